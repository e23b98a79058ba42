package org.ansinh.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Arm;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.ir.Fingerprint;
import org.ansinh.period.Period;
import org.jspecify.annotations.Nullable;

/// Checks decision tables and exceptions: that a row always applies, that no two give different
/// answers, that each can decide.
///
/// Rules that conditions refer to are first taken as they are, and looked into only where that does
/// not settle the question. Answers are kept by the meaning of the cases, so asking again for
/// another stretch of time is free. Not for several threads at once.
public final class CaseAnalysis {
  private static final long QUICK = 400_000;
  private static final long THOROUGH = 1_500_000;
  private static final int INSIDE = 40;
  private static final int MOST_PAIRS = 10;

  private final Map<String, Found> known = new HashMap<>();
  private boolean insideMatters;

  /// What was found, to be worded for a stretch of time.
  private record Found(
      List<Function<Period, Issue>> errors, List<Function<Period, Issue>> warnings) {}

  /// What is wrong with `cases`, which apply in `period`, and what is odd: [#errors] and
  /// [#warnings].
  public List<Issue> analyse(Expr.Cases cases, Period period) {
    List<Issue> all = new ArrayList<>(errors(cases, period));
    all.addAll(warnings(cases, period));
    return all;
  }

  /// E210 for a gap, E211 and E213 for answers that collide.
  public List<Issue> errors(Expr.Cases cases, Period period) {
    return worded(find(cases).errors(), period);
  }

  /// W302 for rows and exceptions that never decide; nothing where there are errors.
  ///
  /// Of a table that is called with values, ask for the variables' declared ranges, not for those
  /// of one call, at which rows may be idle that other calls need.
  public List<Issue> warnings(Expr.Cases cases, Period period) {
    return worded(find(cases).warnings(), period);
  }

  private static List<Issue> worded(List<Function<Period, Issue>> found, Period period) {
    return found.stream().map(issue -> issue.apply(period)).toList();
  }

  private Found find(Expr.Cases cases) {
    String outline = Fingerprint.outline(cases) + "|" + cases.name();
    Found found = known.get(outline);
    if (found != null) {
      return found;
    }
    String key = Fingerprint.of(cases) + "|" + cases.name();
    found = known.get(key);
    if (found == null) {
      insideMatters = false;
      found = examine(cases);
      known.put(insideMatters ? key : outline, found);
    }
    return found;
  }

  private Found examine(Expr.Cases cases) {
    List<Function<Period, Issue>> errors = new ArrayList<>();
    if (cases.kind() != CasesKind.SUM && cases.otherwise() == null) {
      gap(cases, errors);
    }
    if (cases.kind() == CasesKind.UNIQUE || cases.kind() == CasesKind.EXCEPTIONS) {
      collisions(cases, errors);
    }
    List<Function<Period, Issue>> warnings = new ArrayList<>();
    if (errors.isEmpty()) {
      DeadArms.find(cases, warnings);
    }
    return new Found(errors, warnings);
  }

  /// The rows of `after` that pay less than its residual row, and did not before an amendment:
  /// W303.
  ///
  /// @param before the table without the amendment, or null to report all
  public static List<Issue> inversions(Expr.Cases after, Expr.@Nullable Cases before) {
    return Inversions.find(after, before);
  }

  /// Explores without and then, where that finds a possible unit, with the rules' insides.
  private Exploration.Finding settle(Exploration.Question question) {
    Exploration.Finding quick =
        new Exploration(QUICK, Inlining.none(), null).explore(question, Model::certain);
    if (quick instanceof Exploration.Never) {
      return quick;
    }
    if (quick instanceof Exploration.Found found && found.model().isOfInputs()) {
      return quick;
    }
    insideMatters = true;
    Exploration.Finding thorough =
        new Exploration(THOROUGH, Inlining.upTo(INSIDE), null).explore(question, Model::certain);
    return switch (thorough) {
      case Exploration.Never never -> never;
      case Exploration.Found found -> found;
      case Exploration.Open open -> open.doubtful() == null ? asOpen(quick) : open;
    };
  }

