package org.ansinh.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is known of the terms on one path: bounds of their whole numbers, sets of their choices,
/// and inequalities between several.
///
/// Inequalities are kept with whole coefficients and rounded inwards (`2x <= 3` is `x <= 1`), so
/// that much of what holds for whole numbers only is seen without a search.
final class Store {
  private static final int ROUNDS = 40;

  private final Budget budget;
  private final Map<Term, BigInteger> lows = new HashMap<>();
  private final Map<Term, BigInteger> highs = new HashMap<>();
  private final Map<Term, BitSet> choices = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean impossible;

  /// `coefficients · terms <= limit`, with two terms or more.
  record Row(TreeMap<Term, BigInteger> coefficients, BigInteger limit) {}

  Store(Budget budget) {
    this.budget = budget;
  }

  Store(Store other) {
    budget = other.budget;
    lows.putAll(other.lows);
    highs.putAll(other.highs);
    other.choices.forEach((term, set) -> choices.put(term, (BitSet) set.clone()));
    rows.addAll(other.rows);
    impossible = other.impossible;
  }

  /// Whether what was asserted is seen to contradict itself.
  boolean isImpossible() {
    return impossible;
  }

  BigInteger low(Term term) {
    return lows.getOrDefault(term, term.low());
  }

  BigInteger high(Term term) {
    return highs.getOrDefault(term, term.high());
  }

  /// The ordinals that a choice may still have. Not to be changed.
  BitSet choices(Term term) {
    return choices.computeIfAbsent(
        term,
        t -> {
          BitSet all = new BitSet(t.size());
          all.set(0, t.size());
          return all;
        });
  }

  void restrict(Term term, BitSet allowed) {
    BitSet left = choices(term);
    left.and(allowed);
    impossible |= left.isEmpty();
  }

  void fix(Term term, int ordinal) {
    BitSet one = new BitSet();
    one.set(ordinal);
    restrict(term, one);
  }

  /// Asserts `form <= 0`, or `form < 0` if `strict`.
  void assertAtMostZero(Linear form, boolean strict) {
    budget.spend(4 + form.coefficients().size());
    if (form.isConstant()) {
      int sign = form.constant().signum();
      impossible |= strict ? sign >= 0 : sign > 0;
      return;
    }
    Fraction unit = form.lattice();
    Fraction bound = form.constant().negate().over(unit);
    BigInteger limit = strict ? bound.ceiling().subtract(BigInteger.ONE) : bound.floor();
    TreeMap<Term, BigInteger> whole = new TreeMap<>();
    form.coefficients().forEach((term, c) -> whole.put(term, c.over(unit).numerator()));
    if (whole.size() == 1) {
      boundSingle(whole.firstKey(), whole.firstEntry().getValue(), limit);
    } else {
      rows.add(new Row(whole, limit));
    }
    propagate();
  }

  void assertZero(Linear form) {
    assertAtMostZero(form, false);
    assertAtMostZero(form.negate(), false);
    if (!form.isConstant() && !form.constant().over(form.lattice()).isWhole()) {
      impossible = true;
    }
  }

  private boolean boundSingle(Term term, BigInteger coefficient, BigInteger limit) {
    Fraction bound = Fraction.of(limit, coefficient);
    boolean changed;
    if (coefficient.signum() > 0) {
      BigInteger high = bound.floor();
      changed = high.compareTo(high(term)) < 0;
      if (changed) {
        highs.put(term, high);
      }
    } else {
      BigInteger low = bound.ceiling();
      changed = low.compareTo(low(term)) > 0;
      if (changed) {
        lows.put(term, low);
      }
    }
    impossible |= low(term).compareTo(high(term)) > 0;
    return changed;
  }

  /// Narrows the bounds of each term of each row by the bounds of the others.
  private void propagate() {
    boolean changed = !rows.isEmpty();
    for (int round = 0; changed && !impossible && round < ROUNDS; round++) {
      changed = false;
      for (Row row : rows) {
        budget.spend(row.coefficients().size());
        BigInteger least = BigInteger.ZERO;
        for (Map.Entry<Term, BigInteger> entry : row.coefficients().entrySet()) {
          least = least.add(least(entry));
        }
        for (Map.Entry<Term, BigInteger> entry : row.coefficients().entrySet()) {
          BigInteger others = least.subtract(least(entry));
          if (boundSingle(entry.getKey(), entry.getValue(), row.limit().subtract(others))) {
            changed = true;
            if (impossible) {
              return;
            }
            least = others.add(least(entry));
          }
        }
      }
    }
  }

