package org.ansinh.syntax;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceText;

/// Cuts a text into tokens. Never fails: what it cannot read becomes a token of kind
/// [TokenKind#ERROR] and an issue.
public final class Lexer {
  /// Numbers may have so many digits.
  static final int MOST_DIGITS = 30;

  private static final Pattern DATE_LIKE = Pattern.compile("\\d{1,4}-\\d{1,2}-\\d{1,2}(?![\\w-])");
  private static final Pattern SLASHED_DATE =
      Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\w)");
  private static final Pattern POINTED_NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}(?!\\w)");

  private final SourceText source;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private int at;

  private Lexer(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /// The tokens of a text with its comments, and what could not be read.
  public record Result(List<Token> tokens, List<Issue> issues) {
    public Result {
      tokens = List.copyOf(tokens);
      issues = List.copyOf(issues);
    }
  }

  /// All tokens of `source`; blanks are left out.
  public static Result read(SourceText source) {
    Lexer lexer = new Lexer(source);
    lexer.run();
    return new Result(lexer.tokens, lexer.issues);
  }

  private void run() {
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0) {
        at++;
      } else if (text.startsWith("//", at)) {
        lineComment();
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else if (c == '"') {
        quoted(at);
      } else if (c == '@' && text.startsWith("\"", at + 1)) {
        quotedDate();
      } else if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c) || c == '_') {
        word();
      } else {
        sign();
      }
    }
  }

  private void add(TokenKind kind, String value, int start) {
    tokens.add(new Token(kind, value, null, source.span(start, at)));
  }

  private void issue(IssueCode code, int start, int end, String message, String... hints) {
    Issue issue = Issue.of(code, source.span(start, end), message);
    for (String hint : hints) {
      issue = issue.hint(hint);
    }
    issues.add(issue);
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    end = end < 0 ? text.length() : end;
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private void lineComment() {
    int start = at;
    at = endOfLine(at);
    add(TokenKind.COMMENT, text.substring(start, at).stripTrailing(), start);
  }

  private void blockComment() {
    int start = at;
    int end = text.indexOf("*/", at + 2);
    if (end < 0) {
      at = text.length();
      issue(
          IssueCode.UNCLOSED_QUOTE,
          start,
          start + 2,
          "This comment begins with `/*` and does not end.",
          "End it with `*/`, or begin each of its lines with `//`.");
      add(TokenKind.ERROR, text.substring(start), start);
      return;
    }
    at = end + 2;
    add(TokenKind.COMMENT, text.substring(start, at).replace("\r\n", "\n"), start);
  }

  private boolean quoted(int start) {
    at = text.indexOf('"', start) + 1;
    int end = endOfLine(start);
    StringBuilder value = new StringBuilder();
    while (at < end && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < end) {
        char escaped = text.charAt(++at);
        if (escaped != '"' && escaped != '\\' && escaped != 'n') {
          issue(
              IssueCode.UNEXPECTED_CHARACTER,
              at - 1,
              at + 1,
              "I do not know `\\" + escaped + "` within a text.",
              "Write `\\\\` for the character `\\`.");
        }
        value.append(escaped == 'n' ? '\n' : escaped);
      } else {
        value.append(c);
      }
      at++;
    }
    if (at >= end) {
      at = end;
      issue(
          IssueCode.UNCLOSED_QUOTE,
          start,
          start + 1,
          "This text begins with a quote and does not end on the same line.",
          "Close it with `\"`. A quote within a text is written `\\\"`.");
      add(TokenKind.ERROR, value.toString(), start);
      return false;
    }
    at++;
    add(TokenKind.TEXT, Normalizer.normalize(value, Normalizer.Form.NFC), start);
    return true;
  }

  private void quotedDate() {
    int start = at;
    if (quoted(start)) {
      Token quoted = tokens.removeLast();
      date(quoted.text(), start);
    }
  }

  private void date(String written, int start) {
    try {
      if (written.length() != 10) {
        throw new DateTimeException("expected ten characters");
      }
      add(TokenKind.DATE, LocalDate.parse(written).toString(), start);
    } catch (DateTimeException e) {
      String hint = "A date is year-month-day, as in 2024-07-01.";
      String message =
          written.length() == 10
              ? "There is no date " + written + "."
              : "I cannot read `" + written + "` as a date.";
      issue(IssueCode.NOT_A_DATE, start, at, message, hint);
      add(TokenKind.ERROR, written, start);
    }
  }

  private void number() {
    int start = at;
    Matcher dateLike = DATE_LIKE.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (dateLike.lookingAt()) {
      at = dateLike.end();
      date(dateLike.group(), start);
      return;
    }
    Matcher slashed = SLASHED_DATE.matcher(text).region(at, text.length());
    if (slashed.lookingAt()) {
      at = slashed.end();
      String meant = slashed.group(3) + "-" + two(slashed.group(2)) + "-" + two(slashed.group(1));
      issue(
          IssueCode.NOT_A_DATE,
          start,
          at,
          "I cannot read `" + slashed.group() + "` as a date.",
          "Write year-month-day: " + meant + ". A division has spaces: `1 / 7 / 2024`.");
      add(TokenKind.ERROR, slashed.group(), start);
      return;
    }
    Matcher pointed = POINTED_NUMBER.matcher(text).region(at, text.length());
    if (pointed.lookingAt()) {
      at = pointed.end();
      String meant = pointed.group().replace('.', '_');
      issue(
          IssueCode.UNEXPECTED_CHARACTER,
          start,
          at,
          "I cannot read `" + pointed.group() + "` as a number.",
          "Thousands are set apart by `_`: " + meant + ".");
      add(TokenKind.ERROR, pointed.group(), start);
      return;
    }
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    if (at < text.length() && Character.isLetter(text.codePointAt(at))) {
      while (at < text.length() && isWordPart(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
      }
      issue(
          IssueCode.UNEXPECTED_CHARACTER,
          start,
          at,
          "I cannot read `" + text.substring(start, at) + "`: it is neither a number nor a name.",
          "A name begins with a letter; a unit stands after a space, as in `15 years`.");
      add(TokenKind.ERROR, text.substring(start, at), start);
      return;
    }
    String digits = text.substring(start, at).replace("_", "");
    if (digits.length() > MOST_DIGITS) {
      issue(
          IssueCode.NUMBER_TOO_LONG,
          start,
          at,
          "This number has " + digits.length() + " digits; the most is " + MOST_DIGITS + ".");
      add(TokenKind.ERROR, digits, start);
      return;
    }
    add(TokenKind.NUMBER, digits, start);
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private void digits() {
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || c == '_'
        || (c >= '0' && c <= '9')
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void word() {
    int start = at;
    while (at < text.length() && isWordPart(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    String word = Normalizer.normalize(text.substring(start, at), Normalizer.Form.NFC);
    Keyword keyword = Keyword.of(word);
    TokenKind kind = keyword != null && keyword.isReserved() ? TokenKind.KEYWORD : TokenKind.NAME;
    tokens.add(new Token(kind, word, keyword, source.span(start, at)));
  }

  private void sign() {
    int start = at;
    char c = text.charAt(at);
    String two = text.substring(at, Math.min(at + 2, text.length()));
    if (two.equals("**")
        || two.equals("!=")
        || two.equals("<=")
        || two.equals(">=")
        || two.equals("..")) {
      at += 2;
      add(TokenKind.SIGN, two, start);
    } else if ("+-*/=<>()[],.:|%".indexOf(c) >= 0) {
      at++;
      add(TokenKind.SIGN, String.valueOf(c), start);
    } else {
      unknown(start);
    }
  }

  /// One issue for a run of characters that mean nothing.
  private void unknown(int start) {
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    String first = text.substring(start, at);
    String meant = LookAlikes.meant(first);
    while (meant == null && at < text.length() && isUnknown(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    String shown =
        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
            ? String.format("U+%04X", c)
            : "`" + first + "`";
    if (meant == null) {
      issue(
          IssueCode.UNEXPECTED_CHARACTER,
          start,
          at,
          "I do not know the character " + shown + " here.");
    } else {
      issue(
          IssueCode.UNEXPECTED_CHARACTER,
          start,
          at,
          "I do not know the character " + shown + " here.",
          "Write `" + meant + "`.");
    }
    add(TokenKind.ERROR, text.substring(start, at), start);
  }

  private static boolean isUnknown(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t';
    boolean mark = c > 0x20 && c != 0xA0 && !Character.isLetterOrDigit(c);
    return control || (mark && "\"@_+-*/=<>()[],.:|%".indexOf(c) < 0);
  }
}
