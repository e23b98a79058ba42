package org.ansinh.proof;

import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Arm;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Whether two arms give the same value.
final class Values {
  private Values() {}

  /// Whether the expressions have the same value wherever they are written the same, or both are
  /// the same constant.
  static boolean same(Expr one, Expr other) {
    Value left = constant(one);
    Value right = constant(other);
    if (left != null && right != null) {
      return left.equals(right);
    }
    return Fingerprint.of(one).equals(Fingerprint.of(other));
  }

  /// The value of an expression that is one whatever the unit.
  static @Nullable Value constant(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> e.value();
      case Expr.ParameterValue e -> e.value();
      case Expr.Round e -> rounded(e);
      default -> null;
    };
  }

  private static @Nullable Value rounded(Expr.Round round) {
    return constant(round.operand()) instanceof Value.NumberValue number
        ? new Value.NumberValue(round.rounding().apply(number.number()))
        : null;
  }

  /// Whether the values differ on this path.
  static boolean differ(Evaluation evaluation, Scope scope, Expr one, Expr other) {
    Expr.Compare compare = new Expr.Compare(Expr.Comparison.NOT_EQUAL, one, other, one.span());
    return evaluation.truth(compare, scope);
  }

  /// ` (30% and 40%)` where both values are constant; nothing otherwise.
  static String both(Arm one, Arm other) {
    Value left = constant(one.value());
    Value right = constant(other.value());
    if (left == null || right == null) {
      return "";
    }
    return " ("
        + Wording.value(left, one.value().type())
        + " and "
        + Wording.value(right, other.value().type())
        + ")";
  }
}