  private BigInteger least(Map.Entry<Term, BigInteger> entry) {
    Term term = entry.getKey();
    return entry.getValue().multiply(entry.getValue().signum() > 0 ? low(term) : high(term));
  }

  /// The least value of `form` that the bounds alone allow.
  Fraction lowest(Linear form) {
    Fraction sum = form.constant();
    for (Map.Entry<Term, Fraction> entry : form.coefficients().entrySet()) {
      Term term = entry.getKey();
      BigInteger end = entry.getValue().signum() > 0 ? low(term) : high(term);
      sum = sum.plus(entry.getValue().times(Fraction.of(end)));
    }
    return sum;
  }

  Fraction highest(Linear form) {
    return lowest(form.negate()).negate();
  }

  /// Which signs the form may have: any of [Signs].
  int signs(Linear form) {
    budget.spend(4 + form.coefficients().size());
    Fraction low = lowest(form);
    Fraction high = highest(form);
    if (low.signum() <= 0 && high.signum() >= 0 && !form.isConstant() && touchesRows(form)) {
      Simplex.Optimum top = maximum(form);
      if (top == null) {
        impossible = true;
        return Signs.NONE;
      }
      high = high.min(top.value());
      Simplex.Optimum bottom = maximum(form.negate());
      low = bottom == null ? low : low.max(bottom.value().negate());
    }
    return Signs.of(low, high, form);
  }

  private boolean touchesRows(Linear form) {
    for (Row row : rows) {
      for (Term term : row.coefficients().keySet()) {
        if (form.coefficients().containsKey(term)) {
          return true;
        }
      }
    }
    return false;
  }

  /// The greatest value of `form` under bounds and rows, with a point that reaches it, or null if
  /// nothing meets them. The point has the terms of [#connected].
  Simplex.@Nullable Optimum maximum(Linear form) {
    List<Term> terms = connected(form.coefficients().keySet());
    Map<Term, Integer> index = new HashMap<>();
    terms.forEach(term -> index.put(term, index.size()));
    List<Fraction[]> matrix = new ArrayList<>();
    List<Fraction> limits = new ArrayList<>();
    for (Row row : rows) {
      if (index.containsKey(row.coefficients().firstKey())) {
        Fraction[] line = zeros(terms.size());
        BigInteger limit = row.limit();
        for (Map.Entry<Term, BigInteger> entry : row.coefficients().entrySet()) {
          line[indexOf(index, entry.getKey())] = Fraction.of(entry.getValue());
          limit = limit.subtract(entry.getValue().multiply(low(entry.getKey())));
        }
        matrix.add(line);
        limits.add(Fraction.of(limit));
      }
    }
    Fraction[] objective = zeros(terms.size());
    Fraction base = form.constant();
    for (Term term : terms) {
      Fraction[] line = zeros(terms.size());
      line[indexOf(index, term)] = Fraction.ONE;
      matrix.add(line);
      limits.add(Fraction.of(high(term).subtract(low(term))));
      Fraction coefficient = form.coefficients().get(term);
      if (coefficient != null) {
        objective[indexOf(index, term)] = coefficient;
        base = base.plus(coefficient.times(Fraction.of(low(term))));
      }
    }
    Simplex.Optimum best =
        Simplex.maximum(
            matrix.toArray(Fraction[][]::new), limits.toArray(Fraction[]::new), objective, budget);
    if (best == null) {
      return null;
    }
    List<Fraction> point = new ArrayList<>();
    for (Term term : terms) {
      point.add(best.point().get(point.size()).plus(Fraction.of(low(term))));
    }
    return new Simplex.Optimum(best.value().plus(base), point);
  }

  private static int indexOf(Map<Term, Integer> index, Term term) {
    return index.getOrDefault(term, -1);
  }

  private static Fraction[] zeros(int size) {
    Fraction[] line = new Fraction[size];
    java.util.Arrays.fill(line, Fraction.ZERO);
    return line;
  }

  /// The terms that rows tie to any of `some`, with those, in order.
  List<Term> connected(Iterable<Term> some) {
    TreeSet<Term> found = new TreeSet<>();
    some.forEach(found::add);
    int before = -1;
    while (before != found.size()) {
      before = found.size();
      for (Row row : rows) {
        if (row.coefficients().keySet().stream().anyMatch(found::contains)) {
          found.addAll(row.coefficients().keySet());
        }
      }
    }
    return List.copyOf(found);
  }

  /// The terms that any row speaks of.
  NavigableSet<Term> tied() {
    TreeSet<Term> terms = new TreeSet<>();
    rows.forEach(row -> terms.addAll(row.coefficients().keySet()));
    return terms;
  }
}
