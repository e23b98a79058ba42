package org.ansinh.proof;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.ansinh.ir.NumberType;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;

/// Products and roundings of forms: where forms stop being linear, a new term stands for the
/// result, tied to its operands by what can be said of it in inequalities.
final class Forms {
  private static final int LARGEST_PRODUCT = 36;

  private final Terms terms;
  private final Path path;

  Forms(Terms terms, Path path) {
    this.terms = terms;
    this.path = path;
  }

  /// `form` with the terms that have only one value left replaced by it.
  Linear simplified(Linear form) {
    Linear result = form;
    for (Map.Entry<Term, Fraction> entry : form.coefficients().entrySet()) {
      Term term = entry.getKey();
      BigInteger low = path.store().low(term);
      if (low.equals(path.store().high(term))) {
        result =
            result
                .minus(Linear.of(term).times(entry.getValue().over(term.step())))
                .plus(entry.getValue().times(Fraction.of(low)));
      }
    }
    return result;
  }

  /// The product, or null if it has too many parts.
  Linear product(Linear left, Linear right, NumberType type) {
    if (left.isConstant()) {
      return right.times(left.constant());
    }
    if (right.isConstant()) {
      return left.times(right.constant());
    }
    Linear a = simplified(left);
    Linear b = simplified(right);
    if (a.isConstant() || b.isConstant()) {
      return a.isConstant() ? b.times(a.constant()) : a.times(b.constant());
    }
    if (a.coefficients().size() * b.coefficients().size() > LARGEST_PRODUCT) {
      return Linear.of(
          path.meet(terms.term("*|" + a.key() + "|" + b.key(), "product", type, Term.OPAQUE)));
    }
    Linear sum =
        b.times(a.constant())
            .plus(a.times(b.constant()))
            .plus(a.constant().times(b.constant()).negate());
    for (Map.Entry<Term, Fraction> one : a.coefficients().entrySet()) {
      for (Map.Entry<Term, Fraction> other : b.coefficients().entrySet()) {
        Term product = product(one.getKey(), other.getKey());
        Fraction factor = one.getValue().times(other.getValue()).over(product.step());
        sum = sum.plus(Linear.of(product).times(factor));
      }
    }
    return sum;
  }

  /// The term whose whole number is the product of those of two terms.
  private Term product(Term one, Term other) {
    Term first = one.compareTo(other) <= 0 ? one : other;
    Term second = one.compareTo(other) <= 0 ? other : one;
    BigInteger[] ends = ends(first.low(), first.high(), second.low(), second.high());
    Term product =
        terms.number(
            "*|" + first.id() + "|" + second.id(),
            first.name() + " * " + second.name(),
            new NumberType(Unit.NUMBER, 0, org.ansinh.quantity.Range.ZERO),
            new Term.Product(first, second),
            first.step().times(second.step()),
            ends[0],
            ends[1]);
    Store store = path.store();
    BigInteger[] now =
        ends(store.low(first), store.high(first), store.low(second), store.high(second));
    bound(product, now[0], now[1]);
    if (!path.terms().contains(product)) {
      envelope(product, first, second);
    }
    return path.meet(product);
  }

  /// The planes that a product of bounded numbers lies between (McCormick, Mathematical Programming
  /// 10, 1976).
  private void envelope(Term product, Term first, Term second) {
    Store store = path.store();
    Linear xy = whole(product);
    Linear x = whole(first);
    Linear y = whole(second);
    Fraction lowX = Fraction.of(store.low(first));
    Fraction highX = Fraction.of(store.high(first));
    Fraction lowY = Fraction.of(store.low(second));
    Fraction highY = Fraction.of(store.high(second));
    store.assertAtMostZero(plane(x, y, lowX, lowY).minus(xy), false);
    store.assertAtMostZero(plane(x, y, highX, highY).minus(xy), false);
    store.assertAtMostZero(xy.minus(plane(x, y, highX, lowY)), false);
    store.assertAtMostZero(xy.minus(plane(x, y, lowX, highY)), false);
  }

  /// `a * y + b * x - a * b`.
  private static Linear plane(Linear x, Linear y, Fraction a, Fraction b) {
    return y.times(a).plus(x.times(b)).plus(a.times(b).negate());
  }

