package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads policy text. An item runs to the next line that begins at the left margin, so a mistake in
/// one item never hides another; each item reports its first mistake.
public final class Parser {
  private final TokenStream stream;
  private final List<Issue> lexical;
  private final List<Issue> issues = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  private Parser(SourceText source) {
    Lexer.Result read = Lexer.read(source);
    this.stream = new TokenStream(source, read.tokens());
    this.lexical = read.issues();
    issues.addAll(lexical);
  }

  /// All items of a file, and what could not be understood.
  public static ParsedFile parse(SourceText source) {
    Parser parser = new Parser(source);
    parser.file();
    return new ParsedFile(source, parser.items, parser.stream.trailing(), parser.sortedIssues());
  }

  /// What was typed at the prompt: items, an expression, or `let` and a fact.
  public static Entry parseEntry(SourceText source) {
    Parser parser = new Parser(source);
    if (parser.stream.size() == 0 && parser.issues.isEmpty()) {
      return new Entry.Empty();
    }
    Keyword word = parser.stream.token(0).keyword();
    if (parser.beginsWithItem()) {
      parser.file();
      return parser.issues.isEmpty() ? new Entry.Items(parser.items) : parser.faulty();
    }
    try {
      TokenReader in = parser.reader(0, parser.stream.size());
      if (word == Keyword.LET) {
        in.next();
        Fact fact = new ItemParser(in).cases().fact();
        parser.expectEnd(in);
        return parser.issues.isEmpty() ? new Entry.Let(fact) : parser.faulty();
      }
      Expr expr = parser.expression(in);
      return parser.issues.isEmpty() ? new Entry.Expression(expr) : parser.faulty();
    } catch (SyntaxException e) {
      parser.add(e.issue(), 0, parser.stream.size());
      return parser.faulty();
    }
  }

  /// The expression that `source` holds and nothing else; an [Entry.Expression] or an
  /// [Entry.Faulty].
  public static Entry parseExpression(SourceText source) {
    Parser parser = new Parser(source);
    try {
      Expr expr = parser.expression(parser.reader(0, parser.stream.size()));
      return parser.issues.isEmpty() ? new Entry.Expression(expr) : parser.faulty();
    } catch (SyntaxException e) {
      parser.add(e.issue(), 0, parser.stream.size());
      return parser.faulty();
    }
  }

  /// Whether what was typed so far can be taken as a whole: an item needs an empty line after it;
  /// an expression is complete unless it ends too early, as within brackets.
  public static boolean isComplete(String typed) {
    SourceText source = new SourceText("<prompt>", typed);
    Parser parser = new Parser(source);
    if (parser.lexical.stream()
        .anyMatch(issue -> source.text().startsWith("/*", issue.where().start()))) {
      return false;
    }
    if (parser.stream.size() == 0) {
      return true;
    }
    if (source.line(source.lineCount()).isBlank() && source.lineCount() > 1) {
      return true;
    }
    Keyword word = parser.stream.token(0).keyword();
    if (parser.beginsWithItem()) {
      return false;
    }
    try {
      TokenReader in = parser.reader(0, parser.stream.size());
      if (word == Keyword.LET) {
        in.next();
        new ItemParser(in).cases().fact();
        return true;
      }
      parser.expression(in);
      return true;
    } catch (SyntaxException e) {
      return !e.atEnd();
    }
  }

  /// Whether the text is items; `target(…)` is an expression.
  private boolean beginsWithItem() {
    Keyword word = stream.token(0).keyword();
    return word != null && word.beginsItem() && !stream.token(1).is("(");
  }

  private TokenReader reader(int start, int limit) {
    return new TokenReader(stream, start, limit);
  }

  private Expr expression(TokenReader in) throws SyntaxException {
    Expr expr = new ExpressionParser(in, new Phrases(in)).expression();
    expectEnd(in);
    return expr;
  }

  private void expectEnd(TokenReader in) throws SyntaxException {
    if (!in.atEnd()) {
      throw in.unexpected("the end here");
    }
  }

  private Entry faulty() {
    return new Entry.Faulty(sortedIssues());
  }

  private List<Issue> sortedIssues() {
    issues.sort(Comparator.comparingInt(issue -> issue.where().start()));
    return issues;
  }

  private void file() {
    int start = 0;
    while (start < stream.size()) {
      int limit = start + 1;
      int misplaced = -1;
      while (limit < stream.size() && !beginsItem(limit)) {
        if (misplaced < 0
            && stream.atMargin(limit)
            && stream.token(limit).kind() != TokenKind.ERROR) {
          misplaced = limit;
        }
        limit++;
      }
      item(start, limit);
      if (misplaced >= 0) {
        issues.add(
            Issue.of(
                    IssueCode.UNEXPECTED_TOKEN,
                    stream.token(misplaced).span(),
                    "This line begins at the left margin, but no item begins with `"
                        + stream.token(misplaced).text()
                        + "`.")
                .hint("Indent the lines that belong to the item above."));
      }
      start = limit;
    }
  }

  /// Whether the token is at the left margin and may begin an item: a word, unless it begins a
  /// clause.
  private boolean beginsItem(int index) {
    Token token = stream.token(index);
    Keyword word = token.keyword();
    return stream.atMargin(index)
        && (token.kind() == TokenKind.NAME || token.kind() == TokenKind.KEYWORD)
        && (word == null || word.beginsItem());
  }

  private void item(int start, int limit) {
    Token first = stream.token(start);
    if (first.keyword() == null || !first.keyword().beginsItem()) {
      add(unknownItem(first), start, limit);
      return;
    }
    if (!stream.atMargin(start)) {
      add(
          Issue.of(
                  IssueCode.UNEXPECTED_TOKEN,
                  first.span(),
                  "This item does not begin at the left margin.")
              .hint(
                  "Begin it at the start of the line; what is indented belongs to the item above."),
          start,
          limit);
      return;
    }
    TokenReader in = reader(start, limit);
    try {
      Item item = new ItemParser(in).item();
      if (!in.atEnd()) {
        throw in.unexpected("the end of the item");
      }
      if (!hasLexicalIssue(start, limit)) {
        items.add(item);
      }
    } catch (SyntaxException e) {
      add(e.issue(), start, limit);
    }
  }

  private static Issue unknownItem(Token first) {
    String found = first.text().length() > 40 ? first.text().substring(0, 39) + "…" : first.text();
    Issue issue =
        Issue.of(IssueCode.UNEXPECTED_TOKEN, first.span(), "No item begins with `" + found + "`.");
    @Nullable String near = Nearest.question(first.text(), Keyword.itemWords());
    return issue.hint(
        near.isEmpty()
            ? "An item begins with " + String.join(", ", Keyword.itemWords()) + "."
            : near);
  }

  /// Adds a mistake, unless characters of the same item could not be read, which would explain it.
  private void add(Issue issue, int start, int limit) {
    if (!hasLexicalIssue(start, limit)) {
      issues.add(issue);
    }
  }

  private boolean hasLexicalIssue(int start, int limit) {
    if (lexical.isEmpty()) {
      return false;
    }
    int from = stream.token(start).span().start();
    int to = limit < stream.size() ? stream.token(limit).span().start() : Integer.MAX_VALUE;
    return lexical.stream().anyMatch(i -> i.where().start() >= from && i.where().start() < to);
  }
}
