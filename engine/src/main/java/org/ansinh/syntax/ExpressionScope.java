package org.ansinh.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;

/// How deep in an expression the parser is, and which words are taken by what surrounds it.
final class ExpressionScope {
  /// How deep brackets, and operators without brackets, may nest.
  static final int DEEPEST = 200;

  private final TokenReader in;
  private int depth;
  private boolean elseTaken;
  private boolean commaTaken;

  ExpressionScope(TokenReader in) {
    this.in = in;
  }

  /// Whether `else` belongs to an `if` whose `then` is being read.
  boolean isElseTaken() {
    return elseTaken;
  }

  /// Takes `else` for an `if`, or gives it back; returns whether it was taken before.
  boolean takeElse(boolean taken) {
    boolean before = elseTaken;
    elseTaken = taken;
    return before;
  }

  /// Whether a comma separates arguments, and not the cells after `in`.
  boolean isCommaTaken() {
    return commaTaken;
  }

  /// `expr`, if it is not nested too deeply.
  Expr whole(Expr expr) throws SyntaxException {
    if (depth == 0) {
      record At(Expr expr, int depth) {}
      Deque<At> open = new ArrayDeque<>();
      open.push(new At(expr, 1));
      while (!open.isEmpty()) {
        At top = open.pop();
        if (top.depth() > DEEPEST) {
          throw tooDeep(expr.span());
        }
        for (Expr part : ExprParts.of(top.expr())) {
          open.push(new At(part, top.depth() + 1));
        }
      }
    }
    return expr;
  }

  private SyntaxException tooDeep(SourceSpan where) {
    return in.mistake(
        IssueCode.NESTED_TOO_DEEPLY,
        where,
        "This expression is nested more than " + DEEPEST + " deep.",
        "Give parts of it names, as rules of their own.");
  }

  interface Part<T> {
    T read() throws SyntaxException;
  }

  /// Reads something one level deeper.
  <T> T deeper(Part<T> part) throws SyntaxException {
    if (++depth > DEEPEST) {
      throw tooDeep(in.peek().span());
    }
    try {
      return part.read();
    } finally {
      depth--;
    }
  }

  /// Reads something between brackets, where commas and `else` are free again or not.
  <T> T inside(boolean arguments, Part<T> part) throws SyntaxException {
    boolean outerElse = elseTaken;
    boolean outerComma = commaTaken;
    elseTaken = false;
    commaTaken = arguments;
    try {
      return deeper(part);
    } finally {
      elseTaken = outerElse;
      commaTaken = outerComma;
    }
  }
}
