package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;

/// A condition on one value, as in a cell of a table or after `in` (FEEL's unary tests).
public sealed interface Cell {
  SourceSpan span();

  /// `-`: any value.
  record Any(SourceSpan span) implements Cell {}

  /// `otherwise`: any value that no other row takes.
  record Otherwise(SourceSpan span) implements Cell {}

  /// `< 5`, `!= poor`; a value alone is the comparison `=`.
  record Compare(BinaryOp op, Expr value, SourceSpan span) implements Cell {}

  /// `[18..60)`.
  record Interval(Expr low, boolean lowIncluded, Expr high, boolean highIncluded, SourceSpan span)
      implements Cell {}

  /// `not(a, b)`: none of these.
  record NoneOf(List<Cell> cells, SourceSpan span) implements Cell {
    public NoneOf {
      cells = List.copyOf(cells);
    }
  }

  /// `a, b`: at least one of these; two or more.
  record AnyOf(List<Cell> cells, SourceSpan span) implements Cell {
    public AnyOf {
      cells = List.copyOf(cells);
    }
  }
}
