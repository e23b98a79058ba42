package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ansinh.ir.Ratio;
import org.ansinh.quantity.Rounding;

/// Computes the rational numbers of one form exactly and rounds each once. Safe for several
/// threads.
///
/// Sums of a series that depends on nothing but its bounds are remembered.
public final class Ratios {
  /// The most terms of a series, and the greatest exponent.
  public static final int MOST = 1_200;

  private static final int DEEPEST = 8;

  private final Ratio form;
  private final Map<Sum, Fraction> sums = new ConcurrentHashMap<>();

  public Ratios(Ratio form) {
    this.form = form;
  }

  private record Sum(Ratio.Series series, int from, int to) {}

  /// @param below above zero
  private record Fraction(BigInteger above, BigInteger below) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(BigDecimal number) {
      return number.scale() <= 0
          ? new Fraction(number.toBigIntegerExact(), BigInteger.ONE)
          : new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
      return below.equals(other.below)
          ? new Fraction(above.add(other.above), below)
          : new Fraction(
              above.multiply(other.below).add(other.above.multiply(below)),
              below.multiply(other.below));
    }

    Fraction negate() {
      return new Fraction(above.negate(), below);
    }

    Fraction times(Fraction other) {
      return new Fraction(above.multiply(other.above), below.multiply(other.below));
    }

    Fraction inverse() {
      return switch (above.signum()) {
        case 0 -> throw new ArithmeticException("division by zero");
        case 1 -> new Fraction(below, above);
        default -> new Fraction(below.negate(), above.negate());
      };
    }

    Fraction power(int exponent) {
      Fraction positive =
          new Fraction(above.pow(Math.abs(exponent)), below.pow(Math.abs(exponent)));
      return exponent < 0 ? positive.inverse() : positive;
    }

    Fraction reduced() {
      BigInteger common = above.gcd(below);
      return common.equals(BigInteger.ONE) || common.signum() == 0
          ? this
          : new Fraction(above.divide(common), below.divide(common));
    }

    int whole() {
      BigInteger[] parts = above.divideAndRemainder(below);
      if (parts[1].signum() != 0 || parts[0].bitLength() > 31) {
        throw new ArithmeticException("expected a whole number");
      }
      return parts[0].intValueExact();
    }
  }

  /// The value for the leaves, rounded once from the exact number.
  ///
  /// @throws ArithmeticException if it has none: a division by zero, a series too long
  public BigDecimal rounded(List<BigDecimal> leaves, Rounding rounding) {
    List<Fraction> values = leaves.stream().map(Fraction::of).toList();
    Fraction value = value(form, values, new int[DEEPEST]);
    return rounding.quotient(new BigDecimal(value.above()), new BigDecimal(value.below()));
  }

  private Fraction value(Ratio ratio, List<Fraction> leaves, int[] counts) {
    return switch (ratio) {
      case Ratio.Constant r -> Fraction.of(r.number());
      case Ratio.Leaf r -> leaves.get(r.number());
      case Ratio.Index r -> Fraction.of(BigDecimal.valueOf(counts[r.level()]));
      case Ratio.Plus r -> value(r.left(), leaves, counts).plus(value(r.right(), leaves, counts));
      case Ratio.Minus r ->
          value(r.left(), leaves, counts).plus(value(r.right(), leaves, counts).negate());
      case Ratio.Times r -> value(r.left(), leaves, counts).times(value(r.right(), leaves, counts));
      case Ratio.Over r ->
          value(r.left(), leaves, counts).times(value(r.right(), leaves, counts).inverse());
      case Ratio.Power r -> {
        int exponent = value(r.exponent(), leaves, counts).whole();
        if (Math.abs(exponent) > MOST) {
          throw new ArithmeticException("an exponent of " + exponent);
        }
        yield value(r.base(), leaves, counts).power(exponent);
      }
      case Ratio.Series r -> series(r, leaves, counts);
    };
  }

  private Fraction series(Ratio.Series series, List<Fraction> leaves, int[] counts) {
    int from = value(series.from(), leaves, counts).whole();
    int to = value(series.to(), leaves, counts).whole();
    if (from > to) {
      return Fraction.ZERO;
    }
    if ((long) to - from >= MOST) {
      throw new ArithmeticException("a series of more than " + MOST + " terms");
    }
    if (!isClosed(series.term(), series.level())) {
      return sum(series, from, to, leaves, counts);
    }
    Sum asked = new Sum(series, from, to);
    Fraction known = sums.get(asked);
    if (known == null) {
      known = sum(series, from, to, leaves, counts);
      sums.put(asked, known);
    }
    return known;
  }

  private Fraction sum(Ratio.Series series, int from, int to, List<Fraction> leaves, int[] counts) {
    Fraction sum = Fraction.ZERO;
    for (int count = from; count <= to; count++) {
      counts[series.level()] = count;
      sum = sum.plus(value(series.term(), leaves, counts)).reduced();
    }
    return sum;
  }

  /// Whether `ratio` depends on no leaf and on no count of a series around the one at `level`.
  private static boolean isClosed(Ratio ratio, int level) {
    return switch (ratio) {
      case Ratio.Constant r -> true;
      case Ratio.Leaf r -> false;
      case Ratio.Index r -> r.level() >= level;
      case Ratio.Plus r -> isClosed(r.left(), level) && isClosed(r.right(), level);
      case Ratio.Minus r -> isClosed(r.left(), level) && isClosed(r.right(), level);
      case Ratio.Times r -> isClosed(r.left(), level) && isClosed(r.right(), level);
      case Ratio.Over r -> isClosed(r.left(), level) && isClosed(r.right(), level);
      case Ratio.Power r -> isClosed(r.base(), level) && isClosed(r.exponent(), level);
      case Ratio.Series r ->
          isClosed(r.from(), level) && isClosed(r.to(), level) && isClosed(r.term(), level);
    };
  }
}
