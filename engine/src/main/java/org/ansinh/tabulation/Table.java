package org.ansinh.tabulation;

import java.util.List;
import org.ansinh.ir.Label;
import org.ansinh.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// A table of exact cells, for printers and files.
///
/// @param name what it is called in files: `budget`
/// @param title what it is called for readers
/// @param rows each with a cell a heading
/// @param notes remarks on how its numbers were made
public record Table(
    String name, Label title, List<Heading> headings, List<List<Cell>> rows, List<Label> notes) {
  public Table {
    headings = List.copyOf(headings);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<Cell> row : rows) {
      if (row.size() != headings.size()) {
        throw new IllegalArgumentException(
            "expected " + headings.size() + " cells, found " + row.size());
      }
    }
  }

  /// The head of a column.
  ///
  /// @param name what it is called in files
  /// @param unit the unit of its amounts; null for names and for counts of units
  /// @param percent whether readers see its numbers in per cent
  public record Heading(String name, Label label, @Nullable Unit unit, boolean percent) {
    public Heading(String name, Label label, @Nullable Unit unit) {
      this(name, label, unit, false);
    }
  }

  /// The place of the heading called `name`, or -1.
  public int columnOf(String name) {
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
