package org.ansinh.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column with the same value in every row.
public record ConstantColumn(long constant, int size, int scale, @Nullable Validity validity)
    implements Column {
  public ConstantColumn {
    if (size < 0) {
      throw new IllegalArgumentException("expected 0 rows or more, found " + size);
    }
    Validity.requireSize(validity, size);
  }

  @Override
  public long value(int row) {
    return constant;
  }

  @Override
  public long low() {
    return size == 0 ? 0 : constant;
  }

  @Override
  public long high() {
    return low();
  }

  @Override
  public void read(int from, int count, long[] into) {
    Arrays.fill(into, 0, count, constant);
  }
}
