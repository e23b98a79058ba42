package org.ansinh.io;

import java.nio.ByteBuffer;
import org.ansinh.column.ByteColumn;
import org.ansinh.column.Column;
import org.ansinh.column.ConstantColumn;
import org.ansinh.column.IntColumn;
import org.ansinh.column.LongColumn;
import org.ansinh.column.ShortColumn;
import org.ansinh.column.Validity;
import org.jspecify.annotations.Nullable;

/// A column as bytes: its kind, its values, and the bits of the rows that have one.
record ColumnBytes(String kind, ByteBuffer values, @Nullable ByteBuffer validity) {
  static ColumnBytes of(Column column) {
    ByteBuffer known = null;
    Validity validity = column.validity();
    if (validity != null) {
      known = PopulationFile.buffer(validity.words().length * 8L);
      known.asLongBuffer().put(validity.words());
    }
    return switch (column) {
      case ByteColumn c -> new ColumnBytes("int8", ByteBuffer.wrap(c.values()), known);
      case ShortColumn c -> {
        ByteBuffer bytes = PopulationFile.buffer(c.size() * 2L);
        bytes.asShortBuffer().put(c.values());
        yield new ColumnBytes("int16", bytes, known);
      }
      case IntColumn c -> {
        ByteBuffer bytes = PopulationFile.buffer(c.size() * 4L);
        bytes.asIntBuffer().put(c.values());
        yield new ColumnBytes("int32", bytes, known);
      }
      case LongColumn c -> {
        ByteBuffer bytes = PopulationFile.buffer(c.size() * 8L);
        bytes.asLongBuffer().put(c.values());
        yield new ColumnBytes("int64", bytes, known);
      }
      case ConstantColumn c -> {
        ByteBuffer bytes = PopulationFile.buffer(8);
        bytes.putLong(0, c.constant());
        yield new ColumnBytes("constant", bytes, known);
      }
    };
  }

  /// The column that these bytes hold; null if `kind` is none or the bytes are too few for `size`
  /// rows.
  static @Nullable Column column(
      String kind, ByteBuffer values, @Nullable ByteBuffer known, int scale, int size) {
    Validity validity = null;
    if (known != null) {
      if (known.remaining() < (size + 63) / 64 * 8) {
        return null;
      }
      long[] words = new long[known.remaining() / 8];
      known.asLongBuffer().get(words);
      validity = new Validity(words, size);
    }
    int width =
        switch (kind) {
          case "int8" -> 1;
          case "int16" -> 2;
          case "int32" -> 4;
          case "int64" -> 8;
          default -> 0;
        };
    if (kind.equals("constant") && values.remaining() == 8) {
      return new ConstantColumn(values.getLong(values.position()), size, scale, validity);
    }
    if (width == 0 || values.remaining() != (long) width * size) {
      return null;
    }
    return switch (width) {
      case 1 -> {
        byte[] array = new byte[size];
        values.get(array);
        yield new ByteColumn(array, scale, validity);
      }
      case 2 -> {
        short[] array = new short[size];
        values.asShortBuffer().get(array);
        yield new ShortColumn(array, scale, validity);
      }
      case 4 -> {
        int[] array = new int[size];
        values.asIntBuffer().get(array);
        yield new IntColumn(array, scale, validity);
      }
      default -> {
        long[] array = new long[size];
        values.asLongBuffer().get(array);
        yield new LongColumn(array, scale, validity);
      }
    };
  }
}
