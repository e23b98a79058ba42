package org.ansinh.ir;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A checked `check`: a claim about every unit of an entity on a date.
///
/// @param unit the unit the claim speaks of
/// @param where which units it is about; null for all
/// @param holds the claim, yes or no
public record Claim(
    String name,
    LocalDate date,
    List<String> amendments,
    UnitRef.Bound unit,
    @Nullable Expr where,
    Expr holds,
    SourceSpan span) {
  public Claim {
    amendments = List.copyOf(amendments);
  }
}
