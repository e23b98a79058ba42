package org.ansinh.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.UnitRef;

/// What an expression mentions that is bound outside it.
///
/// @param units units that are not members bound inside: `Self`, groups, outer members
/// @param locals values named outside
record Free(Set<UnitRef> units, Set<Local> locals) {
  static Free of(Expr expr) {
    Free free = new Free(new LinkedHashSet<>(), new LinkedHashSet<>());
    free.collect(expr, new ArrayDeque<>(), new ArrayDeque<>());
    return free;
  }

  /// Whether any unit is a named one, bound by an aggregate around.
  boolean hasNamed() {
    return units.stream().anyMatch(unit -> root(unit) instanceof UnitRef.Bound);
  }

  /// The unit that `unit` is the group of, however often; or `unit` itself.
  static UnitRef root(UnitRef unit) {
    return switch (unit) {
      case UnitRef.Self u -> u;
      case UnitRef.Bound u -> u;
      case UnitRef.GroupOf u -> root(u.member());
      case UnitRef.But u -> root(u.unit());
    };
  }

  private void collect(Expr expr, Deque<String> bound, Deque<Local> known) {
    for (UnitRef unit : Parts.unitsOf(expr)) {
      if (!(root(unit) instanceof UnitRef.Bound named && bound.contains(named.name()))) {
        units.add(unit);
      }
    }
    switch (expr) {
      case Expr.LocalRef e -> {
        if (!known.contains(e.local())) {
          locals.add(e.local());
        }
      }
      case Expr.Let e -> {
        collect(e.value(), bound, known);
        known.push(e.local());
        collect(e.body(), bound, known);
        known.pop();
      }
      case Expr.Aggregate e -> {
        bound.push(e.member().name());
        if (e.where() != null) {
          collect(e.where(), bound, known);
        }
        if (e.value() != null) {
          collect(e.value(), bound, known);
        }
        bound.pop();
        if (e.whenEmpty() != null) {
          collect(e.whenEmpty(), bound, known);
        }
      }
      case Expr.Position e -> {
        bound.push(e.member().name());
        collect(e.among(), bound, known);
        for (Expr key : e.keys()) {
          collect(key, bound, known);
        }
        bound.pop();
      }
      default -> {
        for (Expr part : Parts.of(expr)) {
          collect(part, bound, known);
        }
      }
    }
  }
}
