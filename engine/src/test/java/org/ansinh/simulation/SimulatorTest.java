package org.ansinh.simulation;

import static org.ansinh.testing.TypedIr.HOUSEHOLD;
import static org.ansinh.testing.TypedIr.HOUSEHOLD_OF_SELF;
import static org.ansinh.testing.TypedIr.PERSON;
import static org.ansinh.testing.TypedIr.input;
import static org.ansinh.testing.TypedIr.member;
import static org.ansinh.testing.TypedIr.members;
import static org.ansinh.testing.TypedIr.multiply;
import static org.ansinh.testing.TypedIr.number;
import static org.ansinh.testing.TypedIr.ref;
import static org.ansinh.testing.TypedIr.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.ansinh.column.Column;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.diagnostics.DataException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
  private static final Input WAGE = input("wage", PERSON, number(0, 0, 1_000));
  private static final Rule DOUBLE = rule("double", PERSON, multiply(ref(WAGE), number("2")));
  private static final Rule SUM =
      rule(
          "sum",
          HOUSEHOLD,
          members(Expr.Aggregation.SUM, null, ref(member(), WAGE), number(0, 0, 99_000)));

  private static final Rule SHARE = rule("share", PERSON, ref(HOUSEHOLD_OF_SELF, SUM));

  private static CompiledPolicy compiled() {
    return new KernelCompiler().compile(DATE, List.of(DOUBLE, SUM, SHARE));
  }

  /// Household `h` has `h % 7` members; person `p` earns `p % 1000`.
  private static Population population(int households) {
    int[] offsets = new int[households + 1];
    for (int h = 0; h < households; h++) {
      offsets[h + 1] = offsets[h] + h % 7;
    }
    long[] wages = new long[offsets[households]];
    for (int p = 0; p < wages.length; p++) {
      wages[p] = p % 1000;
    }
    return new Population(
        "made",
        2025,
        0,
        List.of(
            new UnitTable("Person", wages.length, Map.of("wage", Column.of(wages)), null),
            new UnitTable("Household", households, Map.of(), null)),
        List.of(Membership.sorted("Household", "Person", offsets)));
  }

  @Test
  void run_anyBatchSizeAndThreads_givesTheSameColumns() {
    Population population = population(5_000);
    Results one = new Simulator(1, 1).run(compiled(), population);
    for (int size : new int[] {2, 3, 64, 1024, 1_000_000}) {
      for (int threads : new int[] {1, 2, 5}) {
        Results other = new Simulator(size, threads).run(compiled(), population);
        for (Rule rule : List.of(DOUBLE, SUM, SHARE)) {
          for (int row = 0; row < one.column(rule).size(); row++) {
            assertEquals(one.column(rule).value(row), other.column(rule).value(row));
          }
        }
      }
    }
    assertEquals(0 + 1 + 2, one.column(SUM).value(2) + one.column(SUM).value(1));
  }

  @Test
  void run_emptyPopulation_givesEmptyColumns() {
    Results results = new Simulator().run(compiled(), population(0));
    assertEquals(0, results.column(SUM).size());
  }

  @Test
  void run_interruptedThread_stopsAndClearsTheStatus() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class, () -> new Simulator(16, 2).run(compiled(), population(1_000)));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  @Test
  void run_progress_risesToAll() {
    AtomicLong last = new AtomicLong(-1);
    Population population = population(20_000);
    new Simulator(100, 2)
        .run(
            compiled(),
            population,
            (done, all) -> {
              assertTrue(done >= last.get() && done <= all);
              last.set(done);
            });
    assertEquals(population.size("Person"), last.get());
  }

  @Test
  void run_valuesOutOfRange_isRefusedBeforeAnyArithmetic() {
    Population poor =
        new Population(
            "poor",
            2025,
            0,
            List.of(new UnitTable("Person", 2, Map.of("wage", Column.of(5, -5)), null)),
            List.of());
    CompiledPolicy policy = new KernelCompiler().compile(DATE, List.of(DOUBLE));
    DataException refused =
        assertThrows(DataException.class, () -> new Simulator().run(policy, poor));
    assertEquals("`wage` is outside 0 to 1000 number in row 1: -5", refused.getMessage());
  }

  @Test
  void run_populationWithoutMemberships_isRefused() {
    Population lone =
        new Population(
            "lone",
            2025,
            0,
            List.of(new UnitTable("Person", 1, Map.of("wage", Column.of(5)), null)),
            List.of());
    DataException refused =
        assertThrows(DataException.class, () -> new Simulator().run(compiled(), lone));
    assertEquals(2, refused.issues().size());
  }

  @Test
  void run_groupLargerThanAllowed_isRefused() {
    Population crowd =
        new Population(
            "crowd",
            2025,
            0,
            List.of(
                new UnitTable("Person", 100, Map.of("wage", Column.constant(1, 0, 100)), null),
                new UnitTable("Household", 1, Map.of(), null)),
            List.of(Membership.sorted("Household", "Person", new int[] {0, 100})));
    DataException refused =
        assertThrows(DataException.class, () -> new Simulator().run(compiled(), crowd));
    assertEquals("a `Household` has 100 members, but at most 99 are allowed", refused.getMessage());
  }

  @Test
  void fingerprint_sameRun_isTheSameAndOtherDataIsNot() {
    String one = new Simulator().run(compiled(), population(10)).fingerprint();
    assertEquals(one, new Simulator(3, 2).run(compiled(), population(10)).fingerprint());
    assertFalse(one.equals(new Simulator().run(compiled(), population(11)).fingerprint()));
  }
}
