package org.ansinh.ir;

import java.time.LocalDate;
import java.util.Map;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Units of one division that became units of another on a day.
///
/// @param citations by the ordinal of a new unit, where the text cites for it alone
public record Succession(
    String name,
    Label label,
    Merging merging,
    LocalDate day,
    @Nullable Citation citation,
    Map<Integer, Citation> citations,
    SourceSpan span) {
  public Succession {
    citations = Map.copyOf(citations);
  }

  /// Where it is said of the new unit `ordinal`, or of all.
  public @Nullable Citation citation(int ordinal) {
    return citations.getOrDefault(ordinal, citation);
  }
}
