package org.ansinh.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes measures, targets and actual figures.
final class MeasureWriter {
  private final Lines lines;

  MeasureWriter(Lines lines) {
    this.lines = lines;
  }

  void measure(MeasureItem item) {
    List<String> words = new ArrayList<>();
    words.add("measure " + item.name() + ": " + ExprWriter.kind(item.kind()));
    if (item.label() != null) {
      words.add(Lines.label(item.label()));
    }
    String head = Lines.wrapped(words, lines.width(), 4) + "\n";
    MeasureItem.Statistic statistic = item.statistic();
    List<Doc> parts = new ArrayList<>();
    parts.add(Doc.text(statistic.form().word() + " of "));
    if (statistic.value() != null) {
      parts.add(ExprWriter.sum(statistic.value()));
      parts.add(Doc.text(" of "));
    }
    parts.add(Doc.text(statistic.entity().text()));
    clause(parts, "where ", statistic.where());
    clause(parts, "among ", statistic.among());
    Doc doc = Doc.group(parts.toArray(Doc[]::new));
    String text = head + "  = " + doc.render(lines.width(), 4, 4);
    lines.add(0, text, item.citation(), item.layout());
  }

  private static void clause(List<Doc> parts, String word, @Nullable Expr expr) {
    if (expr != null) {
      parts.add(new Doc.Nest(2, Doc.of(Doc.line(), Doc.text(word), ExprWriter.whole(expr))));
    }
  }

  void figure(FigureItem item) {
    String text =
        item.role().word()
            + " "
            + item.measure()
            + " "
            + item.role().preposition().word()
            + " "
            + item.day()
            + (item.place() == null ? "" : " in " + item.place())
            + " = "
            + (item.qualifier() == null ? "" : item.qualifier().words() + " ")
            + ExprWriter.sum(item.value()).flat();
    lines.add(0, text, item.citation(), item.layout());
  }
}
