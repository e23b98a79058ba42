package org.ansinh.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// One way through an expression: what was decided at each condition, and what is known because of
/// it.
final class Path {
  private final Store store;
  private final Budget budget;
  private final List<Decision> trail;
  private final List<Rounding> roundings = new ArrayList<>();
  private final Set<Term> terms = new LinkedHashSet<>();
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Set<Long> linked = new HashSet<>();
  private int position;
  private boolean silent;

  /// A decision: the options that were open when it was first met, and which one is taken.
  static final class Decision {
    private final int[] options;
    private int taken;

    Decision(int[] options) {
      this.options = options;
    }

    int option() {
      return options[taken];
    }

    boolean isForced() {
      return options.length == 1;
    }

    /// Takes the next option, or says that there is none.
    boolean advance() {
      return ++taken < options.length;
    }
  }

  /// Something that the question itself speaks of, by name, and its value.
  record Mention(org.ansinh.ir.ValueType type, Symbol value) {}

  private record Rounding(Term term, org.ansinh.quantity.Rounding how, Linear form) {}

  /// Thrown inside this package when a path turns out to be impossible.
  static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super("no unit takes this path", null, false, false);
    }
  }

  Path(List<Decision> trail, Budget budget) {
    this.trail = trail;
    this.budget = budget;
    store = new Store(budget);
  }

  Store store() {
    return store;
  }

  Budget budget() {
    return budget;
  }

  /// The terms met, in order.
  Set<Term> terms() {
    return terms;
  }

  /// What the question speaks of, in order.
  Map<String, Mention> mentions() {
    return mentions;
  }

  void mention(String name, org.ansinh.ir.ValueType type, Symbol value) {
    if (!silent) {
      mentions.putIfAbsent(name, new Mention(type, value));
    }
  }

  /// From here on nothing more is added to [#mentions].
  void closeMentions() {
    silent = true;
  }

  Term meet(Term term) {
    terms.add(term);
    return term;
  }

  private Decision decide(Supplier<int[]> options) {
    budget.spend(1);
    if (position < trail.size()) {
      return trail.get(position++);
    }
    int[] open = options.get();
    if (open.length == 0 || store.isImpossible()) {
      throw new Abandoned();
    }
    Decision decision = new Decision(open);
    trail.add(decision);
    position++;
    return decision;
  }

  private void check() {
    if (store.isImpossible()) {
      throw new Abandoned();
    }
  }

  /// Whether `form <= 0`, or `form < 0` if `strict`.
  boolean isAtMostZero(Linear form, boolean strict) {
    if (form.isConstant()) {
      return strict ? form.constant().signum() < 0 : form.constant().signum() <= 0;
    }
    int yes = strict ? Signs.BELOW : Signs.BELOW | Signs.ZERO;
    Decision decision =
        decide(
            () -> {
              int signs = signs(form);
              return open((signs & yes) != 0, (signs & ~yes) != 0);
            });
    boolean holds = decision.option() == 1;
    if (!decision.isForced()) {
      store.assertAtMostZero(holds ? form : form.negate(), strict == holds);
      check();
    }
    return holds;
  }

  boolean isZero(Linear form) {
    if (form.isConstant()) {
      return form.constant().signum() == 0;
    }
    Decision decision =
        decide(
            () -> {
              int signs = signs(form);
              List<Integer> open = new ArrayList<>();
              for (int sign : new int[] {Signs.ZERO, Signs.BELOW, Signs.ABOVE}) {
                if ((signs & sign) != 0) {
                  open.add(sign);
                }
              }
              return open.stream().mapToInt(i -> i).toArray();
            });
    if (!decision.isForced()) {
      switch (decision.option()) {
        case Signs.ZERO -> store.assertZero(form);
        case Signs.BELOW -> store.assertAtMostZero(form, true);
        default -> store.assertAtMostZero(form.negate(), true);
      }
      check();
    }
    return decision.option() == Signs.ZERO;
  }

  /// Whether the choice is in `set`.
  boolean isIn(Symbol.Choice choice, BitSet set) {
    Term term = choice.term();
    if (term == null) {
      return set.get(choice.ordinal());
    }
    Decision decision =
        decide(
            () -> {
              BitSet inside = (BitSet) store.choices(term).clone();
              inside.and(set);
              BitSet outside = (BitSet) store.choices(term).clone();
              outside.andNot(set);
              return open(!inside.isEmpty(), !outside.isEmpty());
            });
    boolean holds = decision.option() == 1;
    if (!decision.isForced()) {
      BitSet allowed = (BitSet) set.clone();
      if (!holds) {
        allowed.flip(0, term.size());
      }
      store.restrict(term, allowed);
      check();
    }
    return holds;
  }

  /// The index in `groups` of the first set that the choice is in; the sets cover all of its
  /// values.
  int groupOf(Symbol.Choice choice, List<BitSet> groups) {
    for (int i = 0; i < groups.size() - 1; i++) {
      if (isIn(choice, groups.get(i))) {
        return i;
      }
    }
    return groups.size() - 1;
  }

  private static int[] open(boolean yes, boolean no) {
    return yes ? (no ? new int[] {1, 0} : new int[] {1}) : no ? new int[] {0} : new int[0];
  }

  private int signs(Linear form) {
    linkRoundings();
    return store.signs(form);
  }

  /// Remembers that `term` is `form` rounded.
  void round(Term term, org.ansinh.quantity.Rounding how, Linear form) {
    roundings.add(new Rounding(term, how, form));
  }

  boolean hasRounding(Term term) {
    return roundings.stream().anyMatch(r -> r.term().equals(term));
  }

  /// Tells the store what order is known of products with a common factor and of rounded values, as
  /// far as the inequalities show it.
  void linkThoroughly() {
    linkRoundings();
    List<Term> products =
        terms.stream().filter(term -> term.origin() instanceof Term.Product).toList();
    products.forEach(product -> Definitions.narrow(store, product));
    for (int i = 1; i < products.size(); i++) {
      for (int j = 0; j < i; j++) {
        linkProducts(products.get(i), products.get(j));
      }
    }
    for (int i = 1; i < roundings.size(); i++) {
      for (int j = 0; j < i && !store.isImpossible(); j++) {
        Rounding one = roundings.get(i);
        Rounding other = roundings.get(j);
        if (one.how().equals(other.how()) && linked.add(i * 1000L + j)) {
          Linear rounded = Linear.of(one.term()).minus(Linear.of(other.term()));
          assertSigns(rounded, store.signs(one.form().minus(other.form())));
        }
      }
    }
  }

  /// `a w >= b w` where `a >= b` and `w >= 0`.
  private void linkProducts(Term one, Term other) {
    if (store.isImpossible()
        || !(one.origin() instanceof Term.Product a)
        || !(other.origin() instanceof Term.Product b)) {
      return;
    }
    Term common = a.left().equals(b.left()) || a.left().equals(b.right()) ? a.left() : a.right();
    if ((!common.equals(b.left()) && !common.equals(b.right())) || store.low(common).signum() < 0) {
      return;
    }
    Term left = common.equals(a.left()) ? a.right() : a.left();
    Term right = common.equals(b.left()) ? b.right() : b.left();
    Linear difference = Definitions.whole(left).minus(Definitions.whole(right));
    assertSigns(Definitions.whole(one).minus(Definitions.whole(other)), store.signs(difference));
  }

  /// Asserts that `form` is not above zero, or not below, if `signs` are not.
  private void assertSigns(Linear form, int signs) {
    if (signs != Signs.NONE && (signs & Signs.BELOW) == 0) {
      store.assertAtMostZero(form.negate(), false);
    }
    if (signs != Signs.NONE && (signs & Signs.ABOVE) == 0) {
      store.assertAtMostZero(form, false);
    }
  }

  /// Rounding keeps order: tells the store so for each pair whose order is known.
  void linkRoundings() {
    for (int i = 1; i < roundings.size(); i++) {
      for (int j = 0; j < i; j++) {
        Rounding one = roundings.get(i);
        Rounding other = roundings.get(j);
        if (one.how().equals(other.how()) && !linked.contains(i * 1000L + j)) {
          Linear difference = one.form().minus(other.form());
          Linear rounded = Linear.of(one.term()).minus(Linear.of(other.term()));
          boolean notBelow = store.lowest(difference).signum() >= 0;
          boolean notAbove = store.highest(difference).signum() <= 0;
          if (notBelow || notAbove) {
            linked.add(i * 1000L + j);
          }
          if (notBelow) {
            store.assertAtMostZero(rounded.negate(), false);
          }
          if (notAbove) {
            store.assertAtMostZero(rounded, false);
          }
        }
      }
    }
  }
}
