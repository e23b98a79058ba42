package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A decision table: over the values of an entity, or over variables it is called with.
///
/// @param entity absent if `variables` are given
public record TableItem(
    Name name,
    @Nullable Name entity,
    List<Variable> variables,
    Kind kind,
    @Nullable Label label,
    @Nullable HitPolicy hit,
    List<Version> versions,
    Layout layout,
    SourceSpan span)
    implements Item {
  public TableItem {
    variables = List.copyOf(variables);
    versions = List.copyOf(versions);
  }

  /// The rows that apply from a date on.
  ///
  /// @param columns the headers of the conditions, without `row` and without the result
  /// @param result the header of the last column
  public record Version(
      @Nullable Day from,
      @Nullable Citation citation,
      List<Name> columns,
      Name result,
      List<Row> rows,
      @Nullable Closing closing,
      Layout layout,
      SourceSpan span) {
    public Version {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// @param cells one a column
  public record Row(
      Name name,
      List<Cell> cells,
      Expr value,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  @Override
  public Item withLayout(Layout other) {
    return new TableItem(name, entity, variables, kind, label, hit, versions, other, span);
  }
}
