package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A text of law: its title, when it was issued, when it came into force, how many articles it has,
/// articles quoted word by word, and those that the policy leaves out.
///
/// @param amends the text that it amends and whose articles citations of it name; null if it has
///   articles of its own
/// @param articleCount how many articles it has, if said
public record SourceItem(
    Name name,
    Label title,
    @Nullable Name amends,
    @Nullable Integer articleCount,
    @Nullable Day issued,
    @Nullable Day inForce,
    List<Line> lines,
    Layout layout,
    SourceSpan span)
    implements Item {
  public SourceItem {
    lines = List.copyOf(lines);
  }

  /// What is said of one article or several.
  public sealed interface Line {
    /// As citations write it: `3.2`, `10-18`.
    String number();

    Layout layout();

    SourceSpan span();
  }

  /// `article "3.2": "…"`.
  public record Article(String number, Label text, Layout layout, SourceSpan span)
      implements Line {}

  /// `article "10-18" not encoded "…"`.
  ///
  /// @param reason what it is about, or why it is left out
  public record Omission(String number, Label reason, Layout layout, SourceSpan span)
      implements Line {}

  /// The articles that are quoted.
  public List<Article> articles() {
    return lines.stream().filter(Article.class::isInstance).map(Article.class::cast).toList();
  }

  /// The articles that the policy leaves out.
  public List<Omission> omissions() {
    return lines.stream().filter(Omission.class::isInstance).map(Omission.class::cast).toList();
  }

  @Override
  public Label label() {
    return title;
  }

  @Override
  public Item withLayout(Layout other) {
    return new SourceItem(name, title, amends, articleCount, issued, inForce, lines, other, span);
  }
}
