package org.ansinh.column;

import org.jspecify.annotations.Nullable;

/// Which rows of a column have a value: one bit a row.
public final class Validity {
  private final long[] words;
  private final int size;

  /// @param words bit `row % 64` of word `row / 64` is set where the row has a value; not copied
  public Validity(long[] words, int size) {
    if (words.length < (size + 63) / 64) {
      throw new IllegalArgumentException(
          "expected " + (size + 63) / 64 + " words for " + size + " rows, found " + words.length);
    }
    this.words = words;
    this.size = size;
  }

  /// The bits, for kernels; nobody may change them.
  public long[] words() {
    return words;
  }

  public int size() {
    return size;
  }

  public boolean known(int row) {
    return (words[row >> 6] >>> row & 1) != 0;
  }

  /// How many rows have a value.
  public int count() {
    int count = 0;
    for (int row = 0; row < size; row += 64) {
      long word = words[row >> 6];
      int left = size - row;
      count += Long.bitCount(left >= 64 ? word : word & ((1L << left) - 1));
    }
    return count;
  }

  static void requireSize(@Nullable Validity validity, int size) {
    if (validity != null && validity.size != size) {
      throw new IllegalArgumentException(
          "expected validity of " + size + " rows, found " + validity.size);
    }
  }
}
