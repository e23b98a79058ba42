package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ansinh.column.Column;

/// Sums of `value × weight` by group, exact: 128 bits a group.
final class Totals {
  private static final int CHUNK = 1024;
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private final long[] low;
  private final long[] high;
  private final int scale;

  /// @param scale digits after the point of `value × weight`
  Totals(int groups, int scale) {
    this.low = new long[groups];
    this.high = new long[groups];
    this.scale = scale;
  }

  /// The weighted sums of `values` over the groups of `by`.
  static Totals of(Column values, Column weights, Grouping by) {
    Totals totals = new Totals(by.groups().size(), values.scale() + weights.scale());
    long[] value = new long[CHUNK];
    long[] weight = new long[CHUNK];
    int[] groupOf = by.groupOf();
    boolean small = bits(values) + bits(weights) + bits(values.size()) <= 62;
    for (int from = 0; from < values.size(); from += CHUNK) {
      int count = Math.min(CHUNK, values.size() - from);
      values.read(from, count, value);
      weights.read(from, count, weight);
      if (small) {
        for (int i = 0; i < count; i++) {
          totals.low[groupOf[from + i]] += value[i] * weight[i];
        }
      } else {
        for (int i = 0; i < count; i++) {
          totals.add(groupOf[from + i], value[i], weight[i]);
        }
      }
    }
    if (small) {
      for (int g = 0; g < totals.low.length; g++) {
        totals.high[g] = totals.low[g] >> 63;
      }
    }
    return totals;
  }

  private static int bits(Column column) {
    return Math.max(bits(column.low()), bits(column.high()));
  }

  private static int bits(long value) {
    return 64 - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
  }

  /// Adds `value × weight` to a group.
  void add(int group, long value, long weight) {
    long product = value * weight;
    long sum = low[group] + product;
    int carry = Long.compareUnsigned(sum, product) < 0 ? 1 : 0;
    high[group] += Math.multiplyHigh(value, weight) + carry;
    low[group] = sum;
  }

  /// The sum of a group.
  BigDecimal get(int group) {
    BigInteger unsigned = BigInteger.valueOf(low[group]);
    if (low[group] < 0) {
      unsigned = unsigned.add(TWO_TO_64);
    }
    return new BigDecimal(BigInteger.valueOf(high[group]).multiply(TWO_TO_64).add(unsigned), scale);
  }

  /// The sum of all groups.
  BigDecimal all() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int group = 0; group < low.length; group++) {
      sum = sum.add(get(group));
    }
    return sum;
  }
}
