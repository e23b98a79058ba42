package org.ansinh.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Finds whole numbers that meet a path's inequalities: branch and bound over the exact simplex
/// method, with plain values such as an input's standard value tried first.
final class Search {
  private static final int DEEPEST = 24;
  private static final int SHALLOW = 8;

  private Search() {}

  /// A model of the path, or null if it is shown that there is none.
  static @Nullable Model model(Path path) {
    path.linkThoroughly();
    Store store = new Store(path.store());
    if (store.isImpossible()) {
      return null;
    }
    Answer first = solve(store, DEEPEST - SHALLOW);
    if (first == Answer.PERHAPS) {
      Residues residues = Residues.of(store);
      if (residues != null) {
        Store part = residue(store, residues);
        if (part == null) {
          return null;
        }
        store = part;
        first = solve(part, DEEPEST - SHALLOW);
      } else {
        first = solve(store, 0);
      }
    }
    if (first == Answer.NONE) {
      return null;
    }
    boolean certain = first == Answer.SOME;
    Set<Term> terms = new LinkedHashSet<>(path.terms());
    terms.addAll(store.tied());
    List<Term> ordered = new ArrayList<>(terms.stream().filter(Term::isFree).toList());
    terms.stream().filter(term -> !term.isFree()).forEach(ordered::add);
    Map<Term, BigInteger> numbers = new HashMap<>();
    for (Term term : ordered) {
      if (term.isChoice()) {
        numbers.put(term, BigInteger.valueOf(choose(term, store.choices(term))));
        continue;
      }
      Store fixed = certain ? settle(store, term) : null;
      if (fixed == null) {
        certain = false;
        numbers.put(term, usual(term, store));
      } else {
        store = fixed;
        numbers.put(term, store.low(term));
      }
    }
    return new Model(path, numbers, certain);
  }

  private enum Answer {
    SOME,
    NONE,
    PERHAPS
  }

  /// Whether whole numbers meet the rows of the store and the definitions of its terms.
  private static Answer solve(Store store, int depth) {
    if (store.isImpossible()) {
      return Answer.NONE;
    }
    NavigableSet<Term> open = store.tied();
    Map<Term, BigInteger> numbers = new HashMap<>();
    while (!open.isEmpty()) {
      Linear any = Linear.of(open.first());
      List<Term> component = store.connected(any.coefficients().keySet());
      Simplex.Optimum optimum = store.maximum(any.negate());
      if (optimum == null) {
        return Answer.NONE;
      }
      for (int i = 0; i < component.size(); i++) {
        Fraction number = optimum.point().get(i);
        if (!number.isWhole()) {
          return branch(store, component.get(i), number, depth);
        }
        numbers.put(component.get(i), number.numerator());
      }
      component.forEach(open::remove);
    }
    for (Term term : store.tied()) {
      if (!Definitions.operands(term).isEmpty()
          && !Definitions.value(term, numbers).equals(numbers.get(term))) {
        return define(store, term, numbers, depth);
      }
    }
    return Answer.SOME;
  }

  /// Splits on an operand of a term whose number is not what its definition says.
  private static Answer define(Store store, Term term, Map<Term, BigInteger> numbers, int depth) {
    for (Term operand : Definitions.operands(term)) {
      if (!store.low(operand).equals(store.high(operand))) {
        Linear whole = Definitions.whole(operand);
        Fraction number = Fraction.of(numbers.getOrDefault(operand, operand.low()));
        Linear off = whole.plus(number.negate());
        Answer answer = Answer.NONE;
        for (int side = 0; side < 3 && answer != Answer.SOME; side++) {
          Store part = new Store(store);
          switch (side) {
            case 0 -> part.assertZero(off);
            case 1 -> part.assertAtMostZero(off, true);
            default -> part.assertAtMostZero(off.negate(), true);
          }
          Definitions.narrow(part, term);
          Answer one = depth >= DEEPEST ? Answer.PERHAPS : solve(part, depth + 1);
          answer = one == Answer.NONE ? answer : one;
        }
        return answer;
      }
    }
    Store exact = new Store(store);
    BigInteger number = Definitions.value(term, fixed(store, term));
    Definitions.bound(exact, term, number, number);
    return solve(exact, depth);
  }

