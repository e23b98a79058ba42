package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A text of law: its title, when it was issued, when it came into force, and articles quoted word
/// by word.
public record SourceItem(
    Name name,
    Label title,
    @Nullable Day issued,
    @Nullable Day inForce,
    List<Article> articles,
    Layout layout,
    SourceSpan span)
    implements Item {
  public SourceItem {
    articles = List.copyOf(articles);
  }

  /// `article "3.2": "…"`.
  public record Article(String number, Label text, Layout layout, SourceSpan span) {}

  @Override
  public Label label() {
    return title;
  }

  @Override
  public Item withLayout(Layout other) {
    return new SourceItem(name, title, issued, inForce, articles, other, span);
  }
}
