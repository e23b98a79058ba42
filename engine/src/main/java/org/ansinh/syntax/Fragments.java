package org.ansinh.syntax;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.source.SourceText;
import org.jspecify.annotations.Nullable;

/// Reads parts of items that stand alone, as in the JSON form or in an answer to a question.
public final class Fragments {
  private Fragments() {}

  /// What a text says, or why it cannot be understood.
  ///
  /// @param value null if there are issues
  public record Fragment<T>(@Nullable T value, List<Issue> issues) {
    public Fragment {
      issues = List.copyOf(issues);
    }
  }

  private interface Part<T> {
    T read(TokenReader in, Phrases phrases, ExpressionParser expressions) throws SyntaxException;
  }

  /// An expression of any kind.
  public static Fragment<Expr> expression(SourceText source) {
    return whole(source, (in, phrases, expressions) -> expressions.expression());
  }

  /// A kind, such as `VND/month`.
  public static Fragment<Kind> kind(SourceText source) {
    return whole(source, (in, phrases, expressions) -> phrases.kind());
  }

  /// A cell of a table, with commas if it lists several.
  public static Fragment<Cell> cell(SourceText source) {
    return whole(source, (in, phrases, expressions) -> new CellParser(in, expressions).tableCell());
  }

  /// A name that may be declared.
  public static Fragment<Name> name(SourceText source) {
    return whole(source, (in, phrases, expressions) -> phrases.name("a name"));
  }

  private static <T> Fragment<T> whole(SourceText source, Part<T> part) {
    Lexer.Result read = Lexer.read(source);
    if (!read.issues().isEmpty()) {
      return new Fragment<>(null, read.issues());
    }
    TokenStream stream = new TokenStream(source, read.tokens());
    TokenReader in = new TokenReader(stream, 0, stream.size());
    Phrases phrases = new Phrases(in);
    try {
      T value = part.read(in, phrases, new ExpressionParser(in, phrases));
      if (!in.atEnd()) {
        throw in.unexpected("the end here");
      }
      return new Fragment<>(value, List.of());
    } catch (SyntaxException e) {
      return new Fragment<>(null, List.of(e.issue()));
    }
  }
}
