package org.ansinh.compiler;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import org.ansinh.ir.Expr;

/// Writes arithmetic of dates as calls of [Days].
final class Dates {
  private static final ClassDesc DAYS = ClassDesc.of(Days.class.getName());
  private static final MethodTypeDesc LONG_LONG = MethodTypeDesc.of(CD_long, CD_long);
  private static final MethodTypeDesc LONG_TWO = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc LONG_THREE =
      MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long);

  private final CodeBuilder code;
  private final ExprWriter exprs;
  private final Numbers numbers;

  Dates(CodeBuilder code, ExprWriter exprs) {
    this.code = code;
    this.exprs = exprs;
    this.numbers = new Numbers(code);
  }

  void part(Expr.DatePart e) {
    exprs.value(e.date());
    days(
        switch (e.part()) {
          case YEAR -> "year";
          case MONTH -> "month";
          case DAY -> "day";
        },
        LONG_LONG);
    numbers.align(0, e.type().scale());
  }

  void edge(Expr.MonthEdge e) {
    exprs.value(e.date());
    days(e.last() ? "lastOfMonth" : "firstOfMonth", LONG_LONG);
  }

  void of(Expr.DateOf e) {
    exprs.value(e.year(), 0);
    exprs.value(e.month(), 0);
    exprs.value(e.day(), 0);
    days("of", LONG_THREE);
  }

  void shift(Expr.DateShift e) {
    exprs.value(e.date());
    exprs.value(e.amount(), 0);
    switch (e.step()) {
      case DAY -> code.ladd();
      case MONTH -> days("plusMonths", LONG_TWO);
      case YEAR -> days("plusYears", LONG_TWO);
    }
  }

  void difference(Expr.DateDifference e) {
    switch (e.step()) {
      case DAY -> {
        exprs.value(e.to());
        exprs.value(e.from());
        code.lsub();
      }
      case MONTH -> between(e, "monthsBetween");
      case YEAR -> between(e, "yearsBetween");
    }
    numbers.align(0, e.type().scale());
  }

  private void between(Expr.DateDifference e, String method) {
    exprs.value(e.from());
    exprs.value(e.to());
    days(method, LONG_TWO);
  }

  private void days(String method, MethodTypeDesc type) {
    code.invokestatic(DAYS, method, type);
  }
}
