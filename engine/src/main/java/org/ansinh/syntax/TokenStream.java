package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.jspecify.annotations.Nullable;

/// The tokens of a text without its comments, and for each token the comments and blank lines
/// around it.
final class TokenStream {
  private final SourceText source;
  private final List<Token> tokens = new ArrayList<>();
  private final List<List<String>> before = new ArrayList<>();
  private final List<List<String>> after = new ArrayList<>();

  TokenStream(SourceText source, List<Token> withComments) {
    this.source = source;
    List<String> above = new ArrayList<>();
    int line = 1;
    for (Token token : withComments) {
      SourceSpan span = token.span();
      if (token.kind() == TokenKind.COMMENT
          && !tokens.isEmpty()
          && above.isEmpty()
          && span.line() == line
          && token.text().indexOf('\n') < 0) {
        after.getLast().add(token.text());
        continue;
      }
      if (span.line() > line + 1 && !(tokens.isEmpty() && above.isEmpty())) {
        above.add("");
      }
      line = source.lineOf(Math.max(span.start(), span.end() - 1));
      if (token.kind() == TokenKind.COMMENT) {
        above.add(token.text());
      } else {
        add(token, above);
        above = new ArrayList<>();
      }
    }
    SourceSpan end = source.span(source.length(), source.length());
    while (!above.isEmpty() && above.getLast().isEmpty()) {
      above.removeLast();
    }
    add(new Token(TokenKind.END, "", null, end), above);
  }

  private void add(Token token, List<String> above) {
    tokens.add(token);
    before.add(above);
    after.add(new ArrayList<>());
  }

  /// How many tokens there are, without the end.
  int size() {
    return tokens.size() - 1;
  }

  /// The token at `index`; past the last, the end.
  Token token(int index) {
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  /// The comment lines above the end of the text.
  List<String> trailing() {
    return before.getLast();
  }

  /// Whether the token is the first of a line and has nothing to its left.
  boolean atMargin(int index) {
    SourceSpan span = tokens.get(index).span();
    return span.start() == source.startOfLine(span.line())
        || (span.start() == 1 && source.text().charAt(0) == '\uFEFF');
  }

  /// Whether two tokens begin on the same line.
  boolean onSameLine(int one, int other) {
    return tokens.get(one).span().line() == tokens.get(other).span().line();
  }

  /// The comments of a clause from the token `first` to the token `last`: those above it, and the
  /// one after it.
  Layout layout(int first, int last) {
    List<String> above = new ArrayList<>(before.get(first));
    for (int i = first; i < last; i++) {
      above.addAll(after.get(i));
      before.get(i + 1).stream().filter(line -> !line.isEmpty()).forEach(above::add);
    }
    List<String> end = after.get(last);
    @Nullable String trailing = end.isEmpty() ? null : String.join(" ", end);
    return above.isEmpty() && trailing == null ? Layout.NONE : new Layout(above, trailing);
  }
}
