package org.ansinh.compiler;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Arithmetic for the few places where 64 bits are not proved to be enough on the way to a result
/// that fits; for kernels.
public final class Exact {
  private static final RoundingMode[] MODES = RoundingMode.values();

  private Exact() {}

  /// -1, 0 or 1 as `left × leftFactor` is less than, equal to or greater than `right ×
  /// rightFactor`.
  public static int compare(long left, long leftFactor, long right, long rightFactor) {
    return product(left, leftFactor).compareTo(product(right, rightFactor));
  }

  /// `dividend × dividendFactor / (divisor × divisorFactor)` as a whole number; 0 if the divisor is
  /// 0.
  ///
  /// @param mode the ordinal of a [RoundingMode]
  @SuppressWarnings("EnumOrdinal") // a number that code can carry as a constant
  public static long quotient(
      long dividend, long dividendFactor, long divisor, long divisorFactor, int mode) {
    if (divisor == 0) {
      return 0;
    }
    BigDecimal above = new BigDecimal(product(dividend, dividendFactor));
    BigDecimal below = new BigDecimal(product(divisor, divisorFactor));
    return above.divide(below, 0, MODES[mode]).longValue();
  }

  /// `dividend / divisor` as a whole number, where 64 bits are enough for twice the operands; 0 if
  /// the divisor is 0.
  ///
  /// @param mode the ordinal of a [RoundingMode]
  public static long divide(long dividend, long divisor, int mode) {
    if (divisor == 0) {
      return 0;
    }
    long towardsZero = dividend / divisor;
    long rest = dividend - towardsZero * divisor;
    if (rest == 0) {
      return towardsZero;
    }
    long away = 1 | ((dividend ^ divisor) >> 63); // 1 or -1
    long twice = Math.abs(rest) * 2 - Math.abs(divisor);
    boolean further =
        switch (MODES[mode]) {
          case UP -> true;
          case DOWN -> false;
          case CEILING -> away > 0;
          case FLOOR -> away < 0;
          case HALF_UP -> twice >= 0;
          case HALF_DOWN -> twice > 0;
          case HALF_EVEN -> twice > 0 || (twice == 0 && (towardsZero & 1) != 0);
          case UNNECESSARY -> false;
        };
    return further ? towardsZero + away : towardsZero;
  }

  /// The remainder of floored division of `left × leftFactor` by `right × rightFactor`; 0 if the
  /// divisor is 0.
  public static long modulo(long left, long leftFactor, long right, long rightFactor) {
    BigInteger below = product(right, rightFactor);
    if (below.signum() == 0) {
      return 0;
    }
    BigInteger rest = product(left, leftFactor).mod(below.abs());
    if (below.signum() < 0 && rest.signum() != 0) {
      rest = rest.add(below);
    }
    return rest.longValue();
  }

  private static BigInteger product(long value, long factor) {
    return BigInteger.valueOf(value).multiply(BigInteger.valueOf(factor));
  }
}
