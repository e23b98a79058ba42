package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Confidence;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.SourceItem;
import org.jspecify.annotations.Nullable;

/// What something rests on, as a line: citation, how sure, note, and the words of the article.
final class Cites {
  private Cites() {}

  static Confidence confidence(@Nullable Citation citation) {
    return citation == null || citation.confidence() == null
        ? Confidence.UNSTATED
        : Confidence.valueOf(citation.confidence().name());
  }

  /// A badge for a cell: none where nothing is stated.
  static Html badge(@Nullable Citation citation) {
    return confidence(citation) == Confidence.UNSTATED
        ? Html.none()
        : Writing.badge(confidence(citation));
  }

  /// A paragraph.
  static Html line(@Nullable Citation citation, Writing writing) {
    if (citation == null) {
      return Html.none();
    }
    List<Html> parts = new ArrayList<>();
    parts.add(writing.citation(citation));
    parts.add(Html.text(" "));
    parts.add(badge(citation));
    if (citation.note() != null) {
      parts.add(element("span", css("note"), " ", Writing.note(citation)));
    }
    Html words = words(citation, writing);
    return Html.all(element("p", css("cite"), parts), words);
  }

  private static Html words(Citation citation, Writing writing) {
    SourceItem source = writing.source(citation.source().text());
    if (source == null || citation.article() == null) {
      return Html.none();
    }
    for (SourceItem.Article article : source.articles()) {
      if (article.number().equals(citation.article())) {
        return element("blockquote", Writing.label(article.text(), ""));
      }
    }
    return Html.none();
  }

  /// The cells of a table's row: citation, how sure, note.
  static List<Html> cells(@Nullable Citation citation, Writing writing) {
    return List.of(
        element("td", writing.citation(citation)),
        element("td", badge(citation)),
        element("td", css("note"), Writing.note(citation)));
  }

  /// Their headings.
  static List<Html> headings() {
    return List.of(
        element("th", Html.both("Căn cứ", "Citation")),
        element("th", Html.both("Độ tin cậy", "Confidence")),
        element("th", Html.both("Ghi chú", "Note")));
  }
}
