package org.ansinh.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The answer to a claim about every unit.
public sealed interface Verdict {
  /// The claim holds for every unit that data may describe.
  record Proved() implements Verdict {}

  /// The claim fails for the unit with these inputs, as the interpreter confirms.
  ///
  /// @param inputs those that matter, in the order in which the claim meets them; inputs of the
  ///   unit's group are among them
  /// @param left what the left side of the claim is for this unit, if it is a comparison; otherwise
  ///   null
  /// @param right the same of the right side
  record Refuted(Map<Input, Value> inputs, @Nullable Value left, @Nullable Value right)
      implements Verdict {
    /// The unit and, where inputs of its groups matter, its groups, as the facts of a test.
    ///
    /// @param unit how the claim calls the unit
    public List<Case.Fact> facts(UnitRef.Bound unit) {
      Map<Entity, Map<Input, Value>> byEntity = new LinkedHashMap<>();
      byEntity.put(unit.entity(), new LinkedHashMap<>());
      inputs.forEach(
          (input, value) ->
              byEntity
                  .computeIfAbsent(input.entity(), entity -> new LinkedHashMap<>())
                  .put(input, value));
      List<Case.Fact> facts = new ArrayList<>();
      byEntity.forEach(
          (entity, values) -> {
            boolean own = entity.equals(unit.entity());
            String name = own ? unit.name() : entity.link() + "_of_" + unit.name();
            List<String> members = own ? List.of() : List.of(unit.name());
            facts.add(new Case.Fact(name, entity, members, values, SourceSpan.NONE));
          });
      return facts;
    }
  }

  /// Neither was shown.
  ///
  /// @param reason why not, as a clause: `it has too many cases`
  record Undecided(String reason) implements Verdict {}
}
