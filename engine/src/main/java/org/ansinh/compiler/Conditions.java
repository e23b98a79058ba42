package org.ansinh.compiler;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;

/// Writes conditions as masks: −1 where they hold, 0 where they do not.
final class Conditions {
  private static final MethodTypeDesc COMPARE =
      MethodTypeDesc.of(CD_int, CD_long, CD_long, CD_long, CD_long);

  private final CodeBuilder code;
  private final ExprWriter exprs;

  Conditions(CodeBuilder code, ExprWriter exprs) {
    this.code = code;
    this.exprs = exprs;
  }

  void mask(Expr expr) {
    if (exprs.isTabled(expr)) {
      exprs.value(expr);
      code.lneg();
    } else {
      computed(expr);
    }
  }

  private void computed(Expr expr) {
    switch (expr) {
      case Expr.Constant(Value.BooleanValue value, var type, var span) ->
          code.loadConstant(value.truth() ? -1L : 0L);
      case Expr.Compare e -> compare(e);
      case Expr.And e -> joined(e.operands(), true);
      case Expr.Or e -> joined(e.operands(), false);
      case Expr.Not e -> {
        mask(e.operand());
        not();
      }
      case Expr.Known e -> exprs.units().known(e.unit(), e.input());
      default -> {
        exprs.value(expr);
        code.lneg();
      }
    }
  }

  private void not() {
    code.loadConstant(-1L).lxor();
  }

  private void joined(List<Expr> operands, boolean all) {
    mask(operands.getFirst());
    for (Expr operand : operands.subList(1, operands.size())) {
      mask(operand);
      if (all) {
        code.land();
      } else {
        code.lor();
      }
    }
  }

  private void compare(Expr.Compare e) {
    if (e.left().type() instanceof CategoryType left
        && e.right().type() instanceof CategoryType right) {
      if (!left.category().names().equals(right.category().names())) {
        compareNames(e, left.category(), right.category());
        return;
      }
    }
    boolean number = e.left().type() instanceof NumberType;
    int left = exprs.scaleOf(e.left());
    int right = exprs.scaleOf(e.right());
    int scale = Math.max(left, right);
    Numbers.Bounds leftBounds = Numbers.Bounds.of(exprs.rangeOf(e.left()), number ? scale : 0);
    Numbers.Bounds rightBounds = Numbers.Bounds.of(exprs.rangeOf(e.right()), number ? scale : 0);
    if (leftBounds.isSafe() && rightBounds.isSafe()) {
      difference(e, scale, leftBounds.isNatural() && rightBounds.isNatural());
    } else if (leftBounds.bits() <= 63 && rightBounds.bits() <= 63) {
      exprs.value(e.left(), scale);
      exprs.value(e.right(), scale);
      code.lcmp();
      ordered(e.comparison());
    } else {
      exprs.value(e.left());
      code.loadConstant(Numbers.power(scale - left));
      exprs.value(e.right());
      code.loadConstant(Numbers.power(scale - right));
      code.invokestatic(Numbers.EXACT, "compare", COMPARE);
      ordered(e.comparison());
    }
  }

  /// A comparison of numbers whose difference fits, by its sign.
  private void difference(Expr.Compare e, int scale, boolean natural) {
    switch (e.comparison()) {
      case LESS -> sign(e.left(), e.right(), scale, false);
      case LESS_OR_EQUAL -> sign(e.left(), e.right(), scale, true);
      case GREATER -> sign(e.right(), e.left(), scale, false);
      case GREATER_OR_EQUAL -> sign(e.right(), e.left(), scale, true);
      case EQUAL -> {
        differing(e, scale);
        if (natural) {
          code.lconst_1().lsub().loadConstant(63).lshr();
        } else {
          code.dup2().lneg().lor().loadConstant(63).lshr();
          not();
        }
      }
      case NOT_EQUAL -> {
        differing(e, scale);
        if (natural) {
          code.lneg().loadConstant(63).lshr();
        } else {
          code.dup2().lneg().lor().loadConstant(63).lshr();
        }
      }
    }
  }

  private void sign(Expr less, Expr more, int scale, boolean orEqual) {
    exprs.value(less, scale);
    exprs.value(more, scale);
    code.lsub();
    if (orEqual) {
      code.lconst_1().lsub();
    }
    code.loadConstant(63).lshr();
  }

  private void differing(Expr.Compare e, int scale) {
    exprs.value(e.left(), scale);
    exprs.value(e.right(), scale);
    code.lxor();
  }

  /// The mask of a comparison whose order, −1, 0 or 1, is on the stack.
  private void ordered(Expr.Comparison comparison) {
    switch (comparison) {
      case LESS -> code.loadConstant(31).ishr();
      case LESS_OR_EQUAL -> code.iconst_1().isub().loadConstant(31).ishr();
      case GREATER -> code.ineg().loadConstant(31).ishr();
      case GREATER_OR_EQUAL -> code.iconst_m1().ixor().loadConstant(31).ishr();
      case EQUAL -> code.iconst_1().iand().iconst_1().isub();
      case NOT_EQUAL -> code.iconst_1().iand().ineg();
    }
    code.i2l();
  }

  /// Values of two categories are equal if they have the same name.
  private void compareNames(Expr.Compare e, Category left, Category right) {
    long[] ordinals = new long[Integer.highestOneBit(2 * Math.max(1, right.values().size()) - 1)];
    for (int i = 0; i < right.values().size(); i++) {
      ordinals[i] = left.ordinalOf(right.values().get(i).name());
    }
    exprs.value(e.left());
    exprs.units().table(ordinals);
    exprs.value(e.right());
    code.l2i().loadConstant(ordinals.length - 1).iand().laload();
    code.lxor().dup2().lneg().lor().loadConstant(63).lshr();
    if (e.comparison() == Expr.Comparison.EQUAL) {
      not();
    }
  }
}
