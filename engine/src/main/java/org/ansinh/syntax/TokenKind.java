package org.ansinh.syntax;

/// What a [Token] is, as a highlighter needs it.
public enum TokenKind {
  /// A name, or a word of the language that may also be a name.
  NAME,
  /// A word of the language that cannot be a name.
  KEYWORD,
  NUMBER,
  DATE,
  /// A text in quotes.
  TEXT,
  /// An operator, bracket, bar, comma, colon or point.
  SIGN,
  COMMENT,
  /// Characters the language does not use, or a token with a mistake in it.
  ERROR,
  /// The end of an item or of the text.
  END
}
