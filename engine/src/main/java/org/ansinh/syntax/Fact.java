package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;

/// A unit and what is known of it: `h is Household of a, b`, `an is Person: wage = 5_000_000
/// VND/month`.
///
/// @param members the units that a group contains
public record Fact(
    Name unit,
    Name entity,
    List<Name> members,
    List<Assignment> values,
    Layout layout,
    SourceSpan span)
    implements TestItem.Line {
  public Fact {
    members = List.copyOf(members);
    values = List.copyOf(values);
  }
}
