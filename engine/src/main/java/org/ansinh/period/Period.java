package org.ansinh.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days from `from` up to and including the day before `end`; without `end`, for ever.
public record Period(LocalDate from, @Nullable LocalDate end) {
  public Period {
    if (end != null && !from.isBefore(end)) {
      throw new IllegalArgumentException("expected a first day before " + end + ", found " + from);
    }
  }

  /// From `from` on, without end.
  public static Period from(LocalDate from) {
    return new Period(from, null);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (end == null || day.isBefore(end));
  }

  public boolean overlaps(Period other) {
    return (end == null || other.from.isBefore(end))
        && (other.end == null || from.isBefore(other.end));
  }

  /// The last day, or null if there is none.
  public @Nullable LocalDate lastDay() {
    return end == null ? null : end.minusDays(1);
  }
}
