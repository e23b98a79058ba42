package org.ansinh.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ansinh.Engine;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Law;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.testing.PopulationBindings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every rule of the packs in force on several dates, over random persons: kernels against the
/// interpreter.
class PacksAgreeTest {
  private static final Path POLICIES = Path.of(System.getProperty("ansinh.home", ".."), "policies");

  @ParameterizedTest
  @CsvSource({
    "vn, , 2019-08-01",
    "vn, , 2024-08-01",
    "vn, , 2025-08-01",
    "vn, , 2027-02-28",
    "veridia, , 2026-06-30",
    "veridia, family_2027, 2027-06-30",
  })
  void kernels_rulesOfAPack_agreeWithTheInterpreter(String pack, String amendment, LocalDate date) {
    List<String> amendments = amendment == null ? List.of() : List.of(amendment);
    Policy policy = Engine.load(POLICIES.resolve(pack)).policy(amendments);
    Law law = policy.on(date);
    List<Rule> rules = new ArrayList<>();
    for (Policy.Declared declared : policy.rules().values()) {
      if (!declared.function()) {
        Rule rule = law.findInForce(declared.name());
        if (rule != null) {
          rules.add(rule);
        }
      }
    }
    assertFalse(rules.isEmpty());
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(date.toEpochDay());
    Population population = RandomPopulation.of(policy, 400, random);
    CompiledPolicy compiled = new KernelCompiler().compile(date, rules);
    Interpreter interpreter = new Interpreter(date, new PopulationBindings(population));
    Results results = new Simulator(100, 1).run(compiled, population);
    for (Rule rule : rules) {
      if (rule.entity() == null) {
        assertEquals(interpreter.value(rule, null), results.constant(rule));
        continue;
      }
      String entity = rule.entity().name();
      for (int row = 0; row < population.size(entity); row++) {
        Value expected = interpreter.value(rule, new PopulationBindings.Row(entity, row));
        Value found = PopulationBindings.value(results.column(rule), row, rule.type());
        assertEquals(expected, found, rule + " of " + entity + " " + row + " on " + date);
      }
    }
  }
}
