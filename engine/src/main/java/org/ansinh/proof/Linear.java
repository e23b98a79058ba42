package org.ansinh.proof;

import java.util.Map;
import java.util.TreeMap;

/// A constant plus a sum of coefficients times the whole numbers of terms. A date counts in days
/// since 1970-01-01.
///
/// @param coefficients by term; none is zero
record Linear(Fraction constant, TreeMap<Term, Fraction> coefficients) {
  static Linear of(Fraction constant) {
    return new Linear(constant, new TreeMap<>());
  }

  static Linear of(long constant) {
    return of(Fraction.of(constant));
  }

  /// The value of `term`: its step times its whole number.
  static Linear of(Term term) {
    TreeMap<Term, Fraction> one = new TreeMap<>();
    one.put(term, term.step());
    return new Linear(Fraction.ZERO, one);
  }

  boolean isConstant() {
    return coefficients.isEmpty();
  }

  Linear plus(Linear other) {
    TreeMap<Term, Fraction> sum = new TreeMap<>(coefficients);
    for (Map.Entry<Term, Fraction> entry : other.coefficients.entrySet()) {
      Fraction old = sum.getOrDefault(entry.getKey(), Fraction.ZERO);
      Fraction total = old.plus(entry.getValue());
      if (total.signum() == 0) {
        sum.remove(entry.getKey());
      } else {
        sum.put(entry.getKey(), total);
      }
    }
    return new Linear(constant.plus(other.constant), sum);
  }

  Linear plus(Fraction amount) {
    return new Linear(constant.plus(amount), coefficients);
  }

  Linear minus(Linear other) {
    return plus(other.negate());
  }

  Linear negate() {
    return times(Fraction.of(-1));
  }

  Linear times(Fraction factor) {
    if (factor.signum() == 0) {
      return of(Fraction.ZERO);
    }
    TreeMap<Term, Fraction> product = new TreeMap<>();
    coefficients.forEach((term, coefficient) -> product.put(term, coefficient.times(factor)));
    return new Linear(constant.times(factor), product);
  }

  /// The greatest fraction that the variable part is a whole multiple of, whatever the terms; zero
  /// for a constant.
  Fraction lattice() {
    Fraction common = Fraction.ZERO;
    for (Fraction coefficient : coefficients.values()) {
      common = greatestCommon(common, coefficient);
    }
    return common;
  }

  private static Fraction greatestCommon(Fraction a, Fraction b) {
    return Fraction.of(
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator())),
        a.denominator().multiply(b.denominator()));
  }

  /// A text that is equal for equal forms.
  String key() {
    StringBuilder out = new StringBuilder(constant.toString());
    coefficients.forEach((term, c) -> out.append('+').append(c).append('#').append(term.id()));
    return out.toString();
  }
}
