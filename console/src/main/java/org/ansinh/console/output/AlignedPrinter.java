package org.ansinh.console.output;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.quantity.Unit;

/// Draws a grid for people: text left, numbers right, at most so many columns wide.
///
/// Large amounts are shown in millions (`triệu`) or billions (`tỷ`) as the heading says. A grid too
/// wide is narrowed by breaking headings, then by shortening texts, then by drawing the number
/// columns in several blocks below each other.
public final class AlignedPrinter implements TablePrinter {
  private static final String GAP = "  ";
  private static final int SHORTEST_TEXT = 14;
  private static final int SHORTEST_UNIT = 10;

  private final Figures text;
  private final int width;

  public AlignedPrinter(Figures text, int width) {
    this.text = text;
    this.width = Math.max(40, width);
  }

  @Override
  public void print(Grid grid, Writer out) throws IOException {
    if (!grid.title().isEmpty()) {
      for (String line : Paragraph.wrap(grid.title(), width)) {
        out.write(line + "\n");
      }
    }
    List<Drawn> columns = new ArrayList<>();
    for (int i = 0; i < grid.columns().size(); i++) {
      columns.add(drawn(grid, i));
    }
    boolean first = true;
    for (List<Drawn> block : blocks(columns, grid.keys())) {
      if (!first) {
        out.write("\n");
      }
      first = false;
      draw(block, grid.rows().size(), out);
    }
    for (String note : grid.notes()) {
      for (String line : Paragraph.wrap(note, width)) {
        out.write(line + "\n");
      }
    }
  }

  /// A column with its texts.
  private static final class Drawn {
    final List<String> heading;
    final List<String> cells;
    final boolean right;
    final int natural;
    int width;

    Drawn(List<String> heading, List<String> cells, boolean right) {
      this.heading = heading;
      this.cells = cells;
      this.right = right;
      this.width = 0;
      heading.forEach(line -> width = Math.max(width, TextWidth.of(line)));
      cells.forEach(cell -> width = Math.max(width, TextWidth.of(cell)));
      this.natural = width;
    }
  }

  private Drawn drawn(Grid grid, int index) {
    Grid.Column column = grid.columns().get(index);
    Magnitude magnitude = Magnitude.of(grid, index);
    List<String> cells = new ArrayList<>();
    for (List<Grid.Cell> row : grid.rows()) {
      cells.add(
          switch (row.get(index)) {
            case Grid.Cell.Text cell -> cell.shown();
            case Grid.Cell.Amount cell -> number(cell.value(), column, magnitude);
            case Grid.Cell.Empty _ -> "";
          });
    }
    int body = cells.stream().mapToInt(TextWidth::of).max().orElse(0);
    List<String> heading =
        new ArrayList<>(Paragraph.wrap(column.heading(), Math.max(body, SHORTEST_TEXT)));
    String unit = unit(column, magnitude);
    if (!unit.isEmpty()) {
      heading.addAll(Paragraph.wrap(unit, Math.max(body, SHORTEST_UNIT)));
    }
    return new Drawn(heading, cells, column.isNumber());
  }

  private String number(BigDecimal value, Grid.Column column, Magnitude magnitude) {
    String sign = column.signed() && value.signum() > 0 ? "+" : "";
    if (column.percent()) {
      return sign + text.rounded(value.movePointRight(2), column.percentDigits()) + "%";
    }
    if (magnitude == Magnitude.ONE) {
      return sign + text.number(value);
    }
    return sign + text.rounded(value.movePointLeft(magnitude.digits), 1);
  }

  private String unit(Grid.Column column, Magnitude magnitude) {
    Unit unit = column.unit();
    if (unit == null || column.percent()) {
      return "";
    }
    String name = text.unit(unit);
    String word = magnitude.word(text.language());
    return word.isEmpty() ? name : name.isEmpty() ? word : word + " " + name;
  }

  private enum Magnitude {
    ONE(0, "", ""),
    MILLION(6, "triệu", "million"),
    BILLION(9, "tỷ", "billion");

