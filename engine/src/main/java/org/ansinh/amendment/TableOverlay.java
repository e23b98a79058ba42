package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TableChange;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Changes, adds and removes rows of tables.
final class TableOverlay {
  private final Target target;

  TableOverlay(Target target) {
    this.target = target;
  }

  private static final class Shape implements Versions.Shape<TableItem.Version> {
    @Override
    public @Nullable Day from(TableItem.Version version) {
      return version.from();
    }

    @Override
    public @Nullable Closing closing(TableItem.Version version) {
      return version.closing();
    }

    @Override
    public TableItem.Version dated(
        TableItem.Version v, @Nullable Day from, @Nullable Closing closing) {
      return new TableItem.Version(
          from, v.citation(), v.columns(), v.result(), v.rows(), closing, v.layout(), v.span());
    }
  }

  void change(Change.ChangeTable change, List<Issue> issues) throws Refused {
    target.find(TableItem.class, "table", change.table());
    for (TableChange part : change.changes()) {
      try {
        TableItem old = target.find(TableItem.class, "table", change.table());
        List<TableItem.Version> versions =
            new Versions<>(new Shape(), target.amendment())
                .change(
                    old.versions(),
                    (version, on) -> edit(old, version, part, on),
                    "table `" + old.name() + "`",
                    change.table());
        target.replace(
            old,
            new TableItem(
                old.name(),
                old.entity(),
                old.variables(),
                old.kind(),
                old.label(),
                old.hit(),
                versions,
                old.layout(),
                old.span()));
      } catch (Refused refused) {
        issues.add(refused.issue());
      }
    }
  }

  private TableItem.Version edit(
      TableItem table, TableItem.Version version, TableChange change, LocalDate on) throws Refused {
    return switch (change) {
      case TableChange.RowBecomes c -> becomes(table, version, c, on);
      case TableChange.AddRow c -> add(table, version, c, on);
      case TableChange.RemoveRow c -> {
        int index = row(table, version, c.row(), on);
        TableItem.Row row = version.rows().get(index);
        Cell result = new Cell.Compare(BinaryOp.EQUAL, c.was(), c.was().span());
        fits(table.kind(), row, value(row), result, on);
        List<TableItem.Row> rows = new ArrayList<>(version.rows());
        rows.remove(index);
        yield with(version, version.columns(), rows);
      }
    };
  }

  private static Cell value(TableItem.Row row) {
    return new Cell.Compare(BinaryOp.EQUAL, row.value(), row.value().span());
  }

  private static TableItem.Version with(
      TableItem.Version v, List<Name> columns, List<TableItem.Row> rows) {
    return new TableItem.Version(
        v.from(), v.citation(), columns, v.result(), rows, v.closing(), v.layout(), v.span());
  }

  private static int row(TableItem table, TableItem.Version version, Name name, LocalDate on)
      throws Refused {
    List<String> names = version.rows().stream().map(r -> r.name().text()).toList();
    int index = names.indexOf(name.text());
    if (index < 0) {
      throw Target.missing(
          name, "Table `" + table.name() + "` has no row `" + name + "` on " + on + ".", names);
    }
    return index;
  }

  private void fits(Kind kind, TableItem.Row row, Cell law, Cell was, LocalDate on) throws Refused {
    if (!Quantities.same(law, was, kind)) {
      throw target.doesNotFit(
          was.span(),
          Formatter.format(was),
          "row `" + row.name() + "`",
          Formatter.format(law),
          law.span(),
          on);
    }
  }

  private TableItem.Version becomes(
      TableItem table, TableItem.Version version, TableChange.RowBecomes change, LocalDate on)
      throws Refused {
    int index = row(table, version, change.row(), on);
    TableItem.Row row = version.rows().get(index);
    List<String> columns = new ArrayList<>(version.columns().stream().map(Name::text).toList());
    int column = columns.indexOf(change.column().text());
    List<Cell> cells = new ArrayList<>(row.cells());
    Expr value = row.value();
    if (column >= 0) {
      fits(new Kind.Plain(SourceSpan.NONE), row, cells.get(column), change.was(), on);
      cells.set(column, change.becomes());
    } else if (change.column().text().equals(version.result().text())) {
      fits(table.kind(), row, value(row), change.was(), on);
      if (!(change.becomes() instanceof Cell.Compare c) || c.op() != BinaryOp.EQUAL) {
        throw new Refused(
            IssueCode.AMENDMENT_ADDRESS_MISSING,
            change.becomes().span(),
            "Column `" + version.result() + "` holds results, and this is a condition.");
      }
      value = c.value();
    } else {
      columns.add(version.result().text());
      throw Target.missing(
          change.column(),
          "Table `" + table.name() + "` has no column `" + change.column() + "` on " + on + ".",
          columns);
    }
    List<TableItem.Row> rows = new ArrayList<>(version.rows());
    rows.set(
        index,
        new TableItem.Row(
            row.name(),
            cells,
            value,
            target.cited(change.citation()),
            row.layout(),
            change.span()));
    return with(version, version.columns(), rows);
  }

  private TableItem.Version add(
      TableItem table, TableItem.Version version, TableChange.AddRow change, LocalDate on)
      throws Refused {
    for (TableItem.Row row : version.rows()) {
      if (row.name().text().equals(change.row().text())) {
        throw new Refused(
            Issue.of(
                    IssueCode.AMENDMENT_DUPLICATES,
                    change.row().span(),
                    "Table `"
                        + table.name()
                        + "` has a row `"
                        + change.row()
                        + "` already on "
                        + on
                        + ".")
                .relatedTo(row.name().span(), "it is here"));
      }
    }
    int anchor = row(table, version, change.anchor(), on);
    List<Name> columns = new ArrayList<>(version.columns());
    List<List<Cell>> cells = new ArrayList<>();
    version.rows().forEach(row -> cells.add(new ArrayList<>(row.cells())));
    for (TableChange.Condition condition : change.conditions()) {
      if (columns.stream().noneMatch(c -> c.text().equals(condition.column().text()))) {
        columns.add(condition.column());
        cells.forEach(row -> row.add(elsewhere(row, condition.span())));
      }
    }
    List<TableItem.Row> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      TableItem.Row row = version.rows().get(i);
      rows.add(
          new TableItem.Row(
              row.name(), cells.get(i), row.value(), row.citation(), row.layout(), row.span()));
    }
    List<Cell> own = new ArrayList<>();
    for (Name column : columns) {
      own.add(
          change.conditions().stream()
              .filter(c -> c.column().text().equals(column.text()))
              .map(TableChange.Condition::cell)
              .findFirst()
              .orElse(new Cell.Any(change.span())));
    }
    rows.add(
        change.before() ? anchor : anchor + 1,
        new TableItem.Row(
            change.row(),
            own,
            change.value(),
            target.cited(change.citation()),
            change.layout(),
            change.span()));
    return with(version, columns, rows);
  }

  /// What an old row says in a new column: a row of `otherwise` alone goes on taking what no other
  /// row takes; any other does not look at the column.
  private static Cell elsewhere(List<Cell> row, SourceSpan where) {
    boolean otherwise = !row.isEmpty() && row.stream().allMatch(Cell.Otherwise.class::isInstance);
    return otherwise ? new Cell.Otherwise(where) : new Cell.Any(where);
  }
}
