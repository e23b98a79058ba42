package org.ansinh.column;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The values of one variable, one a row.
///
/// Columns never change. An unknown value reads as 0 and is told apart by [#known(int)].
public sealed interface Column
    permits ByteColumn, ShortColumn, IntColumn, LongColumn, ConstantColumn {
  int size();

  /// Digits after the point: a number is `value × 10^-scale`.
  int scale();

  /// The whole number in `row`: a number unscaled, a date in days since 1970-01-01, an ordinal, 1
  /// or 0.
  long value(int row);

  /// Which rows have a value; null if all have.
  @Nullable Validity validity();

  /// The least of the values; 0 in a column without rows.
  long low();

  /// The greatest of the values; 0 in a column without rows.
  long high();

  /// Copies `count` values from row `from` on to the beginning of `into`.
  void read(int from, int count, long[] into);

  /// Whether `row` has a value.
  default boolean known(int row) {
    Validity validity = validity();
    return validity == null || validity.known(row);
  }

  /// The exact number in `row`.
  default BigDecimal decimal(int row) {
    return BigDecimal.valueOf(value(row), scale());
  }

  /// A column of `values`, as narrow as they allow.
  static Column of(long[] values, int scale, @Nullable Validity validity) {
    long low = 0;
    long high = 0;
    if (values.length > 0) {
      low = Long.MAX_VALUE;
      high = Long.MIN_VALUE;
      for (long value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (values.length > 0 && low == high) {
      return new ConstantColumn(low, values.length, scale, validity);
    }
    if (low >= Byte.MIN_VALUE && high <= Byte.MAX_VALUE) {
      byte[] narrow = new byte[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (byte) values[i];
      }
      return new ByteColumn(narrow, scale, validity);
    }
    if (low >= Short.MIN_VALUE && high <= Short.MAX_VALUE) {
      short[] narrow = new short[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (short) values[i];
      }
      return new ShortColumn(narrow, scale, validity);
    }
    if (low >= Integer.MIN_VALUE && high <= Integer.MAX_VALUE) {
      int[] narrow = new int[values.length];
      for (int i = 0; i < narrow.length; i++) {
        narrow[i] = (int) values[i];
      }
      return new IntColumn(narrow, scale, validity);
    }
    return new LongColumn(values.clone(), scale, validity);
  }

  /// A column of whole numbers, all known.
  static Column of(long... values) {
    return of(values, 0, null);
  }

  /// The same value in each of `size` rows.
  static Column constant(long value, int scale, int size) {
    return new ConstantColumn(value, size, scale, null);
  }
}
