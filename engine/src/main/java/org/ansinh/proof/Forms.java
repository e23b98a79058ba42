package org.ansinh.proof;

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
    BigInteger[] ends = Definitions.ends(first.low(), first.high(), second.low(), second.high());
    Term product =
        terms.number(
            "*|" + first.id() + "|" + second.id(),
            first.name() + " * " + second.name(),
            new NumberType(Unit.NUMBER, 0, org.ansinh.quantity.Range.ZERO),
            new Term.Product(first, second),
            first.step().times(second.step()),
            ends[0],
            ends[1]);
    if (!path.terms().contains(product)) {
      Definitions.narrow(path.store(), product);
    }
    return path.meet(product);
  }

  /// `form` rounded: exactly where it is constant or a multiple of the step already, and otherwise
  /// a term within the rounding's reach of the form.
  Linear rounded(Linear original, Rounding rounding, NumberType type) {
    Linear form = simplified(original);
    Fraction step = Fraction.of(rounding.step());
    if (form.isConstant()) {
      return Linear.of(Definitions.apply(rounding, form.constant()));
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
    BigInteger low = Definitions.apply(rounding, everything.lowest(form)).over(step).floor();
    BigInteger high = Definitions.apply(rounding, everything.highest(form)).over(step).floor();
    Term term =
        terms.number(
            rounding + "|" + form.key(),
            "rounded value",
            type,
            new Term.Rounded(form, rounding),
            step,
            low,
            high);
    if (!path.hasRounding(term)) {
      path.meet(term);
      path.round(term, rounding, form);
      Definitions.narrow(path.store(), term);
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
}
