package org.ansinh.console.session;

import org.ansinh.source.SourceText;

/// One entry as it was typed, and where.
///
/// @param source the name of the file, or `<prompt>`
/// @param line the line, from 1, on which it begins
public record Typed(String text, String source, int line) {
  /// The source of what is typed at the prompt.
  public static final String PROMPT = "<prompt>";

  /// An entry at the prompt.
  public static Typed atPrompt(String text) {
    return new Typed(text, PROMPT, 1);
  }

  /// The entry as a source text whose lines are numbered as in its file.
  public SourceText asSource() {
    return new SourceText(source, "\n".repeat(line - 1) + text);
  }
}
