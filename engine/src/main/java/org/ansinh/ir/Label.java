package org.ansinh.ir;

/// What a thing is called for readers: in Vietnamese (or the pack's first language) and in English;
/// either may be empty.
public record Label(String vi, String en) {
  public static final Label NONE = new Label("", "");

  /// The first of the two that is not empty, or `otherwise`.
  public String or(String otherwise) {
    return !vi.isEmpty() ? vi : !en.isEmpty() ? en : otherwise;
  }
}
