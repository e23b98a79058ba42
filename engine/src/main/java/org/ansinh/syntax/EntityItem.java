package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A kind of unit that the law is about; a group entity contains another.
public record EntityItem(
    Name name, @Nullable Label label, @Nullable Contains contains, Layout layout, SourceSpan span)
    implements Item {
  /// `contains Person as members up to 20`.
  ///
  /// @param most the greatest number of members, if said
  public record Contains(Name entity, Name role, @Nullable Integer most, SourceSpan span) {}

  @Override
  public Item withLayout(Layout other) {
    return new EntityItem(name, label, contains, other, span);
  }
}
