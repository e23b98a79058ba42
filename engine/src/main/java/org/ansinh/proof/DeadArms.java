package org.ansinh.proof;

import java.util.List;
import java.util.function.Function;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Arm;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.period.Period;

/// Finds rows and exceptions that never decide: their condition contradicts itself, or other rows
/// take all that they could.
final class DeadArms {
  private static final long STEPS = 300_000;

  private DeadArms() {}

  static void find(Expr.Cases cases, List<Function<Period, Issue>> found) {
    for (int i = 0; i < cases.arms().size(); i++) {
      Arm arm = cases.arms().get(i);
      String why = "";
      if (never((evaluation, scope) -> evaluation.truth(arm.condition(), scope))) {
        why = "can never apply, because its condition holds for nobody";
      } else if (cases.kind() != CasesKind.SUM && isCovered(cases, i)) {
        why =
            isRanked(cases)
                ? "never decides, because another row always gives as much"
                : "never decides, because those before it take every case";
      }
      if (!why.isEmpty()) {
        found.add(issue(cases, i, why));
      }
    }
  }

  private static Function<Period, Issue> issue(Expr.Cases cases, int index, String why) {
    String whose = cases.kind() == CasesKind.EXCEPTIONS ? " of rule `" : " of table `";
    String name = Arms.capitalized(Arms.name(cases, index));
    return period ->
        Issue.of(
                IssueCode.ROW_NEVER_DECIDES,
                cases.arms().get(index).span(),
                name + whose + cases.name() + "` " + why + Wording.from(period) + ".")
            .hint("Remove it, or correct its condition.");
  }

  private static boolean isRanked(Expr.Cases cases) {
    return cases.kind() == CasesKind.HIGHEST || cases.kind() == CasesKind.LOWEST;
  }

  private static boolean isCovered(Expr.Cases cases, int index) {
    Arm arm = cases.arms().get(index);
    return never(
        (evaluation, scope) -> {
          if (!evaluation.truth(arm.condition(), scope)) {
            return false;
          }
          for (int j = 0; j < (isRanked(cases) ? cases.arms().size() : index); j++) {
            Arm other = cases.arms().get(j);
            if (j != index
                && evaluation.truth(other.condition(), scope)
                && (!isRanked(cases) || beats(evaluation, scope, cases, j, index))) {
              return false;
            }
          }
          return true;
        });
  }

  /// Whether arm `j` gives at least what `index` gives; of two that give the same, the first
  /// counts.
  private static boolean beats(
      Evaluation evaluation, Scope scope, Expr.Cases cases, int j, int index) {
    Linear one = evaluation.number(cases.arms().get(j).value(), scope);
    Linear other = evaluation.number(cases.arms().get(index).value(), scope);
    Linear lead = cases.kind() == CasesKind.HIGHEST ? other.minus(one) : one.minus(other);
    return evaluation.path().isAtMostZero(lead, j > index);
  }

  private static boolean never(Exploration.Question question) {
    return new Exploration(STEPS, Inlining.none(), null).explore(question, model -> true)
        instanceof Exploration.Never;
  }
}
