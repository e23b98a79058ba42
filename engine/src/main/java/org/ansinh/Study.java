package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.column.Column;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceSpan;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Comparison;
import org.ansinh.tabulation.Table;
import org.ansinh.tabulation.Tabulator;
import org.jspecify.annotations.Nullable;

/// A pack and a population: what the law, as it is or amended, gives all units together.
public final class Study {
  private final PolicyPack pack;
  private final Population population;
  private final KernelCompiler compiler;
  private final Simulator simulator;

  Study(PolicyPack pack, Population population, KernelCompiler compiler, Simulator simulator) {
    this.pack = pack;
    this.population = population;
    this.compiler = compiler;
    this.simulator = simulator;
  }

  /// What is asked of a population.
  ///
  /// @param amendments those switched on; for a comparison, those compared with the law without
  ///   them
  /// @param names rules; if none are named, those that name a payer, or in a comparison those of
  ///   which an amount changes
  /// @param by what to group by: inputs, rules, or one of them with `_decile`
  public record Scenario(
      LocalDate on, List<String> amendments, List<String> names, List<String> by) {
    public Scenario {
      amendments = List.copyOf(amendments);
      names = List.copyOf(names);
      by = List.copyOf(by);
    }
  }

  /// Values of every unit, and tables of weighted totals: one for each entity, in the order of the
  /// names.
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
  public record Compared(
      Results results,
      List<ComparedRule> changed,
      Table totals,
      List<Table> byGroup,
      Table budget,
      Table outcomes) {
    public Compared {
      changed = List.copyOf(changed);
      byGroup = List.copyOf(byGroup);
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
    List<Rule> asked = rules(scenario.names(), law);
    if (asked.isEmpty()) {
      throw refused("no rule that names a payer is in force on " + scenario.on());
    }
    Groups groups = Groups.of(scenario.by(), law);
    Results results = run(scenario.on(), asked, groups, progress);
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
    return new Simulated(results, tables);
  }

  /// Puts the law with the scenario's amendments beside the law without them.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if the request, the policy or the population
  ///   does not allow it
  /// @throws java.util.concurrent.CancellationException if the calling thread is interrupted
  public Compared compare(Scenario scenario, Progress progress) {
    Law baseline = pack.policy(List.of()).on(scenario.on());
    Law amended = pack.policy(scenario.amendments()).on(scenario.on());
    List<ComparedRule> changed =
        scenario.names().isEmpty()
            ? changed(baseline, amended).stream().filter(this::hasUnits).toList()
            : named(scenario.names(), baseline, amended);
    Map<String, ComparedRule> all = new LinkedHashMap<>();
    changed.forEach(rule -> all.put(rule.name(), rule));
    payments(baseline, amended).forEach(rule -> all.putIfAbsent(rule.name(), rule));
    List<ComparedRule> rules = List.copyOf(all.values());
    if (rules.isEmpty()) {
      throw refused("there is nothing to compare on " + scenario.on());
    }
    Groups groups = Groups.of(scenario.by(), amended);
    Results results = run(scenario.on(), ComparedRule.targets(rules), groups, progress);
    if (scenario.names().isEmpty()) {
      changed = changed.stream().filter(rule -> changesAnyone(rule, results)).toList();
    }
    Comparison comparison = new Comparison(results, rules);
    List<Table> byGroup = new ArrayList<>();
    if (!groups.isEmpty()) {
      for (ComparedRule rule : changed) {
        if (scenario.names().isEmpty() && !entityOf(rule).equals(persons())) {
          continue;
        }
        byGroup.add(comparison.totalsBy(rule, groups.over(results, entityOf(rule))));
      }
    }
    return new Compared(
        results,
        changed,
        new Comparison(results, changed).totals(),
        byGroup,
        comparison.budget(),
        outcomes(scenario, comparison, changed, groups, results));
  }

  /// Who wins: by the one rule that is named, or by all that persons pay and receive.
  private Table outcomes(
      Scenario scenario,
      Comparison comparison,
      List<ComparedRule> changed,
      Groups groups,
      Results results) {
    if (scenario.names().size() == 1) {
      ComparedRule rule = changed.getFirst();
      return comparison.winnersAndLosers(groups.over(results, entityOf(rule)), rule);
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
    throw refused("the population has no persons");
  }

  private Results run(LocalDate on, List<Rule> rules, Groups groups, Progress progress) {
    Set<Rule> targets = new LinkedHashSet<>(rules);
    targets.addAll(groups.rules());
    return simulator.run(compiler.compile(on, List.copyOf(targets)), population, progress);
  }

  /// The payments of the kinds of unit that the population has.
  private List<ComparedRule> payments(Law baseline, Law amended) {
    return ComparedRule.payments(baseline, amended).stream().filter(this::hasUnits).toList();
  }

  private boolean hasUnits(ComparedRule rule) {
    return population.table(entityOf(rule)) != null;
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
        throw unknown(name, law.policy());
      }
      if (rule.entity() == null) {
        throw refused("`" + name + "` has one value for all; there is nothing to add up");
      }
      refuseUnlessAdded(rule);
      rules.add(rule);
    }
    return rules;
  }

