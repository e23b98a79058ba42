package org.ansinh.syntax;

/// How well a cited value is known: the tags C, S, G, X and D of the law notes.
public enum Confidence {
  CONFIRMED("confirmed"),
  SECONDARY("secondary"),
  GENERAL("general"),
  CONFLICTING("conflicting"),
  DERIVED("derived");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /// The word in the language.
  public String word() {
    return word;
  }
}
