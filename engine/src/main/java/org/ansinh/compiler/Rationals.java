package org.ansinh.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.ansinh.interpreter.Ratios;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Ratio;
import org.ansinh.quantity.Rounding;
import org.jspecify.annotations.Nullable;

/// Exact rational numbers, unit by unit, for kernels: no number of bits is enough for all of them.
public final class Rationals {
  private static final Map<Form, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final List<Rationals> ALL = new CopyOnWriteArrayList<>();

  /// How many answers of a form are remembered: many units have the same facts.
  private static final int REMEMBERED = 1024;

  private final Ratios ratios;
  private final Form form;
  private final @Nullable Known[] known = new @Nullable Known[REMEMBERED];

  /// An answer, immutable, so that threads may find it or not.
  private static final class Known {
    final long[] leaves;
    final long value;

    Known(long[] leaves, long value) {
      this.leaves = leaves;
      this.value = value;
    }
  }

  private Rationals(Form form) {
    this.ratios = new Ratios(form.ratio());
    this.form = form;
  }

  /// @param ratio with constants for leaves that are constants
  /// @param scales of the leaves that a kernel gives
  /// @param scale of the result
  record Form(Ratio ratio, List<Integer> scales, Rounding rounding, int scale) {}

  /// The number by which kernels ask for values of `form`.
  static int number(Form form) {
    synchronized (ALL) {
      Integer known = NUMBERS.get(form);
      if (known == null) {
        known = ALL.size();
        ALL.add(new Rationals(form));
        NUMBERS.put(form, known);
      }
      return known;
    }
  }

  /// The value for the leaves, at the scale of the result; 0 where there is none, which only
  /// happens where the value is not used.
  ///
  /// @param leaves whole numbers at their scales
  /// @param number of the form
  public static long value(long[] leaves, int number) {
    return ALL.get(number).remembered(leaves);
  }

  private long remembered(long[] leaves) {
    int hash = Arrays.hashCode(leaves);
    int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    Known before = known[place];
    if (before != null && Arrays.equals(before.leaves, leaves)) {
      return before.value;
    }
    long value = worked(leaves);
    known[place] = new Known(leaves.clone(), value);
    return value;
  }

  private long worked(long[] leaves) {
    List<BigDecimal> values = new ArrayList<>(leaves.length);
    for (int i = 0; i < leaves.length; i++) {
      values.add(BigDecimal.valueOf(leaves[i], form.scales().get(i)));
    }
    try {
      return ratios.rounded(values, form.rounding()).movePointRight(form.scale()).longValue();
    } catch (ArithmeticException undefined) {
      return 0;
    }
  }

  /// `ratio` with the constants among `leaves` in their places, and the others numbered anew.
  ///
  /// @param open takes the leaves that are left
  static Ratio filled(Ratio ratio, List<Expr> leaves, List<Expr> open) {
    return switch (ratio) {
      case Ratio.Constant r -> r;
      case Ratio.Leaf r -> {
        Expr leaf = leaves.get(r.number());
        if (leaf instanceof Expr.Constant constant
            && constant.value() instanceof org.ansinh.ir.Value.NumberValue value) {
          yield new Ratio.Constant(value.number());
        }
        open.add(leaf);
        yield new Ratio.Leaf(open.size() - 1);
      }
      case Ratio.Index r -> r;
      case Ratio.Plus r ->
          new Ratio.Plus(filled(r.left(), leaves, open), filled(r.right(), leaves, open));
      case Ratio.Minus r ->
          new Ratio.Minus(filled(r.left(), leaves, open), filled(r.right(), leaves, open));
      case Ratio.Times r ->
          new Ratio.Times(filled(r.left(), leaves, open), filled(r.right(), leaves, open));
      case Ratio.Over r ->
          new Ratio.Over(filled(r.left(), leaves, open), filled(r.right(), leaves, open));
      case Ratio.Power r ->
          new Ratio.Power(filled(r.base(), leaves, open), filled(r.exponent(), leaves, open));
      case Ratio.Series r ->
          new Ratio.Series(
              r.level(),
              filled(r.from(), leaves, open),
              filled(r.to(), leaves, open),
              filled(r.term(), leaves, open));
    };
  }
}
