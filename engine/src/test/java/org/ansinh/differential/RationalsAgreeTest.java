package org.ansinh.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Law;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Parser;
import org.ansinh.testing.PopulationBindings;
import org.junit.jupiter.api.Test;

/// Powers with varying exponents and sums over a count: kernels and interpreter agree, and both
/// with values computed elsewhere.
final class RationalsAgreeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Law LAW =
      PolicyPack.of(
              "test",
              List.of(
                  Parser.parse(
                      new SourceText(
                          "test.law",
                          """
                          entity Person
                          input income of Person: VND/month from 0 to 50_000_000 VND/month
                          input count  of Person: months from 0 months to 100_000 months
                          input step   of Person: number from 1 to 3
                          parameter gain: percent
                            from 2026-01-01 = 0.31%
                          rule ahead of Person: VND rounded half up to 1 VND
                            = if count <= 60 months
                              then 22% * income * 1 month
                                * (sum for i from 1 to count / 1 month: 1 / (1 + gain) ** (i - 1))
                              else 0 VND
                          rule behind of Person: VND rounded half even to 10 VND
                            = sum for i from 1 to min(count, 120 months) / 1 month:
                                22% * income * 1 month * (1 + gain) ** i
                          rule nested of Person: VND rounded up to 1 VND
                            = income * 1 month
                              * (sum for i from 1 to step: sum for j from i to 5: i * j / (i + j) ** step)
                          rule discounted of Person: VND rounded down to 0.01 VND
                            = income * 1 month * (1 + gain) ** (0 - min(count, 60 months) / 1 month)
                          """))))
          .policy(List.of())
          .on(DAY);

  private static Column column(long[] values) {
    ColumnBuilder builder = new ColumnBuilder(0, values.length);
    for (long value : values) {
      builder.add(value);
    }
    return builder.build();
  }

  private static Population population(long[] incomes, long[] counts, long[] steps) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("income", column(incomes));
    columns.put("count", column(counts));
    columns.put("step", column(steps));
    return new Population(
        "p", 2026, 0, List.of(new UnitTable("Person", incomes.length, columns, null)), List.of());
  }

  private static Rule rule(String name) {
    Rule rule = LAW.findRule(name);
    if (rule == null) {
      throw new AssertionError("no rule " + name);
    }
    return rule;
  }

  private static Value value(String rule, Population population, int row) {
    return new Interpreter(DAY, new PopulationBindings(population))
        .value(rule(rule), new PopulationBindings.Row("Person", row));
  }

  private static Value number(String number) {
    return new Value.NumberValue(new BigDecimal(number));
  }

  /// Expected values: fractions.Fraction of Python 3.
  @Test
  void interpreter_ofPaymentsAheadAndBehind_isExactToTheDong() {
    Population population =
        population(new long[] {1_500_000, 1_500_000}, new long[] {60, 120}, new long[] {1, 1});
    assertEquals(number("18098148"), value("ahead", population, 0)); // 18098148.224…
    assertEquals(number("48030210"), value("behind", population, 1)); // 48030210.49… to tens
    assertEquals(number("1245768.75"), value("discounted", population, 0)); // 1245768.755…
    // 1·1/2 + 1·2/3 + 1·3/4 + 1·4/5 + 1·5/6 = 3.55
    assertEquals(number("5325000"), value("nested", population, 0));
  }

  @Test
  void kernels_ofRandomRows_agreeWithTheInterpreter() {
    SplittableRandom random = new SplittableRandom(20_261_124);
    int rows = 400;
    long[] incomes = new long[rows];
    long[] counts = new long[rows];
    long[] steps = new long[rows];
    for (int i = 0; i < rows; i++) {
      incomes[i] = random.nextLong(50_000_001);
      counts[i] = random.nextInt(10) == 0 ? random.nextLong(100_001) : random.nextLong(130);
      steps[i] = 1 + random.nextLong(3);
    }
    Population population = population(incomes, counts, steps);
    List<Rule> rules = List.of(rule("ahead"), rule("behind"), rule("nested"), rule("discounted"));
    Results results = new Simulator().run(new KernelCompiler().compile(DAY, rules), population);
    for (Rule rule : rules) {
      for (int row = 0; row < rows; row++) {
        assertEquals(
            value(rule.name(), population, row),
            PopulationBindings.value(results.column(rule), row, rule.type()),
            rule + " of row " + row);
      }
    }
  }
}
