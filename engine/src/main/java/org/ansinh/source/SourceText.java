package org.ansinh.source;

import java.util.Arrays;

/// The text of one policy file (or of one entry at the prompt), with the name it is shown under.
///
/// Lines and columns count from 1; columns count characters of the screen line, not bytes.
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /// A text called `name` (a path relative to the pack or the working folder, or `<prompt>`).
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    this.lineStarts = Arrays.copyOf(starts, count);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public int lineCount() {
    return lineStarts.length;
  }

  /// The line, from 1, that holds the character at `offset`.
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The column, from 1, of the character at `offset`, in code points.
  public int columnOf(int offset) {
    int start = lineStarts[lineOf(offset) - 1];
    return text.codePointCount(start, Math.max(start, Math.min(offset, text.length()))) + 1;
  }

  /// The text of `line` (from 1) without its line end.
  public String line(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] - 1 : text.length();
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /// The offset at which `line` (from 1) begins.
  public int startOfLine(int line) {
    return lineStarts[line - 1];
  }

  /// The span of the characters from `start` up to but not including `end`.
  public SourceSpan span(int start, int end) {
    return new SourceSpan(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
