package org.ansinh.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.column.LongColumn;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final Entity PERSON = new Entity("Person", Label.NONE, null, SourceSpan.NONE);

  private static UnitTable persons(Column wage) {
    return new UnitTable("Person", 4, Map.of("wage", wage), Column.of(10, 10, 20, 20));
  }

  private static Population population(Column wage) {
    return new Population(
        "test",
        2024,
        0,
        List.of(persons(wage), new UnitTable("Household", 2, Map.of(), null)),
        List.of(Membership.sorted("Household", "Person", new int[] {0, 1, 4})));
  }

  @Test
  void membership_sorted_knowsEachMembersGroup() {
    Membership membership = Membership.sorted("Household", "Person", new int[] {0, 1, 1, 4});
    assertEquals(3, membership.groupCount());
    assertArrayEquals(new int[] {0, 2, 2, 2}, membership.groupOf());
    assertEquals(3, membership.largest());
    assertNull(membership.rows());
  }

  @Test
  void membership_inAnyOrder_keepsFileOrderInAGroup() {
    Membership membership = Membership.indexed("Club", "Person", new int[] {1, 0, 1, 0}, 2);
    assertArrayEquals(new int[] {0, 2, 4}, membership.offsets());
    assertArrayEquals(new int[] {1, 3, 0, 2}, membership.rows());
  }

  @Test
  void population_tablesOfOtherSize_isRefused() {
    DataException refused =
        assertThrows(
            DataException.class,
            () ->
                new Population(
                    "test",
                    2024,
                    0,
                    List.of(
                        persons(Column.of(1, 2, 3)), new UnitTable("Household", 3, Map.of(), null)),
                    List.of(Membership.sorted("Household", "Person", new int[] {0, 1, 4}))));
    assertEquals(2, refused.issues().size());
  }

  @Test
  void population_negativeWeight_isRefused() {
    UnitTable table = new UnitTable("Person", 2, Map.of(), Column.of(1, -1));
    DataException refused =
        assertThrows(
            DataException.class, () -> new Population("test", 2024, 0, List.of(table), List.of()));
    assertEquals("weights of `Person` are negative, first in row 1", refused.getMessage());
  }

  @Test
  void weights_ofGroupWithoutOwn_areThoseOfItsFirstMember() {
    Column weights = population(Column.of(1, 2, 3, 4)).weights("Household");
    assertEquals(10, weights.value(0));
    assertEquals(10, weights.value(1));
  }

  @Test
  void fingerprint_equalValues_doNotDependOnStorage() {
    Population first = population(Column.of(1, 2, 3, 4));
    Population wide = population(new LongColumn(new long[] {1, 2, 3, 4}, 0, null));
    Population other = population(Column.of(1, 2, 3, 5));
    assertEquals(first.fingerprint(), wide.fingerprint());
    assertNotEquals(first.fingerprint(), other.fingerprint());
  }

  @Test
  void check_valuesOutOfRange_areFlaggedCountedAndNamed() {
    Input wage = input(false);
    PopulationCheck check =
        PopulationCheck.of(population(Column.of(5, -1, 100, 101)), List.of(wage));
    BitSet rows = check.flagged().get("Person");
    assertEquals("{1, 3}", String.valueOf(rows));
    assertEquals(IssueCode.FACT_OUT_OF_RANGE, check.issues().getFirst().code());
    assertEquals(
        "`wage` is outside 0 to 100 VND in 2 rows, the first 1, 3: -1",
        check.issues().getFirst().message());
  }

  @Test
  void check_missingValues_areFaultsOnlyWhereRequired() {
    Column gaps = new ColumnBuilder(0, 4).add(1).addUnknown().add(2).add(3).build();
    PopulationCheck required = PopulationCheck.of(population(gaps), List.of(input(false)));
    assertEquals("`wage` is missing in row 1", required.issues().getFirst().message());
    assertTrue(PopulationCheck.of(population(gaps), List.of(input(true))).passed());
  }

  @Test
  void check_requiredColumnAbsent_isOneIssue() {
    Input other =
        new Input("rich", PERSON, BooleanType.YES_NO, Label.NONE, false, null, SourceSpan.NONE);
    PopulationCheck check = PopulationCheck.of(population(Column.of(1, 2, 3, 4)), List.of(other));
    assertEquals(1, check.issues().size());
    assertEquals(4, check.flagged().get("Person").cardinality());
  }

  private static Input input(boolean optional) {
    return new Input(
        "wage",
        PERSON,
        new NumberType(Unit.of("VND"), 0, Range.of(0, 100)),
        Label.NONE,
        optional,
        null,
        SourceSpan.NONE);
  }
}
