package org.ansinh.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// Rules compiled for one date: what to compute, for any population; kernels are made for each way
/// a population stores its inputs.
///
/// It may hold rules of several policies, a baseline and an amended one: what they share is
/// computed once.
public final class CompiledPolicy {
  /// How much the formulas of one kernel may cost, largest first: the first is taken whose kernels
  /// are small enough. Costs are guesses, so much can be tried; the size of the code is then
  /// measured.
  private static final int[] BUDGETS = {6_000, 3_000, 1_500};

  private final LocalDate date;
  private final String fingerprint;
  private final List<Target> targets;
  private final Map<Rule, Target> byRule = new HashMap<>();
  private final List<Rule> computed;
  private final Plan plan;
  private final Map<Layout, Program> programs;

  /// A rule that was asked for.
  ///
  /// @param prepared the rule that is computed for it; null for one of the whole country
  /// @param constant the value of one of the whole country
  record Target(Rule rule, @Nullable Rule prepared, @Nullable Value constant) {}

  CompiledPolicy(LocalDate date, String fingerprint, List<Target> targets, List<Rule> computed) {
    this(
        date,
        fingerprint,
        targets,
        computed,
        new Plan(computed, BUDGETS[0], true),
        new ConcurrentHashMap<>());
  }

  private CompiledPolicy(
      LocalDate date,
      String fingerprint,
      List<Target> targets,
      List<Rule> computed,
      Plan plan,
      Map<Layout, Program> programs) {
    this.date = date;
    this.fingerprint = fingerprint;
    this.targets = List.copyOf(targets);
    this.plan = plan;
    this.computed = List.copyOf(computed);
    this.programs = programs;
    for (Target target : targets) {
      byRule.put(target.rule(), target);
    }
  }

  /// This compiled policy, asked by rules of equal meaning in equal order.
  CompiledPolicy askedBy(List<Rule> rules) {
    List<Target> asked = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Target target = targets.get(i);
      asked.add(new Target(rules.get(i), target.prepared(), target.constant()));
    }
    return new CompiledPolicy(date, fingerprint, asked, computed, plan, programs);
  }

  /// The day that `today` means.
  public LocalDate date() {
    return date;
  }

  /// A hash of the targets' meaning and the date.
  public String fingerprint() {
    return fingerprint;
  }

  /// The rules asked for, in the order asked.
  public List<Rule> targets() {
    return targets.stream().map(Target::rule).toList();
  }

  /// The inputs that the targets depend on.
  public List<Input> inputs() {
    return plan.inputs();
  }

  /// The entities computed for or read, in the order of a batch's numbers.
  public List<Entity> entities() {
    return plan.entities();
  }

  /// The group entities whose members are read, in the order of a batch's links.
  public List<Entity> groups() {
    return plan.groups();
  }

  /// The value of a target of the whole country, or null if `target` is a rule of an entity.
  public @Nullable Value constant(Rule target) {
    return find(target).constant();
  }

  /// The type of the values computed for `target`, a rule of an entity: it may have fewer digits
  /// than the rule is declared to have.
  public ValueType type(Rule target) {
    Rule rule = find(target).prepared();
    return rule == null ? target.type() : rule.type();
  }

  /// The buffer of a batch of `program` that holds the values of `target`, a rule of an entity.
  public int buffer(Program program, Rule target) {
    Rule rule = find(target).prepared();
    if (rule == null) {
      throw new InternalException("`" + target.name() + "` has one value for the whole country");
    }
    return program.buffer(rule);
  }

  private Target find(Rule rule) {
    Target target = byRule.get(rule);
    if (target == null) {
      throw new InternalException("`" + rule.name() + "` was not asked for");
    }
    return target;
  }

  /// How many rules are computed, shared ones once, with the parts that got rules of their own.
  public int computedRules() {
    return plan.variables().size();
  }

  /// The kernels for a population that stores its inputs as `columns` do.
  ///
  /// @param columns the column of an input, or null if there is none
  /// @param links the members of each of [#groups()]
  public Program program(Function<Input, @Nullable Column> columns, List<Links> links) {
    return programs.computeIfAbsent(Layout.of(plan.inputs(), columns, links), this::program);
  }

  private Program program(Layout layout) {
    boolean sorted = !layout.sorted().contains(false);
    Program program = null;
    for (int budget : BUDGETS) {
      program = new Program(new Plan(computed, budget, sorted), layout, date);
      if (program.largestKernel() <= Program.CODE_LIMIT) {
        return program;
      }
    }
    if (program == null) {
      throw new InternalException("no budget for kernels");
    }
    return program;
  }
}
