package org.ansinh.ir;

/// How sure a fact of law is, as stated beside its citation.
public enum Confidence {
  /// Read in the text of the law or a page that states it.
  CONFIRMED("confirmed"),
  /// Found in one secondary page only.
  SECONDARY("secondary"),
  /// General knowledge, not confirmed.
  GENERAL("general"),
  /// Sources conflict, or a source is wrong.
  CONFLICTING("conflicting"),
  /// Derived by arithmetic from confirmed values.
  DERIVED("derived"),
  /// Nothing is stated.
  UNSTATED("");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /// The word in policy text; empty for [#UNSTATED].
  public String word() {
    return word;
  }
}
