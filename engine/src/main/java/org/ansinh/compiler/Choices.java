package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.util.List;
import org.ansinh.ir.Expr;

/// Writes choices between values: `if`, exceptions, decision tables, versions by date.
final class Choices {
  private final CodeBuilder code;
  private final ExprWriter exprs;
  private final Places places;

  Choices(CodeBuilder code, ExprWriter exprs, Places places) {
    this.code = code;
    this.exprs = exprs;
    this.places = places;
  }

  /// Leaves `then` or `otherwise`, at `scale`.
  void select(Expr condition, Expr then, Expr otherwise, int scale) {
    int other = code.allocateLocal(TypeKind.LONG);
    exprs.value(otherwise, scale);
    code.lstore(other);
    choose(condition, then, scale, other);
    code.lload(other);
  }

  /// Puts `then` into the local variable `into` if `condition` holds.
  private void choose(Expr condition, Expr then, int scale, int into) {
    exprs.value(then, scale);
    code.lload(into).lxor();
    exprs.mask(condition);
    code.land().lload(into).lxor().lstore(into);
  }

  /// Leaves the answer of exceptions or of a decision table.
  void cases(Expr.Cases e) {
    int scale = Kinds.scaleOf(e.type());
    int answer = code.allocateLocal(TypeKind.LONG);
    switch (e.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST -> first(e, scale, answer);
      case HIGHEST -> extremeArm(e, true, scale, answer);
      case LOWEST -> extremeArm(e, false, scale, answer);
      case SUM -> {
        code.lconst_0().lstore(answer);
        for (Expr.Arm arm : e.arms()) {
          exprs.value(arm.value(), scale);
          exprs.mask(arm.condition());
          code.land().lload(answer).ladd().lstore(answer);
        }
      }
    }
    code.lload(answer);
  }

  private void first(Expr.Cases e, int scale, int answer) {
    List<Expr.Arm> arms = e.arms();
    Expr otherwise = e.otherwise();
    if (otherwise == null) { // one arm always holds: the last, if no other
      otherwise = arms.getLast().value();
      arms = arms.subList(0, arms.size() - 1);
    }
    exprs.value(otherwise, scale);
    code.lstore(answer);
    for (Expr.Arm arm : arms.reversed()) {
      places.at(code, arm.span());
      choose(arm.condition(), arm.value(), scale, answer);
    }
  }

  private void extremeArm(Expr.Cases e, boolean greatest, int scale, int answer) {
    long worst = greatest ? Long.MIN_VALUE : Long.MAX_VALUE;
    int any = code.allocateLocal(TypeKind.LONG);
    int holds = code.allocateLocal(TypeKind.LONG);
    code.loadConstant(worst).lstore(answer);
    code.lconst_0().lstore(any);
    for (Expr.Arm arm : e.arms()) {
      places.at(code, arm.span());
      exprs.mask(arm.condition());
      code.dup2().lstore(holds).lload(any).lor().lstore(any);
      exprs.value(arm.value(), scale);
      chosen(holds, worst);
      code.lload(answer);
      exprs.extreme(greatest);
      code.lstore(answer);
    }
    if (e.otherwise() != null) {
      otherwise(e.otherwise(), scale, any, answer);
    }
  }

  /// Leaves the number on the stack if the mask in `holds` is set, else `worst`.
  void chosen(int holds, long worst) {
    code.loadConstant(worst).lxor().lload(holds).land().loadConstant(worst).lxor();
  }

  /// Puts `otherwise` into `answer` if the mask in `any` is not set.
  void otherwise(Expr otherwise, int scale, int any, int answer) {
    int other = code.allocateLocal(TypeKind.LONG);
    exprs.value(otherwise, scale);
    code.dup2()
        .lstore(other)
        .lload(answer)
        .lxor()
        .lload(any)
        .land()
        .lload(other)
        .lxor()
        .lstore(answer);
  }

  /// Leaves the answer of the version in force on a date.
  void byDate(Expr.ByDate e) {
    int scale = Kinds.scaleOf(e.type());
    int date = code.allocateLocal(TypeKind.LONG);
    int answer = code.allocateLocal(TypeKind.LONG);
    exprs.value(e.date());
    code.lstore(date);
    exprs.value(e.arms().getFirst().value(), scale);
    code.lstore(answer);
    for (Expr.DatedArm arm : e.arms().subList(1, e.arms().size())) {
      exprs.value(arm.value(), scale);
      code.lload(answer).lxor();
      code.loadConstant(arm.from().toEpochDay() - 1).lload(date).lsub().loadConstant(63).lshr();
      code.land().lload(answer).lxor().lstore(answer);
    }
    code.lload(answer);
  }
}
