package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.ansinh.column.Column;

/// Sums of `value × weight` by group, exact: 128 bits a group.
final class Totals {
  private static final int CHUNK = 1024;
  private static final int LANES = 4;
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
    long[][] sums = new long[LANES][by.groups().size()];
    for (int from = 0; from < values.size(); from += CHUNK) {
      int count = Math.min(CHUNK, values.size() - from);
      values.read(from, count, value);
      weights.read(from, count, weight);
      if (small) {
        addSmall(value, weight, groupOf, from, count, sums);
      } else {
        for (int i = 0; i < count; i++) {
          totals.add(groupOf[from + i], value[i], weight[i]);
        }
      }
    }
    for (long[] lane : sums) {
      for (int g = 0; g < lane.length; g++) {
        totals.add(g, lane[g], 1);
      }
    }
    return totals;
  }

  /// Adds where 64 bits are enough. Neighbors are often of one group, so they are added in lanes of
  /// their own and need not wait for each other.
  private static void addSmall(
      long[] value, long[] weight, int[] groupOf, int from, int count, long[][] sums) {
    long[] first = sums[0];
    long[] second = sums[1];
    long[] third = sums[2];
    long[] fourth = sums[3];
    int i = 0;
    for (; i + LANES <= count; i += LANES) {
      first[groupOf[from + i]] += value[i] * weight[i];
      second[groupOf[from + i + 1]] += value[i + 1] * weight[i + 1];
      third[groupOf[from + i + 2]] += value[i + 2] * weight[i + 2];
      fourth[groupOf[from + i + 3]] += value[i + 3] * weight[i + 3];
    }
    for (; i < count; i++) {
      first[groupOf[from + i]] += value[i] * weight[i];
    }
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
