package org.ansinh.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ansinh.source.SourceSpan;
import org.junit.jupiter.api.Test;

final class MergingTest {
  private static final Category DISTRICTS = category("District", "a", "b", "c", "d");
  private static final Category COUNTIES = category("County", "ab", "c", "d");
  private static final Category REGIONS = category("Region", "north", "south");
  private static final Category OFFICES = category("Office", "ad", "bc");

  private static final Succession COUNTIES_OF_DISTRICTS =
      succession("counties", DISTRICTS, COUNTIES, 0, 0, 1, 2);
  private static final Succession REGIONS_OF_COUNTIES =
      succession("regions", COUNTIES, REGIONS, 0, 1, 1);
  private static final Succession OFFICES_OF_DISTRICTS =
      succession("offices", DISTRICTS, OFFICES, 0, 1, 1, 0);
  private static final List<Succession> ALL =
      List.of(COUNTIES_OF_DISTRICTS, REGIONS_OF_COUNTIES, OFFICES_OF_DISTRICTS);

  private static Category category(String name, String... values) {
    return new Category(
        name,
        Label.NONE,
        Arrays.stream(values).map(value -> new Category.Member(value, Label.NONE)).toList(),
        SourceSpan.NONE);
  }

  private static Succession succession(String name, Category from, Category to, Integer... into) {
    return new Succession(
        name,
        Label.NONE,
        new Merging(from, to, List.of(into)),
        LocalDate.of(2025, 7, 1),
        null,
        Map.of(),
        SourceSpan.NONE);
  }

  @Test
  void between_divisionsThatFollow_isTheirSuccession() {
    Merging merging = Merging.between(ALL, DISTRICTS, COUNTIES);
    assertEquals(COUNTIES_OF_DISTRICTS.merging(), merging);
  }

  @Test
  void between_twoSuccessions_leadsThroughBoth() {
    Merging merging = Merging.between(ALL, DISTRICTS, REGIONS);
    assertNotNull(merging);
    assertEquals(List.of(0, 0, 1, 1), merging.into());
    assertEquals(List.of("a", "b"), merging.namesOf(0));
    assertEquals(List.of(2, 3), merging.membersOf(1));
  }

  @Test
  void between_twoWaysFromOneDivision_areApart() {
    Merging merging = Merging.between(ALL, DISTRICTS, OFFICES);
    assertNotNull(merging);
    assertEquals(List.of("a", "d"), merging.namesOf(0));
    assertNull(Merging.between(ALL, COUNTIES, OFFICES), "counties were not made into offices");
  }

  @Test
  void between_theLaterAndTheEarlier_isNothing() {
    assertNull(Merging.between(ALL, COUNTIES, DISTRICTS));
    assertNull(Merging.between(ALL, DISTRICTS, DISTRICTS));
    assertNull(Merging.between(List.of(), DISTRICTS, COUNTIES));
  }

  @Test
  void merging_ofTooFewUnits_isRefused() {
    List<Integer> three = List.of(0, 0, 1);
    assertThrows(IllegalArgumentException.class, () -> new Merging(DISTRICTS, COUNTIES, three));
  }
}
