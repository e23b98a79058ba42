package org.ansinh.verification;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.interpreter.Bindings;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Operands;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// What expressions depend on, through the rules they refer to: inputs, group entities, and the
/// values that something may be compared with.
final class Reach {
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, Entity> groups = new LinkedHashMap<>();
  private final Set<Value> constants = new LinkedHashSet<>();
  private final Set<Rule> rules = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Expr> open = new ArrayDeque<>();
  private final LocalDate date;

  Reach(LocalDate date, List<Expr> from) {
    this.date = date;
    open.addAll(from);
    while (!open.isEmpty()) {
      visit(open.pop());
    }
  }

  /// Each input once, by entity and name.
  List<Input> inputs() {
    return List.copyOf(inputs.values());
  }

  /// The group entities whose groups matter.
  List<Entity> groups() {
    return List.copyOf(groups.values());
  }

  Set<Value> constants() {
    return constants;
  }

  private void visit(Expr expr) {
    switch (expr) {
      case Expr.Constant e -> constants.add(e.value());
      case Expr.ParameterValue e -> constants.add(e.value());
      case Expr.ParameterLookup e -> constants.addAll(e.values());
      case Expr.InputRef e -> add(e.input(), e.unit());
      case Expr.Known e -> add(e.input(), e.unit());
      case Expr.OrElse e -> add(e.input(), e.unit());
      case Expr.RuleRef e -> {
        add(e.unit());
        if (rules.add(e.rule())) {
          open.add(e.rule().formula());
          if (e.rule().entity() == null) {
            constants.add(new Interpreter(date, Bindings.NONE).value(e.rule(), null));
          }
        }
      }
      case Expr.Aggregate e -> {
        add(e.group());
        groups.putIfAbsent(e.group().entity().name(), e.group().entity());
      }
      case Expr.Position e -> groups.putIfAbsent(e.group().name(), e.group());
      default -> {}
    }
    open.addAll(Operands.of(expr));
  }

  private void add(Input input, UnitRef unit) {
    inputs.putIfAbsent(input.entity().name() + "." + input.name(), input);
    add(unit);
  }

  private void add(@Nullable UnitRef unit) {
    switch (unit) {
      case null -> {}
      case UnitRef.Self u -> {}
      case UnitRef.Bound u -> {}
      case UnitRef.GroupOf u -> {
        groups.putIfAbsent(u.entity().name(), u.entity());
        add(u.member());
      }
      case UnitRef.But u -> {
        add(u.unit());
        u.changes().forEach(change -> add(change.input(), u.unit()));
      }
    }
  }
}