  private static Linear whole(Term term) {
    return Linear.of(term).times(Fraction.ONE.over(term.step()));
  }

  private static BigInteger[] ends(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    BigInteger ac = a.multiply(c);
    BigInteger ad = a.multiply(d);
    BigInteger bc = b.multiply(c);
    BigInteger bd = b.multiply(d);
    return new BigInteger[] {ac.min(ad).min(bc).min(bd), ac.max(ad).max(bc).max(bd)};
  }

  private void bound(Term term, BigInteger low, BigInteger high) {
    Linear whole = whole(term);
    path.store().assertAtMostZero(whole.plus(Fraction.of(high).negate()), false);
    path.store().assertAtMostZero(whole.negate().plus(Fraction.of(low)), false);
  }

  /// `form` rounded: exactly where it is constant or a multiple of the step already, and otherwise
  /// a term within the rounding's reach of the form.
  Linear rounded(Linear original, Rounding rounding, NumberType type) {
    Linear form = simplified(original);
    Fraction step = Fraction.of(rounding.step());
    if (form.isConstant()) {
      return Linear.of(apply(rounding, form.constant()));
    }
    if (form.lattice().over(step).isWhole() && form.constant().over(step).isWhole()) {
      return form;
    }
    Fraction shift = Fraction.ZERO;
    if (rounding.direction() == Rounding.Direction.FLOOR
        || rounding.direction() == Rounding.Direction.CEILING) {
      shift = Fraction.of(form.constant().over(step).floor()).times(step);
      form = form.plus(shift.negate());
    }
    Store everything = new Store(path.budget());
    BigInteger low = apply(rounding, everything.lowest(form)).over(step).floor();
    BigInteger high = apply(rounding, everything.highest(form)).over(step).floor();
    Term term =
        terms.number(
            rounding + "|" + form.key(),
            "rounded value",
            type,
            new Term.Rounded(form),
            step,
            low,
            high);
    if (!path.hasRounding(term)) {
      path.meet(term);
      path.round(term, rounding, form);
      define(term, rounding, form, step);
    }
    return Linear.of(term).plus(shift);
  }

  /// `dividend - divisor * floor(dividend / divisor)`.
  Linear modulo(Linear dividend, Fraction divisor) {
    Linear whole =
        rounded(
            dividend.times(Fraction.ONE.over(divisor)),
            Rounding.toWhole(Rounding.Direction.FLOOR),
            new NumberType(Unit.NUMBER, 0, org.ansinh.quantity.Range.ZERO));
    return dividend.minus(whole.times(divisor));
  }

  private static Fraction apply(Rounding rounding, Fraction value) {
    BigDecimal rounded =
        rounding.quotient(new BigDecimal(value.numerator()), new BigDecimal(value.denominator()));
    return Fraction.of(rounded);
  }

  private void define(Term term, Rounding rounding, Linear form, Fraction step) {
    Store store = path.store();
    Linear above = Linear.of(term).minus(form);
    Fraction zero = Fraction.ZERO;
    Fraction half = step.times(Fraction.HALF);
    boolean positive = store.lowest(form).signum() >= 0;
    boolean negative = store.highest(form).signum() <= 0;
    switch (rounding.direction()) {
      case FLOOR -> within(above, step, true, Fraction.ZERO, false);
      case CEILING -> within(above, Fraction.ZERO, false, step, true);
      case DOWN ->
          within(above, negative ? zero : step, !negative, positive ? zero : step, !positive);
      case UP ->
          within(above, positive ? zero : step, !positive, negative ? zero : step, !negative);
      case HALF_UP -> within(above, half, positive, half, negative && !positive);
      case HALF_DOWN -> within(above, half, negative && !positive, half, positive);
      case HALF_EVEN -> within(above, half, false, half, false);
    }
    // the bounds that the path has given the form by now
    bound(
        term,
        apply(rounding, store.lowest(form)).over(step).floor(),
        apply(rounding, store.highest(form)).over(step).floor());
  }

  /// Asserts `-below <= difference <= above`, without the ends where they are open.
  private void within(
      Linear difference, Fraction below, boolean openBelow, Fraction above, boolean openAbove) {
    path.store().assertAtMostZero(difference.negate().plus(below.negate()), openBelow);
    path.store().assertAtMostZero(difference.plus(above.negate()), openAbove);
  }
}
