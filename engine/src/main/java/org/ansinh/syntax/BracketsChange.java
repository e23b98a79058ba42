package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A change of one line of brackets.
public sealed interface BracketsChange {
  @Nullable Citation citation();

  Layout layout();

  SourceSpan span();

  /// `start was 45% becomes 50%`.
  record StartBecomes(
      Expr was, Expr becomes, @Nullable Citation citation, Layout layout, SourceSpan span)
      implements BracketsChange {}

  /// `above 15 years was 2%/year becomes 3%/year`.
  record StepBecomes(
      Expr above,
      Expr was,
      Expr becomes,
      @Nullable Citation citation,
      Layout layout,
      SourceSpan span)
      implements BracketsChange {}

  /// `add above 30 years add 1%/year`.
  record AddStep(Expr above, Expr add, @Nullable Citation citation, Layout layout, SourceSpan span)
      implements BracketsChange {}

  /// `remove above 30 years was 1%/year`.
  record RemoveStep(
      Expr above, Expr was, @Nullable Citation citation, Layout layout, SourceSpan span)
      implements BracketsChange {}
}
