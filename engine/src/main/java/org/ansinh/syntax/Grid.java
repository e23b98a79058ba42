package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;

/// Rows of cells between bars, each column as wide as its widest cell. Columns of numbers are set
/// to the right.
final class Grid {
  private final List<List<String>> rows = new ArrayList<>();

  void add(List<String> cells) {
    rows.add(cells);
  }

  /// The row with `index`; row 0 is the header.
  String row(int index) {
    List<String> cells = rows.get(index);
    StringBuilder out = new StringBuilder("|");
    for (int i = 0; i < cells.size(); i++) {
      int width = width(i);
      String blank = " ".repeat(width - cells.get(i).length());
      boolean right = index > 0 && isNumeric(i);
      out.append(' ').append(right ? blank + cells.get(i) : cells.get(i) + blank).append(" |");
    }
    return out.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private boolean isNumeric(int column) {
    return rows.stream()
        .skip(1)
        .map(row -> row.get(column))
        .allMatch(cell -> !cell.isEmpty() && Character.isDigit(cell.charAt(0)));
  }
}
