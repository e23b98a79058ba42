package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.tabulation.Budget;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Comparison;
import org.ansinh.tabulation.Measured;
import org.ansinh.tabulation.Table;
import org.ansinh.tabulation.Tabulator;

/// A pack and a population: what the law, as it is or amended, gives all units together.
public final class Study {
  /// What stands in the place of a group where sums by payer and by receiver are meant.
  public static final String PAYER = "payer";

  private final PolicyPack pack;
  private final Population population;
  private final KernelCompiler compiler;
  private final Simulator simulator;
  private final boolean contradictions;

  Study(PolicyPack pack, Population population, KernelCompiler compiler, Simulator simulator) {
    this(pack, population, compiler, simulator, false);
  }

  private Study(
      PolicyPack pack,
      Population population,
      KernelCompiler compiler,
      Simulator simulator,
      boolean contradictions) {
    this.pack = pack;
    this.population = population;
    this.compiler = compiler;
    this.simulator = simulator;
    this.contradictions = contradictions;
  }

  /// This, computing with rows of the population that break constraints of the law; otherwise such
  /// a population is refused (E408).
  public Study allowingContradictions() {
    return new Study(pack, population, compiler, simulator, true);
  }

  /// What is asked of a population.
  ///
  /// @param amendments those switched on; for a comparison, those compared with the law without
  ///   them
  /// @param names rules and measures; if none are named, the rules that name a payer, or in a
  ///   comparison what changes
  /// @param by what to group by: inputs, rules, or one of them with `_decile`; or [#PAYER] alone
  public record Scenario(
      LocalDate on, List<String> amendments, List<String> names, List<String> by) {
    public Scenario {
      amendments = List.copyOf(amendments);
      names = List.copyOf(names);
      by = List.copyOf(by);
    }
  }

  /// Values of every unit, and tables of weighted totals: one for each entity, in the order of the
  /// names; then one for each measure.
  public record Simulated(Results results, List<Table> tables) {
    public Simulated {
      tables = List.copyOf(tables);
    }
  }

  /// A comparison and its tables.
  ///
  /// @param changed the rules compared
  /// @param totals of the rules compared, before and after
  /// @param byGroup the same by group, a table a rule; none if no groups are asked for, and of
  ///   rules that were not named only those of persons
  /// @param budget what each payer pays and receives, before and after
  /// @param outcomes who wins and who loses, by group
  /// @param measures before and after, a table a measure
  public record Compared(
      Results results,
      List<ComparedRule> changed,
      Table totals,
      List<Table> byGroup,
      Table budget,
      Table outcomes,
      List<Table> measures) {
    public Compared {
      changed = List.copyOf(changed);
      byGroup = List.copyOf(byGroup);
      measures = List.copyOf(measures);
    }
  }

  public Population population() {
    return population;
  }

  /// Computes rules for every unit.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if the request, the policy or the population
  ///   does not allow it
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public Simulated simulate(Scenario scenario, Progress progress) {
    Law law = pack.policy(scenario.amendments()).on(scenario.on());
    Measuring measuring = Measuring.of(scenario.names(), law);
    List<String> names = measuring.others(scenario.names());
    List<Rule> asked = names.isEmpty() && !measuring.isEmpty() ? List.of() : rules(names, law);
    if (asked.isEmpty() && measuring.isEmpty()) {
      throw AddedRules.refused("no rule that names a payer is in force on " + scenario.on());
    }
    boolean budget = asksForBudget(scenario, measuring);
    Groups groups = Groups.of(budget ? List.of() : scenario.by(), law);
    Results results = run(law, scenario.on(), measuring.with(asked), groups, progress);
    if (budget) {
      return new Simulated(results, budget(results, asked));
    }
    Map<String, List<Rule>> byEntity = new LinkedHashMap<>();
    for (Rule rule : asked) {
      Entity entity = rule.entity();
      if (entity != null) {
        byEntity.computeIfAbsent(entity.name(), key -> new ArrayList<>()).add(rule);
      }
    }
    List<Table> tables = new ArrayList<>();
    byEntity.forEach(
        (entity, rules) ->
            tables.add(Tabulator.totals(results, rules, groups.over(results, entity))));
    measuring.measured(results, groups).forEach(measured -> tables.add(measured.table()));
    return new Simulated(results, tables);
  }

  private static boolean asksForBudget(Scenario scenario, Measuring measuring) {
    if (!scenario.by().contains(PAYER)) {
      return false;
    }
    if (scenario.by().size() > 1) {
      throw AddedRules.refused("sums by `payer` cannot be divided by another group as well");
    }
    if (!measuring.isEmpty()) {
      throw AddedRules.refused("a measure has no payer");
    }
    return true;
  }

  private static List<Table> budget(Results results, List<Rule> rules) {
    for (Rule rule : rules) {
      if (rule.payer() == null) {
        throw AddedRules.refused("`" + rule.name() + "` names no payer");
      }
    }
    Budget budget = new Budget(results, rules);
    return List.of(budget.flows(), budget.funds());
  }

