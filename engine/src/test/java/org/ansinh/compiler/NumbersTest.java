package org.ansinh.compiler;

import static org.ansinh.testing.TypedIr.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ansinh.column.Column;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.testing.TypedIr;
import org.junit.jupiter.api.Test;

/// Rounding in kernels at the edges of its range: around every multiple of the step near the ends
/// and the middle.
class NumbersTest {
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
  private static final List<String> STEPS =
      List.of("1", "0.1", "3", "7", "8", "25", "1000", "1000000", "0.003");

  @Test
  void round_edgesOfTheRange_isThatOfTheExactQuotient() {
    for (long high :
        new long[] {99, 46_800_000, 1L << 31, 1L << 45, (1L << 61) - 1, Long.MAX_VALUE / 10}) {
      for (long low : new long[] {0, -high}) {
        rounded(low, high, 0);
        if (high < 1L << 45) {
          rounded(low, high, 3);
        }
      }
    }
  }

  private static void rounded(long low, long high, int scale) {
    Input input =
        TypedIr.input(
            "x",
            PERSON,
            TypedIr.number(
                scale, new Range(BigDecimal.valueOf(low, scale), BigDecimal.valueOf(high, scale))));
    List<Rule> rules = new ArrayList<>();
    List<Rounding> roundings = new ArrayList<>();
    for (String step : STEPS) {
      for (Rounding.Direction direction : Rounding.Direction.values()) {
        Rounding rounding = new Rounding(direction, new BigDecimal(step));
        Expr rounded = TypedIr.round(TypedIr.ref(input), rounding);
        if (((NumberType) rounded.type()).bits() <= 63) {
          rules.add(TypedIr.rule("r" + rules.size(), PERSON, rounded));
          roundings.add(rounding);
        }
      }
    }
    long[] values = values(low, high);
    UnitTable table =
        new UnitTable("Person", values.length, Map.of("x", Column.of(values, scale, null)), null);
    Population population = new Population("edges", 2025, 0, List.of(table), List.of());
    Results results = new Simulator().run(new KernelCompiler().compile(DATE, rules), population);
    for (int i = 0; i < rules.size(); i++) {
      Column found = results.column(rules.get(i));
      for (int row = 0; row < values.length; row++) {
        BigDecimal exact = BigDecimal.valueOf(values[row], scale);
        assertEquals(
            new Value.NumberValue(roundings.get(i).apply(exact)),
            new Value.NumberValue(found.decimal(row)),
            exact + " " + roundings.get(i) + " in " + low + ".." + high);
      }
    }
  }

  /// Both ends, and whole and half multiples of steps near the ends and zero, with their
  /// neighbours.
  private static long[] values(long low, long high) {
    TreeSet<Long> values = new TreeSet<>(List.of(low, high));
    for (long middle : new long[] {low, 0, high / 3, high}) {
      for (long step : new long[] {1, 2, 3, 7, 8, 25, 100, 1000, 1_000_000}) {
        long multiple = middle / step * step;
        for (long around = -3; around <= 3; around++) {
          values.add(multiple + around);
          values.add(multiple + step / 2 + around);
        }
      }
    }
    return values.stream().filter(v -> v >= low && v <= high).mapToLong(Long::longValue).toArray();
  }
}
