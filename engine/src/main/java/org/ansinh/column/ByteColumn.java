package org.ansinh.column;

import org.jspecify.annotations.Nullable;

/// A column of values of 8 bits.
public final class ByteColumn implements Column {
  private final byte[] values;
  private final int scale;
  private final @Nullable Validity validity;
  private final long low;
  private final long high;

  /// @param values is not copied; nobody may change it
  public ByteColumn(byte[] values, int scale, @Nullable Validity validity) {
    Validity.requireSize(validity, values.length);
    this.values = values;
    this.scale = scale;
    this.validity = validity;
    byte least = values.length == 0 ? 0 : Byte.MAX_VALUE;
    byte greatest = values.length == 0 ? 0 : Byte.MIN_VALUE;
    for (byte value : values) {
      least = value < least ? value : least;
      greatest = value > greatest ? value : greatest;
    }
    this.low = least;
    this.high = greatest;
  }

  /// The values themselves, for kernels; nobody may change them.
  public byte[] values() {
    return values;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public long value(int row) {
    return values[row];
  }

  @Override
  public @Nullable Validity validity() {
    return validity;
  }

  @Override
  public long low() {
    return low;
  }

  @Override
  public long high() {
    return high;
  }

  @Override
  public void read(int from, int count, long[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = values[from + i];
    }
  }
}
