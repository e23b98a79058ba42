package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A claim about every unit of an entity on a date, to be proved or refuted.
///
/// @param variable the name of the unit within the claim
public record CheckItem(
    Name name,
    Day on,
    @Nullable Day known,
    List<Name> with,
    Name entity,
    Name variable,
    @Nullable Expr where,
    Expr claim,
    Layout layout,
    SourceSpan span)
    implements Item {
  public CheckItem {
    with = List.copyOf(with);
  }

  @Override
  public @Nullable Label label() {
    return null;
  }

  @Override
  public Item withLayout(Layout other) {
    return new CheckItem(name, on, known, with, entity, variable, where, claim, other, span);
  }
}
