package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Splits the versions of an item at the first day of an amendment, and at its end if it is
/// temporary, and changes those between.
///
/// @param <V> a version of a parameter, a rule, a table or brackets
final class Versions<V> {
  /// What all kinds of version have.
  interface Shape<V> {
    @Nullable Day from(V version);

    @Nullable Closing closing(V version);

    V dated(V version, @Nullable Day from, @Nullable Closing closing);
  }

  /// A change of a version that applies on a day.
  interface Edit<V> {
    V apply(V version, LocalDate on) throws Refused;
  }

  private final Shape<V> shape;
  private final Day begin;
  private final LocalDate first;

  /// The day after the last.
  private final LocalDate end;

  /// @param begin the first day of the change
  /// @param end the day after its last
  Versions(Shape<V> shape, Day begin, LocalDate end) {
    this.shape = shape;
    this.begin = begin;
    this.first = begin.date();
    this.end = end;
  }

  Versions(Shape<V> shape, AmendmentItem amendment) {
    this(shape, amendment.from(), end(amendment));
  }

  /// The day after an amendment's last.
  static LocalDate end(AmendmentItem amendment) {
    Day until = amendment.until();
    return until == null ? LocalDate.MAX : until.date().plusDays(1);
  }

  /// `versions` with every one in force between the amendment's dates changed by `edit`.
  ///
  /// @param what the item, for messages
  /// @param name where the amendment names it
  List<V> change(List<V> versions, Edit<V> edit, String what, Name name) throws Refused {
    List<V> all = new ArrayList<>();
    boolean found = false;
    for (int i = 0; i < versions.size(); i++) {
      V version = versions.get(i);
      LocalDate start = start(version);
      LocalDate stop = stop(version, i + 1 < versions.size() ? versions.get(i + 1) : null);
      LocalDate from = start.isAfter(first) ? start : first;
      if (!from.isBefore(stop.isBefore(end) ? stop : end)) {
        all.add(version);
        continue;
      }
      found |= !start.isAfter(first);
      if (start.isBefore(first)) {
        all.add(shape.dated(version, shape.from(version), null));
      }
      V changed = edit.apply(version, from);
      Day day = start.isBefore(first) ? begin : shape.from(version);
      boolean resumes = end.isBefore(stop);
      all.add(shape.dated(changed, day, resumes ? null : shape.closing(version)));
      if (resumes) {
        Day again = new Day(end, begin.span());
        all.add(shape.dated(version, again, shape.closing(version)));
      }
    }
    if (!found) {
      throw new Refused(
          IssueCode.NOT_IN_FORCE,
          name.span(),
          "There is no version of " + what + " in force on " + first + ".",
          "An amendment changes what applies on its first day.");
    }
    return all;
  }

  private LocalDate start(V version) {
    Day from = shape.from(version);
    return from == null ? LocalDate.MIN : from.date();
  }

  /// The first day on which the version no longer applies.
  private LocalDate stop(V version, @Nullable V next) {
    Closing closing = shape.closing(version);
    LocalDate stop = next == null ? LocalDate.MAX : start(next);
    if (closing != null && closing.lastDay().date().plusDays(1).isBefore(stop)) {
      return closing.lastDay().date().plusDays(1);
    }
    return stop;
  }
}
