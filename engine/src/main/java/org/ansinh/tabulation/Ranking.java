package org.ansinh.tabulation;

import org.ansinh.column.Column;

/// Orders rows by value.
final class Ranking {
  private Ranking() {}

  /// The rows of `values` from the least value to the greatest; rows of equal value in file order.
  /// A merge sort from the bottom up.
  static int[] ascending(Column values) {
    int size = values.size();
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    long[] keys = new long[size];
    values.read(0, size, keys);
    int[] from = rows;
    int[] to = new int[size];
    for (long width = 1; width < size; width *= 2) {
      for (long start = 0; start < size; start += 2 * width) {
        int middle = (int) Math.min(start + width, size);
        int end = (int) Math.min(start + 2 * width, size);
        merge(from, to, (int) start, middle, end, keys);
      }
      int[] spare = from;
      from = to;
      to = spare;
    }
    return from;
  }

  private static void merge(int[] from, int[] to, int start, int middle, int end, long[] keys) {
    int left = start;
    int right = middle;
    for (int i = start; i < end; i++) {
      if (right >= end || (left < middle && keys[from[left]] <= keys[from[right]])) {
        to[i] = from[left++];
      } else {
        to[i] = from[right++];
      }
    }
  }
}
