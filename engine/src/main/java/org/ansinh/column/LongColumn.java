package org.ansinh.column;

import org.jspecify.annotations.Nullable;

/// A column of values of 64 bits.
public final class LongColumn implements Column {
  private final long[] values;
  private final int scale;
  private final @Nullable Validity validity;
  private volatile @Nullable Bounds bounds;

  /// @param values is not copied; nobody may change it
  public LongColumn(long[] values, int scale, @Nullable Validity validity) {
    Validity.requireSize(validity, values.length);
    this.values = values;
    this.scale = scale;
    this.validity = validity;
  }

  /// The values themselves, for kernels; nobody may change them.
  public long[] values() {
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
    return bounds().low();
  }

  @Override
  public long high() {
    return bounds().high();
  }

  @Override
  public void read(int from, int count, long[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = values[from + i];
    }
  }

  private Bounds bounds() {
    Bounds known = bounds;
    if (known == null) {
      long least = values.length == 0 ? 0 : Long.MAX_VALUE;
      long greatest = values.length == 0 ? 0 : Long.MIN_VALUE;
      for (long value : values) {
        least = value < least ? value : least;
        greatest = value > greatest ? value : greatest;
      }
      known = new Bounds(least, greatest);
      bounds = known;
    }
    return known;
  }
}