  /// Puts the law with the scenario's amendments beside the law without them.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if the request, the policy or the population
  ///   does not allow it
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public Compared compare(Scenario scenario, Progress progress) {
    Law baseline = pack.policy(List.of()).on(scenario.on());
    Law amended = pack.policy(scenario.amendments()).on(scenario.on());
    Measuring before = Measuring.compared(scenario.names(), baseline, amended);
    Measuring after = before.in(amended);
    List<String> names = before.others(scenario.names());
    List<ComparedRule> changed =
        names.isEmpty()
            ? RuleChanges.changed(baseline, amended).stream().filter(this::hasUnits).toList()
            : AddedRules.named(names, baseline, amended);
    Map<String, ComparedRule> all = new LinkedHashMap<>();
    changed.forEach(rule -> all.put(rule.name(), rule));
    payments(baseline, amended).forEach(rule -> all.putIfAbsent(rule.name(), rule));
    List<ComparedRule> rules = List.copyOf(all.values());
    if (rules.isEmpty() && before.isEmpty()) {
      throw AddedRules.refused("there is nothing to compare on " + scenario.on());
    }
    Groups groups = Groups.of(scenario.by(), amended);
    List<Rule> targets = after.with(before.with(ComparedRule.targets(rules)));
    Results results = run(amended, scenario.on(), targets, groups, progress);
    if (names.isEmpty()) {
      changed = changed.stream().filter(rule -> rule.changesAnyone(results)).toList();
    }
    Comparison comparison = new Comparison(results, rules);
    List<Table> byGroup = new ArrayList<>();
    if (!groups.isEmpty()) {
      for (ComparedRule rule : changed) {
        if (names.isEmpty() && !AddedRules.entityOf(rule).equals(persons())) {
          continue;
        }
        byGroup.add(comparison.totalsBy(rule, groups.over(results, AddedRules.entityOf(rule))));
      }
    }
    return new Compared(
        results,
        changed,
        new Comparison(results, changed).totals(),
        byGroup,
        comparison.budget(),
        outcomes(names, comparison, changed, groups, results),
        before.beside(after, results, groups));
  }

  /// Settles retroactive law for every unit; its facts are the same in all periods.
  public Settled settle(
      Settlement settlement, List<String> names, List<String> by, Progress progress) {
    return new SettlingAll(this, settlement, progress).settle(names, by);
  }

  /// Who wins: by the one rule that is named, or by all that persons pay and receive.
  private Table outcomes(
      List<String> names,
      Comparison comparison,
      List<ComparedRule> changed,
      Groups groups,
      Results results) {
    if (names.size() == 1) {
      ComparedRule rule = changed.getFirst();
      return comparison.winnersAndLosers(groups.over(results, AddedRules.entityOf(rule)), rule);
    }
    return comparison.winnersAndLosers(groups.over(results, persons()), Comparison.PERSONS);
  }

  /// The entity that groups are made of.
  private String persons() {
    for (Entity entity : pack.policy(List.of()).entities().values()) {
      if (!entity.isGroup() && population.table(entity.name()) != null) {
        return entity.name();
      }
    }
    throw AddedRules.refused("the population has no persons");
  }

  Results run(Law law, LocalDate on, List<Rule> rules, Groups groups, Progress progress) {
    Set<Rule> targets = new LinkedHashSet<>(rules);
    targets.addAll(groups.rules());
    CompiledPolicy compiled = compiler.compile(on, List.copyOf(targets));
    if (!contradictions) {
      new PopulationConsistency(compiler, simulator, population)
          .require(law, on, compiled.inputs());
    }
    return simulator.run(compiled, population, progress);
  }

  /// The payments of the kinds of unit that the population has.
  private List<ComparedRule> payments(Law baseline, Law amended) {
    return ComparedRule.payments(baseline, amended).stream().filter(this::hasUnits).toList();
  }

  boolean hasUnits(ComparedRule rule) {
    return population.table(AddedRules.entityOf(rule)) != null;
  }

  /// Puts measures of the population under the law with the scenario's amendments beside those
  /// under the law without them, and nothing else: no budget, and nobody wins or loses.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if a name is no measure, or the policy or the
  ///   population does not allow it
  public Simulated compareMeasures(Scenario scenario, Progress progress) {
    Law baseline = pack.policy(List.of()).on(scenario.on());
    Law amended = pack.policy(scenario.amendments()).on(scenario.on());
    Measuring before = Measuring.compared(scenario.names(), baseline, amended);
    Measuring after = before.in(amended);
    for (String name : before.others(scenario.names())) {
      throw AddedRules.unknown(name, baseline.policy());
    }
    Groups groups = Groups.of(scenario.by(), amended);
    Results results =
        run(amended, scenario.on(), after.with(before.with(List.of())), groups, progress);
    return new Simulated(results, before.beside(after, results, groups));
  }

  /// Takes measures of the population.
  ///
  /// @param by what to group by, as in a scenario
  /// @throws org.ansinh.diagnostics.EngineException if the policy or the population does not allow
  ///   it
  public List<Measured> measure(
      LocalDate on, List<String> amendments, List<String> names, List<String> by) {
    Law law = pack.policy(amendments).on(on);
    Measuring measuring = Measuring.of(names, law);
    Groups groups = Groups.of(by, law);
    Results results = run(law, on, measuring.with(List.of()), groups, Progress.SILENT);
    return measuring.measured(results, groups);
  }

  private List<Rule> rules(List<String> names, Law law) {
    List<Rule> rules = new ArrayList<>();
    if (names.isEmpty()) {
      for (ComparedRule payment : payments(law, law)) {
        rules.add(payment.either());
      }
      return rules;
    }
    for (String name : names) {
      Rule rule = law.findRule(name);
      if (rule == null) {
        throw AddedRules.unknown(name, law.policy());
      }
      if (rule.entity() == null) {
        throw AddedRules.refused(
            "`" + name + "` has one value for all; there is nothing to add up");
      }
      AddedRules.refuseUnlessAdded(rule);
      rules.add(rule);
    }
    return rules;
  }
}
