package org.ansinh.console.output;

import java.util.ArrayList;
import java.util.List;

/// Running text broken between words.
public final class Paragraph {
  private Paragraph() {}

  /// The lines of `text`, none wider than `width` columns unless a single word is.
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (String word : text.strip().split("\\s+", -1)) {
      int wide = TextWidth.of(word);
      if (columns > 0 && columns + 1 + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      if (columns > 0) {
        line.append(' ');
        columns++;
      }
      line.append(word);
      columns += wide;
    }
    lines.add(line.toString());
    return lines;
  }
}
