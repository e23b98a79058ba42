package org.ansinh.syntax;

import java.util.List;

/// Writes syntax trees as text, in the one layout that the language has; what it writes reads as
/// the same tree.
///
/// Comments and the blank lines between groups are kept; `=`, `by` and the bars of tables are set
/// below each other.
public final class Formatter {
  private Formatter() {}

  /// A whole file, ending with a line end.
  public static String format(ParsedFile file) {
    return format(file.items(), file.trailing());
  }

  /// Items one after the other.
  public static String format(List<Item> items) {
    return format(items, List.of());
  }

  /// One item without a line end.
  public static String format(Item item) {
    Lines lines = new Lines(Lines.WIDTH);
    new ItemWriter(lines, 0, 0).write(item);
    return String.join("\n", lines.done());
  }

  /// An expression on one line.
  public static String format(Expr expr) {
    return ExprWriter.whole(expr).flat();
  }

  /// An expression in lines of at most `width` characters where it can be.
  public static String format(Expr expr, int width) {
    return ExprWriter.whole(expr).render(width, 0, 0);
  }

  /// A cell of a table.
  public static String format(Cell cell) {
    return ExprWriter.cell(cell);
  }

  /// A kind, such as `VND/month` or `yes/no`.
  public static String format(Kind kind) {
    return ExprWriter.kind(kind);
  }

  /// A citation, from `by` on.
  public static String format(Citation citation) {
    return Lines.citation(citation);
  }

  /// A fact on one line.
  public static String format(Fact fact) {
    return CaseWriter.fact(fact);
  }

  private static String format(List<Item> items, List<String> trailing) {
    Lines lines = new Lines(Lines.WIDTH);
    int i = 0;
    while (i < items.size()) {
      int end = i + 1;
      while (end < items.size() && continuesGroup(items.get(i), items.get(end))) {
        end++;
      }
      group(items.subList(i, end), lines);
      i = end;
    }
    StringBuilder out = new StringBuilder();
    lines.done().forEach(line -> out.append(line).append('\n'));
    trailing.forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  private static boolean continuesGroup(Item first, Item next) {
    return next.layout().before().isEmpty()
        && ((first instanceof SourceItem && next instanceof SourceItem)
            || (first instanceof InputItem && next instanceof InputItem)
            || (first instanceof FigureItem && next instanceof FigureItem));
  }

  /// Items that are set below each other: sources by their `=`, inputs by `of` and their labels,
  /// figures by their sources.
  private static void group(List<Item> group, Lines lines) {
    boolean aligned = group.size() > 1;
    int nameWidth = 0;
    int labelColumn = 0;
    if (aligned) {
      nameWidth =
          Math.min(32, group.stream().mapToInt(i -> i.name().text().length()).max().orElse(0));
      for (Item item : group) {
        if (item instanceof InputItem input && input.label() != null) {
          int length = ItemWriter.lengthWithoutLabel(input, nameWidth) + 1;
          if (length + Lines.label(input.label()).length() <= Lines.WIDEST) {
            labelColumn = Math.max(labelColumn, length);
          }
        }
      }
    }
    for (Item item : group) {
      new ItemWriter(lines, nameWidth, labelColumn).write(item);
    }
    lines.endBlock();
  }
}
