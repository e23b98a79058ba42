package org.ansinh.amendment;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Unit;
import org.jspecify.annotations.Nullable;

/// Compares what an amendment says it replaces with what the law says: numbers by their exact
/// value, so that `17.5%` is `3% + 14% + 0.5%`; everything else word by word.
final class Quantities {
  private Quantities() {}

  /// @param bare whether no unit and no per cent was written, so that the declared unit is meant
  private record Folded(BigDecimal value, Map<String, Integer> unit, boolean bare) {
    Folded in(Map<String, Integer> declared) {
      return bare ? new Folded(value, declared, false) : new Folded(value, unit, false);
    }

    boolean isSame(Folded other) {
      return value.compareTo(other.value) == 0 && unit.equals(other.unit);
    }
  }

  /// Whether two expressions mean the same, where a bare number takes the unit of `kind`.
  static boolean same(Expr one, Expr other, Kind kind) {
    Folded a = fold(one);
    Folded b = fold(other);
    if (a != null && b != null) {
      Map<String, Integer> declared = declared(kind);
      return a.in(declared).isSame(b.in(declared));
    }
    return one.equals(other);
  }

  /// Whether two conditions are the same.
  static boolean same(Cell one, Cell other, Kind kind) {
    if (one instanceof Cell.Compare a && other instanceof Cell.Compare b) {
      return a.op() == b.op() && same(a.value(), b.value(), kind);
    }
    if (one instanceof Cell.Interval a && other instanceof Cell.Interval b) {
      return a.lowIncluded() == b.lowIncluded()
          && a.highIncluded() == b.highIncluded()
          && same(a.low(), b.low(), kind)
          && same(a.high(), b.high(), kind);
    }
    return one.equals(other);
  }

  /// Less than zero, zero or more than zero as `one` is below, at or above `other`; null if that
  /// cannot be told.
  static @Nullable Integer compare(Expr one, Expr other, Kind kind) {
    Folded a = fold(one);
    Folded b = fold(other);
    if (a == null || b == null) {
      return null;
    }
    Map<String, Integer> declared = declared(kind);
    return a.in(declared).unit().equals(b.in(declared).unit())
        ? (Integer) a.value().compareTo(b.value())
        : null;
  }

  private static Map<String, Integer> declared(Kind kind) {
    return switch (kind) {
      case Kind.Amount amount -> exponents(amount.unit());
      case Kind.Named named -> Map.of(named.name().text(), 1);
      case Kind.Percent k -> Map.of();
      case Kind.Plain k -> Map.of();
      case Kind.YesNo k -> Map.of();
      case Kind.Date k -> Map.of();
    };
  }

  private static Map<String, Integer> exponents(@Nullable Unit unit) {
    Map<String, Integer> all = new TreeMap<>();
    if (unit != null) {
      unit.terms().forEach(term -> all.merge(term.name(), term.exponent(), Integer::sum));
    }
    all.values().removeIf(exponent -> exponent == 0);
    return all;
  }

  private static @Nullable Folded fold(Expr expr) {
    return switch (expr) {
      case Expr.NumberLiteral e -> {
        BigDecimal value = e.percent() ? e.value().movePointLeft(2) : e.value();
        yield new Folded(value, exponents(e.unit()), !e.percent() && e.unit() == null);
      }
      case Expr.Negate e -> {
        Folded operand = fold(e.operand());
        yield operand == null
            ? null
            : new Folded(operand.value().negate(), operand.unit(), operand.bare());
      }
      case Expr.Binary e -> {
        Folded left = fold(e.left());
        Folded right = fold(e.right());
        yield left == null || right == null ? null : fold(e, left, right);
      }
      default -> null;
    };
  }

  private static @Nullable Folded fold(Expr.Binary e, Folded left, Folded right) {
    boolean bare = left.bare() && right.bare();
    boolean sameUnit = left.unit().equals(right.unit());
    return switch (e.op()) {
      case ADD -> sameUnit ? new Folded(left.value().add(right.value()), left.unit(), bare) : null;
      case SUBTRACT ->
          sameUnit ? new Folded(left.value().subtract(right.value()), left.unit(), bare) : null;
      case MULTIPLY -> {
        Map<String, Integer> unit = new TreeMap<>(left.unit());
        right.unit().forEach((name, exponent) -> unit.merge(name, exponent, Integer::sum));
        unit.values().removeIf(exponent -> exponent == 0);
        yield new Folded(left.value().multiply(right.value()), unit, bare);
      }
      default -> null;
    };
  }
}
