package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A number that the law sets, over time; with `category`, one for each value of a category.
///
/// @param columns the header of the columns; empty without a category
public record ParameterItem(
    Name name,
    @Nullable Name category,
    Kind kind,
    @Nullable Label label,
    List<Name> columns,
    List<Version> versions,
    Layout layout,
    SourceSpan span)
    implements Item {
  public ParameterItem {
    columns = List.copyOf(columns);
    versions = List.copyOf(versions);
  }

  /// What applies from a date on, until the next version or its own closing.
  ///
  /// @param values one value, or one a column
  public record Version(
      Day from,
      List<Expr> values,
      @Nullable Citation citation,
      @Nullable Closing closing,
      Layout layout,
      SourceSpan span) {
    public Version {
      values = List.copyOf(values);
    }
  }

  @Override
  public Item withLayout(Layout other) {
    return new ParameterItem(name, category, kind, label, columns, versions, other, span);
  }
}
