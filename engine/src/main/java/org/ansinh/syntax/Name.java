package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;

/// A name as written, in Unicode normal form C, and where it stands.
public record Name(String text, SourceSpan span) {
  /// A name that no author wrote.
  public static Name of(String text) {
    return new Name(text, SourceSpan.NONE);
  }

  @Override
  public String toString() {
    return text;
  }
}
