package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A word, number, text, date, sign or comment.
///
/// @param text what it says: the characters of a text without quotes, a number without `_`;
///   otherwise as written, names in normal form C
/// @param keyword the word of the language that a word is, if it is one
public record Token(TokenKind kind, String text, @Nullable Keyword keyword, SourceSpan span) {
  boolean is(Keyword wanted) {
    return keyword == wanted;
  }

  boolean is(String sign) {
    return kind == TokenKind.SIGN && text.equals(sign);
  }
}