    private final int digits;
    private final String vi;
    private final String en;

    Magnitude(int digits, String vi, String en) {
      this.digits = digits;
      this.vi = vi;
      this.en = en;
    }

    String word(Language language) {
      return switch (language) {
        case VI -> vi;
        case EN -> en;
      };
    }

    static Magnitude of(Grid grid, int index) {
      Unit unit = grid.columns().get(index).unit();
      if (unit == null || unit.isNumber()) {
        return ONE;
      }
      BigDecimal largest = BigDecimal.ZERO;
      for (List<Grid.Cell> row : grid.rows()) {
        if (row.get(index) instanceof Grid.Cell.Amount cell) {
          largest = largest.max(cell.value().abs());
        }
      }
      int digits = largest.precision() - largest.scale();
      return digits > 10 ? BILLION : digits > 8 ? MILLION : ONE;
    }
  }

  /// The columns in blocks that each fit the width; every block begins with the key columns.
  private List<List<Drawn>> blocks(List<Drawn> columns, int keys) {
    narrow(columns);
    List<Drawn> key = columns.subList(0, Math.min(keys, columns.size()));
    List<List<Drawn>> blocks = new ArrayList<>();
    List<Drawn> block = new ArrayList<>(key);
    for (Drawn column : columns.subList(key.size(), columns.size())) {
      if (block.size() > key.size() && total(block) + GAP.length() + column.width > width) {
        blocks.add(block);
        block = new ArrayList<>(key);
      }
      block.add(column);
    }
    blocks.add(block);
    blocks.forEach(each -> widen(each.subList(key.size(), each.size()), total(each)));
    return blocks;
  }

  /// Gives shortened texts of a block what the other blocks leave it.
  private void widen(List<Drawn> columns, int total) {
    int left = width - total;
    for (Drawn column : columns) {
      int more = Math.clamp(left, 0, column.natural - column.width);
      column.width += more;
      left -= more;
    }
  }

  /// Shortens the widest texts until the grid fits, or no text can be shortened.
  private void narrow(List<Drawn> columns) {
    int total = total(columns);
    while (total > width) {
      Drawn widest = null;
      for (int i = 0; i < columns.size(); i++) {
        Drawn column = columns.get(i);
        boolean canShrink = !column.right && column.width > SHORTEST_TEXT;
        if (canShrink && (widest == null || column.width > widest.width)) {
          widest = column;
        }
      }
      if (widest == null) {
        return;
      }
      widest.width--;
      total--;
    }
  }

  private static int total(List<Drawn> columns) {
    int total = GAP.length() * (columns.size() - 1);
    for (Drawn column : columns) {
      total += column.width;
    }
    return total;
  }

  private static void draw(List<Drawn> columns, int rows, Writer out) throws IOException {
    if (columns.isEmpty()) {
      return;
    }
    int headings = columns.stream().mapToInt(c -> c.heading.size()).max().orElse(0);
    for (int line = 0; line < headings; line++) {
      List<String> texts = new ArrayList<>();
      for (Drawn column : columns) {
        int above = headings - column.heading.size();
        texts.add(line < above ? "" : column.heading.get(line - above));
      }
      line(columns, texts, out);
    }
    List<String> rule = new ArrayList<>();
    columns.forEach(column -> rule.add("─".repeat(column.width)));
    line(columns, rule, out);
    for (int row = 0; row < rows; row++) {
      List<String> texts = new ArrayList<>();
      for (Drawn column : columns) {
        texts.add(column.cells.get(row));
      }
      line(columns, texts, out);
    }
  }

  private static void line(List<Drawn> columns, List<String> texts, Writer out) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Drawn column = columns.get(i);
      String cell = TextWidth.shortened(texts.get(i), column.width);
      line.append(i == 0 ? "" : GAP);
      line.append(
          column.right ? TextWidth.right(cell, column.width) : TextWidth.left(cell, column.width));
    }
    out.write(line.toString().stripTrailing() + "\n");
  }
}
