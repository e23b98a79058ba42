package org.ansinh.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseholdAssemblyTest {
  private static final Recipe.Living LIVING =
      new Recipe.Living(
          List.of(new Recipe.ShareByAge(25, 99, new BigDecimal("0.8"))),
          List.of(new Recipe.ShareByAge(22, 99, new BigDecimal("0.8"))),
          Map.of(2, BigDecimal.ONE),
          List.of(new Recipe.ShareByAge(20, 34, BigDecimal.ONE)),
          22,
          new BigDecimal("0.2"),
          10);

  @Test
  void assemble_pool_placesEverybodyOnceAndReachesTheNumberOfHouseholds() {
    int n = 5_000;
    int[] ages = new int[n];
    boolean[] women = new boolean[n];
    for (int i = 0; i < n; i++) {
      ages[i] = i % 80;
      women[i] = i / 80 % 2 == 0;
    }
    List<int[]> households =
        new HouseholdAssembly(LIVING, ages, women, 1, "all").assemble(n * 10 / 35);
    boolean[] seen = new boolean[n];
    for (int[] household : households) {
      assertTrue(household.length >= 1 && household.length <= 10);
      for (int person : household) {
        assertTrue(!seen[person], "person " + person + " lives twice");
        seen[person] = true;
      }
    }
    assertEquals(n, households.stream().mapToInt(household -> household.length).sum());
    assertEquals(n * 10 / 35, households.size(), n / 100);
  }

  @Test
  void assemble_children_liveWithAnAdult() {
    int n = 4_000;
    int[] ages = new int[n];
    boolean[] women = new boolean[n];
    for (int i = 0; i < n; i++) {
      ages[i] = i % 70;
      women[i] = i / 70 % 2 == 0;
    }
    List<int[]> households = new HouseholdAssembly(LIVING, ages, women, 3, "all").assemble(n / 4);
    for (int[] household : households) {
      int oldest = 0;
      for (int person : household) {
        oldest = Math.max(oldest, ages[person]);
      }
      assertTrue(oldest >= 16, "a household of children only");
    }
  }
}
