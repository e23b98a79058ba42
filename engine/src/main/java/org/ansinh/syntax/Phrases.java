package org.ansinh.syntax;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads the parts that items share: names, labels, dates, kinds, units, citations.
final class Phrases {
  /// The words of time units, with the singular that trees hold.
  static final Map<String, String> TIME_UNITS =
      Map.of(
          "year", "year", "years", "year", "month", "month", "months", "month", "day", "day",
          "days", "day");

  /// The only currency that a file need not declare.
  static final String DONG = "VND";

  private final TokenReader in;

  Phrases(TokenReader in) {
    this.in = in;
  }

  /// A name that the item declares, which no word of the language may be.
  Name newName(String what) throws SyntaxException {
    Token token = in.peek();
    if (token.kind() == TokenKind.KEYWORD) {
      throw in.mistake(
          IssueCode.RESERVED_WORD,
          token.span(),
          "`" + token.text() + "` is a word of the language and cannot be " + what + ".",
          "Choose a longer name, such as `" + token.text() + "_1`.");
    }
    if (TIME_UNITS.containsKey(token.text()) || token.text().equals(DONG)) {
      throw in.mistake(
          IssueCode.RESERVED_WORD,
          token.span(),
          "`" + token.text() + "` is a unit and cannot be " + what + ".",
          "Choose a longer name, such as `" + token.text() + "_1`.");
    }
    return name(what);
  }

  /// A name that something else declares.
  Name name(String what) throws SyntaxException {
    Token token = in.peek();
    if (token.kind() != TokenKind.NAME) {
      throw token.kind() == TokenKind.TEXT
          ? in.unexpected(what, "A name is a single word without quotes: letters, digits and `_`.")
          : in.unexpected(what);
    }
    in.next();
    return new Name(token.text(), token.span());
  }

  List<Name> names(String what) throws SyntaxException {
    List<Name> names = new ArrayList<>();
    do {
      names.add(name(what));
    } while (in.accept(","));
    return names;
  }

  String text(String what) throws SyntaxException {
    if (!in.is(TokenKind.TEXT)) {
      throw in.unexpected(what + " in \"quotes\"");
    }
    return in.next().text();
  }

  Label label(String what) throws SyntaxException {
    int start = in.at();
    String text = text(what);
    String en = in.accept(Keyword.EN) ? text("the English text") : null;
    return new Label(text, en, in.spanFrom(start));
  }

  @Nullable Label optionalLabel() throws SyntaxException {
    return in.is(TokenKind.TEXT) ? label("a label") : null;
  }

  Day day(String where) throws SyntaxException {
    Token token = in.peek();
    if (token.kind() != TokenKind.DATE) {
      throw in.unexpected("a date " + where, "A date is year-month-day, as in 2024-07-01.");
    }
    in.next();
    return new Day(LocalDate.parse(token.text()), token.span());
  }

  @Nullable Day optionalFrom() throws SyntaxException {
    return in.accept(Keyword.FROM) ? day("after `from`") : null;
  }

  /// `until DATE [cite]`, if it stands here.
  @Nullable Closing optionalClosing() throws SyntaxException {
    int start = in.at();
    if (!in.accept(Keyword.UNTIL)) {
      return null;
    }
    Day last = day("after `until`");
    Citation citation = optionalCitation();
    return new Closing(last, citation, in.layoutFrom(start), in.spanFrom(start));
  }

  @Nullable Citation optionalCitation() throws SyntaxException {
    return in.is(Keyword.BY) ? citation() : null;
  }

  private Citation citation() throws SyntaxException {
    int start = in.at();
    in.next();
    Name source = name("the name of a source after `by`");
    String article = in.accept(Keyword.ART) ? text("the number of an article") : null;
    Confidence confidence = confidence();
    String note = in.accept(Keyword.NOTE) ? text("a note") : null;
    return new Citation(source, article, confidence, note, in.spanFrom(start));
  }

  private @Nullable Confidence confidence() {
    for (Confidence confidence : Confidence.values()) {
      if (in.is(TokenKind.NAME) && in.peek().text().equals(confidence.word())) {
        in.next();
        return confidence;
      }
    }
    return null;
  }

  Kind kind() throws SyntaxException {
    int start = in.at();
    if (in.accept(Keyword.YES)) {
      in.expect("/", "in the kind `yes/no`");
      in.expect(Keyword.NO, "in the kind `yes/no`");
      return new Kind.YesNo(in.spanFrom(start));
    }
    if (in.accept(Keyword.PERCENT)) {
      return new Kind.Percent(in.spanFrom(start));
    }
    if (in.accept(Keyword.NUMBER)) {
      return new Kind.Plain(in.spanFrom(start));
    }
    if (in.accept(Keyword.DATE)) {
      return new Kind.Date(in.spanFrom(start));
    }
    if (!in.is(TokenKind.NAME)) {
      throw in.unexpected(
          "a kind",
          "A kind is a unit such as VND/month or months, percent, number, yes/no, date, or a"
              + " category.");
    }
    Name name = name("a kind");
    boolean unit = TIME_UNITS.containsKey(name.text()) || name.text().equals(DONG);
    if (!unit && !in.is("/")) {
      return new Kind.Named(name, name.span());
    }
    List<Unit.Term> terms = new ArrayList<>();
    terms.add(term(name.text(), 1));
    while (in.accept("/")) {
      terms.add(term(name("a unit after `/`").text(), -1));
    }
    SourceSpan span = in.spanFrom(start);
    return new Kind.Amount(new Unit(terms, span), span);
  }

  /// The unit after a number, on the same line: ` VND/month`, `/year`.
  @Nullable Unit optionalUnit(boolean percent) {
    int start = in.at();
    List<Unit.Term> terms = new ArrayList<>();
    Token token = in.peek();
    if (!percent
        && token.kind() == TokenKind.NAME
        && token.keyword() == null
        && in.continuesLine(0)
        && !in.peek(1).is("(")) {
      in.next();
      terms.add(term(token.text(), 1));
    }
    while (in.is("/") && in.continuesLine(0) && in.continuesLine(1) && isTimeUnit(in.peek(1))) {
      in.next();
      terms.add(term(in.next().text(), -1));
    }
    return terms.isEmpty() ? null : new Unit(terms, in.spanFrom(start));
  }

  private static boolean isTimeUnit(Token token) {
    return token.kind() == TokenKind.NAME && TIME_UNITS.containsKey(token.text());
  }

  private static Unit.Term term(String word, int exponent) {
    return new Unit.Term(TIME_UNITS.getOrDefault(word, word), exponent);
  }
}
