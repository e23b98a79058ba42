package org.ansinh.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.ansinh.ir.Expr;
import org.ansinh.ir.UnitRef;
import org.jspecify.annotations.Nullable;

/// The parts of an expression: reading them, and exchanging them for others.
final class Parts {
  private Parts() {}

  /// The expressions that `expr` is directly made of.
  static List<Expr> of(Expr expr) {
    List<Expr> parts = new ArrayList<>();
    map(
        expr,
        part -> {
          parts.add(part);
          return part;
        },
        UnaryOperator.identity());
    return parts;
  }

  /// The units that `expr` itself mentions, without those of its parts.
  static List<UnitRef> unitsOf(Expr expr) {
    List<UnitRef> units = new ArrayList<>();
    map(
        expr,
        UnaryOperator.identity(),
        unit -> {
          units.add(unit);
          return unit;
        });
    return units;
  }

  /// Whether `expr` or anything in it satisfies `wanted`.
  static boolean any(Expr expr, Predicate<Expr> wanted) {
    if (wanted.test(expr)) {
      return true;
    }
    for (Expr part : of(expr)) {
      if (any(part, wanted)) {
        return true;
      }
    }
    return false;
  }

  /// `expr` with each unit in it, however deep, exchanged by `units`.
  static Expr mapUnits(Expr expr, UnaryOperator<UnitRef> units) {
    return map(expr, part -> mapUnits(part, units), units);
  }

  /// `expr` with its direct parts exchanged by `parts` and its units by `units`.
  static Expr map(Expr expr, UnaryOperator<Expr> parts, UnaryOperator<UnitRef> units) {
    return switch (expr) {
      case Expr.Constant e -> e;
      case Expr.ParameterValue e -> e;
      case Expr.ParameterLookup e ->
          new Expr.ParameterLookup(
              e.parameter(),
              e.since(),
              parts.apply(e.index()),
              e.values(),
              e.type(),
              e.citation(),
              e.span());
      case Expr.Today e -> e;
      case Expr.InputRef e ->
          new Expr.InputRef(units.apply(e.unit()), e.input(), e.type(), e.span());
      case Expr.RuleRef e ->
          new Expr.RuleRef(
              e.unit() == null ? null : units.apply(e.unit()), e.rule(), e.type(), e.span());
      case Expr.Known e -> new Expr.Known(units.apply(e.unit()), e.input(), e.span());
      case Expr.OrElse e ->
          new Expr.OrElse(
              units.apply(e.unit()), e.input(), parts.apply(e.otherwise()), e.type(), e.span());
      case Expr.Arithmetic e ->
          new Expr.Arithmetic(
              e.operator(), parts.apply(e.left()), parts.apply(e.right()), e.type(), e.span());
      case Expr.Negate e -> new Expr.Negate(parts.apply(e.operand()), e.type(), e.span());
      case Expr.Quotient e ->
          new Expr.Quotient(
              parts.apply(e.dividend()),
              parts.apply(e.divisor()),
              e.rounding(),
              e.type(),
              e.span());
      case Expr.Modulo e ->
          new Expr.Modulo(parts.apply(e.dividend()), parts.apply(e.divisor()), e.type(), e.span());
      case Expr.Rational e ->
          new Expr.Rational(e.form(), all(e.leaves(), parts), e.rounding(), e.type(), e.span());
      case Expr.Round e ->
          new Expr.Round(parts.apply(e.operand()), e.rounding(), e.type(), e.span());
      case Expr.Extremum e ->
          new Expr.Extremum(e.greatest(), all(e.operands(), parts), e.type(), e.span());
      case Expr.Compare e ->
          new Expr.Compare(e.comparison(), parts.apply(e.left()), parts.apply(e.right()), e.span());
      case Expr.And e -> new Expr.And(all(e.operands(), parts), e.span());
      case Expr.Or e -> new Expr.Or(all(e.operands(), parts), e.span());
      case Expr.Not e -> new Expr.Not(parts.apply(e.operand()), e.span());
      case Expr.Conditional e ->
          new Expr.Conditional(
              parts.apply(e.condition()),
              parts.apply(e.then()),
              parts.apply(e.otherwise()),
              e.type(),
              e.span());
      case Expr.Cases e -> {
        List<Expr.Arm> arms = new ArrayList<>();
        for (Expr.Arm arm : e.arms()) {
          arms.add(
              new Expr.Arm(
                  arm.name(),
                  parts.apply(arm.condition()),
                  parts.apply(arm.value()),
                  arm.citation(),
                  arm.span()));
        }
        yield new Expr.Cases(
            e.kind(), e.name(), arms, orNull(e.otherwise(), parts), e.type(), e.span());
      }
      case Expr.Let e ->
          new Expr.Let(e.local(), parts.apply(e.value()), parts.apply(e.body()), e.span());
      case Expr.LocalRef e -> e;
      case Expr.Aggregate e ->
          new Expr.Aggregate(
              e.aggregation(),
              units.apply(e.group()),
              e.member(),
              orNull(e.where(), parts),
              orNull(e.value(), parts),
              orNull(e.whenEmpty(), parts),
              e.type(),
              e.span());
      case Expr.Position e ->
          new Expr.Position(
              units.apply(e.unit()),
              e.group(),
              e.member(),
              parts.apply(e.among()),
              all(e.keys(), parts),
              e.type(),
              e.span());
      case Expr.ByDate e -> {
        Expr date = parts.apply(e.date());
        List<Expr.DatedArm> arms = new ArrayList<>();
        for (Expr.DatedArm arm : e.arms()) {
          arms.add(new Expr.DatedArm(arm.from(), parts.apply(arm.value())));
        }
        yield new Expr.ByDate(e.name(), date, arms, e.type(), e.span());
      }
      case Expr.DatePart e ->
          new Expr.DatePart(e.part(), parts.apply(e.date()), e.type(), e.span());
      case Expr.DateShift e ->
          new Expr.DateShift(
              parts.apply(e.date()), parts.apply(e.amount()), e.step(), e.type(), e.span());
      case Expr.DateDifference e ->
          new Expr.DateDifference(
              e.step(), parts.apply(e.from()), parts.apply(e.to()), e.type(), e.span());
      case Expr.MonthEdge e ->
          new Expr.MonthEdge(e.last(), parts.apply(e.date()), e.type(), e.span());
      case Expr.DateOf e ->
          new Expr.DateOf(
              parts.apply(e.year()),
              parts.apply(e.month()),
              parts.apply(e.day()),
              e.type(),
              e.span());
    };
  }

  private static List<Expr> all(List<Expr> exprs, UnaryOperator<Expr> parts) {
    List<Expr> mapped = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      mapped.add(parts.apply(expr));
    }
    return mapped;
  }

  private static @Nullable Expr orNull(@Nullable Expr expr, UnaryOperator<Expr> parts) {
    return expr == null ? null : parts.apply(expr);
  }
}
