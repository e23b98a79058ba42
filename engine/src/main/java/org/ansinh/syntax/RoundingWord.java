package org.ansinh.syntax;

/// The ways of rounding that the language names, as FEEL has them.
public enum RoundingWord {
  /// Away from zero.
  UP("up"),
  /// Toward zero.
  DOWN("down"),
  HALF_UP("half up"),
  HALF_DOWN("half down"),
  HALF_EVEN("half even");

  private final String words;

  RoundingWord(String words) {
    this.words = words;
  }

  /// The words in the language.
  public String words() {
    return words;
  }
}
