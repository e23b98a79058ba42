package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A value that the law computes, for each unit of an entity or (without one) for the country.
public record RuleItem(
    Name name,
    @Nullable Name entity,
    Kind kind,
    @Nullable Label label,
    @Nullable Rounded rounded,
    @Nullable PaidBy paidBy,
    List<Version> versions,
    Layout layout,
    SourceSpan span)
    implements Item {
  public RuleItem {
    versions = List.copyOf(versions);
  }

  /// A formula and its exceptions.
  ///
  /// @param from absent if the formula applies on every date
  public record Version(
      @Nullable Day from,
      Expr formula,
      @Nullable Citation citation,
      List<ExceptionClause> exceptions,
      @Nullable Closing closing,
      Layout layout,
      SourceSpan span) {
    public Version {
      exceptions = List.copyOf(exceptions);
    }
  }

  /// `except NAME when condition: value`.
  public record ExceptionClause(
      @Nullable Name name,
      Expr condition,
      Expr value,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span) {}

  /// `rounded half up to 1 VND/month`.
  public record Rounded(RoundingWord mode, Expr step, SourceSpan span) {}

  /// `paid by employer to pension_fund`.
  public record PaidBy(Name payer, @Nullable Name payee, SourceSpan span) {}

  @Override
  public Item withLayout(Layout other) {
    return new RuleItem(name, entity, kind, label, rounded, paidBy, versions, other, span);
  }
}
