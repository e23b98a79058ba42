package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A value that data supply for each unit of an entity.
///
/// @param optional whether it may be unknown; then it is used as `known(x)` or `x else …` only
public record InputItem(
    Name name,
    Name entity,
    Kind kind,
    boolean optional,
    @Nullable Bounds bounds,
    @Nullable Expr defaultValue,
    @Nullable Label label,
    Layout layout,
    SourceSpan span)
    implements Item {
  @Override
  public Item withLayout(Layout other) {
    return new InputItem(name, entity, kind, optional, bounds, defaultValue, label, other, span);
  }
}
