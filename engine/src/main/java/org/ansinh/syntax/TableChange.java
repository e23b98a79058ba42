package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A change of one row of a table.
public sealed interface TableChange {
  /// The row that is changed, added or removed.
  Name row();

  Layout layout();

  SourceSpan span();

  /// `row other rate was 20% becomes 35%`: the result, or a condition, of a row; a value is a
  /// comparison with `=`.
  record RowBecomes(
      Name row,
      Name column,
      Cell was,
      Cell becomes,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span)
      implements TableChange {}

  /// `add row platform before other when platform_worker is yes: 45%`.
  ///
  /// @param before whether it stands before `anchor`, or after it
  record AddRow(
      Name row,
      boolean before,
      Name anchor,
      List<Condition> conditions,
      Expr value,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span)
      implements TableChange {
    public AddRow {
      conditions = List.copyOf(conditions);
    }
  }

  /// `platform_worker is yes`; a column the table does not have yet is added to it.
  record Condition(Name column, Cell cell, SourceSpan span) {}

  /// `remove row other was 20%`.
  record RemoveRow(Name row, Expr was, @Nullable Citation citation, Layout layout, SourceSpan span)
      implements TableChange {}
}