  /// The part of `store` with a remainder that whole numbers leave, else one that they may leave,
  /// or null if it is shown that there is none.
  private static @Nullable Store residue(Store store, Residues residues) {
    Store open = null;
    for (BigInteger representative : residues.representatives(store)) {
      Store part = residues.restricted(store, representative);
      switch (solve(part, DEEPEST - SHALLOW)) {
        case SOME -> {
          return part;
        }
        case PERHAPS -> open = open == null ? part : open;
        case NONE -> {}
      }
    }
    return open;
  }

  private static Map<Term, BigInteger> fixed(Store store, Term term) {
    Map<Term, BigInteger> numbers = new HashMap<>();
    Definitions.operands(term).forEach(operand -> numbers.put(operand, store.low(operand)));
    return numbers;
  }

  private static Answer branch(Store store, Term term, Fraction number, int depth) {
    if (depth >= DEEPEST) {
      return Answer.PERHAPS;
    }
    Linear whole = Definitions.whole(term);
    Store below = new Store(store);
    below.assertAtMostZero(whole.plus(Fraction.of(number.floor()).negate()), false);
    Answer one = solve(below, depth + 1);
    if (one == Answer.SOME) {
      return one;
    }
    Store above = new Store(store);
    above.assertAtMostZero(whole.negate().plus(Fraction.of(number.ceiling())), false);
    Answer other = solve(above, depth + 1);
    return other == Answer.NONE ? one : other;
  }

  /// The store with `term` fixed at a value that leaves the rest possible, or null if none was
  /// found.
  private static @Nullable Store settle(Store store, Term term) {
    Set<BigInteger> candidates = new LinkedHashSet<>();
    candidates.add(usual(term, store));
    candidates.add(store.low(term));
    candidates.add(store.high(term));
    candidates.add(store.low(term).add(store.high(term)).shiftRight(1));
    if (store.tied().contains(term)) {
      Linear form = Linear.of(term);
      int index = store.connected(form.coefficients().keySet()).indexOf(term);
      for (Linear objective : List.of(form, form.negate())) {
        Simplex.Optimum optimum = store.maximum(objective);
        if (optimum != null) {
          candidates.add(optimum.point().get(index).floor());
          candidates.add(optimum.point().get(index).ceiling());
        }
      }
    }
    for (BigInteger candidate : candidates) {
      Store fixed = new Store(store);
      Linear off = Definitions.whole(term).plus(Fraction.of(candidate.negate()));
      fixed.assertZero(off);
      if (solve(fixed, DEEPEST - 6) == Answer.SOME) {
        return fixed;
      }
    }
    return null;
  }

  /// The standard value of an input if it is allowed, otherwise the least.
  private static BigInteger usual(Term term, Store store) {
    Input input = term.input();
    BigInteger low = store.low(term);
    if (input != null && input.standard() != null) {
      BigInteger standard =
          switch (input.standard()) {
            case Value.NumberValue v -> Fraction.of(v.number()).over(term.step()).floor();
            case Value.DateValue v -> BigInteger.valueOf(v.date().toEpochDay());
            case Value.BooleanValue v -> low;
            case Value.CategoryValue v -> low;
          };
      if (standard.compareTo(low) >= 0 && standard.compareTo(store.high(term)) <= 0) {
        return standard;
      }
    }
    return low;
  }

  private static int choose(Term term, BitSet open) {
    Input input = term.input();
    if (input != null && input.standard() != null) {
      int standard =
          switch (input.standard()) {
            case Value.BooleanValue v -> v.truth() ? 1 : 0;
            case Value.CategoryValue v -> v.ordinal();
            case Value.NumberValue v -> 0;
            case Value.DateValue v -> 0;
          };
      if (open.get(standard)) {
        return standard;
      }
    }
    return Math.max(0, open.nextSetBit(0));
  }
}
