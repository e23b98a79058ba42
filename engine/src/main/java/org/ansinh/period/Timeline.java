package org.ansinh.period;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that changes over time: versions in order, none overlapping the next; days may be
/// without a value.
public record Timeline<T>(List<Dated<T>> versions) {
  public Timeline {
    versions = List.copyOf(versions);
    for (int i = 1; i < versions.size(); i++) {
      Period before = versions.get(i - 1).period();
      LocalDate from = versions.get(i).period().from();
      LocalDate end = before.end();
      if (end == null || end.isAfter(from)) {
        throw new IllegalArgumentException(
            "expected versions in order without overlap, found " + from);
      }
    }
  }

  /// The version that holds on `day`, or null.
  public @Nullable Dated<T> on(LocalDate day) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      if (versions.get(i).period().contains(day)) {
        return versions.get(i);
      }
    }
    return null;
  }

  /// The first day with a value, or null if there is none at all.
  public @Nullable LocalDate begin() {
    return versions.isEmpty() ? null : versions.getFirst().period().from();
  }
}
