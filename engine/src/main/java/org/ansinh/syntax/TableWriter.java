package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;

/// Writes decision tables and brackets.
final class TableWriter {
  private final Lines lines;
  private final LawWriter law;

  TableWriter(Lines lines) {
    this.lines = lines;
    this.law = new LawWriter(lines);
  }

  void table(TableItem table) {
    String of =
        table.entity() == null
            ? "("
                + String.join(", ", table.variables().stream().map(ItemWriter::variable).toList())
                + ")"
            : " of " + table.entity();
    List<String> words = new ArrayList<>();
    words.add("table " + table.name() + of + ": " + ExprWriter.kind(table.kind()));
    if (table.label() != null) {
      words.add(Lines.label(table.label()));
    }
    String head = Lines.wrapped(words, lines.width(), 4);
    if (table.hit() != null) {
      head += "\n  hit " + table.hit().word();
    }
    lines.add(0, head, table.layout());
    lines.endBlock();
    table.versions().forEach(this::version);
  }

  private void version(TableItem.Version version) {
    Grid grid = new Grid();
    List<String> header = new ArrayList<>(List.of("row"));
    version.columns().forEach(column -> header.add(column.text()));
    header.add(version.result().text());
    grid.add(header);
    for (TableItem.Row row : version.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name().text()));
      row.cells().forEach(cell -> cells.add(ExprWriter.cell(cell)));
      cells.add(ExprWriter.sum(row.value()).flat());
      grid.add(cells);
    }
    StringBuilder start = new StringBuilder();
    if (version.from() != null) {
      start.append("  from ").append(version.from());
    }
    if (version.citation() != null) {
      start
          .append(version.from() == null ? "  " : "   ")
          .append(Lines.citation(version.citation()));
    }
    if (!start.isEmpty()) {
      start.append('\n');
    }
    lines.endBlock();
    lines.add(2, start + "  " + grid.row(0), version.layout());
    for (int i = 0; i < version.rows().size(); i++) {
      TableItem.Row row = version.rows().get(i);
      lines.add(2, "  " + grid.row(i + 1), row.citation(), row.layout());
    }
    law.closing(version.closing());
    lines.endBlock();
  }

  void brackets(BracketsItem brackets) {
    List<String> words = new ArrayList<>();
    words.add(
        "brackets "
            + brackets.name()
            + "("
            + ItemWriter.variable(brackets.variable())
            + "): "
            + ExprWriter.kind(brackets.kind()));
    if (brackets.label() != null) {
      words.add(Lines.label(brackets.label()));
    }
    lines.add(0, Lines.wrapped(words, lines.width(), 4), brackets.layout());
    lines.endBlock();
    for (BracketsItem.Version version : brackets.versions()) {
      if (version.from() != null) {
        lines.add(2, "  from " + version.from(), version.citation(), version.layout());
      } else if (version.citation() != null) {
        lines.add(2, "  " + Lines.citation(version.citation()), version.layout());
      }
      BracketsItem.Start start = version.start();
      if (start != null) {
        String text = "  start " + flat(start.amount()) + " at " + flat(start.at());
        lines.add(2, text, start.citation(), start.layout());
      }
      for (BracketsItem.Step step : version.steps()) {
        String text = "  above " + flat(step.above()) + " add " + flat(step.add());
        lines.add(2, text, step.citation(), step.layout());
      }
      law.closing(version.closing());
      lines.endBlock();
    }
  }

  static String flat(Expr sum) {
    return ExprWriter.sum(sum).flat();
  }
}
