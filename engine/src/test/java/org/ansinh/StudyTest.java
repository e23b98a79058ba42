package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.simulation.Progress;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Table;
import org.junit.jupiter.api.Test;

final class StudyTest {
  private static final Engine VIETNAM =
      Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
  private static final Study STUDY = VIETNAM.study(VIETNAM.populate(null, 3_000, 7), 2);
  private static final LocalDate JANUARY_2027 = LocalDate.of(2027, 1, 1);

  private static Study.Compared compare(List<String> amendments, List<String> names, String... by) {
    return STUDY.compare(
        new Study.Scenario(JANUARY_2027, amendments, names, List.of(by)), Progress.SILENT);
  }

  private static BigDecimal amount(Table table, String row, String column) {
    for (List<Cell> cells : table.rows()) {
      if (cells.getFirst() instanceof Cell.Text text && text.name().equals(row)) {
        return ((Cell.Amount) cells.get(table.columnOf(column))).value();
      }
    }
    throw new AssertionError("no row " + row + " in " + table.rows());
  }

  @Test
  void compare_higherSupport_costsTheBudgetWhatTheInsuredSave() {
    Study.Compared compared = compare(List.of("voluntary_2027"), List.of());
    BigDecimal subsidy = amount(compared.totals(), "voluntary_subsidy", "change");
    assertTrue(subsidy.signum() > 0);
    assertEquals(subsidy.negate(), amount(compared.totals(), "voluntary_payable", "change"));
    assertEquals(
        0, subsidy.compareTo(amount(compared.outcomes(), "all", "gain")), "all of it is gained");
    assertEquals(0, amount(compared.outcomes(), "all", "losers").signum());
    assertTrue(
        compared.changed().stream()
            .map(ComparedRule::name)
            .noneMatch("voluntary_local_support"::equals));
  }

  @Test
  void compare_byArea_addsUpToTheTotal() {
    Study.Compared compared =
        compare(List.of("voluntary_2027"), List.of("voluntary_subsidy"), "area");
    Table table = compared.byGroup().getFirst();
    assertEquals(
        0,
        amount(table, "urban", "change")
            .add(amount(table, "rural", "change"))
            .compareTo(amount(table, "all", "change")));
    assertEquals(1, compared.byGroup().size());
  }

  @Test
  void compare_noAmendment_changesNothing() {
    Study.Compared compared = compare(List.of(), List.of());
    assertEquals(List.of(), compared.changed());
    assertEquals(0, amount(compared.outcomes(), "all", "winners").signum());
  }

  @Test
  void simulate_namedRules_areTotaledByEntity() {
    Study.Simulated simulated =
        STUDY.simulate(
            new Study.Scenario(
                JANUARY_2027, List.of(), List.of("hi_premium", "hi_premium_total"), List.of()),
            Progress.SILENT);
    assertEquals(2, simulated.tables().size());
    BigDecimal persons = amount(simulated.tables().get(0), "all", "units");
    BigDecimal households = amount(simulated.tables().get(1), "all", "units");
    assertTrue(persons.compareTo(households) > 0 && households.signum() > 0);
    assertTrue(amount(simulated.tables().get(1), "all", "hi_premium_total").signum() > 0);
  }

  @Test
  void simulate_aCategory_isRefused() {
    RequestException refused =
        assertThrows(
            RequestException.class,
            () ->
                STUDY.simulate(
                    new Study.Scenario(JANUARY_2027, List.of(), List.of("hi_group"), List.of()),
                    Progress.SILENT));
    assertTrue(refused.issues().getFirst().message().contains("is a category"));
  }

  @Test
  void simulate_byDecile_hasTenGroups() {
    Study.Simulated simulated =
        STUDY.simulate(
            new Study.Scenario(
                JANUARY_2027, List.of(), List.of("si_employee"), List.of("wage_decile")),
            Progress.SILENT);
    assertEquals(11, simulated.tables().getFirst().rows().size());
  }

  @Test
  void simulate_unknownNames_areRefusedWithNearOnes() {
    RequestException rule =
        assertThrows(
            RequestException.class,
            () ->
                STUDY.simulate(
                    new Study.Scenario(JANUARY_2027, List.of(), List.of("si_employe"), List.of()),
                    Progress.SILENT));
    assertTrue(rule.issues().getFirst().suggestions().getFirst().contains("`si_employee`"));
    RequestException group =
        assertThrows(
            RequestException.class, () -> compare(List.of("voluntary_2027"), List.of(), "aera"));
    assertTrue(group.issues().getFirst().suggestions().getFirst().contains("`area`"));
    assertThrows(RequestException.class, () -> VIETNAM.populate("nowhere", 3_000, 7));
  }

