package org.ansinh.vncore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.ansinh.column.Column;
import org.ansinh.simulation.Simulator;
import org.ansinh.tabulation.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The vn-core rules in the policy language against the loop written by hand, on random persons
/// around every threshold. Both follow the benchmark's specification separately.
class VnCoreTest {
  private static VnCore vnCore;

  @BeforeAll
  static void load() {
    vnCore =
        new VnCore(
            Path.of(
                System.getProperty("ansinh.home", ".."),
                "engine/src/test/resources/packs/vn-core"));
  }

  @Test
  void kernels_randomHouseholds_agreeWithTheLoopByHand() {
    for (int largest : new int[] {1, 3, 8, 60}) {
      VnCoreData data = VnCoreData.random(5_000, largest, largest);
      VnCore.Both both =
          vnCore.both(vnCore.compileBoth(), data.population(), new Simulator(256, 1));
      agree(VnCoreByHand.baseline(data), both.baseline());
      agree(VnCoreByHand.whatIf(data), both.whatIf());
    }
  }

  @Test
  void outcomes_randomHouseholds_areThoseOfTheLoopByHand() {
    VnCoreData data = VnCoreData.random(5_000, 8, 7);
    Table outcomes =
        vnCore.both(vnCore.compileBoth(), data.population(), new Simulator()).outcomes();
    long[] before = VnCoreByHand.baseline(data).personTotal;
    long[] after = VnCoreByHand.whatIf(data).personTotal;
    long more = 0;
    long less = 0;
    for (int i = 0; i < before.length; i++) {
      more += after[i] > before[i] ? 1 : 0;
      less += after[i] < before[i] ? 1 : 0;
    }
    int all = outcomes.rows().size() - 1;
    assertEquals(less, VnCore.whole(outcomes, all, "winners"));
    assertEquals(more, VnCore.whole(outcomes, all, "losers"));
  }

  private static void agree(VnCoreByHand byHand, VnCore.Delivered delivered) {
    same(byHand.personTotal, delivered.person());
    same(byHand.stateTotal, delivered.state());
    same(byHand.employerTotal, delivered.employer());
    same(byHand.burden, delivered.burden());
    assertEquals(byHand.householdsOver, delivered.over().longValueExact());
    for (int cell = 0; cell < VnCoreByHand.CELLS; cell++) {
      assertEquals(byHand.persons[cell], VnCore.whole(delivered.cells(), cell, "units"));
      assertEquals(byHand.personSum[cell], VnCore.whole(delivered.cells(), cell, "person_total"));
      assertEquals(byHand.stateSum[cell], VnCore.whole(delivered.cells(), cell, "state_total"));
      assertEquals(
          byHand.employerSum[cell], VnCore.whole(delivered.cells(), cell, "employer_total"));
    }
  }

  private static void same(long[] expected, Column found) {
    assertEquals(expected.length, found.size());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found.decimal(i).longValueExact());
    }
  }
}
