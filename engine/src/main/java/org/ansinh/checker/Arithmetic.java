package org.ansinh.checker;

import java.math.BigDecimal;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.NumberLiteral;

/// Sums, differences, products and powers of numbers: units agree, and 64 bits are enough.
final class Arithmetic {
  Expr combine(
      Expr.ArithmeticOperator operator, Expr left, Expr right, SourceSpan opSpan, SourceSpan span) {
    if (!(left.type() instanceof NumberType a)) {
      throw Formula.mismatch("a number", left);
    }
    if (!(right.type() instanceof NumberType b)) {
      throw Formula.mismatch("a number", right);
    }
    NumberType type =
        switch (operator) {
          case ADD -> {
            requireSameUnit("add", "to", b, a, opSpan);
            yield NumberTyping.add(a, b);
          }
          case SUBTRACT -> {
            requireSameUnit("subtract", "from", b, a, opSpan);
            yield NumberTyping.subtract(a, b);
          }
          case MULTIPLY -> NumberTyping.multiply(a, b);
        };
    if (operator != Expr.ArithmeticOperator.MULTIPLY) {
      requireFits(left, type.scale(), span);
      requireFits(right, type.scale(), span);
    }
    requireFits(type, operator == Expr.ArithmeticOperator.MULTIPLY ? "product" : "sum", span);
    return new Expr.Arithmetic(operator, left, right, type, span);
  }

  Expr negate(Expr operand, SourceSpan span) {
    NumberType type = NumberTyping.negate((NumberType) operand.type());
    return operand instanceof Expr.Constant constant
            && constant.value() instanceof Value.NumberValue value
        ? new Expr.Constant(new Value.NumberValue(value.number().negate()), type, span)
        : new Expr.Negate(operand, type, span);
  }

  /// Whether an exponent is written as a whole number from 0 to 10: such a power is a product.
  static boolean isWrittenExponent(org.ansinh.syntax.Expr exponent) {
    return exponent instanceof NumberLiteral literal
        && !literal.percent()
        && literal.unit() == null
        && literal.value().stripTrailingZeros().scale() <= 0
        && literal.value().signum() >= 0
        && literal.value().compareTo(BigDecimal.TEN) <= 0;
  }

  /// A power with a written whole exponent, as a product.
  Expr power(Expr base, org.ansinh.syntax.Expr exponent, SourceSpan span) {
    if (!isWrittenExponent(exponent) || !(exponent instanceof NumberLiteral literal)) {
      throw Rationals.unrounded("A power with an exponent other than 0 to 10", span);
    }
    int times = literal.value().intValueExact();
    NumberType type = (NumberType) base.type();
    if (times == 0) {
      return new Expr.Constant(
          new Value.NumberValue(BigDecimal.ONE),
          new NumberType(Unit.NUMBER, 0, Range.of(1, 1)),
          span);
    }
    Local local = new Local("base", type);
    Expr product = new Expr.LocalRef(local, type, base.span());
    for (int i = 2; i <= times; i++) {
      NumberType power = NumberTyping.power(type, i);
      requireFits(power, "power", span);
      product =
          new Expr.Arithmetic(
              Expr.ArithmeticOperator.MULTIPLY,
              product,
              new Expr.LocalRef(local, type, base.span()),
              power,
              span);
    }
    return times == 1 ? base : new Expr.Let(local, base, product, span);
  }

  /// @throws Refused if a number of this type may take more than 63 bits
  static void requireFits(NumberType type, String what, SourceSpan span) {
    if (!NumberTyping.fits(type, type.scale())) {
      throw tooLarge("This " + what, type, type.scale(), span);
    }
  }

  /// @throws Refused if `operand`, written with `scale` digits after the point, may take more than
  ///   63 bits
  static void requireFits(Expr operand, int scale, SourceSpan span) {
    if (operand.type() instanceof NumberType type && !NumberTyping.fits(type, scale)) {
      throw tooLarge("This number", type, scale, span);
    }
  }

  static Refused tooLarge(String what, NumberType type, int scale, SourceSpan span) {
    return new Refused(
        Issue.of(
                IssueCode.EXCEEDS_64_BITS,
                span,
                "%s ranges from %s with %d digits after the point and needs %d bits, but there are 63."
                    .formatted(what, Numbers.text(type.range()), scale, type.range().bits(scale)))
            .hint(
                scale > 0
                    ? "Round one part first, for example `round half up(x, 0)`, or narrow the range"
                        + " of its inputs."
                    : "Narrow the range of its inputs."));
  }

  static void requireSameUnit(
      String verb, String preposition, NumberType moved, NumberType to, SourceSpan where) {
    if (!moved.unit().equals(to.unit())) {
      throw unitsDiffer(
          "I cannot %s %s %s %s.".formatted(verb, word(moved), preposition, word(to)),
          moved,
          to,
          where);
    }
  }

  private static String word(NumberType type) {
    return type.unit().isNumber()
        ? type.percent() ? "a percentage" : "a plain number"
        : type.unit().toString();
  }

  static Refused unitsDiffer(String message, NumberType a, NumberType b, SourceSpan where) {
    Issue issue = Issue.of(IssueCode.UNITS_DIFFER, where, message);
    return new Refused(issue.hint(unitHint(a.unit(), b.unit())));
  }

  private static String unitHint(Unit a, Unit b) {
    if ((a.equals(Unit.YEAR) && b.equals(Unit.MONTH))
        || (a.equals(Unit.MONTH) && b.equals(Unit.YEAR))) {
      return "A year has twelve months: multiply the years by `12 months/year`.";
    }
    Unit ratio = a.per(b);
    for (Unit time : new Unit[] {Unit.MONTH, Unit.YEAR, Unit.DAY}) {
      if (ratio.equals(time) || ratio.equals(time.power(-1))) {
        Unit rate = ratio.equals(time) ? b : a;
        String example = time.equals(Unit.MONTH) ? "12 months * wage" : "2 " + time + "s * amount";
        return rate.isNumber()
            ? "Give the plain number a unit, for example `5 %s`."
                .formatted(ratio.equals(time) ? a : b)
            : "Multiply by a number of %ss first, for example `%s`.".formatted(time, example);
      }
    }
    if (a.isNumber() || b.isNumber()) {
      return "Give the plain number a unit, for example `5 %s`.".formatted(a.isNumber() ? b : a);
    }
    return "Only amounts of one unit go together: check both sides, or write what turns %s into %s."
        .formatted(a, b);
  }
}
