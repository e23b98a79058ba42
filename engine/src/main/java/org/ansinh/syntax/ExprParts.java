package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The expressions that an expression is made of, for walking over trees.
public final class ExprParts {
  private ExprParts() {}

  /// The direct parts of `expr`, from left to right.
  public static List<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.NumberLiteral e -> List.of();
      case Expr.DateLiteral e -> List.of();
      case Expr.TextLiteral e -> List.of();
      case Expr.YesNoLiteral e -> List.of();
      case Expr.Ref e -> List.of();
      case Expr.Not e -> List.of(e.operand());
      case Expr.Negate e -> List.of(e.operand());
      case Expr.Baseline e -> List.of(e.operand());
      case Expr.Binary e -> List.of(e.left(), e.right());
      case Expr.Between e -> List.of(e.subject(), e.low(), e.high());
      case Expr.In e -> with(e.subject(), ofCells(e.cells()));
      case Expr.Access e -> List.of(e.of());
      case Expr.Index e -> List.of(e.of(), e.inside());
      case Expr.Call e -> e.arguments();
      case Expr.If e -> List.of(e.condition(), e.then(), e.otherwise());
      case Expr.Quantified e -> List.of(e.range(), e.claim());
      case Expr.SumFor e -> List.of(e.from(), e.to(), e.term());
      case Expr.Position e -> with(e.among(), e.by());
      case Expr.But e -> with(e.of(), e.changes().stream().map(Assignment::value).toList());
      case Expr.OnDate e -> List.of(e.of(), e.date());
      case Expr.Else e -> List.of(e.of(), e.otherwise());
    };
  }

  private static List<Expr> ofCells(List<Cell> cells) {
    List<Expr> parts = new ArrayList<>();
    cells.forEach(cell -> parts.addAll(of(cell)));
    return parts;
  }

  /// The expressions within a cell.
  public static List<Expr> of(Cell cell) {
    return switch (cell) {
      case Cell.Any c -> List.of();
      case Cell.Otherwise c -> List.of();
      case Cell.Compare c -> List.of(c.value());
      case Cell.Interval c -> List.of(c.low(), c.high());
      case Cell.NoneOf c -> ofCells(c.cells());
      case Cell.AnyOf c -> ofCells(c.cells());
    };
  }

  private static List<Expr> with(@Nullable Expr first, List<Expr> others) {
    List<Expr> parts = new ArrayList<>();
    if (first != null) {
      parts.add(first);
    }
    parts.addAll(others);
    return parts;
  }
}
