package org.ansinh.checker;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Policy;
import org.ansinh.ir.UnitRef;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Checks the wording of `check` items; whether they hold is for others to prove.
public final class ClaimChecker {
  private ClaimChecker() {}

  /// @param claim null if there are issues
  public record Result(@Nullable Claim claim, List<Issue> issues) {
    public Result {
      issues = List.copyOf(issues);
    }
  }

  /// @param policy the law with the amendments of the check
  /// @param baseline the law without them, or null if it names none
  public static Result check(CheckItem item, Policy policy, @Nullable Policy baseline) {
    Entity entity = policy.entities().get(item.entity().text());
    if (entity == null) {
      return new Result(
          null, List.of(Declarations.unknown("entity", item.entity(), policy.entities().keySet())));
    }
    UnitRef.Bound unit = new UnitRef.Bound(item.variable().text(), entity);
    Scope scope = new Scope(policy, baseline, item.on().date(), Map.of(unit.name(), entity));
    Supplier<Result> work =
        () -> {
          try {
            return new Result(claim(item, unit, scope), List.of());
          } catch (Refused refused) {
            return new Result(null, ExpressionChecker.issues(refused, scope, item.claim().span()));
          }
        };
    return RuleBook.exclusively(work);
  }

  private static Claim claim(CheckItem item, UnitRef.Bound unit, Scope scope) {
    Formula formula = ExpressionChecker.formula(scope);
    Context context = ExpressionChecker.context(scope);
    org.ansinh.syntax.Expr where = item.where();
    Expr condition = where == null ? null : formula.truth(where, context);
    Context inside = condition == null ? context : context.assume(condition, true);
    Expr holds = formula.truth(item.claim(), inside);
    return new Claim(
        item.name().text(),
        item.on().date(),
        item.with().stream().map(Name::text).toList(),
        unit,
        condition,
        holds,
        item.span());
  }
}
