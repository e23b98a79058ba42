package org.ansinh.checker;

import org.ansinh.ir.Expr;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.UnitRef;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What a name or a path of names stands for.
sealed interface Denoted
    permits Denoted.OneValue,
        Denoted.OneUnit,
        Denoted.Listed,
        Denoted.Many,
        Denoted.ManyValues,
        Restated {
  SourceSpan span();

  record OneValue(Expr value, SourceSpan span) implements Denoted {}

  record OneUnit(UnitRef unit, SourceSpan span) implements Denoted {}

  /// A parameter that has one value for each value of a category.
  record Listed(Parameter parameter, SourceSpan span) implements Denoted {}

  /// Members of a group.
  ///
  /// @param member stands for each
  /// @param at the unit reached from the member, the member itself at first
  /// @param where null for all
  /// @param inside where conditions and values of a member are read
  record Many(
      UnitRef group,
      UnitRef.Bound member,
      UnitRef at,
      @Nullable Expr where,
      Context inside,
      SourceSpan span)
      implements Denoted {}

  /// A value of each of many members.
  record ManyValues(Many of, Expr value, SourceSpan span) implements Denoted {}
}
