package org.ansinh.checker;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Checks expressions that stand outside rules.
public final class ExpressionChecker {
  private ExpressionChecker() {}

  /// What came of checking an expression.
  public sealed interface Result {}

  /// An expression over [UnitRef.Bound] units and the rules of the scope's policies.
  public record Checked(Expr expr) implements Result {}

  public record Refusal(List<Issue> issues) implements Result {
    public Refusal {
      issues = List.copyOf(issues);
    }
  }

  /// Checks a value of any kind.
  public static Result check(org.ansinh.syntax.Expr written, Scope scope) {
    return run(scope, written, formula -> formula.value(written, context(scope), null));
  }

  /// Checks a yes/no.
  public static Result checkTruth(org.ansinh.syntax.Expr written, Scope scope) {
    return run(
        scope,
        written,
        formula -> {
          Expr value = formula.value(written, context(scope), BooleanType.YES_NO);
          if (!(value.type() instanceof BooleanType)) {
            throw new Refused(
                Issue.of(
                        IssueCode.KIND_MISMATCH,
                        written.span(),
                        "I expected a yes/no, but this is %s."
                            .formatted(Kinds.described(value.type())))
                    .hint("Compare it with what is expected, for example `x = 5`."));
          }
          return value;
        });
  }

  /// Checks a value of the kind of `type`, such as that of an input; a bare number takes its unit.
  public static Result checkValue(
      org.ansinh.syntax.Expr written, ValueType type, String name, Scope scope) {
    return run(scope, written, formula -> formula.declared(written, context(scope), type, name));
  }

  static Context context(Scope scope) {
    Context context = Context.of(null);
    for (var unit : scope.units().entrySet()) {
      context = context.bind(new UnitRef.Bound(unit.getKey(), unit.getValue()));
    }
    return context;
  }

  static Formula formula(Scope scope) {
    RuleBook baseline = scope.baseline() == null ? null : CheckedPolicy.of(scope.baseline()).book();
    return new Formula(CheckedPolicy.of(scope.policy()).book(), scope.date(), baseline);
  }

  private static Result run(
      Scope scope, org.ansinh.syntax.Expr written, Function<Formula, Expr> work) {
    Supplier<Result> result =
        () -> {
          try {
            return new Checked(work.apply(formula(scope)));
          } catch (Refused refused) {
            return new Refusal(issues(refused, scope, written.span()));
          }
        };
    return RuleBook.exclusively(result);
  }

  /// The issues of a refusal, with what is not in force on the scope's date.
  static List<Issue> issues(Refused refused, Scope scope, SourceSpan where) {
    @Nullable Missing missing = refused.missing();
    return missing == null || !refused.issues().isEmpty()
        ? refused.issues()
        : List.of(missing.issue(scope.date(), where));
  }
}
