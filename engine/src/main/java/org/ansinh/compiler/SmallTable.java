package org.ansinh.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// An expression that depends on few possible cases, worked out for each beforehand: decision
/// tables and choices by category become one look-up.
///
/// @param leaves what the expression depends on, each with the bits of the index that it fills
/// @param values the answer for each index, whose number is a power of two
@SuppressWarnings("ArrayRecordComponent")
record SmallTable(List<Leaf> leaves, long[] values) {
  private static final int MOST_BITS = 10;
  private static final int LARGEST_DOMAIN = 128;
  private static final int LOOKUP = 4;
  private static final int LEAF = 2;

  /// One thing that an expression depends on.
  ///
  /// @param expr a reference, or a condition
  /// @param low the least whole number that it may be
  /// @param size how many there may be
  /// @param shift the place of its bits in the index
  record Leaf(Expr expr, long low, int size, int shift) {
    int bits() {
      return 32 - Integer.numberOfLeadingZeros(size - 1);
    }
  }

  /// What tells references to the same thing apart from others, whatever range the path proves of
  /// them.
  private record Key(@Nullable UnitRef unit, Object what) {}

  /// The table of `expr`, or null if it depends on too many cases, or is as quickly computed.
  ///
  /// @param scale the digits after the point of the answers
  static @Nullable SmallTable of(Expr expr, int scale, Folding folding) {
    int cost = Cost.instructions(expr);
    if (cost <= LOOKUP) {
      return null;
    }
    for (boolean conditions : new boolean[] {false, true}) {
      Finder finder = new Finder(conditions);
      if (!finder.collect(expr) || finder.leaves.isEmpty()) {
        continue;
      }
      List<Leaf> leaves = finder.placed();
      Leaf last = leaves.getLast();
      if (last.shift() + last.bits() > MOST_BITS) {
        continue;
      }
      int price = LOOKUP;
      for (Leaf leaf : leaves) {
        price += LEAF + Cost.instructions(leaf.expr());
      }
      if (price >= cost) {
        return null;
      }
      SmallTable table = new SmallTable(leaves, new long[1 << (last.shift() + last.bits())]);
      table.fill(expr, 0, 0, scale, folding);
      return table;
    }
    return null;
  }

  /// Works out `expr`, in which the leaves before number `next` have been exchanged for their
  /// values.
  private void fill(Expr expr, int next, int index, int scale, Folding folding) {
    if (expr instanceof Expr.Constant constant) {
      long value = Kinds.unscaled(constant.value(), scale);
      int free =
          next == leaves.size()
              ? leaves.getLast().shift() + leaves.getLast().bits()
              : leaves.get(next).shift();
      // later leaves fill higher bits and do not matter
      for (int at = index; at < values.length; at += 1 << free) {
        values[at] = value;
      }
      return;
    }
    if (next == leaves.size()) {
      return; // cases that cannot be, as a number below 6 and above 80
    }
    Leaf leaf = leaves.get(next);
    Object key = keyOf(leaf.expr());
    if (key == null) {
      throw new IllegalStateException("expected a reference or a condition");
    }
    for (int i = 0; i < leaf.size(); i++) {
      Expr.Constant value = constant(leaf, i);
      Expr known = folding.fold(exchanged(expr, key, value));
      fill(known, next + 1, index | i << leaf.shift(), scale, folding);
    }
  }

  private static Expr exchanged(Expr expr, Object key, Expr.Constant value) {
    return key.equals(keyOf(expr))
        ? value
        : Parts.map(expr, part -> exchanged(part, key, value), UnaryOperator.identity());
  }

  private static Expr.Constant constant(Leaf leaf, int place) {
    ValueType type = leaf.expr().type();
    long number = leaf.low() + place;
    Value value =
        switch (type) {
          case NumberType t ->
              new Value.NumberValue(
                  BigDecimal.valueOf(
                      number, declared(leaf.expr()) instanceof NumberType d ? d.scale() : 0));
          case BooleanType t -> Value.BooleanValue.of(number == 1);
          case CategoryType t -> new Value.CategoryValue(t.category(), (int) number);
          case DateType t -> throw new IllegalStateException("dates have too many values");
        };
    return new Expr.Constant(value, type, leaf.expr().span());
  }

  /// What `expr` refers to; a condition stands for itself; null for other expressions.
  private static @Nullable Object keyOf(Expr expr) {
    return switch (expr) {
      case Expr.InputRef e -> new Key(e.unit(), Plan.InputKey.of(e.input()));
      case Expr.RuleRef e -> new Key(e.unit(), e.rule());
      case Expr.LocalRef e -> new Key(null, e.local());
      case Expr.Known e -> e;
      case Expr.Compare e -> e;
      default -> null;
    };
  }

  /// The type of what is referred to, before the path narrows it.
  private static ValueType declared(Expr expr) {
    return switch (expr) {
      case Expr.InputRef e -> e.input().type();
      case Expr.RuleRef e -> e.rule().type();
      case Expr.LocalRef e -> e.local().type();
      default -> expr.type();
    };
  }

  /// Finds what an expression depends on.
  private static final class Finder {
    private final boolean conditions;
    private final Map<Object, Leaf> leaves = new LinkedHashMap<>();

    /// @param conditions whether a comparison of numbers with a constant is a leaf itself
    Finder(boolean conditions) {
      this.conditions = conditions;
    }

    /// Whether `expr` depends on leaves only.
    boolean collect(Expr expr) {
      return switch (expr) {
        case Expr.InputRef e -> reference(e);
        case Expr.RuleRef e -> reference(e);
        case Expr.LocalRef e -> reference(e);
        case Expr.Known e -> add(e, 0, 2);
        case Expr.Compare e when conditions && e.left().type() instanceof NumberType ->
            add(e, 0, 2);
        case Expr.Let e -> false;
        case Expr.Aggregate e -> false;
        case Expr.Position e -> false;
        case Expr.OrElse e -> false;
        default -> {
          boolean all = true;
          for (Expr part : Parts.of(expr)) {
            all = all && collect(part);
          }
          yield all;
        }
      };
    }

    private boolean reference(Expr expr) {
      return switch (declared(expr)) {
        case BooleanType t -> add(expr, 0, 2);
        case CategoryType t -> add(expr, 0, t.category().values().size());
        case DateType t -> false;
        case NumberType t -> {
          Numbers.Bounds bounds = Numbers.Bounds.of(t.range(), t.scale());
          yield bounds.isSafe()
              && bounds.high().subtract(bounds.low()).bitLength() < 31
              && bounds.high().subtract(bounds.low()).intValueExact() < LARGEST_DOMAIN
              && add(
                  expr,
                  bounds.low().longValueExact(),
                  bounds.high().subtract(bounds.low()).intValueExact() + 1);
        }
      };
    }

    private boolean add(Expr expr, long low, int size) {
      Object key = keyOf(expr);
      if (key != null) {
        leaves.putIfAbsent(key, new Leaf(expr, low, Math.max(2, size), 0));
      }
      return key != null && leaves.size() <= MOST_BITS;
    }

    /// The leaves with their places in the index: those that may contain others first, so that
    /// exchanging one leaves the others whole.
    List<Leaf> placed() {
      List<Leaf> ordered = new ArrayList<>(leaves.values());
      ordered.sort(Comparator.comparingInt(leaf -> -Cost.of(leaf.expr())));
      List<Leaf> placed = new ArrayList<>();
      int shift = 0;
      for (Leaf leaf : ordered) {
        Leaf at = new Leaf(leaf.expr(), leaf.low(), leaf.size(), shift);
        placed.add(at);
        shift += at.bits();
      }
      return placed;
    }
  }
}