  private static Exploration.Finding asOpen(Exploration.Finding finding) {
    return finding instanceof Exploration.Found found
        ? new Exploration.Open(found.model())
        : finding;
  }

  private void gap(Expr.Cases cases, List<Function<Period, Issue>> found) {
    Exploration.Finding finding =
        settle(
            (evaluation, scope) ->
                cases.arms().stream().noneMatch(arm -> evaluation.truth(arm.condition(), scope)));
    String table = "Table `" + cases.name() + "`";
    switch (finding) {
      case Exploration.Never never -> {}
      case Exploration.Found it ->
          found.add(
              period ->
                  Issue.of(
                          IssueCode.TABLE_GAP,
                          cases.span(),
                          table
                              + " has a gap"
                              + Wording.from(period)
                              + ": no row applies"
                              + Wording.when(it.model())
                              + ".")
                      .hint("Add a row, or an `otherwise` row."));
      case Exploration.Open open ->
          found.add(
              period ->
                  Issue.of(
                          IssueCode.TABLE_GAP,
                          cases.span(),
                          "I cannot show that a row of table `"
                              + cases.name()
                              + "` always applies"
                              + Wording.from(period)
                              + example(open.doubtful())
                              + ".")
                      .hint("Add an `otherwise` row."));
    }
  }

  private static String example(@Nullable Model model) {
    String when = model == null ? "" : Wording.when(model);
    return when.isEmpty() ? "" : ", for example" + when;
  }

  private void collisions(Expr.Cases cases, List<Function<Period, Issue>> found) {
    List<Arm> arms = cases.arms();
    for (int j = 1; j < arms.size(); j++) {
      for (int i = 0; i < j && found.size() < MOST_PAIRS; i++) {
        if (!Values.same(arms.get(i).value(), arms.get(j).value())) {
          collision(cases, i, j, found);
        }
      }
    }
  }

  private void collision(
      Expr.Cases cases, int first, int second, List<Function<Period, Issue>> found) {
    Arm one = cases.arms().get(first);
    Arm other = cases.arms().get(second);
    Exploration.Finding finding =
        settle(
            (evaluation, scope) -> {
              if (!evaluation.truth(one.condition(), scope)
                  || !evaluation.truth(other.condition(), scope)) {
                return false;
              }
              evaluation.path().closeMentions();
              return Values.differ(evaluation, scope, one.value(), other.value());
            });
    boolean table = cases.kind() == CasesKind.UNIQUE;
    String a = Arms.name(cases, first);
    String b = Arms.name(cases, second);
    String whose = (table ? "table `" : "rule `") + cases.name() + "`";
    switch (finding) {
      case Exploration.Never never -> {}
      case Exploration.Found it ->
          found.add(
              period ->
                  collisionIssue(
                      cases,
                      one,
                      other,
                      "Both %s and %s of %s apply%s%s, and give different answers%s."
                          .formatted(
                              a,
                              b,
                              whose,
                              Wording.from(period),
                              Wording.when(it.model()),
                              Values.both(one, other))));
      case Exploration.Open open ->
          found.add(
              period ->
                  collisionIssue(
                      cases,
                      one,
                      other,
                      "I cannot show that %s and %s of %s never apply together with different answers%s%s."
                          .formatted(a, b, whose, Wording.from(period), example(open.doubtful()))));
    }
  }

  private static Issue collisionIssue(Expr.Cases cases, Arm one, Arm other, String message) {
    boolean table = cases.kind() == CasesKind.UNIQUE;
    IssueCode code = table ? IssueCode.TABLE_OVERLAP : IssueCode.EXCEPTIONS_COLLIDE;
    String text = one.condition().span().text().strip();
    return Issue.of(code, other.span(), message)
        .relatedTo(one.span(), table ? "the other row" : "the other exception")
        .hint(
            table
                ? "Say which row decides, with `hit first` or `hit highest`, or narrow one of the"
                    + " two."
                : "Guard the second: add `and not ("
                    + (text.isEmpty() ? "…" : text)
                    + ")` to its condition.");
  }
}
