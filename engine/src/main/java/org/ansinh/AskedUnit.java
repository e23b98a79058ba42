package org.ansinh;

import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.UnitRef;
import org.jspecify.annotations.Nullable;

/// Whose value is meant where facts of units are given.
final class AskedUnit {
  private AskedUnit() {}

  /// The unit of `entity` whose value stands under the name of `fact`: itself, or the group of its
  /// own of a person in none.
  static @Nullable Object of(Case.Fact fact, Entity entity, Facts facts, Interpreter interpreter) {
    if (fact.entity().name().equals(entity.name())) {
      return fact.name();
    }
    Entity.Containment containment = entity.containment();
    boolean isMember =
        containment != null && containment.member().name().equals(fact.entity().name());
    if (!isMember || facts.groupOf(fact.name(), entity) != null) {
      return null;
    }
    UnitRef own = new UnitRef.GroupOf(new UnitRef.Self(fact.entity()), entity);
    return interpreter.resolve(own, interpreter.frame(fact.name())).self();
  }
}
