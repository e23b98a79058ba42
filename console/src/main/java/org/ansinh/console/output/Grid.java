package org.ansinh.console.output;

import java.math.BigDecimal;
import java.util.List;
import org.ansinh.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// A table to print: named columns, rows of cells, remarks below.
///
/// @param title what it is a table of; may be empty
/// @param keys how many columns, from the left, say what a row is about
/// @param notes sentences below the table, for people only
public record Grid(
    String title, List<Column> columns, int keys, List<List<Cell>> rows, List<String> notes) {
  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "expected " + columns.size() + " cells, found " + row.size());
      }
    }
  }

  /// One column.
  ///
  /// @param name for programs, unique in the grid
  /// @param heading for people
  /// @param unit of the numbers in it; null for text
  /// @param percent whether its numbers are shown in per cent
  /// @param signed whether its numbers are differences, shown with their sign
  /// @param percentDigits how many digits a number in per cent has after the point
  public record Column(
      String name,
      String heading,
      @Nullable Unit unit,
      boolean percent,
      boolean signed,
      int percentDigits) {
    public Column(
        String name, String heading, @Nullable Unit unit, boolean percent, boolean signed) {
      this(name, heading, unit, percent, signed, 1);
    }

    /// A rate that is published with two digits: 45.15%.
    public static Column rate(String name, String heading) {
      return new Column(name, heading, Unit.NUMBER, true, false, 2);
    }

    public static Column text(String name, String heading) {
      return new Column(name, heading, null, false, false);
    }

    public static Column number(String name, String heading, Unit unit) {
      return new Column(name, heading, unit, false, false);
    }

    /// A count, of persons for example.
    public static Column count(String name, String heading) {
      return new Column(name, heading, Unit.NUMBER, false, false);
    }

    public static Column share(String name, String heading) {
      return new Column(name, heading, Unit.NUMBER, true, false);
    }

    public static Column difference(String name, String heading, Unit unit) {
      return new Column(name, heading, unit, false, true);
    }

    boolean isNumber() {
      return unit != null;
    }
  }

  /// What stands in a row and column.
  public sealed interface Cell {
    /// @param plain for programs
    /// @param shown for people
    record Text(String plain, String shown) implements Cell {
      public Text(String text) {
        this(text, text);
      }
    }

    record Amount(BigDecimal value) implements Cell {}

    record Empty() implements Cell {}

    Cell NOTHING = new Empty();
  }
}
