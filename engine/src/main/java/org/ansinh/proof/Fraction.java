package org.ansinh.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// An exact rational number, in lowest terms, with a denominator above zero.
///
/// Numbers whose parts are within 31 bits are kept in longs and computed without overflow; the
/// others in big integers.
final class Fraction implements Comparable<Fraction> {
  private static final long SMALL = 1L << 31;

  static final Fraction ZERO = new Fraction(0, 1);
  static final Fraction ONE = new Fraction(1, 1);
  static final Fraction HALF = new Fraction(1, 2);

  private final long top;
  private final long bottom;
  private final @Nullable BigInteger bigTop;
  private final @Nullable BigInteger bigBottom;

  /// Parts within 31 bits, in lowest terms.
  private Fraction(long top, long bottom) {
    this.top = top;
    this.bottom = bottom;
    this.bigTop = null;
    this.bigBottom = null;
  }

  private Fraction(BigInteger top, BigInteger bottom) {
    this.top = 0;
    this.bottom = 0;
    this.bigTop = top;
    this.bigBottom = bottom;
  }

  static Fraction of(long whole) {
    return isSmall(whole) ? new Fraction(whole, 1) : of(BigInteger.valueOf(whole));
  }

  static Fraction of(BigInteger whole) {
    return isSmall(whole)
        ? new Fraction(whole.longValue(), 1)
        : new Fraction(whole, BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    int scale = Math.max(0, decimal.scale());
    return of(decimal.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
  }

  static Fraction of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("expected a denominator other than zero");
    }
    if (numerator.bitLength() <= 62 && denominator.bitLength() <= 62) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
    BigInteger top = numerator.divide(divisor);
    BigInteger bottom = denominator.divide(divisor);
    return isSmall(top) && isSmall(bottom)
        ? new Fraction(top.longValue(), bottom.longValue())
        : new Fraction(top, bottom);
  }

  /// One unit of the last of `scale` digits after the point.
  static Fraction lastDigit(int scale) {
    return of(BigInteger.ONE, BigInteger.TEN.pow(scale));
  }

  private static boolean isSmall(long number) {
    return number > -SMALL && number < SMALL;
  }

  private static boolean isSmall(BigInteger number) {
    return number.bitLength() < 32 && isSmall(number.longValue());
  }

  /// The fraction of two numbers within 62 bits, the second not zero.
  private static Fraction reduced(long numerator, long denominator) {
    long common = common(Math.abs(numerator), Math.abs(denominator));
    long divisor = denominator < 0 ? -common : common;
    long top = numerator / divisor;
    long bottom = denominator / divisor;
    return isSmall(top) && isSmall(bottom)
        ? new Fraction(top, bottom)
        : new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
  }

  private static long common(long a, long b) {
    long one = a;
    long other = b;
    while (other != 0) {
      long rest = one % other;
      one = other;
      other = rest;
    }
    return one;
  }

  BigInteger numerator() {
    return bigTop == null ? BigInteger.valueOf(top) : bigTop;
  }

  BigInteger denominator() {
    return bigBottom == null ? BigInteger.valueOf(bottom) : bigBottom;
  }

  Fraction plus(Fraction other) {
    if (bigTop == null && other.bigTop == null) {
      return bottom == 1 && other.bottom == 1
          ? of(top + other.top)
          : reduced(top * other.bottom + other.top * bottom, bottom * other.bottom);
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  Fraction times(Fraction other) {
    if (bigTop == null && other.bigTop == null) {
      return bottom == 1 && other.bottom == 1
          ? of(top * other.top)
          : reduced(top * other.top, bottom * other.bottom);
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  Fraction over(Fraction other) {
    if (bigTop == null && other.bigTop == null && other.top != 0) {
      return reduced(top * other.bottom, bottom * other.top);
    }
    return of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  Fraction negate() {
    return bigTop == null || bigBottom == null
        ? new Fraction(-top, bottom)
        : new Fraction(bigTop.negate(), bigBottom);
  }

  int signum() {
    return bigTop == null ? Long.signum(top) : bigTop.signum();
  }

  boolean isWhole() {
    return bigBottom == null ? bottom == 1 : bigBottom.equals(BigInteger.ONE);
  }

  /// The greatest whole number not above this.
  BigInteger floor() {
    if (bigTop == null) {
      return BigInteger.valueOf(Math.floorDiv(top, bottom));
    }
    BigInteger[] parts = bigTop.divideAndRemainder(denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  /// The least whole number not below this.
  BigInteger ceiling() {
    return negate().floor().negate();
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// The decimal of the same value.
  ///
  /// @throws ArithmeticException if it has no end
  BigDecimal toDecimal() {
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()));
  }

  @Override
  public int compareTo(Fraction other) {
    if (bigTop == null && other.bigTop == null) {
      return Long.compare(top * other.bottom, other.top * bottom);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction fraction
        && numerator().equals(fraction.numerator())
        && denominator().equals(fraction.denominator());
  }

  @Override
  public int hashCode() {
    return numerator().hashCode() * 31 + denominator().hashCode();
  }

  @Override
  public String toString() {
    return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
