package org.ansinh.syntax;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads the tokens of one item (or one entry) from left to right; never goes past its last.
final class TokenReader {
  private final TokenStream stream;
  private final int limit;
  private int at;

  /// The tokens from `start` up to but not including `limit`.
  TokenReader(TokenStream stream, int start, int limit) {
    this.stream = stream;
    this.at = start;
    this.limit = limit;
  }

  int at() {
    return at;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    int index = at + ahead;
    return index < limit ? stream.token(index) : end();
  }

  private Token end() {
    SourceSpan last = stream.token(Math.max(0, limit - 1)).span();
    return new Token(TokenKind.END, "", null, last.source().span(last.end(), last.end()));
  }

  Token next() {
    Token token = peek();
    if (at < limit) {
      at++;
    }
    return token;
  }

  boolean atEnd() {
    return at >= limit;
  }

  boolean is(Keyword keyword) {
    return peek().is(keyword);
  }

  boolean is(String sign) {
    return peek().is(sign);
  }

  boolean is(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean accept(Keyword keyword) {
    if (is(keyword)) {
      at++;
      return true;
    }
    return false;
  }

  boolean accept(String sign) {
    if (is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  Token expect(Keyword keyword, String where) throws SyntaxException {
    if (!is(keyword)) {
      throw unexpected("`" + keyword.word() + "` " + where);
    }
    return next();
  }

  Token expect(String sign, String where) throws SyntaxException {
    if (!is(sign)) {
      throw unexpected("`" + sign + "` " + where);
    }
    return next();
  }

  /// Whether the token `ahead` of the next one begins on the line where the one before it does.
  boolean continuesLine(int ahead) {
    int index = at + ahead;
    return index < limit && index > 0 && stream.onSameLine(index - 1, index);
  }

  /// How many times `sign` stands on the line of the next token.
  int countOnLine(String sign) {
    int count = 0;
    for (int i = at; i < limit && stream.onSameLine(at, i); i++) {
      count += stream.token(i).is(sign) ? 1 : 0;
    }
    return count;
  }

  /// From the token with index `first` to the last one read.
  SourceSpan spanFrom(int first) {
    return stream.token(first).span().to(stream.token(Math.max(first, at - 1)).span());
  }

  /// The comments of the clause from the token with index `first` to the last one read.
  Layout layoutFrom(int first) {
    return stream.layout(first, Math.max(first, at - 1));
  }

  /// The mistake that something else stands where `expected` should.
  SyntaxException unexpected(String expected, String... hints) {
    return unexpectedAt(peek(), expected, hints);
  }

  SyntaxException unexpectedAt(Token token, String expected, String... hints) {
    Issue issue =
        Issue.of(
            IssueCode.UNEXPECTED_TOKEN,
            token.span(),
            "I expected " + expected + ", but found " + found(token) + ".");
    for (String hint : hints) {
      issue = issue.hint(hint);
    }
    String comma = commaHint(token);
    if (comma != null) {
      issue = issue.hint(comma);
    }
    return new SyntaxException(issue, token.kind() == TokenKind.END);
  }

  SyntaxException mistake(IssueCode code, SourceSpan where, String message, String... hints) {
    Issue issue = Issue.of(code, where, message);
    for (String hint : hints) {
      issue = issue.hint(hint);
    }
    return new SyntaxException(issue, false);
  }

  private @Nullable String commaHint(Token token) {
    if (token.is(",")
        && at > 0
        && stream.token(at - 1).kind() == TokenKind.NUMBER
        && peek(1).kind() == TokenKind.NUMBER
        && peek(1).span().start() == token.span().end()) {
      return "Thousands are set apart by `_` and decimals by a point: 1_490_000, 4.5%.";
    }
    return null;
  }

  private static String found(Token token) {
    return switch (token.kind()) {
      case END -> "the end";
      case TEXT -> "the text \"" + shortened(token.text()) + "\"";
      case NUMBER -> "the number " + shortened(token.text());
      case DATE -> "the date " + token.text();
      case NAME, KEYWORD, SIGN, COMMENT, ERROR -> "`" + shortened(token.text()) + "`";
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
