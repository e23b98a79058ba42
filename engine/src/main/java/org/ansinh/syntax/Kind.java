package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;

/// The kind of value that an item declares.
public sealed interface Kind {
  SourceSpan span();

  /// An amount in a unit: `VND/month`, `months`.
  record Amount(Unit unit, SourceSpan span) implements Kind {}

  /// A plain number shown as a percentage.
  record Percent(SourceSpan span) implements Kind {}

  /// A plain number.
  record Plain(SourceSpan span) implements Kind {}

  record YesNo(SourceSpan span) implements Kind {}

  record Date(SourceSpan span) implements Kind {}

  /// A category, or the currency of the pack where that is not `VND`: the parser cannot know which.
  record Named(Name name, SourceSpan span) implements Kind {}
}
