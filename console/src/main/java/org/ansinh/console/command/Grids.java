package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.quantity.Unit;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.Table;
import org.jspecify.annotations.Nullable;

/// The engine's tables as grids.
final class Grids {
  private static final List<String> DIFFERENCES =
      List.of("change", "change_points", "change_counted");

  private Grids() {}

  /// `table` for printing in `language`. A column of units that are all the same moves into the
  /// headings.
  static Grid of(Table table, Language language) {
    return of(table, language, table.columnOf("unit"));
  }

  /// `table` for programs: every column in its place, whatever is in it.
  static Grid whole(Table table, Language language) {
    return of(table, language, -1);
  }

  private static Grid of(Table table, Language language, int unitColumn) {
    Unit common = unitColumn < 0 ? null : commonUnit(table, unitColumn);
    List<Integer> places = new ArrayList<>();
    List<Grid.Column> columns = new ArrayList<>();
    int keys = 0;
    for (int i = 0; i < table.headings().size(); i++) {
      if (i == unitColumn && common != null) {
        continue;
      }
      Table.Heading heading = table.headings().get(i);
      places.add(i);
      boolean number = isNumber(table, i);
      keys += number ? 0 : 1;
      columns.add(column(heading, number, common, language));
    }
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      rows.add(places.stream().map(place -> cell(row.get(place), language)).toList());
    }
    List<String> notes = table.notes().stream().map(note -> language.label(note, "")).toList();
    return new Grid(language.label(table.title(), table.name()), columns, keys, rows, notes);
  }

  private static boolean isNumber(Table table, int column) {
    if (table.headings().get(column).unit() != null) {
      return true;
    }
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Amount);
  }

  private static Grid.Column column(
      Table.Heading heading, boolean number, @Nullable Unit common, Language language) {
    String label = language.label(heading.label(), heading.name());
    if (!number) {
      return Grid.Column.text(heading.name(), label);
    }
    if (heading.percent()) {
      return Grid.Column.rate(heading.name(), label);
    }
    Unit unit = heading.unit() != null ? heading.unit() : common;
    return new Grid.Column(
        heading.name(),
        label,
        unit == null ? Unit.NUMBER : unit,
        false,
        DIFFERENCES.contains(heading.name()));
  }

  private static Grid.Cell cell(Cell cell, Language language) {
    return switch (cell) {
      case Cell.Text text ->
          new Grid.Cell.Text(text.name(), language.label(text.label(), text.name()));
      case Cell.Amount amount -> new Grid.Cell.Amount(amount.value());
      case Cell.Empty _ -> Grid.Cell.NOTHING;
    };
  }

  private static @Nullable Unit commonUnit(Table table, int column) {
    String common = null;
    for (List<Cell> row : table.rows()) {
      if (!(row.get(column) instanceof Cell.Text text)
          || (common != null && !common.equals(text.name()))) {
        return null;
      }
      common = text.name();
    }
    return common == null ? null : unit(common);
  }

  /// The unit that `text` is the text of: `VND/month`.
  private static Unit unit(String text) {
    if (text.equals(Unit.NUMBER.toString())) {
      return Unit.NUMBER;
    }
    String[] parts = text.split("/", -1);
    Unit unit = Unit.NUMBER;
    for (String factor : parts[0].split("\\*", -1)) {
      unit = factor.equals("1") ? unit : unit.times(Unit.of(factor));
    }
    for (int i = 1; i < parts.length; i++) {
      unit = unit.per(Unit.of(parts[i]));
    }
    return unit;
  }

  /// `table` without the rows in which the column called `name` is zero, a table for each unit.
  static List<Table> changing(Table table, String name) {
    int column = table.columnOf(name);
    int unit = table.columnOf("unit");
    Map<Cell, List<List<Cell>>> byUnit = new LinkedHashMap<>();
    for (List<Cell> row : table.rows()) {
      boolean zero = row.get(column) instanceof Cell.Amount amount && amount.value().signum() == 0;
      if (!zero) {
        Cell key = unit < 0 ? Cell.EMPTY : row.get(unit);
        byUnit.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
      }
    }
    List<Table> tables = new ArrayList<>();
    byUnit
        .values()
        .forEach(
            rows ->
                tables.add(
                    new Table(table.name(), table.title(), table.headings(), rows, table.notes())));
    return tables;
  }

  /// A measure for the display: for programs with its name in every row, so that measures that
  /// follow each other in a file can be told apart.
  static Grid measure(Table table, Display display) {
    return display.format() == OutputFormat.TABLE
        ? of(table, display.language())
        : named("measure", table.name(), whole(table, display.language()));
  }

  /// `grid` with `value` in every row of a first column called `name`.
  static Grid named(String name, String value, Grid grid) {
    List<Grid.Column> columns = new ArrayList<>(grid.columns());
    columns.addFirst(Grid.Column.text(name, name));
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (List<Grid.Cell> row : grid.rows()) {
      List<Grid.Cell> longer = new ArrayList<>(row);
      longer.addFirst(new Grid.Cell.Text(value));
      rows.add(longer);
    }
    return new Grid(grid.title(), columns, grid.keys() + 1, rows, grid.notes());
  }

  /// `grid` without the columns called `names` in which every number is zero.
  static Grid withoutZeroColumns(Grid grid, List<String> names) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < grid.columns().size(); i++) {
      int at = i;
      boolean zero =
          names.contains(grid.columns().get(i).name())
              && grid.rows().stream().allMatch(row -> isZero(row.get(at)));
      if (!zero) {
        kept.add(i);
      }
    }
    return new Grid(
        grid.title(),
        kept.stream().map(grid.columns()::get).toList(),
        grid.keys(),
        grid.rows().stream().map(row -> kept.stream().map(row::get).toList()).toList(),
        grid.notes());
  }

  private static boolean isZero(Grid.Cell cell) {
    return switch (cell) {
      case Grid.Cell.Amount number -> number.value().compareTo(BigDecimal.ZERO) == 0;
      case Grid.Cell.Text _ -> false;
      case Grid.Cell.Empty _ -> true;
    };
  }
}
