package org.ansinh.ir;

import java.util.List;

/// Which unit's variable an expression means.
public sealed interface UnitRef {
  /// The entity of the unit.
  Entity entity();

  /// The unit that the rule is being computed for.
  record Self(Entity entity) implements UnitRef {}

  /// The group that `member` belongs to.
  record GroupOf(UnitRef member, Entity entity) implements UnitRef {}

  /// A unit with a name: the member an aggregate runs over, the person a check speaks of, a person
  /// of a test.
  record Bound(String name, Entity entity) implements UnitRef {}

  /// `unit` with some inputs changed: `(p but wage = …)`. Values are computed for the unit before
  /// the change.
  record But(UnitRef unit, List<Change> changes) implements UnitRef {
    public But {
      changes = List.copyOf(changes);
    }

    @Override
    public Entity entity() {
      return unit.entity();
    }
  }

  /// One changed input of a [But].
  record Change(Input input, Expr value) {}
}
