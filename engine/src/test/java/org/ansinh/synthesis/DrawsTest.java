package org.ansinh.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DrawsTest {
  @Test
  void below_manyUnits_sharesAreWithinFourStandardErrors() {
    Draws draws = new Draws(7, "wage");
    int[] counts = new int[10];
    int n = 100_000;
    for (int unit = 0; unit < n; unit++) {
      counts[(int) draws.below(unit, 10)]++;
    }
    // Standard error of a count: sqrt(n * 0.1 * 0.9) = 94.9; four of them: 380.
    for (int count : counts) {
      assertTrue(Math.abs(count - n / 10) < 380, () -> "count " + count);
    }
  }

  @Test
  void bits_sameKey_areTheSameOnAnyMachine() {
    assertEquals(new Draws(42, "age").bits(5), new Draws(42, "age").bits(5));
    assertNotEquals(new Draws(42, "age").bits(5), new Draws(42, "age").bits(6));
    assertNotEquals(new Draws(42, "age").bits(5), new Draws(42, "sex").bits(5));
    assertNotEquals(new Draws(42, "age").bits(5), new Draws(43, "age").bits(5));
  }
}
