package org.ansinh.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ApportionmentTest {
  @Test
  void of_thirds_givesTheRestToTheFirst() {
    assertArrayEquals(new long[] {34, 33, 33}, Apportionment.of(100, new long[] {1, 1, 1}));
  }

  @Test
  void of_unequalWeights_givesTheRestToTheLargestRemainders() {
    // Exact shares of 10: 4.35, 3.04, 2.61 -> floors 4, 3, 2; the rest goes to the third.
    assertArrayEquals(new long[] {4, 3, 3}, Apportionment.of(10, new long[] {10, 7, 6}));
  }
}
