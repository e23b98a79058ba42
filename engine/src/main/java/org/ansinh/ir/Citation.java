package org.ansinh.ir;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The place in a legal text that a rule or a value rests on.
///
/// @param article the article, for example `3.2`, or null for the text as a whole
/// @param note a remark of the author's, or empty
public record Citation(
    Source source, @Nullable String article, Confidence confidence, String note, SourceSpan span) {
  /// As readers see it: `Nghị định 73/2024/NĐ-CP art. 3.2`.
  public String describe() {
    return article == null ? source.title() : source.title() + " art. " + article;
  }

  /// The words of the article, or null if the source does not quote them.
  public @Nullable String words() {
    return article == null ? null : source.articles().get(article);
  }
}
