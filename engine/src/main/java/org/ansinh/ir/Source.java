package org.ansinh.ir;

import java.time.LocalDate;
import java.util.Map;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A legal text that rules and values cite.
///
/// @param title as it is quoted, for example `Nghị định 73/2024/NĐ-CP`
/// @param issued the day it was signed, if stated
/// @param inForce the first day it gives effect to, if stated
/// @param articles article number to its words
public record Source(
    String name,
    String title,
    @Nullable LocalDate issued,
    @Nullable LocalDate inForce,
    Map<String, String> articles,
    SourceSpan span) {
  public Source {
    articles = Map.copyOf(articles);
  }
}
