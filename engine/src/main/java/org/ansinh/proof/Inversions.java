package org.ansinh.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Arm;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Finds rows for a named group that pay less than the row for everyone else.
final class Inversions {
  private static final long STEPS = 200_000;

  private Inversions() {}

  static List<Issue> find(Expr.Cases after, Expr.@Nullable Cases before) {
    Set<String> old = new HashSet<>();
    if (before != null) {
      inverted(before).forEach(arm -> old.add(arm.name()));
    }
    Arm residual = residual(after);
    List<Issue> issues = new ArrayList<>();
    for (Arm arm : inverted(after)) {
      if (residual != null && !old.contains(arm.name())) {
        issues.add(
            Issue.of(
                    IssueCode.INVERSION,
                    arm.span(),
                    "Row `%s` (%s) of table `%s` now pays less than row `%s` (%s)."
                        .formatted(
                            arm.name(), shown(arm), after.name(), residual.name(), shown(residual)))
                .relatedTo(residual.span(), "the row for everyone else")
                .hint("If that is not meant, raise row `" + arm.name() + "` as well."));
      }
    }
    return issues;
  }

  private static String shown(Arm arm) {
    Value value = Values.constant(arm.value());
    return value == null ? "…" : Wording.value(value, arm.value().type());
  }

  private static List<Arm> inverted(Expr.Cases cases) {
    Arm residual = residual(cases);
    List<Arm> lower = new ArrayList<>();
    if (residual != null && Values.constant(residual.value()) instanceof Value.NumberValue least) {
      for (Arm arm : cases.arms()) {
        if (!arm.equals(residual)
            && Values.constant(arm.value()) instanceof Value.NumberValue value
            && value.number().compareTo(least.number()) < 0
            && (cases.kind() == CasesKind.FIRST || areApart(arm, residual))) {
          lower.add(arm);
        }
      }
    }
    return lower;
  }

  /// The last row, if it is there for those whom no other row takes.
  private static @Nullable Arm residual(Expr.Cases cases) {
    if (cases.arms().size() < 2
        || (cases.kind() != CasesKind.FIRST && cases.kind() != CasesKind.HIGHEST)) {
      return null;
    }
    List<Arm> others = cases.arms().subList(0, cases.arms().size() - 1);
    boolean needed =
        !never(
            (evaluation, scope) ->
                others.stream().noneMatch(arm -> evaluation.truth(arm.condition(), scope)));
    return needed ? cases.arms().getLast() : null;
  }

  private static boolean areApart(Arm one, Arm other) {
    return never(
        (evaluation, scope) ->
            evaluation.truth(one.condition(), scope) && evaluation.truth(other.condition(), scope));
  }

  private static boolean never(Exploration.Question question) {
    return new Exploration(STEPS, Inlining.none(), null).explore(question, model -> true)
        instanceof Exploration.Never;
  }
}
