package org.ansinh.synthesis;

import java.util.Arrays;
import java.util.Comparator;

/// Divides a whole number in proportion to weights by the method of largest remainders
/// (Hamilton's).
final class Apportionment {
  private Apportionment() {}

  /// Whole numbers in proportion to `weights`, with the sum `total`; ties go to the earlier place.
  ///
  /// @param weights zero or more each, not all zero, their sum times `total` below 2^63
  static long[] of(long total, long[] weights) {
    long sum = Arrays.stream(weights).sum();
    long[] shares = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      long product = Math.multiplyExact(total, weights[i]);
      shares[i] = product / sum;
      remainders[i] = product % sum;
      left -= shares[i];
    }
    Integer[] order = new Integer[weights.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i));
    for (int i = 0; i < left; i++) {
      shares[order[i]]++;
    }
    return shares;
  }
}
