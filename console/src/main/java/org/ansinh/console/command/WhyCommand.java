package org.ansinh.console.command;

import com.google.gson.JsonObject;
import org.ansinh.console.output.ExplanationPrinter;
import org.ansinh.console.session.SessionState;
import org.ansinh.explanation.Step;
import org.ansinh.io.AnswerWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Explains a value: the rules, rows, parameters and articles it comes from.
final class WhyCommand implements Command {
  @Override
  public String name() {
    return "why";
  }

  @Override
  public String summary() {
    return "explain a value, quoting the articles of law";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(Options.words("EXPRESSION", "1..*", "for example an.si_employee"));
  }

  @Override
  public boolean takesText() {
    return true;
  }

  @Override
  public String examples() {
    return "why base_salary\nwhy an.si_employee";
  }

  @Override
  public Outcome run(Request request, Context context) {
    SessionState state = context.session().state();
    Step step =
        context
            .session()
            .sitting(state)
            .writing(context.display().language().writing())
            .explain(Texts.expression(request, "why"));
    switch (context.display().format()) {
      case TABLE, CSV -> {
        context
            .screen()
            .text(
                ExplanationPrinter.draw(
                    step, context.figures(), context.screen().ink(), context.screen().width()));
        KnownDay.say(state, context);
      }
      case JSON -> {
        JsonObject json = AnswerWriter.step(step);
        if (state.known() != null) {
          json.addProperty("as_known", state.known().toString());
        }
        context.screen().text(AnswerWriter.text(json));
      }
    }
    return Outcome.DONE;
  }
}
