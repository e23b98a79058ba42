package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.Sitting;
import org.ansinh.console.output.ExplanationPrinter;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.TextWidth;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Typed;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.io.AnswerWriter;
import org.ansinh.ir.Expr;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Entry;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.TestItem;

/// Answers what is typed in the language: an expression, a unit, items.
final class Answers {
  private final Context context;

  Answers(Context context) {
    this.context = context;
  }

  Outcome enter(Typed entry) {
    SourceText source = entry.asSource();
    return switch (Parser.parseEntry(source)) {
      case Entry.Empty _ -> Outcome.DONE;
      case Entry.Faulty faulty -> throw new PolicyException(faulty.issues());
      case Entry.Let let -> let(let.fact());
      case Entry.Expression expression -> expression(expression.expr());
      case Entry.Items items -> items(items.items(), source);
    };
  }

  private Outcome let(Fact fact) {
    SessionState state = context.session().state().letting(fact);
    Sitting sitting = context.session().sitting(state);
    sitting.writing(context.display().language().writing()).requireConsistent();
    context.session().change(state, "let " + fact.unit().text());
    return Outcome.DONE;
  }

  private Outcome expression(org.ansinh.syntax.Expr written) {
    if (written instanceof org.ansinh.syntax.Expr.Ref ref) {
      SessionState state = context.session().state();
      List<Item> named = definitions(ref.name().text());
      if (!named.isEmpty()) {
        named.forEach(item -> ShowCommand.show(item, state, context));
        return Outcome.DONE;
      }
    }
    long begun = System.nanoTime();
    Sitting.Evaluated evaluated =
        context
            .session()
            .sitting(context.session().state())
            .writing(context.display().language().writing())
            .evaluate(written);
    show(evaluated, context);
    Times.show(context, begun);
    return Outcome.DONE;
  }

  /// One value: for people on a line, for programs as a table of one row.
  private static void show(Sitting.Evaluated evaluated, Context context) {
    Expr expr = evaluated.expr();
    String from = origin(expr);
    SessionState state = context.session().state();
    if (state.known() != null) {
      from += (from.isEmpty() ? "" : ", ") + "as known " + state.known();
    }
    if (context.display().format() != OutputFormat.TABLE) {
      Grid.Cell value = new Grid.Cell.Text(AnswerWriter.value(evaluated.value()).getAsString());
      context.print(
          new Grid(
              "",
              List.of(
                  Grid.Column.text("value", "value"),
                  Grid.Column.text("kind", "kind"),
                  Grid.Column.text("from", "from")),
              0,
              List.of(
                  List.of(
                      value, new Grid.Cell.Text(expr.type().describe()), new Grid.Cell.Text(from))),
              List.of()));
      return;
    }
    String answer = context.figures().show(evaluated.value(), expr.type());
    int together = TextWidth.of(answer) + 3 + TextWidth.of(from);
    String gap = together <= context.screen().width() ? "   " : "\n   ";
    context
        .screen()
        .line(from.isEmpty() ? answer : answer + gap + context.screen().ink().faint(from));
  }

  /// What a name alone stands for, if it has no value of its own: a rule of persons, a table, an
  /// amendment.
  private List<Item> definitions(String name) {
    SessionState state = context.session().state();
    if (state.facts().containsKey(name)) {
      return List.of();
    }
    List<Item> found = new ArrayList<>();
    for (Item item : context.session().items()) {
      if (item.name().text().equals(name) && Items.isNamed(item) && !Items.hasValue(item)) {
        found.add(item);
      }
    }
    return found;
  }

  private static String origin(Expr expr) {
    return switch (expr) {
      case Expr.ParameterValue e ->
          "since "
              + e.since()
              + (e.citation() == null ? "" : ", " + ExplanationPrinter.cite(e.citation()));
      case Expr.ParameterLookup e ->
          "since "
              + e.since()
              + (e.citation() == null ? "" : ", " + ExplanationPrinter.cite(e.citation()));
      case Expr.RuleRef e when e.unit() == null && e.rule().citation() != null ->
          ExplanationPrinter.cite(e.rule().citation());
      default -> "";
    };
  }

  private Outcome items(List<Item> items, SourceText source) {
    Outcome worst = Outcome.DONE;
    List<Item> declared = new ArrayList<>();
    for (Item item : items) {
      switch (item) {
        case TestItem test -> worst = worse(worst, TestCommand.run(test, context));
        case CheckItem check -> worst = worse(worst, CheckCommand.decide(check, context));
        default -> declared.add(item);
      }
    }
    if (!declared.isEmpty()) {
      new Typing(context).declare(declared, source);
    }
    return worst;
  }

  static Outcome worse(Outcome one, Outcome other) {
    return one == Outcome.FAILED ? one : other;
  }
}
