package org.ansinh.ir;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.source.SourceSpan;

/// A checked test: facts about named units, a date, and what must hold of them.
///
/// @param amendments the amendments in force in it
/// @param expectations yes/no expressions over [UnitRef.Bound] units named in `facts`; `baseline`
///   parts refer to rules of the policy without the amendments
public record Case(
    String name,
    LocalDate date,
    List<String> amendments,
    List<Fact> facts,
    List<Expr> expectations,
    SourceSpan span) {
  public Case {
    amendments = List.copyOf(amendments);
    facts = List.copyOf(facts);
    expectations = List.copyOf(expectations);
  }

  /// What is given of one unit.
  ///
  /// @param members names of the units in it, for a group entity
  public record Fact(
      String name, Entity entity, List<String> members, Map<Input, Value> values, SourceSpan span) {
    public Fact {
      members = List.copyOf(members);
    }
  }
}
