package org.ansinh.tabulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.checker.Checker;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Policy;
import org.ansinh.ir.RestatedFigure;
import org.ansinh.ir.Restating;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;

/// Targets of provinces beside that of the country: the weighted sum is computed by hand.
final class AllocationTest {
  private static final String TEXT =
      """
      source first  = "First resolution" issued 2022-01-01
      source second = "Second resolution" issued 2023-01-01
      category Old: a, b, c, d
      category New: north, south, west
      succession merger from Old to New on 2025-07-01
        north = a, b
        south = c
        west  = d
      entity Person
      input insured of Person: yes/no
      measure coverage: percent = share of Person where insured
      measure persons: number = count of Person
      measure insured_persons: number = count of Person where insured
      target coverage by 2024-12-31 = 60%            by first
      target coverage by 2024-12-31 in a = 50%       by first
      target coverage by 2024-12-31 in b = 40%       by first
      target coverage by 2024-12-31 in b = 60%       by second
      target coverage by 2024-12-31 in c = 70%       by first
      target coverage by 2024-12-31 in d = 80%       by first
      target coverage by 2026-12-31 = 70%            by first
      target coverage by 2026-12-31 = 72%            by second
      target coverage by 2026-12-31 in north = 60%   by first
      target coverage by 2027-12-31 in north = 65%   by first
      target insured_persons by 2026-12-31 = 100            by first
      target insured_persons by 2026-12-31 in north = 40    by first
      target insured_persons by 2026-12-31 in south = 35    by first
      target insured_persons by 2027-12-31 = 100            by first
      target insured_persons by 2027-12-31 in north = 40    by first
      target insured_persons by 2027-12-31 in south = 35    by first
      target insured_persons by 2027-12-31 in west = 26     by first
      actual insured_persons on 2024-12-31 in a = 10        by first
      actual insured_persons on 2024-12-31 in b = 20        by first
      actual coverage on 2024-12-31 in a = 50%              by first
      actual coverage on 2024-12-31 in b = 65%              by first
      actual persons on 2023-12-31 in a = 20                by first
      actual persons on 2023-12-31 in b = 30                by first
      """;

  private static final Policy POLICY = policy();

  private static final Map<String, BigDecimal> PERSONS =
      Map.of(
          "a", BigDecimal.valueOf(10),
          "b", BigDecimal.valueOf(20),
          "c", BigDecimal.valueOf(30),
          "d", BigDecimal.valueOf(40),
          "north", BigDecimal.valueOf(30),
          "south", BigDecimal.valueOf(30),
          "west", BigDecimal.valueOf(40));

  private static Policy policy() {
    ParsedFile file = Parser.parse(new SourceText("test.law", TEXT));
    assertEquals("", IssuePrinter.print(file.issues()));
    return Checker.open("test", file.items(), List.of()).policy();
  }

  private static List<Allocation> allocations(String measure) {
    return Allocation.of(
        POLICY.measures().get(measure), (Value.CategoryValue place) -> PERSONS.get(place.name()));
  }

  @Test
  void allocation_ofAShareInEveryProvince_isWeightedAndBesideTheCountry() {
    Allocation whole = allocations("coverage").getFirst();
    assertTrue(whole.isWhole());
    // (50% × 10 + 60% × 20 + 70% × 30 + 80% × 40) / 100, of b what the second resolution says
    assertEquals(new BigDecimal("0.7000"), whole.combined());
    BigDecimal difference = whole.difference();
    assertNotNull(difference);
    assertEquals(0, difference.compareTo(BigDecimal.TEN), "70% is 10 points above 60%");
    assertNull(whole.left());
  }

  @Test
  void allocation_ofAShareInSomeProvinces_saysWhatIsLeftToTheRest() {
    List<Allocation> all = allocations("coverage");
    assertEquals(4, all.size(), "two targets of the country for 2026, none for 2027");
    Allocation some = all.get(1);
    assertEquals("New", some.division().name());
    assertEquals(1, some.set());
    assertNull(some.difference());
    // 70% × 100 - 60% × 30 = 52, of 70 persons
    assertEquals(new BigDecimal("0.7429"), some.left());
    // 72% × 100 - 18 = 54
    assertEquals(new BigDecimal("0.7714"), all.get(2).left());
    assertNull(all.get(3).national());
    assertNull(all.get(3).left());
  }

  @Test
  void allocation_ofACount_isASum() {
    List<Allocation> all = allocations("insured_persons");
    assertEquals(BigDecimal.valueOf(75), all.get(0).combined());
    assertEquals(BigDecimal.valueOf(25), all.get(0).left());
    assertEquals(BigDecimal.valueOf(101), all.get(1).combined());
    assertEquals(BigDecimal.ONE, all.get(1).difference());
  }

  @Test
  void restating_ofAllUnits_putsThemTogether() {
    Restating counts = new Restating(POLICY.measures().get("insured_persons"), POLICY);
    LocalDate day = LocalDate.of(2027, 12, 31);
    List<Figure> targets =
        POLICY.measures().get("insured_persons").figures(Figure.Role.TARGET).stream()
            .filter(figure -> figure.day().equals(day))
            .toList();
    // 40 + 35 + 26
    assertEquals(
        BigDecimal.valueOf(101),
        found(counts.whole(day, POLICY.categories().get("New"), targets)).value());
    // north, of which only the whole is known, is missing among the old ones
    assertTrue(
        counts.whole(day, POLICY.categories().get("Old"), targets)
            instanceof RestatedFigure.Impossible);
    assertEquals(
        new RestatedFigure.Nothing(), counts.whole(day, POLICY.categories().get("New"), List.of()));
  }

  private static RestatedFigure found(RestatedFigure.Outcome outcome) {
    return ((RestatedFigure.Found) outcome).figure();
  }

  @Test
  void attainment_ofMergedProvinces_isWhatWasCountedInTheOldOnes() {
    List<Attainment> counts = Attainment.of(POLICY.measures().get("insured_persons"), POLICY);
    Attainment north =
        counts.stream()
            .filter(
                one -> one.target().place() != null && one.target().place().name().equals("north"))
            .findFirst()
            .orElseThrow();
    assertEquals(BigDecimal.valueOf(-10), north.gap(), "10 + 20 of 40");
    Attainment share =
        Attainment.of(POLICY.measures().get("coverage"), POLICY).stream()
            .filter(
                one -> one.target().place() != null && one.target().place().name().equals("north"))
            .findFirst()
            .orElseThrow();
    BigDecimal gap = share.gap();
    assertNotNull(gap);
    // (50% × 20 + 65% × 30) / 50 = 59%, of 60%
    assertEquals(0, gap.compareTo(BigDecimal.ONE.negate()));
    Attainment south =
        counts.stream()
            .filter(
                one -> one.target().place() != null && one.target().place().name().equals("south"))
            .findFirst()
            .orElseThrow();
    assertNull(south.actual());
  }
}
