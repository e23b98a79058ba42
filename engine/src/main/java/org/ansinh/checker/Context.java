package org.ansinh.checker;

import java.util.HashMap;
import java.util.Map;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.UnitRef;
import org.jspecify.annotations.Nullable;

/// Where an expression stands: the unit that bare names speak of, the names bound around it, and
/// what is known there.
///
/// @param self null where no unit is meant
/// @param own the unit that the rule is computed for, which `this` means; null where there is none
/// @param depth how many members are bound around
record Context(
    @Nullable UnitRef self,
    @Nullable UnitRef own,
    Map<String, Local> locals,
    Map<String, UnitRef.Bound> units,
    Knowledge known,
    int depth) {
  static Context of(@Nullable UnitRef self) {
    return new Context(self, self, Map.of(), Map.of(), Knowledge.NONE, 0);
  }

  Context assume(Expr condition, boolean truth) {
    return new Context(self, own, locals, units, known.assume(condition, truth), depth);
  }

  Context knowing(Knowledge knowledge) {
    return new Context(self, own, locals, units, knowledge, depth);
  }

  Context withSelf(@Nullable UnitRef unit) {
    return new Context(unit, own, locals, units, known, depth + 1);
  }

  Context bind(UnitRef.Bound unit) {
    Map<String, UnitRef.Bound> more = new HashMap<>(units);
    more.put(unit.name(), unit);
    return new Context(self, own, locals, more, known, depth + 1);
  }

  Context bind(Local local) {
    Map<String, Local> more = new HashMap<>(locals);
    more.put(local.name(), local);
    return new Context(self, own, more, units, known, depth);
  }
}
