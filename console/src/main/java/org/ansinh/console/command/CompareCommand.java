package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.Sitting;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Words;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr;
import picocli.CommandLine.Model.CommandSpec;

/// Puts an amendment beside the law: for one person, or for the population.
final class CompareCommand implements Command {
  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String summary() {
    return "an amendment beside the law: budget, winners, losers; one value";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.on())
        .addOption(Options.asKnown())
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.by())
        .addOption(Options.population())
        .addOption(Options.allowContradictions())
        .addOption(Options.persons())
        .addOption(Options.seed())
        .addOption(Options.output())
        .addPositional(
            Options.words(
                "AMENDMENT[,…] [NAME…]|EXPRESSION",
                "1..*",
                "what to compare; names of rules judge winners and losers"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of(
        "on", "--on", "as known", "--as-known", "with", "--with", "by", "--by", "to", "--output");
  }

  @Override
  public String examples() {
    return """
    compare voluntary_2027 --on 2027-01-01 --by province
    compare voluntary_2027 voluntary_subsidy by poverty_status
    compare c.voluntary_subsidy\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<String> words = request.words();
    List<String> first = Words.list(words.getFirst());
    Sittings.choosePack(request, context);
    List<String> amendments =
        context.session().policyPack().amendments().stream()
            .map(item -> item.name().text())
            .toList();
    boolean some =
        first.stream().anyMatch(word -> amendments.contains(word) || Sittings.isFile(word));
    if (some || isForPopulation(request, context)) {
      List<String> names = new ArrayList<>();
      words.subList(1, words.size()).forEach(word -> names.addAll(Words.list(word)));
      return new Comparing(request, context).compare(first, names);
    }
    return value(request, context);
  }

  /// Whether an amendment must be meant, though there is none of that name.
  private static boolean isForPopulation(Request request, Context context) {
    String first = request.words().getFirst();
    boolean name = first.matches("[\\p{L}_][\\p{L}\\p{N}_,]*");
    return request.has("--by")
        || (name && request.words().size() == 1 && !context.session().vocabulary().contains(first));
  }

  /// One value in the law as it is and as amended.
  private static Outcome value(Request request, Context context) {
    SessionState state = Sittings.of(request, context);
    if (state.amendments().isEmpty()) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "There is no amendment in force to compare with the law")
              .hint("Choose one first: `with NAME`."));
    }
    Expr expr = Texts.expression(request, "compare");
    Sitting sitting = context.session().sitting(state);
    Sitting.Evaluated amended = sitting.evaluate(expr);
    Sitting.Evaluated law = sitting.evaluate(new Expr.Baseline(expr, expr.span()));
    context.screen().line(difference(law.value(), amended, context));
    return Outcome.DONE;
  }

  private static String difference(Value law, Sitting.Evaluated amended, Context context) {
    Value value = amended.value();
    if (!(law instanceof Value.NumberValue before
        && value instanceof Value.NumberValue after
        && amended.expr().type() instanceof NumberType type)) {
      String old = context.figures().show(law, amended.expr().type());
      String now = context.figures().show(value, amended.expr().type());
      return old.equals(now) ? old + " (unchanged)" : old + " → " + now;
    }
    var change = after.number().subtract(before.number());
    String now = context.figures().show(value, type);
    if (change.signum() == 0) {
      return now + " (unchanged)";
    }
    int digits = type.percent() ? 2 : 0;
    String sign = context.figures().signed(change.movePointRight(digits));
    return context.figures().number(before.number().movePointRight(digits))
        + (type.percent() ? "%" : "")
        + " → "
        + now
        + " ("
        + sign
        + (type.percent() ? " points" : "")
        + ")";
  }
}
