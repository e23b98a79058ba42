package org.ansinh.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ansinh.column.ByteColumn;
import org.ansinh.column.Column;
import org.ansinh.column.ConstantColumn;
import org.ansinh.column.IntColumn;
import org.ansinh.column.LongColumn;
import org.ansinh.column.ShortColumn;
import org.ansinh.ir.Input;
import org.jspecify.annotations.Nullable;

/// How a population stores the inputs that a program reads; kernels are written for one.
///
/// @param inputs in the order of the program's inputs
/// @param sorted for each group entity of the program, whether members are sorted by group
record Layout(List<Slot> inputs, List<Boolean> sorted) {
  /// How wide the values of a column are.
  enum Width {
    /// No column: the standard value everywhere, or unknown.
    ABSENT,
    CONSTANT,
    BYTE,
    SHORT,
    INT,
    LONG
  }

  /// How one input is stored.
  ///
  /// @param partial whether some values are unknown
  record Slot(Width width, int scale, boolean partial) {}

  Layout {
    inputs = List.copyOf(inputs);
    sorted = List.copyOf(sorted);
  }

  /// The array of the values of input `number` among [Batch]'s columns; its validity follows.
  static int valuesSlot(int number) {
    return 2 * number;
  }

  static int validitySlot(int number) {
    return 2 * number + 1;
  }

  static Layout of(
      List<Input> inputs, Function<Input, @Nullable Column> columns, List<Links> links) {
    List<Slot> slots = new ArrayList<>();
    for (Input input : inputs) {
      Column column = columns.apply(input);
      slots.add(
          column == null
              ? new Slot(Width.ABSENT, 0, false)
              : new Slot(widthOf(column), column.scale(), column.validity() != null));
    }
    return new Layout(slots, links.stream().map(link -> link.rows() == null).toList());
  }

  /// The arrays that kernels of this layout read.
  static Object[] arrays(List<Input> inputs, Function<Input, @Nullable Column> columns) {
    Object[] arrays = new Object[2 * inputs.size()];
    for (int i = 0; i < inputs.size(); i++) {
      Column column = columns.apply(inputs.get(i));
      if (column != null) {
        arrays[valuesSlot(i)] = valuesOf(column);
        if (column.validity() != null) {
          arrays[validitySlot(i)] = column.validity().words();
        }
      }
    }
    return arrays;
  }

  private static Width widthOf(Column column) {
    return switch (column) {
      case ByteColumn c -> Width.BYTE;
      case ShortColumn c -> Width.SHORT;
      case IntColumn c -> Width.INT;
      case LongColumn c -> Width.LONG;
      case ConstantColumn c -> Width.CONSTANT;
    };
  }

  private static Object valuesOf(Column column) {
    return switch (column) {
      case ByteColumn c -> c.values();
      case ShortColumn c -> c.values();
      case IntColumn c -> c.values();
      case LongColumn c -> c.values();
      case ConstantColumn c -> new long[] {c.constant()};
    };
  }
}
