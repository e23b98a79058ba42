package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A value of a category that a figure is of: `ha_noi`, or `Province.ha_noi` where several
/// categories have one of that name.
///
/// @param category null if the name alone says which is meant
public record Place(@Nullable Name category, Name unit, SourceSpan span) {
  @Override
  public String toString() {
    return category == null ? unit.text() : category + "." + unit;
  }
}
