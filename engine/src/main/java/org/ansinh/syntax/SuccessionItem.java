package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Says which units of one category became which units of another on a day: provinces that merge,
/// offices that are put together.
///
/// @param from the category of the units that end
/// @param to the category of the units that begin
public record SuccessionItem(
    Name name,
    @Nullable Label label,
    Name from,
    Name to,
    Day day,
    @Nullable Citation citation,
    List<Unit> units,
    Layout layout,
    SourceSpan span)
    implements Item {
  /// One new unit and the old units it was formed from.
  public record Unit(
      Name name, List<Name> of, @Nullable Citation citation, Layout layout, SourceSpan span) {
    public Unit {
      of = List.copyOf(of);
    }
  }

  public SuccessionItem {
    units = List.copyOf(units);
  }

  @Override
  public Item withLayout(Layout other) {
    return new SuccessionItem(name, label, from, to, day, citation, units, other, span);
  }
}
