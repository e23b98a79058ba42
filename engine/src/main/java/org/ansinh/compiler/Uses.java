package org.ansinh.compiler;

import java.util.Set;
import java.util.TreeSet;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;

/// Which inputs, buffers and groups of members a kernel reads or writes, by number.
final class Uses {
  private final Plan plan;
  private final int step;
  private final Set<Integer> inputs = new TreeSet<>();
  private final Set<Integer> buffers = new TreeSet<>();
  private final Set<Integer> groups = new TreeSet<>();

  Uses(Plan plan, int step) {
    this.plan = plan;
    this.step = step;
  }

  Set<Integer> inputs() {
    return inputs;
  }

  Set<Integer> buffers() {
    return buffers;
  }

  Set<Integer> groups() {
    return groups;
  }

  void collect(Variable variable) {
    if (variable.buffer() != Variable.LOCAL) {
      buffers.add(variable.buffer());
    }
    if (variable.sums() != Variable.LOCAL) {
      buffers.add(variable.sums());
    }
    if (variable.rule().formula() instanceof Expr.Position position) {
      groups.add(plan.groupNumber(position.group().name()));
    }
    collect(variable.rule().formula());
  }

  private void collect(Expr expr) {
    Rule summand = Summands.of(expr);
    if (summand != null && expr instanceof Expr.Aggregate sum) {
      Variable variable = plan.of(summand);
      buffers.add(variable.sums());
      if (variable.buffer() != Variable.LOCAL) {
        buffers.add(variable.buffer());
      }
      groupsOf(sum.group());
      groups.add(plan.groupNumber(sum.group().entity().name()));
      return;
    }
    for (UnitRef unit : Parts.unitsOf(expr)) {
      groupsOf(unit);
    }
    switch (expr) {
      case Expr.InputRef e -> inputs.add(plan.inputNumber(e.input()));
      case Expr.Known e -> inputs.add(plan.inputNumber(e.input()));
      case Expr.OrElse e -> inputs.add(plan.inputNumber(e.input()));
      case Expr.RuleRef e -> {
        Variable variable = plan.of(e.rule());
        if (variable.kernel() != step) {
          buffers.add(variable.buffer());
        }
      }
      case Expr.Aggregate e -> groups.add(plan.groupNumber(e.group().entity().name()));
      default -> {}
    }
    for (Expr part : Parts.of(expr)) {
      collect(part);
    }
  }

  private void groupsOf(UnitRef unit) {
    if (unit instanceof UnitRef.GroupOf group) {
      groups.add(plan.groupNumber(group.entity().name()));
      groupsOf(group.member());
    }
  }
}
