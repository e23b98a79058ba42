package org.ansinh.compiler;

import java.math.BigDecimal;
import java.util.List;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Turns statistics into plain sums of a rule of the members: counts are sums of ones, `some` asks
/// whether a count is above zero.
///
/// Where members are sorted by group a sum needs no loop over them: it is the difference of two
/// running sums.
final class Summands {
  private Summands() {}

  /// A statistic of a group rule, as sums where it can be.
  static Expr summed(Preparation preparation, Expr expr) {
    if (!(expr instanceof Expr.Aggregate e)
        || !isOfMember(e.where(), e)
        || !isOfMember(e.value(), e)) {
      return expr;
    }
    SourceSpan span = e.span();
    Expr where = e.where();
    Expr value = e.value();
    return switch (e.aggregation()) {
      case SUM -> {
        NumberType type = (NumberType) e.type();
        yield value == null ? expr : sum(preparation, e, picked(where, value), type);
      }
      case COUNT ->
          where == null
              ? expr
              : sum(preparation, e, picked(where, one(span)), (NumberType) e.type());
      case SOME -> {
        Expr count = sum(preparation, e, picked(both(where, value, span), one(span)), count(e));
        yield new Expr.Compare(Expr.Comparison.GREATER, count, zero(span), span);
      }
      case EVERY -> {
        Expr fails = value == null ? null : new Expr.Not(value, span);
        Expr count = sum(preparation, e, picked(both(where, fails, span), one(span)), count(e));
        yield new Expr.Compare(Expr.Comparison.EQUAL, count, zero(span), span);
      }
      case MIN, MAX -> expr;
    };
  }

  /// The rule of the members that `expr` sums, if it is nothing but such a sum.
  static @Nullable Rule of(Expr expr) {
    return expr instanceof Expr.Aggregate e
            && e.aggregation() == Expr.Aggregation.SUM
            && e.where() == null
            && e.value() instanceof Expr.RuleRef ref
            && e.member().equals(ref.unit())
        ? ref.rule()
        : null;
  }

  private static boolean isOfMember(@Nullable Expr part, Expr.Aggregate e) {
    if (part == null) {
      return true;
    }
    Free free = Free.of(part);
    return free.locals().isEmpty()
        && free.units().stream().allMatch(unit -> Free.root(unit).equals(e.member()));
  }

  private static Expr sum(Preparation preparation, Expr.Aggregate e, Expr value, NumberType type) {
    Entity members = e.member().entity();
    UnitRef.Self self = new UnitRef.Self(members);
    Expr own = Parts.mapUnits(value, unit -> Hoisting.exchanged(unit, e.member(), self));
    Expr summand = preparation.reference(e.member(), "summand", members, own);
    return new Expr.Aggregate(
        Expr.Aggregation.SUM, e.group(), e.member(), null, summand, null, type, e.span());
  }

  private static Expr picked(@Nullable Expr where, Expr value) {
    if (where == null) {
      return value;
    }
    NumberType type = (NumberType) value.type();
    return new Expr.Conditional(
        where,
        value,
        zero(value.span()),
        type.withRange(type.range().union(Range.ZERO)),
        value.span());
  }

  private static @Nullable Expr both(@Nullable Expr where, @Nullable Expr value, SourceSpan span) {
    return where == null
        ? value
        : value == null ? where : new Expr.And(List.of(where, value), span);
  }

  private static NumberType count(Expr.Aggregate e) {
    Entity.Containment containment = e.group().entity().containment();
    int most = containment == null ? Entity.USUAL_LIMIT : containment.atMost();
    return new NumberType(Unit.NUMBER, 0, Range.of(0, most));
  }

  private static Expr one(SourceSpan span) {
    return number(BigDecimal.ONE, span);
  }

  private static Expr zero(SourceSpan span) {
    return number(BigDecimal.ZERO, span);
  }

  private static Expr number(BigDecimal value, SourceSpan span) {
    NumberType type = new NumberType(Unit.NUMBER, 0, Range.of(value));
    return new Expr.Constant(new Value.NumberValue(value), type, span);
  }
}
