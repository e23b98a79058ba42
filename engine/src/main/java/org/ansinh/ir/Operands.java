package org.ansinh.ir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The expressions that an expression is directly made of, in the order of the text; not those of
/// the rules it refers to.
public final class Operands {
  private Operands() {}

  /// The operands of `expr`, with the changes of a `but`.
  public static List<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> List.of();
      case Expr.ParameterValue e -> List.of();
      case Expr.ParameterLookup e -> List.of(e.index());
      case Expr.Today e -> List.of();
      case Expr.InputRef e -> changes(e.unit());
      case Expr.RuleRef e -> changes(e.unit());
      case Expr.Known e -> changes(e.unit());
      case Expr.OrElse e -> with(changes(e.unit()), e.otherwise());
      case Expr.Arithmetic e -> List.of(e.left(), e.right());
      case Expr.Negate e -> List.of(e.operand());
      case Expr.Quotient e -> List.of(e.dividend(), e.divisor());
      case Expr.Modulo e -> List.of(e.dividend(), e.divisor());
      case Expr.Rational e -> e.leaves();
      case Expr.Round e -> List.of(e.operand());
      case Expr.Extremum e -> e.operands();
      case Expr.Compare e -> List.of(e.left(), e.right());
      case Expr.And e -> e.operands();
      case Expr.Or e -> e.operands();
      case Expr.Not e -> List.of(e.operand());
      case Expr.Conditional e -> List.of(e.condition(), e.then(), e.otherwise());
      case Expr.Cases e -> {
        List<Expr> operands = new ArrayList<>();
        for (Expr.Arm arm : e.arms()) {
          operands.add(arm.condition());
          operands.add(arm.value());
        }
        yield with(operands, e.otherwise());
      }
      case Expr.Let e -> List.of(e.value(), e.body());
      case Expr.LocalRef e -> List.of();
      case Expr.Aggregate e -> with(changes(e.group()), e.where(), e.value(), e.whenEmpty());
      case Expr.Position e -> {
        List<Expr> operands = with(changes(e.unit()), e.among());
        operands.addAll(e.keys());
        yield operands;
      }
      case Expr.ByDate e -> {
        List<Expr> operands = with(List.of(), e.date());
        e.arms().forEach(arm -> operands.add(arm.value()));
        yield operands;
      }
      case Expr.DatePart e -> List.of(e.date());
      case Expr.DateShift e -> List.of(e.date(), e.amount());
      case Expr.DateDifference e -> List.of(e.from(), e.to());
      case Expr.MonthEdge e -> List.of(e.date());
      case Expr.DateOf e -> List.of(e.year(), e.month(), e.day());
    };
  }

  private static List<Expr> changes(@Nullable UnitRef unit) {
    return switch (unit) {
      case null -> List.of();
      case UnitRef.Self u -> List.of();
      case UnitRef.Bound u -> List.of();
      case UnitRef.GroupOf u -> changes(u.member());
      case UnitRef.But u -> {
        List<Expr> values = new ArrayList<>(changes(u.unit()));
        u.changes().forEach(change -> values.add(change.value()));
        yield values;
      }
    };
  }

  private static List<Expr> with(List<Expr> first, @Nullable Expr... more) {
    List<Expr> all = new ArrayList<>(first);
    for (Expr expr : more) {
      if (expr != null) {
        all.add(expr);
      }
    }
    return all;
  }
}
