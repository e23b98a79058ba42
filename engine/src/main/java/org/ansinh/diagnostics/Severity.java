package org.ansinh.diagnostics;

/// How much an [Issue] matters: an error stops the work, a warning never changes a result.
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /// The word shown to a reader.
  public String word() {
    return word;
  }
}
