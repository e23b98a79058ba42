package org.ansinh.tabulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.ir.Label;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static Grouping one(int size) {
    UnitTable table = new UnitTable("Person", size, Map.of(), null);
    return Grouping.all(new Population("t", 2024, 0, List.of(table), List.of()), "Person");
  }

  @Test
  void sum_beyond64Bits_isExact() {
    long most = Long.MAX_VALUE;
    Column values = Column.of(most, most, -most, most - 1);
    Column weights = Column.of(most, 3, 2, 1);
    BigDecimal expected =
        BigDecimal.valueOf(most)
            .multiply(BigDecimal.valueOf(most))
            .add(BigDecimal.valueOf(most).multiply(BigDecimal.valueOf(1)))
            .add(BigDecimal.valueOf(most - 1));
    assertEquals(expected, Totals.of(values, weights, one(4)).all());
  }

  @Test
  void sum_negativeTotals_areExactOnBothPaths() {
    assertEquals(
        BigDecimal.valueOf(-7), Totals.of(Column.of(-9, 2), Column.of(1, 1), one(2)).all());
    Column huge = Column.of(-Long.MAX_VALUE, -Long.MAX_VALUE);
    assertEquals(
        BigDecimal.valueOf(-Long.MAX_VALUE).multiply(BigDecimal.valueOf(10)),
        Totals.of(huge, Column.of(4, 6), one(2)).all());
  }

  @Test
  void sum_scalesOfValuesAndWeights_addUp() {
    Column values = Column.of(new long[] {15, 25}, 1, null);
    Column weights = Column.of(new long[] {200, 300}, 2, null);
    assertEquals(new BigDecimal("10.500"), Totals.of(values, weights, one(2)).all());
  }

  @Test
  void ranking_equalValues_keepFileOrder() {
    assertArrayEquals(new int[] {3, 1, 0, 2, 5, 4}, Ranking.ascending(Column.of(5, 2, 5, 1, 9, 5)));
  }

  @Test
  void groups_ofTwo_areEveryPair() {
    List<Cell.Text> ab = List.of(new Cell.Text("a", Label.NONE), new Cell.Text("b", Label.NONE));
    Grouping first = new Grouping("Person", "x", Label.NONE, ab, new int[] {0, 1, 1});
    Grouping second = new Grouping("Person", "y", Label.NONE, ab, new int[] {1, 0, 1});
    Grouping both = first.with(second);
    assertEquals(
        List.of(List.of("a", "a"), List.of("a", "b"), List.of("b", "a"), List.of("b", "b")),
        both.groups().stream().map(group -> group.stream().map(Cell.Text::name).toList()).toList());
    assertEquals(List.of("x", "y"), both.by().stream().map(Table.Heading::name).toList());
    assertArrayEquals(new int[] {1, 2, 3}, both.groupOf());
  }
}
