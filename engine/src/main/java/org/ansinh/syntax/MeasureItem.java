package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A statistic over all units of an entity that has a name: a coverage rate, a number of persons, a
/// sum.
public record MeasureItem(
    Name name,
    Kind kind,
    @Nullable Label label,
    Statistic statistic,
    @Nullable Citation citation,
    Layout layout,
    SourceSpan span)
    implements Item {
  /// How a measure is taken.
  ///
  /// @param value what is added up; null where units are counted
  /// @param entity the entity whose units are meant
  /// @param where which of them count; null for all
  /// @param among what a share is a share of; null for all units, and where there is no share
  public record Statistic(
      Form form,
      @Nullable Expr value,
      Name entity,
      @Nullable Expr where,
      @Nullable Expr among,
      SourceSpan span) {}

  /// `share of Person where a among b`, `count of Person where a`, `total of x of Person where a`,
  /// `mean of x of Person where a`.
  public enum Form {
    SHARE(Keyword.SHARE),
    COUNT(Keyword.COUNT),
    TOTAL(Keyword.TOTAL),
    MEAN(Keyword.MEAN);

    private final Keyword word;

    Form(Keyword word) {
      this.word = word;
    }

    /// The word in the language.
    public String word() {
      return word.word();
    }

    Keyword keyword() {
      return word;
    }

    /// Whether it is of a value, and not of units.
    public boolean hasValue() {
      return this == TOTAL || this == MEAN;
    }
  }

  @Override
  public Item withLayout(Layout other) {
    return new MeasureItem(name, kind, label, statistic, citation, other, span);
  }
}
