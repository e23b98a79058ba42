package org.ansinh.syntax;

/// Which row of a table decides when several apply.
public enum HitPolicy {
  /// At most one row may apply; what a table has if it says nothing.
  UNIQUE("unique"),
  FIRST("first"),
  HIGHEST("highest"),
  LOWEST("lowest"),
  SUM("sum");

  private final String word;

  HitPolicy(String word) {
    this.word = word;
  }

  /// The word in the language.
  public String word() {
    return word;
  }
}
