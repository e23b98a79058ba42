package org.ansinh.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects values row by row into a [Column] as narrow as they allow.
public final class ColumnBuilder {
  private final int scale;
  private long[] values;
  private long @Nullable [] unknown;
  private int size;

  /// @param scale digits after the point of every value added
  /// @param expected about how many rows there will be
  public ColumnBuilder(int scale, int expected) {
    this.scale = scale;
    this.values = new long[Math.max(expected, 16)];
  }

  public int size() {
    return size;
  }

  /// Adds a row with `value`.
  public ColumnBuilder add(long value) {
    grow();
    values[size++] = value;
    return this;
  }

  /// Adds a row without a value.
  public ColumnBuilder addUnknown() {
    grow();
    if (unknown == null) {
      unknown = new long[(values.length + 63) / 64];
    }
    unknown[size >> 6] |= 1L << size;
    size++;
    return this;
  }

  /// The column of all rows added.
  public Column build() {
    return Column.of(Arrays.copyOf(values, size), scale, validity());
  }

  private @Nullable Validity validity() {
    if (unknown == null) {
      return null;
    }
    long[] known = new long[(size + 63) / 64];
    for (int i = 0; i < known.length; i++) {
      known[i] = ~unknown[i];
    }
    return new Validity(known, size);
  }

  private void grow() {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      if (unknown != null) {
        unknown = Arrays.copyOf(unknown, (values.length + 63) / 64);
      }
    }
  }
}
