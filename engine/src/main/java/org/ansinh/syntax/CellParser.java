package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.IssueCode;

/// Reads the conditions of table cells and of `in`.
final class CellParser {
  private final TokenReader in;
  private final ExpressionParser expressions;
  private int depth;

  CellParser(TokenReader in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /// What stands after `in`: one cell, a list in brackets, or (where commas are free) a list.
  ///
  /// @param commas whether a comma continues the list
  List<Cell> list(boolean commas) throws SyntaxException {
    if (in.is("(")) {
      return bracketed();
    }
    List<Cell> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (commas && in.accept(","));
    return cells;
  }

  /// What stands between two bars: one cell, or several with commas.
  Cell tableCell() throws SyntaxException {
    int start = in.at();
    List<Cell> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (in.accept(","));
    return cells.size() == 1 ? cells.getFirst() : new Cell.AnyOf(cells, in.spanFrom(start));
  }

  /// After `in`, a bracket opens a list or an interval without its lower end.
  private List<Cell> bracketed() throws SyntaxException {
    int start = in.at();
    in.next();
    List<Cell> cells = new ArrayList<>();
    Cell first = cell();
    if (in.is("..") && first instanceof Cell.Compare low && low.op() == BinaryOp.EQUAL) {
      return List.of(interval(start, low.value(), false));
    }
    cells.add(first);
    while (in.accept(",")) {
      cells.add(cell());
    }
    in.expect(")", "after the list");
    return cells;
  }

  Cell cell() throws SyntaxException {
    int start = in.at();
    if (in.is("-") && (isAlone(in.peek(1)) || !in.continuesLine(1))) {
      in.next();
      return new Cell.Any(in.spanFrom(start));
    }
    if (in.accept(Keyword.OTHERWISE)) {
      return new Cell.Otherwise(in.spanFrom(start));
    }
    if (in.accept(Keyword.NOT)) {
      return noneOf(start);
    }
    BinaryOp op = expressions.comparisonSign();
    if (op != null) {
      in.next();
      Expr value = expressions.sum();
      return new Cell.Compare(op, value, in.spanFrom(start));
    }
    if (in.accept("[")) {
      return interval(start, expressions.sum(), true);
    }
    if (in.is("(")) {
      return intervalOrValue(start);
    }
    if (in.is("|")) {
      throw in.unexpected("a condition", "Write `-` where any value will do.");
    }
    Expr value = expressions.sum();
    return new Cell.Compare(BinaryOp.EQUAL, value, in.spanFrom(start));
  }

  /// A bracket opens an interval without its lower end, or a value in brackets.
  private Cell intervalOrValue(int start) throws SyntaxException {
    if (opensInterval()) {
      in.next();
      return interval(start, expressions.sum(), false);
    }
    Expr value = expressions.sum();
    return new Cell.Compare(BinaryOp.EQUAL, value, in.spanFrom(start));
  }

  private boolean opensInterval() {
    int open = 0;
    for (int i = 0; in.peek(i).kind() != TokenKind.END; i++) {
      Token token = in.peek(i);
      if (token.is("(") || token.is("[")) {
        open++;
      } else if (token.is(")") || token.is("]")) {
        if (--open == 0) {
          return false;
        }
      } else if (open == 1 && token.is("..")) {
        return true;
      } else if (token.is("|")) {
        return false;
      }
    }
    return false;
  }

  private Cell interval(int start, Expr low, boolean lowIncluded) throws SyntaxException {
    in.expect("..", "between the ends of an interval");
    Expr high = expressions.sum();
    boolean highIncluded = in.is("]");
    if (!highIncluded && !in.is(")")) {
      throw in.unexpected("`]` or `)` after an interval");
    }
    in.next();
    return new Cell.Interval(low, lowIncluded, high, highIncluded, in.spanFrom(start));
  }

  private Cell noneOf(int start) throws SyntaxException {
    in.expect("(", "after `not` in a cell");
    if (++depth > 20) {
      throw in.mistake(
          IssueCode.NESTED_TOO_DEEPLY, in.peek().span(), "This cell is nested more than 20 deep.");
    }
    List<Cell> cells = new ArrayList<>();
    do {
      cells.add(cell());
    } while (in.accept(","));
    depth--;
    in.expect(")", "after the cells of `not`");
    return new Cell.NoneOf(cells, in.spanFrom(start));
  }

  private static boolean isAlone(Token token) {
    return token.is("|")
        || token.is(",")
        || token.is(")")
        || token.is(":")
        || token.is(Keyword.AND)
        || token.is(Keyword.BY)
        || token.is(Keyword.BECOMES)
        || token.kind() == TokenKind.END;
  }
}
