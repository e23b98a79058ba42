package org.ansinh.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.testing.PopulationBindings;
import org.junit.jupiter.api.Test;

/// Random policies over random populations, computed by kernels and by the interpreter: every value
/// must be the same.
///
/// `-Dseed=N` repeats one case, `-Diterations=N` runs more of them.
class CompiledAgreesWithInterpretedTest {
  private static final LocalDate DATE = LocalDate.of(2025, 2, 28);
  private static final int[] BATCH_SIZES = {1, 2, 3, 1024};

  @Test
  void kernels_randomPolicies_agreeWithTheInterpreter() {
    Long only = Long.getLong("seed");
    if (only != null) {
      agree(only);
      return;
    }
    long iterations = Long.getLong("iterations", 250);
    for (long seed = 1; seed <= iterations; seed++) {
      agree(seed);
    }
  }

  private static void agree(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    String when = "seed " + seed + " (repeat with -Dseed=" + seed + ")";
    RandomPolicy policy = new RandomPolicy(random);
    Population population = policy.population();
    List<Rule> targets = policy.rules().stream().filter(rule -> random.nextInt(4) != 0).toList();
    Interpreter interpreter = new Interpreter(DATE, new PopulationBindings(population));
    try {
      CompiledPolicy compiled = new KernelCompiler().compile(DATE, targets);
      for (int size : BATCH_SIZES) {
        Results results = new Simulator(size, 1 + random.nextInt(2)).run(compiled, population);
        for (Rule target : targets) {
          compare(target, results, interpreter, when + ", batches of " + size);
        }
      }
    } catch (RuntimeException | LinkageError fault) {
      throw new AssertionError(when + ": " + fault, fault);
    }
  }

  private static void compare(Rule target, Results results, Interpreter interpreter, String when) {
    if (target.entity() == null) {
      assertEquals(interpreter.value(target, null), results.constant(target), when);
      return;
    }
    String entity = target.entity().name();
    int rows = results.population().size(entity);
    for (int row = 0; row < rows; row++) {
      Value expected = interpreter.value(target, new PopulationBindings.Row(entity, row));
      Value found = PopulationBindings.value(results.column(target), row, target.type());
      if (!expected.equals(found)) {
        assertEquals(
            expected,
            found,
            when + ": " + target + " of " + entity + " " + row + " = " + target.formula());
      }
    }
  }
}
