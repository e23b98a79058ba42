package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.List;
import org.ansinh.ir.NumberType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;

/// The types of sums, products and roundings: unit, digits after the point and range follow from
/// those of the parts.
final class NumberTyping {
  /// The most bits, with sign, that a number may take in a column.
  static final int MOST_BITS = 63;

  private NumberTyping() {}

  static NumberType add(NumberType a, NumberType b) {
    return new NumberType(a.unit(), scale(a, b), a.range().plus(b.range()), anyPercent(a, b));
  }

  static NumberType subtract(NumberType a, NumberType b) {
    return new NumberType(a.unit(), scale(a, b), a.range().minus(b.range()), anyPercent(a, b));
  }

  /// A product has the digits of both factors; a share of a percentage is a percentage.
  static NumberType multiply(NumberType a, NumberType b) {
    return new NumberType(
        a.unit().times(b.unit()),
        a.scale() + b.scale(),
        a.range().times(b.range()),
        anyPercent(a, b) && a.unit().times(b.unit()).isNumber());
  }

  static NumberType negate(NumberType a) {
    return new NumberType(a.unit(), a.scale(), a.range().negate(), a.percent());
  }

  /// One of several answers: the most digits, and a range that holds all.
  static NumberType either(List<NumberType> types) {
    NumberType first = types.getFirst();
    int scale = 0;
    Range range = first.range();
    boolean percent = false;
    for (NumberType type : types) {
      scale = Math.max(scale, type.scale());
      range = range.union(type.range());
      percent |= type.percent();
    }
    return new NumberType(first.unit(), scale, range, percent);
  }

  /// The least or the greatest of several numbers.
  static NumberType extremum(boolean greatest, List<NumberType> types) {
    Range range = types.getFirst().range();
    for (NumberType type : types) {
      range = greatest ? range.max(type.range()) : range.min(type.range());
    }
    return either(types).withRange(range);
  }

  static NumberType round(NumberType a, Rounding rounding) {
    return new NumberType(a.unit(), rounding.scale(), a.range().rounded(rounding), a.percent());
  }

  /// Whether rounding cannot change any number with the digits of `a`.
  static boolean isWhole(NumberType a, Rounding rounding) {
    BigDecimal step = rounding.step();
    return (step.unscaledValue().bitLength() == 1 && a.scale() <= step.scale())
        || (a.range().isSingle()
            && rounding.apply(a.range().low()).compareTo(a.range().low()) == 0);
  }

  /// A rounded quotient; the divisor's range does not hold zero.
  static NumberType quotient(NumberType dividend, NumberType divisor, Rounding rounding) {
    Range n = dividend.range();
    Range d = divisor.range();
    BigDecimal a = rounding.quotient(n.low(), d.low());
    BigDecimal b = rounding.quotient(n.low(), d.high());
    BigDecimal c = rounding.quotient(n.high(), d.low());
    BigDecimal e = rounding.quotient(n.high(), d.high());
    return new NumberType(
        dividend.unit().per(divisor.unit()),
        rounding.scale(),
        new Range(a.min(b).min(c.min(e)), a.max(b).max(c.max(e))),
        false);
  }

  /// `a - b * floor(a / b)`: the sign of the divisor, and smaller than it.
  static NumberType modulo(NumberType a, NumberType b) {
    int scale = scale(a, b);
    BigDecimal notch = BigDecimal.ONE.movePointLeft(scale);
    Range range =
        b.range().low().signum() > 0
            ? new Range(BigDecimal.ZERO, b.range().high().subtract(notch).max(BigDecimal.ZERO))
            : new Range(b.range().low().add(notch).min(BigDecimal.ZERO), BigDecimal.ZERO);
    return new NumberType(a.unit(), scale, range, a.percent());
  }

  static NumberType absolute(NumberType a) {
    BigDecimal most = a.range().low().abs().max(a.range().high().abs());
    BigDecimal least =
        a.range().low().signum() > 0
            ? a.range().low()
            : a.range().high().signum() < 0 ? a.range().high().negate() : BigDecimal.ZERO;
    return a.withRange(new Range(least, most));
  }

  /// A power with a whole exponent from 0.
  static NumberType power(NumberType a, int exponent) {
    BigDecimal low = a.range().low().pow(exponent);
    BigDecimal high = a.range().high().pow(exponent);
    BigDecimal least =
        exponent % 2 == 0 && exponent > 0 && a.range().contains(BigDecimal.ZERO)
            ? BigDecimal.ZERO
            : low.min(high);
    return new NumberType(
        a.unit().power(exponent), a.scale() * exponent, new Range(least, low.max(high)));
  }

  /// Whether every number of the type, written with `scale` digits after the point, takes at most
  /// 63 bits.
  static boolean fits(NumberType type, int scale) {
    return type.range().bits(scale) <= MOST_BITS;
  }

  private static int scale(NumberType a, NumberType b) {
    return Math.max(a.scale(), b.scale());
  }

  private static boolean anyPercent(NumberType a, NumberType b) {
    return a.percent() || b.percent();
  }
}
