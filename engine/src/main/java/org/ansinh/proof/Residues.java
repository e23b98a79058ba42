package org.ansinh.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ansinh.quantity.Rounding;
import org.jspecify.annotations.Nullable;

/// Splits the numbers of one term by their remainders, so that roundings of it become linear.
///
/// Where `x` grows by `m`, and `m` times its coefficient is a multiple of the rounding's step, the
/// rounded value grows by that multiple. So among the `x` that leave one remainder by the least
/// common multiple of all such `m`, every rounded value is linear in `x`. Eight and one and a half
/// per cent of a wage, to the dong, repeat after 200 dong.
final class Residues {
  private static final int MOST = 4000;

  private final Term subject;
  private final List<Rounded> rounded;
  private final BigInteger period;

  /// `term` is `offset + slope * subject`, rounded.
  private record Rounded(Term term, Fraction offset, Fraction slope, Rounding rounding) {
    /// By how much the term's whole number grows with the subject's.
    Fraction growth() {
      return slope.over(term.step());
    }

    BigInteger at(BigInteger number) {
      Fraction exact = offset.plus(slope.times(Fraction.of(number)));
      return Definitions.apply(rounding, exact).over(term.step()).floor();
    }
  }

  private Residues(Term subject, List<Rounded> rounded, BigInteger period) {
    this.subject = subject;
    this.rounded = rounded;
    this.period = period;
  }

  /// The split by the term that most roundings are of alone, or null if there is none.
  static @Nullable Residues of(Store store) {
    Map<Term, List<Rounded>> bySubject = new TreeMap<>();
    for (Term term : store.tied()) {
      if (term.origin() instanceof Term.Rounded origin) {
        add(store, term, origin, bySubject);
      }
    }
    Residues best = null;
    for (Map.Entry<Term, List<Rounded>> entry : bySubject.entrySet()) {
      BigInteger period = BigInteger.ONE;
      for (Rounded one : entry.getValue()) {
        BigInteger own = one.growth().denominator();
        period = period.multiply(own).divide(period.gcd(own));
      }
      boolean possible = period.compareTo(BigInteger.valueOf(MOST)) <= 0;
      if (possible && (best == null || entry.getValue().size() > best.rounded.size())) {
        best = new Residues(entry.getKey(), entry.getValue(), period);
      }
    }
    return best;
  }

  private static void add(
      Store store, Term term, Term.Rounded origin, Map<Term, List<Rounded>> bySubject) {
    Linear form = origin.form();
    Fraction offset = form.constant();
    Map<Term, Fraction> open = new HashMap<>();
    for (Map.Entry<Term, Fraction> entry : form.coefficients().entrySet()) {
      BigInteger low = store.low(entry.getKey());
      if (low.equals(store.high(entry.getKey()))) {
        offset = offset.plus(entry.getValue().times(Fraction.of(low)));
      } else {
        open.put(entry.getKey(), entry.getValue());
      }
    }
    boolean keepsSign = store.lowest(form).signum() >= 0 || store.highest(form).signum() <= 0;
    if (open.size() == 1 && keepsSign) {
      Map.Entry<Term, Fraction> only = open.entrySet().iterator().next();
      bySubject
          .computeIfAbsent(only.getKey(), key -> new ArrayList<>())
          .add(new Rounded(term, offset, only.getValue(), origin.rounding()));
    }
  }

  /// A number of the subject for each remainder that it can leave.
  List<BigInteger> representatives(Store store) {
    List<BigInteger> numbers = new ArrayList<>();
    BigInteger number = store.low(subject);
    for (BigInteger i = BigInteger.ZERO;
        i.compareTo(period) < 0 && number.compareTo(store.high(subject)) <= 0;
        i = i.add(BigInteger.ONE)) {
      numbers.add(number);
      number = number.add(BigInteger.ONE);
    }
    return numbers;
  }

  /// `store` for the numbers with the remainder of `representative`.
  Store restricted(Store store, BigInteger representative) {
    Store part = new Store(store);
    Linear away = Definitions.whole(subject).plus(Fraction.of(representative.negate()));
    for (Rounded one : rounded) {
      Linear value =
          Definitions.whole(one.term()).plus(Fraction.of(one.at(representative).negate()));
      part.assertZero(value.minus(away.times(one.growth())));
    }
    return part;
  }
}
