package org.ansinh.syntax;

import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads expressions by recursive descent, one method a level of precedence; names, numbers and
/// what stands in brackets are read by [PrimaryParser].
final class ExpressionParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionScope scope;
  private final PrimaryParser primaries;

  ExpressionParser(TokenReader in, Phrases phrases) {
    this.in = in;
    this.phrases = phrases;
    this.scope = new ExpressionScope(in);
    this.primaries = new PrimaryParser(in, phrases, this, scope);
  }

  /// An expression of any kind.
  Expr expression() throws SyntaxException {
    return scope.whole(or());
  }

  /// An expression without `and`, `or` and comparisons.
  Expr sum() throws SyntaxException {
    return scope.whole(additive());
  }

  /// A name, call or path, without operators.
  Expr path() throws SyntaxException {
    return scope.whole(postfix());
  }

  private Expr binary(BinaryOp op, Expr left, SourceSpan sign, Expr right) {
    return new Expr.Binary(op, left, right, sign, left.span().to(right.span()));
  }

  Expr or() throws SyntaxException {
    Expr left = and();
    while (in.is(Keyword.OR)) {
      SourceSpan sign = in.next().span();
      left = binary(BinaryOp.OR, left, sign, and());
    }
    return left;
  }

  private Expr and() throws SyntaxException {
    Expr left = comparison();
    while (in.is(Keyword.AND)) {
      SourceSpan sign = in.next().span();
      left = binary(BinaryOp.AND, left, sign, comparison());
    }
    return left;
  }

  Expr comparison() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.NOT)) {
      Expr operand = scope.deeper(this::comparison);
      return new Expr.Not(operand, in.spanFrom(start));
    }
    Expr left = additive();
    BinaryOp op = comparisonSign();
    if (op != null) {
      SourceSpan sign = in.next().span();
      left = binary(op, left, sign, additive());
    } else if (in.accept(Keyword.BETWEEN)) {
      Expr low = additive();
      in.expect(Keyword.AND, "after the lower bound of `between`");
      left = new Expr.Between(left, low, additive(), in.spanFrom(start));
    } else if (in.accept(Keyword.IN)) {
      left =
          new Expr.In(
              left, new CellParser(in, this).list(!scope.isCommaTaken()), in.spanFrom(start));
    }
    if (comparisonSign() != null || in.is(Keyword.BETWEEN) || in.is(Keyword.IN)) {
      throw in.mistake(
          IssueCode.UNEXPECTED_TOKEN,
          in.peek().span(),
          "I cannot compare the result of a comparison.",
          "Join two comparisons with `and`: `a < b and b < c`.");
    }
    return left;
  }

  @Nullable BinaryOp comparisonSign() {
    if (!in.is(TokenKind.SIGN)) {
      return null;
    }
    return switch (in.peek().text()) {
      case "=" -> BinaryOp.EQUAL;
      case "!=" -> BinaryOp.NOT_EQUAL;
      case "<" -> BinaryOp.LESS;
      case "<=" -> BinaryOp.LESS_OR_EQUAL;
      case ">" -> BinaryOp.GREATER;
      case ">=" -> BinaryOp.GREATER_OR_EQUAL;
      default -> null;
    };
  }

  Expr additive() throws SyntaxException {
    Expr left = multiplicative();
    while (in.is("+") || in.is("-")) {
      Token sign = in.next();
      BinaryOp op = sign.is("+") ? BinaryOp.ADD : BinaryOp.SUBTRACT;
      left = binary(op, left, sign.span(), multiplicative());
    }
    return left;
  }

  private Expr multiplicative() throws SyntaxException {
    Expr left = power();
    while (in.is("*") || in.is("/")) {
      Token sign = in.next();
      BinaryOp op = sign.is("*") ? BinaryOp.MULTIPLY : BinaryOp.DIVIDE;
      left = binary(op, left, sign.span(), power());
    }
    return left;
  }

  private Expr power() throws SyntaxException {
    Expr left = unary();
    while (in.is("**")) {
      SourceSpan sign = in.next().span();
      left = binary(BinaryOp.POWER, left, sign, unary());
    }
    return left;
  }

  private Expr unary() throws SyntaxException {
    int start = in.at();
    if (in.accept("-")) {
      Expr operand = scope.deeper(this::unary);
      return new Expr.Negate(operand, in.spanFrom(start));
    }
    Expr operand;
    if (in.accept(Keyword.BASELINE)) {
      operand = scope.deeper(this::postfix);
      operand = new Expr.Baseline(operand, in.spanFrom(start));
    } else {
      operand = postfix();
    }
    if (in.accept(Keyword.ON)) {
      Expr date = scope.deeper(this::postfix);
      operand = new Expr.OnDate(operand, date, in.spanFrom(start));
    }
    if (!scope.isElseTaken() && in.accept(Keyword.ELSE)) {
      Expr otherwise = scope.deeper(this::additive);
      operand = new Expr.Else(operand, otherwise, in.spanFrom(start));
    }
    return operand;
  }

  Expr postfix() throws SyntaxException {
    int start = in.at();
    Expr of = primaries.primary();
    while (true) {
      if (in.accept(".")) {
        of = new Expr.Access(of, member(), in.spanFrom(start));
      } else if (in.is("[") && in.continuesLine(0)) {
        in.next();
        Expr inner = scope.inside(false, this::or);
        in.expect("]", "to close `[`");
        of = new Expr.Index(of, inner, in.spanFrom(start));
      } else {
        return of;
      }
    }
  }

  private Name member() throws SyntaxException {
    return phrases.name("a name after `.`");
  }

  /// `NAME = sum`.
  Assignment assignment() throws SyntaxException {
    int start = in.at();
    Name name = phrases.name("the name of an input");
    in.expect("=", "after `" + name + "`");
    Expr value = sum();
    return new Assignment(name, value, in.spanFrom(start));
  }
}
