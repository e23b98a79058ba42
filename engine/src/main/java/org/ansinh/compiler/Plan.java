package org.ansinh.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.jspecify.annotations.Nullable;

/// What is computed, in which order, and what is kept between passes.
///
/// Rules of one entity that need no other unit's values are computed in one pass; a rule that needs
/// the values of members, of the group, or a position comes a level later.
final class Plan {
  private final Map<Rule, Variable> variables = new HashMap<>();
  private final List<Variable> order = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final Map<String, Entity> groups = new LinkedHashMap<>();
  private final Map<InputKey, Input> inputs = new LinkedHashMap<>();
  private final boolean sorted;
  private int buffers;

  /// An input by what data call it.
  record InputKey(String entity, String input) {
    static InputKey of(Input input) {
      return new InputKey(input.entity().name(), input.name());
    }
  }

  /// @param targets prepared rules of entities
  /// @param budget the most that the formulas of one pass may cost together
  /// @param sorted whether the members of all groups are sorted by group
  Plan(List<Rule> targets, int budget, boolean sorted) {
    this.sorted = sorted;
    for (Rule target : targets) {
      variable(target);
    }
    arrange(budget);
    for (Rule target : targets) {
      keep(variables.get(target));
    }
    keepWhatOtherStepsUse();
  }

  List<Step> steps() {
    return Collections.unmodifiableList(steps);
  }

  /// How many buffers a batch needs.
  int buffers() {
    return buffers;
  }

  /// The entities whose units are computed or read, in the order they are met.
  List<Entity> entities() {
    return List.copyOf(entities.values());
  }

  /// The group entities whose members matter.
  List<Entity> groups() {
    return List.copyOf(groups.values());
  }

  List<Input> inputs() {
    return List.copyOf(inputs.values());
  }

  /// The place of an entity in [#entities()].
  int entityNumber(String entity) {
    return List.copyOf(entities.keySet()).indexOf(entity);
  }

  /// The place of a group entity in [#groups()].
  int groupNumber(String group) {
    return List.copyOf(groups.keySet()).indexOf(group);
  }

  /// The place of an input in [#inputs()].
  int inputNumber(Input input) {
    return List.copyOf(inputs.keySet()).indexOf(InputKey.of(input));
  }

  /// All variables, each after those it depends on.
  List<Variable> variables() {
    return Collections.unmodifiableList(order);
  }

  Variable of(Rule rule) {
    Variable variable = variables.get(rule);
    if (variable == null) {
      throw new InternalException("rule `" + rule.name() + "` is not in the plan");
    }
    return variable;
  }

  private Variable variable(Rule rule) {
    Variable known = variables.get(rule);
    if (known != null) {
      return known;
    }
    Entity entity = rule.entity();
    if (entity == null) {
      throw new InternalException("`" + rule.name() + "` of the whole country was not folded");
    }
    meet(entity);
    int level = levelOf(rule.formula());
    Variable variable = new Variable(rule, entity, level);
    variables.put(rule, variable);
    order.add(variable);
    return variable;
  }

  private int levelOf(Expr expr) {
    int level = 0;
    for (UnitRef unit : Parts.unitsOf(expr)) {
      meetUnit(unit);
    }
    switch (expr) {
      case Expr.RuleRef e -> {
        int own = variable(e.rule()).level();
        level = e.unit() instanceof UnitRef.Self ? own : own + 1;
      }
      case Expr.InputRef e -> inputs.putIfAbsent(InputKey.of(e.input()), e.input());
      case Expr.Known e -> inputs.putIfAbsent(InputKey.of(e.input()), e.input());
      case Expr.OrElse e -> inputs.putIfAbsent(InputKey.of(e.input()), e.input());
      case Expr.Aggregate e -> groups.putIfAbsent(e.group().entity().name(), e.group().entity());
      case Expr.Position e -> {
        meet(e.group());
        groups.putIfAbsent(e.group().name(), e.group());
      }
      default -> {}
    }
    for (Expr part : Parts.of(expr)) {
      level = Math.max(level, levelOf(part));
    }
    return isPass(expr) ? level + 1 : level;
  }

