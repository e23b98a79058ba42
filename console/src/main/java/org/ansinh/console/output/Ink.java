package org.ansinh.console.output;

/// Colours on a terminal that shows them; nothing elsewhere.
public enum Ink {
  PLAIN(false),
  COLOURED(true);

  private final boolean coloured;

  Ink(boolean coloured) {
    this.coloured = coloured;
  }

  /// What stands back: citations, times.
  public String faint(String text) {
    return paint("2", text);
  }

  /// What matters most.
  public String bold(String text) {
    return paint("1", text);
  }

  /// What is wrong.
  public String alarm(String text) {
    return paint("31", text);
  }

  private String paint(String code, String text) {
    return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