  @Test
  void simulate_beforeARuleBegins_saysSo() {
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                STUDY.simulate(
                    new Study.Scenario(LocalDate.of(1900, 1, 1), List.of(), List.of(), List.of()),
                    Progress.SILENT));
    assertTrue(thrown.getMessage().contains("1900-01-01"), thrown::getMessage);
  }

  private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);

  @Test
  void simulate_aShare_isTheQuotientOfTheCountsOfItsRules() {
    Study.Simulated simulated =
        STUDY.simulate(
            new Study.Scenario(
                END_OF_2025,
                List.of(),
                List.of("si_coverage", "in_labour_force", "si_employee"),
                List.of("area")),
            Progress.SILENT);
    assertEquals(2, simulated.tables().size());
    Table rules = simulated.tables().get(0);
    Table measure = simulated.tables().get(1);
    for (String row : List.of("urban", "rural", "all")) {
      BigDecimal base = amount(rules, row, "in_labour_force");
      BigDecimal counted = amount(measure, row, "counted");
      assertEquals(0, base.compareTo(amount(measure, row, "base")), row);
      assertEquals(
          0,
          counted.divide(base, 4, RoundingMode.HALF_UP).compareTo(amount(measure, row, "value")),
          row);
      assertEquals(
          0,
          base.divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
              .compareTo(amount(measure, row, "one_point")),
          row);
    }
    assertEquals(
        0,
        amount(measure, "urban", "counted")
            .add(amount(measure, "rural", "counted"))
            .compareTo(amount(measure, "all", "counted")));
  }

  @Test
  void compare_anEarlierSocialPension_raisesTheCoverageOfOldAge() {
    List<String> amendments = List.of("social_pension_70");
    Study.Compared compared =
        compare(amendments, List.of("old_age_coverage", "social_pension"), "area");
    assertEquals(List.of("social_pension"), List.of(compared.changed().getFirst().name()));
    assertEquals(
        STUDY
            .compareMeasures(
                new Study.Scenario(
                    JANUARY_2027, amendments, List.of("old_age_coverage"), List.of("area")),
                Progress.SILENT)
            .tables(),
        compared.measures());
    Table table = compared.measures().getFirst();
    BigDecimal before = amount(table, "all", "baseline");
    BigDecimal after = amount(table, "all", "amended");
    assertTrue(after.compareTo(before) > 0);
    assertEquals(
        0,
        after.subtract(before).movePointRight(2).compareTo(amount(table, "all", "change_points")));
    assertEquals(
        0,
        amount(table, "urban", "change_counted")
            .add(amount(table, "rural", "change_counted"))
            .compareTo(amount(table, "all", "change_counted")));
  }

  @Test
  void compare_aMeasureThatDoesNotChange_isNamedAndUnchanged() {
    assertEquals(List.of(), compare(List.of("voluntary_2027"), List.of()).measures());
    Study.Compared compared = compare(List.of("voluntary_2027"), List.of("hi_coverage"));
    Table table = compared.measures().getFirst();
    assertEquals(0, amount(table, "all", "change_points").signum());
    assertTrue(amount(table, "all", "baseline").signum() > 0);
  }

  @Test
  void simulate_aMean_isTheTotalOfThoseWhoCountDividedByThem() {
    Study.Simulated simulated =
        STUDY.simulate(
            new Study.Scenario(
                END_OF_2025,
                List.of(),
                List.of("mean_insured_wage", "si_wage", "insured_wages"),
                List.of()),
            Progress.SILENT);
    Table rules = simulated.tables().get(0);
    Table mean = simulated.tables().get(1);
    Table total = simulated.tables().get(2);
    assertEquals(0, amount(rules, "all", "si_wage").compareTo(amount(mean, "all", "counted")));
    assertEquals(0, amount(rules, "all", "si_wage").compareTo(amount(total, "all", "value")));
    assertTrue(amount(mean, "all", "base").compareTo(amount(rules, "all", "units")) < 0);
  }
}