  /// Whether `expr` is a position that needs a pass of its own: one in the order of the file is
  /// counted as units go by.
  private boolean isPass(Expr expr) {
    return expr instanceof Expr.Position position && !(sorted && position.keys().isEmpty());
  }

  private void meet(Entity entity) {
    entities.putIfAbsent(entity.name(), entity);
    if (entity.containment() != null) {
      meet(entity.containment().member());
    }
  }

  private void meetUnit(UnitRef unit) {
    meet(unit.entity());
    if (unit instanceof UnitRef.GroupOf group) {
      groups.putIfAbsent(group.entity().name(), group.entity());
      meetUnit(group.member());
    }
  }

  /// Puts variables of one level and entity into passes within the budget, positions first.
  private void arrange(int budget) {
    Map<Integer, Map<String, List<Variable>>> levels = new TreeMap<>();
    for (Variable variable : order) {
      levels
          .computeIfAbsent(variable.level(), level -> new LinkedHashMap<>())
          .computeIfAbsent(variable.entity().name(), entity -> new ArrayList<>())
          .add(variable);
    }
    for (Map<String, List<Variable>> level : levels.values()) {
      for (List<Variable> variables : level.values()) {
        for (Variable variable : variables) {
          if (variable.rule().formula() instanceof Expr.Position position && isPass(position)) {
            add(positions(variable, position), List.of(variable));
          }
        }
      }
      for (List<Variable> variables : level.values()) {
        addFormulas(variables, budget);
      }
    }
  }

  private void addFormulas(List<Variable> variables, int budget) {
    List<Variable> pass = new ArrayList<>();
    int spent = 0;
    for (Variable variable : variables) {
      if (isPass(variable.rule().formula())) {
        continue;
      }
      int cost = Cost.of(variable.rule().formula());
      if (!pass.isEmpty() && spent + cost > budget) {
        add(new Step.Formulas(pass.getFirst().entity(), pass), pass);
        pass = new ArrayList<>();
        spent = 0;
      }
      pass.add(variable);
      spent += cost;
    }
    if (!pass.isEmpty()) {
      add(new Step.Formulas(pass.getFirst().entity(), pass), pass);
    }
  }

  private Step positions(Variable variable, Expr.Position position) {
    Variable among = of(((Expr.RuleRef) position.among()).rule());
    List<Variable> keys = new ArrayList<>();
    for (Expr key : position.keys()) {
      keys.add(of(((Expr.RuleRef) key).rule()));
    }
    return new Step.Positions(variable, position.group(), among, keys);
  }

  private void add(Step step, List<Variable> computed) {
    for (Variable variable : computed) {
      variable.computedBy(steps.size());
    }
    steps.add(step);
  }

  private void keepWhatOtherStepsUse() {
    for (Variable variable : order) {
      Set<Variable> used = new LinkedHashSet<>();
      usedBy(variable.rule().formula(), used);
      for (Variable other : used) {
        if (other.kernel() != variable.kernel()) {
          keep(other);
        }
      }
      if (isPass(variable.rule().formula())) {
        keep(variable);
      }
    }
  }

  private void usedBy(Expr expr, Set<Variable> used) {
    Rule summand = Summands.of(expr);
    if (summand != null) {
      Variable variable = of(summand);
      if (variable.sums() == Variable.LOCAL) {
        variable.keepSumsIn(buffers++);
      }
      return;
    }
    if (expr instanceof Expr.RuleRef ref) {
      used.add(of(ref.rule()));
    }
    for (Expr part : Parts.of(expr)) {
      usedBy(part, used);
    }
  }

  private void keep(@Nullable Variable variable) {
    if (variable != null && variable.buffer() == Variable.LOCAL) {
      variable.keepIn(buffers++);
    }
  }
}
