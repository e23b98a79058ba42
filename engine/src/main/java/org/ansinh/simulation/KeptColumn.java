package org.ansinh.simulation;

import org.ansinh.column.ByteColumn;
import org.ansinh.column.Column;
import org.ansinh.column.IntColumn;
import org.ansinh.column.LongColumn;
import org.ansinh.column.ShortColumn;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;

/// A column being filled with a rule's values, as narrow as the rule's type allows.
sealed interface KeptColumn {
  /// Stores `count` values from the beginning of `values` in the rows from `row` on.
  void store(long[] values, int row, int count);

  Column column();

  static KeptColumn of(ValueType type, int size) {
    int bits =
        switch (type) {
          case NumberType t -> t.bits();
          case BooleanType t -> 2;
          case CategoryType t -> t.category().values().size() < 128 ? 8 : 32;
          case DateType t -> 32;
        };
    int scale = type instanceof NumberType t ? t.scale() : 0;
    if (bits <= 8) {
      return new Bytes(new byte[size], scale);
    }
    if (bits <= 16) {
      return new Shorts(new short[size], scale);
    }
    return bits <= 32 ? new Ints(new int[size], scale) : new Longs(new long[size], scale);
  }

  /// Values of 8 bits.
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] kept, int scale) implements KeptColumn {
    @Override
    public void store(long[] values, int row, int count) {
      for (int i = 0; i < count; i++) {
        kept[row + i] = (byte) values[i];
      }
    }

    @Override
    public Column column() {
      return new ByteColumn(kept, scale, null);
    }
  }

  /// Values of 16 bits.
  @SuppressWarnings("ArrayRecordComponent")
  record Shorts(short[] kept, int scale) implements KeptColumn {
    @Override
    public void store(long[] values, int row, int count) {
      for (int i = 0; i < count; i++) {
        kept[row + i] = (short) values[i];
      }
    }

    @Override
    public Column column() {
      return new ShortColumn(kept, scale, null);
    }
  }

  /// Values of 32 bits.
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] kept, int scale) implements KeptColumn {
    @Override
    public void store(long[] values, int row, int count) {
      for (int i = 0; i < count; i++) {
        kept[row + i] = (int) values[i];
      }
    }

    @Override
    public Column column() {
      return new IntColumn(kept, scale, null);
    }
  }

  /// Values of 64 bits.
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(long[] kept, int scale) implements KeptColumn {
    @Override
    public void store(long[] values, int row, int count) {
      System.arraycopy(values, 0, kept, row, count);
    }

    @Override
    public Column column() {
      return new LongColumn(kept, scale, null);
    }
  }
}
