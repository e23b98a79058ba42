package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A schedule in brackets: what each further unit of the variable adds above each threshold.
public record BracketsItem(
    Name name,
    Variable variable,
    Kind kind,
    @Nullable Label label,
    List<Version> versions,
    Layout layout,
    SourceSpan span)
    implements Item {
  public BracketsItem {
    versions = List.copyOf(versions);
  }

  public record Version(
      @Nullable Day from,
      @Nullable Citation citation,
      @Nullable Start start,
      List<Step> steps,
      @Nullable Closing closing,
      Layout layout,
      SourceSpan span) {
    public Version {
      steps = List.copyOf(steps);
    }
  }

  /// `start 45% at 15 years`: what is due at the first threshold (and below it).
  public record Start(
      Expr amount, Expr at, @Nullable Citation citation, Layout layout, SourceSpan span) {}

  /// `above 15 years add 2%/year`, up to the next threshold.
  public record Step(
      Expr above, Expr add, @Nullable Citation citation, Layout layout, SourceSpan span) {}

  @Override
  public Item withLayout(Layout other) {
    return new BracketsItem(name, variable, kind, label, versions, other, span);
  }
}
