package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads tests, checks and facts.
final class CaseParser {
  private final TokenReader in;
  private final Phrases phrases;
  private final ExpressionParser expressions;

  CaseParser(TokenReader in, Phrases phrases, ExpressionParser expressions) {
    this.in = in;
    this.phrases = phrases;
    this.expressions = expressions;
  }

  private Name title(String what) throws SyntaxException {
    Token token = in.peek();
    return new Name(phrases.text(what), token.span());
  }

  private Day on() throws SyntaxException {
    in.expect(Keyword.ON, "and a date");
    return phrases.day("after `on`");
  }

  /// `as known DATE`, if it stands here; a unit may be called `as`.
  private @Nullable Day known() throws SyntaxException {
    if (!in.is(Keyword.AS) || !in.peek(1).is(Keyword.KNOWN)) {
      return null;
    }
    in.next();
    in.next();
    return phrases.day("after `as known`");
  }

  private List<Name> with() throws SyntaxException {
    return in.accept(Keyword.WITH)
        ? phrases.names("the name of an amendment after `with`")
        : List.of();
  }

  Item test() throws SyntaxException {
    int start = in.at();
    in.next();
    Name title = title("what the test shows");
    Day on = on();
    Day known = known();
    List<Name> with = with();
    Layout layout = in.layoutFrom(start);
    List<TestItem.Line> lines = new ArrayList<>();
    while (in.is(Keyword.EXPECT) || in.is(TokenKind.NAME)) {
      lines.add(in.is(Keyword.EXPECT) ? expectation() : fact());
    }
    if (lines.isEmpty()) {
      throw in.unexpected("a fact such as `an is Person: …`, or `expect`");
    }
    return new TestItem(title, on, known, with, lines, layout, in.spanFrom(start));
  }

  private TestItem.Expect expectation() throws SyntaxException {
    int start = in.at();
    in.next();
    Expr claim = expressions.expression();
    return new TestItem.Expect(claim, in.layoutFrom(start), in.spanFrom(start));
  }

  /// `NAME is NAME [of names] [: NAME = sum, …]`.
  Fact fact() throws SyntaxException {
    int start = in.at();
    Name unit = phrases.newName("the name of a unit");
    in.expect(Keyword.IS, "after `" + unit + "`");
    Name entity = phrases.name("the name of an entity after `is`");
    List<Name> members = in.accept(Keyword.OF) ? phrases.names("the name of a member") : List.of();
    List<Assignment> values = new ArrayList<>();
    if (in.accept(":")) {
      do {
        values.add(expressions.assignment());
      } while (in.accept(","));
    }
    return new Fact(unit, entity, members, values, in.layoutFrom(start), in.spanFrom(start));
  }

  Item check() throws SyntaxException {
    int start = in.at();
    in.next();
    Name title = title("what the check claims");
    Day on = on();
    Day known = known();
    List<Name> with = with();
    in.expect(Keyword.FOR, "and `every`, an entity and a name");
    in.expect(Keyword.EVERY, "after `for`");
    Name entity = phrases.name("the name of an entity after `every`");
    Name variable = phrases.newName("a name for the unit");
    Expr where = in.accept(Keyword.WHERE) ? expressions.expression() : null;
    in.expect(":", "before the claim");
    Expr claim = expressions.expression();
    return new CheckItem(
        title,
        on,
        known,
        with,
        entity,
        variable,
        where,
        claim,
        in.layoutFrom(start),
        in.spanFrom(start));
  }
}
