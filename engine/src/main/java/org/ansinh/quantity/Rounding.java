package org.ansinh.quantity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Rounding as the law writes it: a direction and the step that results are whole multiples of.
///
/// @param step the step, above zero: 1 for whole dong, 0.01 for two decimals, 1000 for whole
///   thousands
public record Rounding(Direction direction, BigDecimal step) {
  /// Which multiple of the step is taken. Halves follow FEEL (DMN 1.5, 10.3.4.5): half up goes away
  /// from zero.
  public enum Direction {
    FLOOR("floor", RoundingMode.FLOOR),
    CEILING("ceiling", RoundingMode.CEILING),
    DOWN("down", RoundingMode.DOWN),
    UP("up", RoundingMode.UP),
    HALF_UP("half up", RoundingMode.HALF_UP),
    HALF_DOWN("half down", RoundingMode.HALF_DOWN),
    HALF_EVEN("half even", RoundingMode.HALF_EVEN);

    private final String words;
    private final RoundingMode mode;

    Direction(String words, RoundingMode mode) {
      this.words = words;
      this.mode = mode;
    }

    /// As it is written in policy text: `half up`.
    public String words() {
      return words;
    }

    public RoundingMode mode() {
      return mode;
    }
  }

  public Rounding {
    if (step.signum() <= 0) {
      throw new IllegalArgumentException("expected a step above zero, found " + step);
    }
    step = step.stripTrailingZeros();
  }

  /// To whole numbers.
  public static Rounding toWhole(Direction direction) {
    return new Rounding(direction, BigDecimal.ONE);
  }

  /// To `digits` digits after the point.
  public static Rounding toDigits(Direction direction, int digits) {
    return new Rounding(direction, BigDecimal.ONE.movePointLeft(digits));
  }

  /// The digits after the point that results have.
  public int scale() {
    return Math.max(0, step.scale());
  }

  /// `value` rounded to a multiple of the step.
  public BigDecimal apply(BigDecimal value) {
    return quotient(value, BigDecimal.ONE);
  }

  /// `dividend / divisor` rounded once, from the exact quotient.
  ///
  /// @param divisor not zero
  public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    BigDecimal below = divisor.multiply(step);
    int scale = Math.max(0, Math.max(dividend.scale(), below.scale()));
    BigInteger numerator = dividend.movePointRight(scale).toBigIntegerExact();
    BigInteger denominator = below.movePointRight(scale).toBigIntegerExact();
    BigDecimal steps =
        new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, direction.mode());
    return steps.multiply(step);
  }
}
