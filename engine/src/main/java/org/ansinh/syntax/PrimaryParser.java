package org.ansinh.syntax;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;

/// Reads what operators stand between: literals, names, calls, brackets, and the forms that begin
/// with a word.
final class PrimaryParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;
  private final ExpressionScope scope;

  PrimaryParser(
      TokenReader in, Phrases phrases, ExpressionParser expressions, ExpressionScope scope) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
    this.scope = scope;
  }

  Expr primary() throws SyntaxException {
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
    if (in.is(Keyword.KNOWN) || in.is(Keyword.TARGET) || in.is(Keyword.ACTUAL)) {
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
    if (Phrases.TIME_UNITS.containsKey(first.text())) {
      throw in.mistake(
          IssueCode.UNEXPECTED_TOKEN,
          first.span(),
          "The unit `" + first.text() + "` stands here alone.",
          "A unit stands after its number, on the same line: `12 months`.");
    }
    if (first.text().equals("sum") && in.is(Keyword.FOR)) {
      return sumFor(start);
    }
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
      if (first.kind() == TokenKind.KEYWORD || words.length() > first.text().length()) {
        throw in.unexpected("`(` after `" + words + "`");
      }
      return new Expr.Ref(name, name.span());
    }
    in.next();
    List<Expr> arguments = new ArrayList<>();
    if (!in.is(")")) {
      do {
        arguments.add(scope.inside(true, expressions::or));
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
    return scope.inside(
        false,
        () -> {
          Expr inner = expressions.or();
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
      changes.add(expressions.assignment());
    } while (in.accept(","));
    in.expect(")", "after the changes of `but`");
    return new Expr.But(of, changes, in.spanFrom(start));
  }

  private Expr conditional(int start) throws SyntaxException {
    boolean outer = scope.takeElse(true);
    Expr condition = scope.deeper(expressions::or);
    in.expect(Keyword.THEN, "after the condition of `if`");
    Expr then = scope.deeper(expressions::or);
    if (!in.is(Keyword.ELSE)) {
      throw in.unexpected("`else`", "Every `if` says what holds otherwise: `if a then b else c`.");
    }
    in.next();
    scope.takeElse(outer);
    Expr otherwise = scope.deeper(expressions::or);
    return new Expr.If(condition, then, otherwise, in.spanFrom(start));
  }

  private Expr quantified(int start) throws SyntaxException {
    Token word = in.next();
    Name variable = phrases.newName("a name after `" + word.text() + "`");
    in.expect(Keyword.IN, "after `" + variable + "`");
    Expr range = scope.deeper(expressions::postfix);
    in.expect(Keyword.SATISFIES, "after the members");
    Expr claim = scope.deeper(expressions::or);
    return new Expr.Quantified(word.is(Keyword.EVERY), variable, range, claim, in.spanFrom(start));
  }

  private Expr sumFor(int start) throws SyntaxException {
    in.expect(Keyword.FOR, "after `sum`");
    Name variable = phrases.newName("a name for the count, as in `sum for i`");
    in.expect(Keyword.FROM, "and the first number");
    Expr from = scope.deeper(expressions::additive);
    in.expect(Keyword.TO, "and the last number");
    Expr to = scope.deeper(expressions::additive);
    in.expect(":", "before what is added up");
    Expr term = scope.deeper(expressions::additive);
    return new Expr.SumFor(variable, from, to, term, in.spanFrom(start));
  }

  private Expr position(int start) throws SyntaxException {
    in.expect(Keyword.IN, "after `position`");
    Name group = phrases.name("the name of a group after `position in`");
    Expr among = in.accept(Keyword.AMONG) ? scope.deeper(expressions::comparison) : null;
    in.expect(Keyword.BY, "and what the order goes by");
    List<Expr> by = new ArrayList<>();
    do {
      by.add(scope.deeper(expressions::additive));
    } while (!scope.isCommaTaken() && in.accept(","));
    return new Expr.Position(group, among, by, in.spanFrom(start));
  }
}