  private static List<ComparedRule> named(List<String> names, Law baseline, Law amended) {
    List<ComparedRule> rules = new ArrayList<>();
    for (String name : names) {
      List<ComparedRule> found = ComparedRule.named(List.of(name), baseline, amended);
      if (found.isEmpty()) {
        throw unknown(name, amended.policy());
      }
      if (found.getFirst().either().entity() == null) {
        throw refused("`" + name + "` has one value for all; there is nothing to add up");
      }
      refuseUnlessAdded(found.getFirst().either());
      rules.addAll(found);
    }
    return rules;
  }

  /// Numbers are added up, and yes is counted.
  private static void refuseUnlessAdded(Rule rule) {
    switch (rule.type()) {
      case NumberType _, BooleanType _ -> {}
      case CategoryType _ ->
          throw refused(
              "`%s` is a category: it is not added up, but totals can be given by it"
                  .formatted(rule.name()));
      case DateType _ -> throw refused("`%s` is a date: it is not added up".formatted(rule.name()));
    }
  }

  /// The amounts of units that differ between two laws.
  private static List<ComparedRule> changed(Law baseline, Law amended) {
    List<String> names = new ArrayList<>();
    for (Policy.Declared declared : amended.policy().rules().values()) {
      if (declared.entity() != null && !declared.function()) {
        names.add(declared.name());
      }
    }
    return ComparedRule.named(names, baseline, amended).stream()
        .filter(rule -> differs(rule.baseline(), rule.amended()))
        .filter(rule -> isAmount(rule.either()))
        .toList();
  }

  private static boolean differs(@Nullable Rule baseline, @Nullable Rule amended) {
    return baseline == null
        || amended == null
        || !baseline.fingerprint().equals(amended.fingerprint());
  }

  private static boolean changesAnyone(ComparedRule rule, Results results) {
    Rule baseline = rule.baseline();
    Rule amended = rule.amended();
    if (baseline == null || amended == null) {
      return true;
    }
    Column before = results.column(baseline);
    Column after = results.column(amended);
    if (before.scale() != after.scale()) {
      return true;
    }
    for (int row = 0; row < before.size(); row++) {
      if (before.value(row) != after.value(row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(Rule rule) {
    return rule.type() instanceof NumberType number && !number.unit().isNumber();
  }

  private static String entityOf(ComparedRule rule) {
    Entity entity = rule.either().entity();
    if (entity == null) {
      throw refused("`" + rule.name() + "` has one value for all; there is nothing to add up");
    }
    return entity.name();
  }

  private static RequestException refused(String message) {
    return new RequestException(Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message));
  }

  private static RequestException unknown(String name, Policy policy) {
    Issue issue =
        Issue.of(IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "there is no rule called `" + name + "`");
    String question = Nearest.question(name, policy.rules().keySet());
    return new RequestException(question.isEmpty() ? issue : issue.hint(question));
  }
}
