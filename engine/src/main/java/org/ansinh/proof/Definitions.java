package org.ansinh.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ansinh.quantity.Rounding;

/// Terms that other terms define, products and roundings: what inequalities say of them, and their
/// true values.
final class Definitions {
  private Definitions() {}

  /// The terms that define `term`; none if it is not defined by others.
  static Set<Term> operands(Term term) {
    return switch (term.origin()) {
      case Term.Product o -> new TreeSet<>(List.of(o.left(), o.right()));
      case Term.Rounded o -> o.form().coefficients().keySet();
      case Term.OfInput o -> Set.of();
      case Term.OfKnown o -> Set.of();
      case Term.OfLocal o -> Set.of();
      case Term.Opaque o -> Set.of();
    };
  }

  /// The whole number of a term that has [#operands], from theirs.
  static BigInteger value(Term term, Map<Term, BigInteger> numbers) {
    return switch (term.origin()) {
      case Term.Product o -> number(o.left(), numbers).multiply(number(o.right(), numbers));
      case Term.Rounded o -> {
        Fraction sum = o.form().constant();
        for (Map.Entry<Term, Fraction> entry : o.form().coefficients().entrySet()) {
          sum = sum.plus(entry.getValue().times(Fraction.of(number(entry.getKey(), numbers))));
        }
        yield apply(o.rounding(), sum).over(term.step()).floor();
      }
      case Term.OfInput o -> number(term, numbers);
      case Term.OfKnown o -> number(term, numbers);
      case Term.OfLocal o -> number(term, numbers);
      case Term.Opaque o -> number(term, numbers);
    };
  }

  private static BigInteger number(Term term, Map<Term, BigInteger> numbers) {
    return numbers.getOrDefault(term, term.low());
  }

  /// Tells the store what follows for `term` from the bounds that its operands have by now.
  static void narrow(Store store, Term term) {
    if (store.isImpossible()) {
      return;
    }
    switch (term.origin()) {
      case Term.Product o -> product(store, term, o.left(), o.right());
      case Term.Rounded o -> rounded(store, term, o.form(), o.rounding());
      case Term.OfInput o -> {}
      case Term.OfKnown o -> {}
      case Term.OfLocal o -> {}
      case Term.Opaque o -> {}
    }
  }

  /// The planes that a product of bounded numbers lies between (McCormick, Mathematical Programming
  /// 10, 1976). They meet in the product where one of the numbers has one value left.
  private static void product(Store store, Term term, Term left, Term right) {
    Linear xy = whole(term);
    Linear x = whole(left);
    Linear y = whole(right);
    Fraction lowX = Fraction.of(store.low(left));
    Fraction highX = Fraction.of(store.high(left));
    Fraction lowY = Fraction.of(store.low(right));
    Fraction highY = Fraction.of(store.high(right));
    BigInteger[] ends =
        ends(store.low(left), store.high(left), store.low(right), store.high(right));
    bound(store, term, ends[0], ends[1]);
    store.assertAtMostZero(plane(x, y, lowX, lowY).minus(xy), false);
    store.assertAtMostZero(plane(x, y, highX, highY).minus(xy), false);
    store.assertAtMostZero(xy.minus(plane(x, y, highX, lowY)), false);
    store.assertAtMostZero(xy.minus(plane(x, y, lowX, highY)), false);
  }

  /// `a * y + b * x - a * b`.
  private static Linear plane(Linear x, Linear y, Fraction a, Fraction b) {
    return y.times(a).plus(x.times(b)).plus(a.times(b).negate());
  }

  /// The least and the greatest product of a number from `a` to `b` and one from `c` to `d`.
  static BigInteger[] ends(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    BigInteger ac = a.multiply(c);
    BigInteger ad = a.multiply(d);
    BigInteger bc = b.multiply(c);
    BigInteger bd = b.multiply(d);
    return new BigInteger[] {ac.min(ad).min(bc).min(bd), ac.max(ad).max(bc).max(bd)};
  }

  private static void rounded(Store store, Term term, Linear form, Rounding rounding) {
    Fraction step = term.step();
    Linear above = Linear.of(term).minus(form);
    Fraction zero = Fraction.ZERO;
    Fraction half = step.times(Fraction.HALF);
    boolean positive = store.lowest(form).signum() >= 0;
    boolean negative = store.highest(form).signum() <= 0;
    BigInteger low = apply(rounding, store.lowest(form)).over(step).floor();
    BigInteger high = apply(rounding, store.highest(form)).over(step).floor();
    switch (rounding.direction()) {
      case FLOOR -> within(store, above, step, true, zero, false);
      case CEILING -> within(store, above, zero, false, step, true);
      case DOWN ->
          within(
              store, above, negative ? zero : step, !negative, positive ? zero : step, !positive);
      case UP ->
          within(
              store, above, positive ? zero : step, !positive, negative ? zero : step, !negative);
      case HALF_UP -> within(store, above, half, positive, half, negative && !positive);
      case HALF_DOWN -> within(store, above, half, negative && !positive, half, positive);
      case HALF_EVEN -> within(store, above, half, false, half, false);
    }
    bound(store, term, low, high);
  }

  /// Asserts `-below <= difference <= above`, without the ends where they are open.
  private static void within(
      Store store,
      Linear difference,
      Fraction below,
      boolean openBelow,
      Fraction above,
      boolean openAbove) {
    store.assertAtMostZero(difference.negate().plus(below.negate()), openBelow);
    store.assertAtMostZero(difference.plus(above.negate()), openAbove);
  }

  static void bound(Store store, Term term, BigInteger low, BigInteger high) {
    store.assertAtMostZero(whole(term).plus(Fraction.of(high).negate()), false);
    store.assertAtMostZero(whole(term).negate().plus(Fraction.of(low)), false);
  }

  /// The whole number of `term`, as a form.
  static Linear whole(Term term) {
    return Linear.of(term).times(Fraction.ONE.over(term.step()));
  }

  static Fraction apply(Rounding rounding, Fraction value) {
    BigDecimal rounded =
        rounding.quotient(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
    return Fraction.of(rounded);
  }
}
