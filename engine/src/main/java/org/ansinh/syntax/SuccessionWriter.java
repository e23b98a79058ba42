package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;

/// Writes successions, the new units with their `=` one below the other.
final class SuccessionWriter {
  private static final int WIDEST_NAME = 32;

  private final Lines lines;

  SuccessionWriter(Lines lines) {
    this.lines = lines;
  }

  void succession(SuccessionItem item) {
    List<String> words = new ArrayList<>();
    words.add("succession " + item.name());
    if (item.label() != null) {
      words.add(Lines.label(item.label()));
    }
    words.add("from " + item.from() + " to " + item.to() + " on " + item.day());
    lines.add(0, Lines.wrapped(words, lines.width(), 4), item.citation(), item.layout());
    lines.endBlock();
    int width =
        item.units().stream()
            .mapToInt(unit -> Math.min(WIDEST_NAME, unit.name().text().length()))
            .max()
            .orElse(0);
    for (SuccessionItem.Unit unit : item.units()) {
      String name = unit.name().text();
      String start = "  " + name + " ".repeat(Math.max(0, width - name.length())) + " = ";
      List<String> old = new ArrayList<>();
      for (int i = 0; i < unit.of().size(); i++) {
        old.add((i == 0 ? start : "") + unit.of().get(i) + (i + 1 < unit.of().size() ? "," : ""));
      }
      String text = Lines.wrapped(old, lines.width(), start.length());
      lines.add(2, text, unit.citation(), unit.layout());
    }
  }
}
