package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Rule;
import org.jspecify.annotations.Nullable;

/// Writes a statistic over members as a loop.
final class MemberLoop {
  private final CodeBuilder code;
  private final ExprWriter exprs;
  private final Units units;

  MemberLoop(CodeBuilder code, ExprWriter exprs, Units units) {
    this.code = code;
    this.exprs = exprs;
    this.units = units;
  }

  void write(Expr.Aggregate e) {
    int scale = Kinds.scaleOf(e.type());
    Rule summand = Summands.of(e);
    if (summand != null && units.isSorted()) {
      units.sum(units.row(e.group()), e.member().entity(), summand);
      new Numbers(code).align(Kinds.scaleOf(summand.type()), scale);
      return;
    }
    int answer = code.allocateLocal(TypeKind.LONG);
    int any = code.allocateLocal(TypeKind.LONG);
    Units.Row group = units.row(e.group());
    int place = code.allocateLocal(TypeKind.INT);
    int end = code.allocateLocal(TypeKind.INT);
    units.memberRange(group, place, end);
    code.loadConstant(start(e.aggregation())).lstore(answer);
    code.lconst_0().lstore(any);
    Label again = code.newBoundLabel();
    Label done = code.newLabel();
    code.iload(place).iload(end).if_icmpge(done);
    units.enterMember(e.member(), group, place);
    body(e, scale, answer, any);
    units.leaveMember();
    code.iinc(place, 1).goto_(again).labelBinding(done);
    finish(e, scale, answer, any);
  }

  private static long start(Expr.Aggregation aggregation) {
    return switch (aggregation) {
      case SUM, COUNT, SOME -> 0;
      case EVERY -> -1;
      case MIN -> Long.MAX_VALUE;
      case MAX -> Long.MIN_VALUE;
    };
  }

  private void body(Expr.Aggregate e, int scale, int answer, int any) {
    int picked = -1;
    if (e.where() != null) {
      picked = code.allocateLocal(TypeKind.LONG);
      exprs.mask(e.where());
      code.lstore(picked);
    }
    switch (e.aggregation()) {
      case COUNT -> {
        code.lload(answer);
        load(picked);
        code.lsub().lstore(answer);
      }
      case SUM -> {
        exprs.value(value(e), scale);
        if (picked >= 0) {
          code.lload(picked).land();
        }
        code.lload(answer).ladd().lstore(answer);
      }
      case SOME -> {
        exprs.mask(value(e));
        load(picked);
        code.land().lload(answer).lor().lstore(answer);
      }
      case EVERY -> {
        exprs.mask(value(e));
        load(picked);
        code.loadConstant(-1L).lxor().lor().lload(answer).land().lstore(answer);
      }
      case MIN, MAX -> {
        boolean greatest = e.aggregation() == Expr.Aggregation.MAX;
        exprs.value(value(e), scale);
        if (picked >= 0) {
          exprs.choices().chosen(picked, start(e.aggregation()));
        }
        code.lload(answer);
        exprs.extreme(greatest);
        code.lstore(answer);
        load(picked);
        code.lload(any).lor().lstore(any);
      }
    }
  }

  private void load(int picked) {
    if (picked >= 0) {
      code.lload(picked);
    } else {
      code.loadConstant(-1L);
    }
  }

  private void finish(Expr.Aggregate e, int scale, int answer, int any) {
    switch (e.aggregation()) {
      case SOME, EVERY -> code.lload(answer).lconst_1().land();
      case COUNT -> {
        code.lload(answer);
        new Numbers(code).align(0, scale);
      }
      case SUM -> code.lload(answer);
      case MIN, MAX -> {
        if (e.whenEmpty() != null) {
          exprs.choices().otherwise(e.whenEmpty(), scale, any, answer);
        }
        code.lload(answer);
      }
    }
  }

  private static Expr value(Expr.Aggregate e) {
    @Nullable Expr value = e.value();
    if (value == null) {
      throw new InternalException(e.aggregation() + " of nothing");
    }
    return value;
  }
}
