package org.ansinh.proof;

import java.math.BigDecimal;
import java.math.BigInteger;

/// An exact rational number, in lowest terms, with a denominator above zero.
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);
  static final Fraction HALF = new Fraction(BigInteger.ONE, BigInteger.TWO);

  Fraction {
    int sign = denominator.signum();
    if (sign == 0) {
      throw new ArithmeticException("expected a denominator other than zero");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = numerator.gcd(denominator);
      if (sign < 0) {
        common = common.negate();
      }
      if (!common.equals(BigInteger.ONE)) {
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
      }
    }
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(BigInteger whole) {
    return new Fraction(whole, BigInteger.ONE);
  }

  static Fraction of(BigDecimal decimal) {
    int scale = Math.max(0, decimal.scale());
    return new Fraction(
        decimal.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale));
  }

  /// One unit of the last of `scale` digits after the point.
  static Fraction lastDigit(int scale) {
    return new Fraction(BigInteger.ONE, BigInteger.TEN.pow(scale));
  }

  Fraction plus(Fraction other) {
    if (isWhole() && other.isWhole()) {
      return of(numerator.add(other.numerator));
    }
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.negate());
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  int signum() {
    return numerator.signum();
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /// The greatest whole number not above this.
  BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
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
    return new BigDecimal(numerator).divide(new BigDecimal(denominator));
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
