package org.ansinh.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The numbers from `low` to `high`, both included: what interval arithmetic proves of an
/// expression.
///
/// Operations give a range that holds every possible result; see Moore, Interval Analysis (1966).
public record Range(BigDecimal low, BigDecimal high) {
  public static final Range ZERO = of(BigDecimal.ZERO);

  public Range {
    low = normal(low);
    high = normal(high);
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("expected low <= high, found " + low + " .. " + high);
    }
  }

  public static Range of(BigDecimal single) {
    return new Range(single, single);
  }

  public static Range of(long low, long high) {
    return new Range(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
  }

  private static BigDecimal normal(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  public boolean contains(BigDecimal number) {
    return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
  }

  public boolean contains(Range other) {
    return contains(other.low) && contains(other.high);
  }

  public boolean isSingle() {
    return low.compareTo(high) == 0;
  }

  public Range plus(Range other) {
    return new Range(low.add(other.low), high.add(other.high));
  }

  public Range minus(Range other) {
    return new Range(low.subtract(other.high), high.subtract(other.low));
  }

  public Range negate() {
    return new Range(high.negate(), low.negate());
  }

  public Range times(Range other) {
    BigDecimal a = low.multiply(other.low);
    BigDecimal b = low.multiply(other.high);
    BigDecimal c = high.multiply(other.low);
    BigDecimal d = high.multiply(other.high);
    return new Range(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /// The smaller of one number of each range.
  public Range min(Range other) {
    return new Range(low.min(other.low), high.min(other.high));
  }

  /// The larger of one number of each range.
  public Range max(Range other) {
    return new Range(low.max(other.low), high.max(other.high));
  }

  /// The least range that holds both.
  public Range union(Range other) {
    return new Range(low.min(other.low), high.max(other.high));
  }

  /// What both ranges hold, or null if nothing.
  public @Nullable Range intersection(Range other) {
    BigDecimal from = low.max(other.low);
    BigDecimal to = high.min(other.high);
    return from.compareTo(to) <= 0 ? new Range(from, to) : null;
  }

  /// Both ends rounded.
  public Range rounded(Rounding rounding) {
    return new Range(rounding.apply(low), rounding.apply(high));
  }

  /// How many bits, with sign, hold every number of the range at `scale` digits after the point.
  public int bits(int scale) {
    return 1
        + Math.max(
            low.movePointRight(scale).toBigInteger().bitLength(),
            high.movePointRight(scale).toBigInteger().bitLength());
  }

  @Override
  public String toString() {
    return low.toPlainString() + " to " + high.toPlainString();
  }
}
