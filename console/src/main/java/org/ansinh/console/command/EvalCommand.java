package org.ansinh.console.command;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.Answer;
import org.ansinh.Engine;
import org.ansinh.Question;
import org.ansinh.console.output.ExplanationPrinter;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.SessionState;
import org.ansinh.explanation.Step;
import org.ansinh.interpreter.Facts;
import org.ansinh.io.AnswerWriter;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceText;
import picocli.CommandLine.Model.CommandSpec;

/// Answers questions about units given as JSON.
final class EvalCommand implements Command {
  @Override
  public String name() {
    return "eval";
  }

  @Override
  public String summary() {
    return "compute values for persons given as JSON";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.on())
        .addOption(Options.asKnown())
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.value("--facts", "FILE", "the persons as JSON; - is the input"))
        .addOption(Options.flag("--explain", "say why, with citations"))
        .addPositional(Options.words("NAME", "1..*", "rules, parameters or inputs"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("on", "--on", "as known", "--as-known", "with", "--with");
  }

  @Override
  public String examples() {
    return "eval --on 2024-08-01 --facts an.json si_employee si_employer\n"
        + "eval --on 2027-01-01 base_salary";
  }

  @Override
  public Outcome run(Request request, Context context) throws IOException {
    SessionState state = Sittings.of(request, context);
    Engine engine = context.session().engine(state);
    String file = request.option("--facts");
    Facts facts =
        file == null ? Facts.none() : engine.facts(text(file, context), state.amendments());
    List<String> names = request.names();
    Question question =
        new Question(state.date(), state.amendments(), facts, names, request.has("--explain"));
    Answer answer = engine.answer(question, context.display().language().writing());
    boolean table =
        context.display().format() == OutputFormat.CSV
            || (context.display().format() == OutputFormat.TABLE
                && (request.option("--format") != null || !request.isFromShell()));
    if (table) {
      context.print(grid(answer, engine.policy(state.amendments()), context));
      KnownDay.say(state, context);
      for (Step step : answer.trace()) {
        context.say("");
        context.say(
            ExplanationPrinter.draw(
                    step, context.figures(), context.screen().ink(), context.screen().width())
                .stripTrailing());
      }
    } else {
      context.screen().text(AnswerWriter.text(json(answer)));
    }
    return Outcome.DONE;
  }

  private static SourceText text(String file, Context context) throws IOException {
    if (!file.equals("-")) {
      return LawFiles.readText(PolicyFiles.path(file));
    }
    StringWriter all = new StringWriter();
    context.input().transferTo(all);
    return new SourceText("<stdin>", all.toString());
  }

  private static JsonObject json(Answer answer) {
    JsonObject json = new JsonObject();
    json.addProperty("on", answer.on().toString());
    if (answer.known() != null) {
      json.addProperty("as_known", answer.known().toString());
    }
    JsonObject values = new JsonObject();
    answer.values().forEach((unit, own) -> values.add(unit, AnswerWriter.values(own)));
    json.add("values", values);
    if (!answer.country().isEmpty()) {
      json.add("country", AnswerWriter.values(answer.country()));
    }
    json.addProperty("fingerprint", answer.fingerprint());
    if (!answer.trace().isEmpty()) {
      json.add("trace", AnswerWriter.trace(answer.trace()));
    }
    return json;
  }

  private static Grid grid(Answer answer, Policy policy, Context context) {
    Language language = context.display().language();
    List<List<Grid.Cell>> rows = new ArrayList<>();
    answer
        .country()
        .forEach((name, value) -> rows.add(row("", name, value, policy, answer.on(), context)));
    answer
        .values()
        .forEach(
            (unit, own) ->
                own.forEach(
                    (name, value) ->
                        rows.add(row(unit, name, value, policy, answer.on(), context))));
    return new Grid(
        "",
        List.of(
            Grid.Column.text("unit", language.choose("đơn vị", "unit")),
            Grid.Column.text("name", language.choose("tên", "name")),
            Grid.Column.text("value", language.choose("giá trị", "value"))),
        2,
        rows,
        List.of());
  }

  private static List<Grid.Cell> row(
      String unit, String name, Value value, Policy policy, LocalDate on, Context context) {
    return List.of(
        new Grid.Cell.Text(unit),
        new Grid.Cell.Text(name),
        new Grid.Cell.Text(Figures.plain(value), shown(name, value, policy, on, context)));
  }

  private static String shown(
      String name, Value value, Policy policy, LocalDate on, Context context) {
    var input = policy.inputs().get(name);
    var parameter = policy.parameters().get(name);
    var rule = policy.on(on).findRule(name);
    if (rule != null) {
      return context.figures().show(value, rule.type());
    }
    if (parameter != null) {
      return context.figures().show(value, parameter.type());
    }
    return input == null ? Figures.plain(value) : context.figures().show(value, input.type());
  }
}
