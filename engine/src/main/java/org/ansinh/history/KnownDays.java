package org.ansinh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// From which day on each text of a policy was known: the day its source was issued; where the
/// source does not say, the day it came into force; without either, the day the text applies from.
///
/// A formula without a date holds on every day, so it was always known.
public final class KnownDays {
  private static final LocalDate ALWAYS = LocalDate.MIN;

  private final Map<String, SourceItem> sources = new HashMap<>();

  /// @param items with all sources that are cited
  public KnownDays(List<Item> items) {
    for (Item item : items) {
      if (item instanceof SourceItem source) {
        sources.put(source.name().text(), source);
      }
    }
  }

  /// The day from which an amendment was known.
  public LocalDate of(AmendmentItem amendment) {
    Day issued = amendment.issued();
    return issued != null
        ? issued.date()
        : firstOf(cited(amendment.citation()), amendment.from().date());
  }

  LocalDate of(ParameterItem.Version version) {
    return version(version.from(), version.citation(), List.of());
  }

  LocalDate of(RuleItem.Version version) {
    List<@Nullable Citation> parts = new ArrayList<>();
    version.exceptions().forEach(exception -> parts.add(exception.citation()));
    return version(version.from(), version.citation(), parts);
  }

  LocalDate of(TableItem.Version version) {
    List<@Nullable Citation> parts = new ArrayList<>();
    version.rows().forEach(row -> parts.add(row.citation()));
    return version(version.from(), version.citation(), parts);
  }

  LocalDate of(BracketsItem.Version version) {
    List<@Nullable Citation> parts = new ArrayList<>();
    parts.add(version.start() == null ? null : version.start().citation());
    version.steps().forEach(step -> parts.add(step.citation()));
    return version(version.from(), version.citation(), parts);
  }

  /// An exception is known with the formula, unless it cites a text of its own.
  LocalDate of(RuleItem.ExceptionClause exception) {
    return firstOf(cited(exception.citation()), ALWAYS);
  }

  /// The end of a version is known with the version, unless it cites a text of its own.
  LocalDate of(Closing closing) {
    return firstOf(cited(closing.citation()), ALWAYS);
  }

  /// A target is known with its text; an actual figure not before its own day either.
  LocalDate of(FigureItem figure) {
    LocalDate day = figure.day().date();
    LocalDate cited = firstOf(cited(figure.citation()), day);
    return switch (figure.role()) {
      case TARGET -> cited;
      case ACTUAL -> cited.isBefore(day) ? day : cited;
    };
  }

  /// A version that cites nothing itself was known once all that its parts cite was.
  private LocalDate version(
      @Nullable Day from, @Nullable Citation own, List<? extends @Nullable Citation> parts) {
    if (from == null) {
      return ALWAYS;
    }
    LocalDate known = cited(own);
    if (own == null) {
      for (Citation part : parts) {
        LocalDate day = cited(part);
        known = known == null || (day != null && day.isAfter(known)) ? day : known;
      }
    }
    return firstOf(known, from.date());
  }

  private @Nullable LocalDate cited(@Nullable Citation citation) {
    SourceItem source = citation == null ? null : sources.get(citation.source().text());
    if (source == null) {
      return null;
    }
    Day day = source.issued() == null ? source.inForce() : source.issued();
    return day == null ? null : day.date();
  }

  private static LocalDate firstOf(@Nullable LocalDate... days) {
    return Arrays.stream(days).filter(Objects::nonNull).findFirst().orElse(ALWAYS);
  }
}
