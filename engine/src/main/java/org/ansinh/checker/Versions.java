package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.period.Dated;
import org.ansinh.period.Period;
import org.ansinh.period.Timeline;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.jspecify.annotations.Nullable;

/// Puts the dated versions of an item on a line of time, and tells where they do not follow each
/// other.
final class Versions {
  private Versions() {}

  /// @param changes takes the days on which something begins or ends
  static <V> Timeline<V> timeline(
      String name,
      List<V> versions,
      Function<V, @Nullable Day> from,
      Function<V, @Nullable Closing> closing,
      Function<V, SourceSpan> span,
      Set<LocalDate> changes) {
    Problems problems = new Problems();
    List<Dated<V>> dated = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      V version = versions.get(i);
      LocalDate first = firstDay(from.apply(version));
      Closing end = closing.apply(version);
      boolean isLast = i + 1 == versions.size();
      Day nextDay = isLast ? null : from.apply(versions.get(i + 1));
      LocalDate nextFirst = isLast ? null : firstDay(nextDay);
      if (nextFirst != null && !first.isBefore(nextFirst)) {
        problems.add(
            Issue.of(
                    IssueCode.DATES_NOT_RISING,
                    place(nextDay, span.apply(versions.get(i + 1))),
                    first.equals(nextFirst)
                        ? "`%s` has two versions from %s.".formatted(name, first)
                        : "`%s` has a version from %s after the one from %s."
                            .formatted(name, nextFirst, first))
                .relatedTo(place(from.apply(version), span.apply(version)), "the version before it")
                .hint("Write the versions in order of their dates, one for each date."));
        continue;
      }
      LocalDate after = nextFirst;
      if (end != null) {
        LocalDate dayAfter = end.lastDay().date().plusDays(1);
        if (!first.isBefore(dayAfter)) {
          problems.add(
              Issue.of(
                  IssueCode.DATES_NOT_RISING,
                  end.lastDay().span(),
                  "`%s` ends on %s, before it begins on %s."
                      .formatted(name, end.lastDay(), first)));
          continue;
        }
        if (after != null && dayAfter.isAfter(after)) {
          problems.add(
              Issue.of(
                  IssueCode.DATES_NOT_RISING,
                  end.lastDay().span(),
                  "`%s` applies until %s, but its next version begins on %s."
                      .formatted(name, end.lastDay(), after)));
          continue;
        }
        after = dayAfter;
      }
      changes.add(first);
      if (after != null) {
        changes.add(after);
      }
      dated.add(new Dated<>(new Period(first, after), version));
    }
    problems.refuseIfAny();
    return new Timeline<>(dated);
  }

  private static LocalDate firstDay(@Nullable Day day) {
    return day == null ? Declarations.BEGINNING : day.date();
  }

  private static SourceSpan place(@Nullable Day day, SourceSpan otherwise) {
    return day == null ? otherwise : day.span();
  }
}
