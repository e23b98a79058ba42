package org.ansinh.compiler;

import org.ansinh.ir.Expr;

/// About how many bytes of bytecode an expression takes; rather too many than too few.
final class Cost {
  private static final int CONSTANT = 3;
  private static final int ALIGNMENT = 4;
  private static final int LOAD = 18;
  private static final int SELECT = 16;
  private static final int DIVISION = 48;
  private static final int LOOP = 48;
  private static final int COMPARISON = 3;
  private static final int CHOICE = 4;
  private static final int LONG = 2_000;

  private Cost() {}

  static int of(Expr expr) {
    int cost = ALIGNMENT + own(expr);
    for (Expr part : Parts.of(expr)) {
      cost += of(part);
    }
    return cost;
  }

  private static int own(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> CONSTANT;
      case Expr.ParameterValue e -> CONSTANT;
      case Expr.ParameterLookup e -> LOAD;
      case Expr.Today e -> CONSTANT;
      case Expr.InputRef e -> 2 * LOAD;
      case Expr.RuleRef e -> LOAD;
      case Expr.Known e -> LOAD;
      case Expr.OrElse e -> 2 * LOAD + SELECT;
      case Expr.Arithmetic e -> 1;
      case Expr.Negate e -> 1;
      case Expr.Quotient e -> DIVISION;
      case Expr.Modulo e -> DIVISION;
      case Expr.Rational e -> DIVISION + CHOICE * e.leaves().size();
      case Expr.Round e -> DIVISION;
      case Expr.Extremum e -> CONSTANT * e.operands().size();
      case Expr.Compare e -> SELECT;
      case Expr.And e -> e.operands().size();
      case Expr.Or e -> e.operands().size();
      case Expr.Not e -> CONSTANT + 1;
      case Expr.Conditional e -> SELECT;
      case Expr.Cases e -> (SELECT + 8) * (e.arms().size() + 1);
      case Expr.Let e -> CONSTANT;
      case Expr.LocalRef e -> CONSTANT;
      case Expr.Aggregate e -> LOOP + SELECT;
      case Expr.Position e -> 0;
      case Expr.ByDate e -> 2 * SELECT * e.arms().size();
      case Expr.DatePart e -> CONSTANT;
      case Expr.DateShift e -> CONSTANT;
      case Expr.DateDifference e -> CONSTANT;
      case Expr.MonthEdge e -> CONSTANT;
      case Expr.DateOf e -> CONSTANT;
    };
  }

  /// About how many instructions it takes a processor to compute `expr`, once the variables it
  /// mentions are at hand.
  static int instructions(Expr expr) {
    int count =
        switch (expr) {
          case Expr.Constant e -> 0;
          case Expr.InputRef e -> 0;
          case Expr.RuleRef e -> 0;
          case Expr.LocalRef e -> 0;
          case Expr.Compare e -> COMPARISON;
          case Expr.Conditional e -> CHOICE;
          case Expr.Cases e -> CHOICE * e.arms().size();
          case Expr.ByDate e -> (CHOICE + COMPARISON) * e.arms().size();
          case Expr.And e -> e.operands().size() - 1;
          case Expr.Or e -> e.operands().size() - 1;
          case Expr.Extremum e -> 2 * (e.operands().size() - 1);
          case Expr.Round e -> COMPARISON + 1;
          case Expr.ParameterLookup e -> 2;
          case Expr.Rational e -> LONG;
          case Expr.Quotient e -> DIVISION;
          case Expr.Modulo e -> DIVISION;
          case Expr.DatePart e -> DIVISION;
          case Expr.DateShift e -> DIVISION;
          case Expr.DateDifference e -> DIVISION;
          case Expr.MonthEdge e -> DIVISION;
          case Expr.DateOf e -> DIVISION;
          default -> 1;
        };
    for (Expr part : Parts.of(expr)) {
      count += instructions(part);
    }
    return count;
  }
}
