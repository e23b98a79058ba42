package org.ansinh.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;

/// Gives numbers no more digits after the point than they can have once the law of the date is
/// known: an amount that is whole on that date is kept whole.
final class Tightening {
  private Tightening() {}

  /// An expression of equal meaning whose parts have the least scale that is enough.
  static Expr tighten(Expr expr) {
    Expr e = Parts.map(expr, Tightening::tighten, UnaryOperator.identity());
    return switch (e) {
      case Expr.Constant c when c.value() instanceof Value.NumberValue number ->
          new Expr.Constant(c.value(), scaled(c.type(), number.number().scale()), c.span());
      case Expr.RuleRef r ->
          new Expr.RuleRef(r.unit(), r.rule(), scaled(r.type(), digits(r.rule().type())), r.span());
      case Expr.Arithmetic a -> {
        int left = digits(a.left());
        int right = digits(a.right());
        int scale =
            a.operator() == Expr.ArithmeticOperator.MULTIPLY ? left + right : Math.max(left, right);
        yield new Expr.Arithmetic(
            a.operator(), a.left(), a.right(), scaled(a.type(), scale), a.span());
      }
      case Expr.Negate n ->
          new Expr.Negate(n.operand(), scaled(n.type(), digits(n.operand())), n.span());
      case Expr.Modulo m ->
          new Expr.Modulo(
              m.dividend(),
              m.divisor(),
              scaled(m.type(), Math.max(digits(m.dividend()), digits(m.divisor()))),
              m.span());
      case Expr.Round r ->
          new Expr.Round(
              r.operand(), r.rounding(), scaled(r.type(), r.rounding().scale()), r.span());
      case Expr.Quotient q ->
          new Expr.Quotient(
              q.dividend(),
              q.divisor(),
              q.rounding(),
              scaled(q.type(), q.rounding().scale()),
              q.span());
      case Expr.Extremum x ->
          new Expr.Extremum(x.greatest(), x.operands(), widest(x.type(), x.operands()), x.span());
      case Expr.Conditional c ->
          new Expr.Conditional(
              c.condition(),
              c.then(),
              c.otherwise(),
              widest(c.type(), List.of(c.then(), c.otherwise())),
              c.span());
      case Expr.Cases c -> {
        List<Expr> values = new ArrayList<>(c.arms().stream().map(Expr.Arm::value).toList());
        if (c.otherwise() != null) {
          values.add(c.otherwise());
        }
        yield new Expr.Cases(
            c.kind(), c.name(), c.arms(), c.otherwise(), widest(c.type(), values), c.span());
      }
      default -> e;
    };
  }

  /// The digits of an expression's values; those of a local value are not known here.
  private static int digits(Expr expr) {
    return expr instanceof Expr.Let let ? digits(let.body()) : digits(expr.type());
  }

  private static int digits(ValueType type) {
    return type instanceof NumberType number ? number.scale() : 0;
  }

  private static ValueType widest(ValueType type, List<Expr> exprs) {
    return type instanceof NumberType number
        ? scaled(number, exprs.stream().mapToInt(Tightening::digits).max().orElse(0))
        : type;
  }

  private static ValueType scaled(ValueType type, int scale) {
    return type instanceof NumberType number ? scaled(number, scale) : type;
  }

  static NumberType scaled(NumberType type, int scale) {
    int least = Math.min(type.scale(), Math.max(0, scale));
    return new NumberType(type.unit(), least, type.range(), type.percent());
  }
}
