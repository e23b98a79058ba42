package org.ansinh.proof;

import java.util.BitSet;
import java.util.List;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Recognizes comparisons of one expression with several category values, so that `x in a, b, c` is
/// one decision and not three.
final class Memberships {
  private Memberships() {}

  /// The ordinals that the operands compare one expression with, if each compares it in the same
  /// way; otherwise null.
  static @Nullable BitSet of(List<Expr> operands, Expr.Comparison comparison) {
    BitSet ordinals = new BitSet();
    if (operands.size() < 2) {
      return null;
    }
    Expr subject = subject(operands);
    for (Expr operand : operands) {
      if (!(operand instanceof Expr.Compare compare)
          || compare.comparison() != comparison
          || !compare.left().equals(subject)
          || !(compare.right() instanceof Expr.Constant constant)
          || !(constant.value() instanceof Value.CategoryValue value)) {
        return null;
      }
      ordinals.set(value.ordinal());
    }
    return ordinals;
  }

  /// What the first operand compares.
  static Expr subject(List<Expr> operands) {
    return operands.getFirst() instanceof Expr.Compare compare
        ? compare.left()
        : operands.getFirst();
  }
}
