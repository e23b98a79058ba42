package org.ansinh.syntax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads expressions by recursive descent, one method a level of precedence.
final class ExpressionParser {
  /// How deep brackets, and operators without brackets, may nest.
  static final int DEEPEST = 200;

  private final TokenReader in;
  private final Phrases phrases;
  private int depth;

  /// Whether `else` belongs to an `if` whose `then` is being read.
  private boolean elseTaken;

  /// Whether a comma separates arguments, and not the cells after `in`.
  private boolean commaTaken;

  ExpressionParser(TokenReader in, Phrases phrases) {
    this.in = in;
    this.phrases = phrases;
  }

  /// An expression of any kind.
  Expr expression() throws SyntaxException {
    return whole(or());
  }

  /// An expression without `and`, `or` and comparisons.
  Expr sum() throws SyntaxException {
    return whole(additive());
  }

  /// A name, call or path, without operators.
  Expr path() throws SyntaxException {
    return whole(postfix());
  }

  private Expr whole(Expr expr) throws SyntaxException {
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

  private interface Part<T> {
    T read() throws SyntaxException;
  }

  /// Reads something one level deeper.
  private <T> T deeper(Part<T> part) throws SyntaxException {
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
  private <T> T inside(boolean arguments, Part<T> part) throws SyntaxException {
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

  private Expr binary(BinaryOp op, Expr left, SourceSpan sign, Expr right) {
    return new Expr.Binary(op, left, right, sign, left.span().to(right.span()));
  }

  private Expr or() throws SyntaxException {
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

  private Expr comparison() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.NOT)) {
      Expr operand = deeper(this::comparison);
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
      left = new Expr.In(left, new CellParser(in, this).list(!commaTaken), in.spanFrom(start));
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
      Expr operand = deeper(this::unary);
      return new Expr.Negate(operand, in.spanFrom(start));
    }
    Expr operand;
    if (in.accept(Keyword.BASELINE)) {
      operand = deeper(this::postfix);
      operand = new Expr.Baseline(operand, in.spanFrom(start));
    } else {
      operand = postfix();
    }
    if (in.accept(Keyword.ON)) {
      Expr date = deeper(this::postfix);
      operand = new Expr.OnDate(operand, date, in.spanFrom(start));
    }
    if (!elseTaken && in.accept(Keyword.ELSE)) {
      Expr otherwise = deeper(this::additive);
      operand = new Expr.Else(operand, otherwise, in.spanFrom(start));
    }
    return operand;
  }

  private Expr postfix() throws SyntaxException {
    int start = in.at();
    Expr of = primary();
    while (true) {
      if (in.accept(".")) {
        of = new Expr.Access(of, member(), in.spanFrom(start));
      } else if (in.is("[") && in.continuesLine(0)) {
        in.next();
        Expr inner = inside(false, this::or);
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

  private Expr primary() throws SyntaxException {
    int start = in.at();
    Token token = in.peek();
    switch (token.kind()) {
      case NUMBER -> {
        return number();
      }
      case DATE -> {
        in.next();
        return new Expr.DateLiteral(LocalDate.parse(token.text()), token.span());
      }
      case TEXT -> {
        in.next();
        return new Expr.TextLiteral(token.text(), token.span());
      }
      case NAME -> {
        return nameOrCall();
      }
      case SIGN, KEYWORD, COMMENT, ERROR, END -> {}
    }
    if (in.accept(Keyword.YES) || in.accept(Keyword.TRUE)) {
      return new Expr.YesNoLiteral(true, token.span());
    }
    if (in.accept(Keyword.NO) || in.accept(Keyword.FALSE)) {
      return new Expr.YesNoLiteral(false, token.span());
    }
    if (in.is("(")) {
      return brackets();
    }
    if (in.accept(Keyword.IF)) {
      return conditional(start);
    }
    if (in.is(Keyword.SOME) || in.is(Keyword.EVERY)) {
      return quantified(start);
    }
    if (in.accept(Keyword.POSITION)) {
      return position(start);
    }
    if (in.is(Keyword.KNOWN)) {
      return nameOrCall();
    }
    if (in.is("[") || in.is("{")) {
      throw in.unexpected(
          "a value",
          "There are no free lists; a filter stands after a name, as in `members[age < 6 years]`.");
    }
    throw in.unexpected("a value");
  }

  private Expr number() throws SyntaxException {
    int start = in.at();
    BigDecimal value = new BigDecimal(in.next().text());
    boolean percent = in.is("%") && in.accept("%");
    Unit unit = phrases.optionalUnit(percent);
    return new Expr.NumberLiteral(value, percent, unit, in.spanFrom(start));
  }

  private Expr nameOrCall() throws SyntaxException {
    int start = in.at();
    Token first = in.next();
    StringBuilder words = new StringBuilder(first.text());
    if (first.is(Keyword.ROUND)) {
      while (in.is(Keyword.UP)
          || in.is(Keyword.DOWN)
          || in.is(Keyword.HALF)
          || in.is(Keyword.EVEN)) {
        words.append(' ').append(in.next().text());
      }
    }
    Name name = new Name(words.toString(), in.spanFrom(start));
    if (!in.is("(") || !in.continuesLine(0)) {
      if (first.is(Keyword.KNOWN) || words.length() > first.text().length()) {
        throw in.unexpected("`(` after `" + words + "`");
      }
      return new Expr.Ref(name, name.span());
    }
    in.next();
    List<Expr> arguments = new ArrayList<>();
    if (!in.is(")")) {
      do {
        arguments.add(inside(true, this::or));
      } while (in.accept(","));
    }
    if (!in.is(")")) {
      throw in.unexpected("`,` or `)` after an argument of `" + name + "`");
    }
    in.next();
    return dateCall(name, arguments, in.spanFrom(start));
  }

  /// FEEL's `date("2024-07-01")` is the date itself.
  private Expr dateCall(Name name, List<Expr> arguments, SourceSpan span) throws SyntaxException {
    if (name.text().equals("date")
        && arguments.size() == 1
        && arguments.getFirst() instanceof Expr.TextLiteral text) {
      try {
        return new Expr.DateLiteral(LocalDate.parse(text.value()), span);
      } catch (DateTimeException e) {
        throw in.mistake(
            IssueCode.NOT_A_DATE,
            text.span(),
            "There is no date " + text.value() + ".",
            "A date is year-month-day, as in 2024-07-01.");
      }
    }
    return new Expr.Call(name, arguments, span);
  }

  private Expr brackets() throws SyntaxException {
    int start = in.at();
    in.next();
    return inside(
        false,
        () -> {
          Expr inner = or();
          if (in.accept(Keyword.BUT)) {
            inner = but(start, inner);
          } else if (in.accept(")")) {
            return inner;
          } else {
            throw in.unexpected("`)` to close `(`");
          }
          return inner;
        });
  }

  private Expr but(int start, Expr of) throws SyntaxException {
    List<Assignment> changes = new ArrayList<>();
    do {
      changes.add(assignment());
    } while (in.accept(","));
    in.expect(")", "after the changes of `but`");
    return new Expr.But(of, changes, in.spanFrom(start));
  }

  /// `NAME = sum`.
  Assignment assignment() throws SyntaxException {
    int start = in.at();
    Name name = phrases.name("the name of an input");
    in.expect("=", "after `" + name + "`");
    Expr value = sum();
    return new Assignment(name, value, in.spanFrom(start));
  }

  private Expr conditional(int start) throws SyntaxException {
    boolean outer = elseTaken;
    elseTaken = true;
    Expr condition = deeper(this::or);
    in.expect(Keyword.THEN, "after the condition of `if`");
    Expr then = deeper(this::or);
    if (!in.is(Keyword.ELSE)) {
      throw in.unexpected("`else`", "Every `if` says what holds otherwise: `if a then b else c`.");
    }
    in.next();
    elseTaken = outer;
    Expr otherwise = deeper(this::or);
    return new Expr.If(condition, then, otherwise, in.spanFrom(start));
  }

  private Expr quantified(int start) throws SyntaxException {
    Token word = in.next();
    Name variable = phrases.newName("a name after `" + word.text() + "`");
    in.expect(Keyword.IN, "after `" + variable + "`");
    Expr range = deeper(this::postfix);
    in.expect(Keyword.SATISFIES, "after the members");
    Expr claim = deeper(this::or);
    return new Expr.Quantified(word.is(Keyword.EVERY), variable, range, claim, in.spanFrom(start));
  }

  private Expr position(int start) throws SyntaxException {
    in.expect(Keyword.IN, "after `position`");
    Name group = phrases.name("the name of a group after `position in`");
    Expr among = in.accept(Keyword.AMONG) ? deeper(this::comparison) : null;
    in.expect(Keyword.BY, "and what the order goes by");
    List<Expr> by = new ArrayList<>();
    do {
      by.add(deeper(this::additive));
    } while (!commaTaken && in.accept(","));
    return new Expr.Position(group, among, by, in.spanFrom(start));
  }
}
