package org.ansinh.vncore;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.Engine;
import org.ansinh.column.Column;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.Rule;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Comparison;
import org.ansinh.tabulation.Grouping;
import org.ansinh.tabulation.Table;
import org.ansinh.tabulation.Tabulator;

/// The vn-core benchmark in the policy language, run by the engine.
final class VnCore {
  static final LocalDate DATE = LocalDate.of(2025, 8, 1);
  private static final List<String> PERSON =
      List.of("person_total", "state_total", "employer_total");

  private final Law baseline;
  private final Law whatIf;
  private final KernelCompiler compiler = new KernelCompiler();

  /// @param pack the folder of the vn-core pack
  VnCore(Path pack) {
    Engine engine = Engine.load(pack);
    baseline = engine.policy(List.of()).on(DATE);
    whatIf = engine.policy(List.of("what_if")).on(DATE);
  }

  /// What is to be delivered for one law.
  ///
  /// @param cells by region and poverty: persons and the three sums
  record Delivered(
      Column person, Column state, Column employer, Column burden, Table cells, BigDecimal over) {}

  /// What is to be delivered for both.
  record Both(Delivered baseline, Delivered whatIf, Table outcomes) {}

  private static List<Rule> targets(Law law) {
    List<Rule> rules = new ArrayList<>();
    for (String name : PERSON) {
      rules.add(rule(law, name));
    }
    rules.add(rule(law, "household_burden"));
    rules.add(rule(law, "over_120"));
    return rules;
  }

  private static Rule rule(Law law, String name) {
    Rule rule = law.findRule(name);
    if (rule == null) {
      throw new IllegalStateException("no rule " + name);
    }
    return rule;
  }

  CompiledPolicy compileBaseline() {
    return compiler.compile(DATE, targets(baseline));
  }

  CompiledPolicy compileBoth() {
    List<Rule> rules = new ArrayList<>(targets(baseline));
    rules.addAll(targets(whatIf));
    return compiler.compile(DATE, rules);
  }

  private Grouping cells(Population population) {
    return Grouping.by(population, input("region")).with(Grouping.by(population, input("poverty")));
  }

  private Input input(String name) {
    Input input = baseline.findInput(name);
    if (input == null) {
      throw new IllegalStateException("no input " + name);
    }
    return input;
  }

  Delivered baseline(CompiledPolicy policy, Population population, Simulator simulator) {
    return delivered(simulator.run(policy, population), baseline, cells(population));
  }

  Both both(CompiledPolicy policy, Population population, Simulator simulator) {
    Results results = simulator.run(policy, population);
    Grouping cells = cells(population);
    ComparedRule paid =
        new ComparedRule(
            "person_total", rule(baseline, "person_total"), rule(whatIf, "person_total"));
    return new Both(
        delivered(results, baseline, cells),
        delivered(results, whatIf, cells),
        new Comparison(results, List.of(paid)).winnersAndLosers(cells, Comparison.PERSONS));
  }

  private static Delivered delivered(Results results, Law law, Grouping cells) {
    List<Rule> sums = PERSON.stream().map(name -> rule(law, name)).toList();
    return new Delivered(
        results.column(sums.get(0)),
        results.column(sums.get(1)),
        results.column(sums.get(2)),
        results.column(rule(law, "household_burden")),
        Tabulator.totals(results, sums, cells),
        Tabulator.total(results, rule(law, "over_120")));
  }

  /// A cell of a table as a whole number.
  static long whole(Table table, int row, String column) {
    Cell cell = table.rows().get(row).get(table.columnOf(column));
    return ((Cell.Amount) cell).value().longValueExact();
  }

  /// The benchmark's checksum: the sum of `(i mod 65521 + 1) × value[i]`, modulo 2^64.
  static long checksum(Column column) {
    long scale = BigDecimal.ONE.movePointRight(column.scale()).longValueExact();
    long sum = 0;
    for (int i = 0; i < column.size(); i++) {
      sum += (i % 65_521 + 1) * (column.value(i) / scale);
    }
    return sum;
  }
}
