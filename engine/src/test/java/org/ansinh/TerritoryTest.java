package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.Category;
import org.ansinh.ir.Merging;
import org.ansinh.ir.Policy;
import org.ansinh.simulation.Progress;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.Table;
import org.junit.jupiter.api.Test;

/// Viet Nam's divisions: what is counted in one adds up in the others.
final class TerritoryTest {
  private static final Engine VIETNAM =
      Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
  private static final Policy POLICY = VIETNAM.policy(List.of());
  private static final Study STUDY = VIETNAM.study(VIETNAM.populate(null, 5_000, 11), 2);
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static Category category(String name) {
    Category category = POLICY.categories().get(name);
    assertNotNull(category, name);
    return category;
  }

  private static Merging merging(String from, String to) {
    Merging merging = Merging.between(POLICY.successions().values(), category(from), category(to));
    assertNotNull(merging, from + " to " + to);
    return merging;
  }

  private static Map<String, BigDecimal> totals(Table table, String column) {
    Map<String, BigDecimal> totals = new HashMap<>();
    for (List<Cell> cells : table.rows()) {
      totals.put(
          ((Cell.Text) cells.getFirst()).name(),
          ((Cell.Amount) cells.get(table.columnOf(column))).value());
    }
    return totals;
  }

  private static Map<String, BigDecimal> by(String group, String name, String column) {
    Study.Simulated simulated =
        STUDY.simulate(
            new Study.Scenario(TODAY, List.of(), List.of(name), List.of(group)), Progress.SILENT);
    return totals(simulated.tables().getFirst(), column);
  }

  @Test
  void provinces_ofBothDivisions_areAllThere() {
    assertEquals(63, category("FormerProvince").values().size());
    assertEquals(34, category("Province").values().size());
    assertEquals(34, category("InsuranceAgency").values().size());
    assertEquals(
        11 + 1, category("InsuranceRegion").values().size(), "11 of the 35 regions, and the rest");
    Merging provinces = merging("FormerProvince", "Province");
    long merged =
        provinces.to().names().stream()
            .filter(name -> provinces.membersOf(provinces.to().ordinalOf(name)).size() > 1)
            .count();
    assertEquals(23, merged);
    // A province that goes on alone keeps its name
    for (int i = 0; i < 34; i++) {
      if (provinces.membersOf(i).size() == 1) {
        assertEquals(List.of(provinces.to().values().get(i).name()), provinces.namesOf(i));
      }
    }
  }

  @Test
  void labels_ofProvinces_areDistinctAndComposed() {
    for (String name : List.of("FormerProvince", "Province", "InsuranceAgency")) {
      HashSet<String> labels = new HashSet<>();
      for (Category.Member member : category(name).values()) {
        String vi = member.label().vi();
        assertEquals(Normalizer.normalize(vi, Normalizer.Form.NFC), vi);
        assertTrue(labels.add(vi), vi);
      }
    }
  }

  @Test
  void agencies_ofTheRegions_areNotMadeIntoThoseOfTheProvinces() {
    assertNull(
        Merging.between(
            POLICY.successions().values(),
            category("InsuranceRegion"),
            category("InsuranceAgency")));
    assertNull(
        Merging.between(
            POLICY.successions().values(), category("Province"), category("InsuranceRegion")));
  }

  @Test
  void counts_inEveryDivision_addUpToTheCountry() {
    Map<String, BigDecimal> former = by("former_province", "si_participants", "value");
    BigDecimal country = former.remove("all");
    assertEquals(63, former.size());
    assertEquals(0, country.compareTo(sum(former)));
    for (String division : List.of("Province", "InsuranceRegion", "InsuranceAgency")) {
      Map<String, BigDecimal> later = by(division, "si_participants", "value");
      assertEquals(0, country.compareTo(later.remove("all")), division);
      assertEquals(0, country.compareTo(sum(later)), division);
      Merging merging = merging("FormerProvince", division);
      for (int i = 0; i < merging.to().values().size(); i++) {
        BigDecimal parts =
            merging.namesOf(i).stream().map(former::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        String name = merging.to().values().get(i).name();
        assertEquals(0, parts.compareTo(later.get(name)), division + " " + name);
      }
    }
  }

  @Test
  void amounts_ofTheProvinceAndOfWhatTheFormerOneBecame_areTheSame() {
    Map<String, BigDecimal> given = by("province", "si_employee", "si_employee");
    Map<String, BigDecimal> former = by("former_province", "si_employee", "si_employee");
    Merging merging = merging("FormerProvince", "Province");
    for (int i = 0; i < merging.to().values().size(); i++) {
      BigDecimal parts =
          merging.namesOf(i).stream().map(former::get).reduce(BigDecimal.ZERO, BigDecimal::add);
      assertEquals(0, parts.compareTo(given.get(merging.to().values().get(i).name())));
    }
  }

  @Test
  void compare_byTheFormerProvince_addsUp() {
    Study.Compared compared =
        STUDY.compare(
            new Study.Scenario(
                LocalDate.of(2027, 1, 1),
                List.of("voluntary_2027"),
                List.of("voluntary_subsidy"),
                List.of("FormerProvince")),
            Progress.SILENT);
    Map<String, BigDecimal> change = totals(compared.byGroup().getFirst(), "change");
    BigDecimal country = change.remove("all");
    assertEquals(63, change.size());
    assertEquals(0, country.compareTo(sum(change)));
  }

  private static BigDecimal sum(Map<String, BigDecimal> values) {
    return values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
