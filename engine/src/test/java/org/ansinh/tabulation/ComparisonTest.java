package org.ansinh.tabulation;

import static org.ansinh.testing.TypedIr.HOUSEHOLD;
import static org.ansinh.testing.TypedIr.NOWHERE;
import static org.ansinh.testing.TypedIr.PERSON;
import static org.ansinh.testing.TypedIr.REGION;
import static org.ansinh.testing.TypedIr.choose;
import static org.ansinh.testing.TypedIr.compare;
import static org.ansinh.testing.TypedIr.input;
import static org.ansinh.testing.TypedIr.multiply;
import static org.ansinh.testing.TypedIr.number;
import static org.ansinh.testing.TypedIr.ref;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.period.Period;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Simulator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Four persons in two households: wages 100, 200, 300, 0; weights 10, 20, 1.5, 5. Worked out by
/// hand.
class ComparisonTest {
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
  private static final Input WAGE = input("wage", PERSON, number(0, 0, 1_000));
  private static final Input PLACE = input("region", HOUSEHOLD, new CategoryType(REGION));
  private static final Payer WORKER = new Payer("worker", Label.NONE, NOWHERE);
  private static final Payer FUND = new Payer("fund", Label.NONE, NOWHERE);
  private static final Payer STATE = new Payer("state", Label.NONE, NOWHERE);

  private static final Population POPULATION =
      new Population(
          "four",
          2025,
          0,
          List.of(
              new UnitTable(
                  "Person",
                  4,
                  Map.of("wage", Column.of(100, 200, 300, 0)),
                  Column.of(new long[] {100, 200, 15, 50}, 1, null)),
              new UnitTable("Household", 2, Map.of("region", Column.of(0, 2)), null)),
          List.of(Membership.sorted("Household", "Person", new int[] {0, 2, 4})));

  private static Rule paid(
      String name, Entity entity, Expr formula, Payer payer, @Nullable Payer payee) {
    Period always = Period.from(LocalDate.of(2000, 1, 1));
    return new Rule(
        name, entity, formula.type(), Label.NONE, formula, always, null, payer, payee, NOWHERE);
  }

  /// Contributions rise from 10% to 20% of the wage above 150; the state's benefit of 5 a head
  /// begins.
  private static Comparison comparison(List<ComparedRule> rules) {
    List<Rule> targets = ComparedRule.targets(rules);
    return new Comparison(
        new Simulator().run(new KernelCompiler().compile(DATE, targets), POPULATION), rules);
  }

  private static List<ComparedRule> rules() {
    Expr high =
        choose(
            compare(ref(WAGE), Expr.Comparison.GREATER, number("150")),
            multiply(ref(WAGE), number("0.2")),
            multiply(ref(WAGE), number("0.1")));
    List<ComparedRule> rules = new ArrayList<>();
    rules.add(
        new ComparedRule(
            "contribution",
            paid("contribution", PERSON, multiply(ref(WAGE), number("0.1")), WORKER, FUND),
            paid("contribution", PERSON, high, WORKER, FUND)));
    rules.add(new ComparedRule("benefit", null, paid("benefit", PERSON, number("5"), STATE, null)));
    return rules;
  }

  private static List<String> row(Table table, int row) {
    return table.rows().get(row).stream()
        .map(
            cell ->
                switch (cell) {
                  case Cell.Text text -> text.name();
                  case Cell.Amount amount -> amount.value().stripTrailingZeros().toPlainString();
                  case Cell.Empty _ -> "-";
                })
        .toList();
  }

  @Test
  void totals_beforeAndAfter_areWeighted() {
    Table table = comparison(rules()).totals();
    // 10 × 10 + 20 × 20 + 30 × 1.5 = 545; 10 × 10 + 40 × 20 + 60 × 1.5 = 990
    assertEquals(List.of("contribution", "number", "545", "990", "445"), row(table, 0));
    // 5 × 36.5
    assertEquals(List.of("benefit", "number", "0", "182.5", "182.5"), row(table, 1));
  }

  @Test
  void budget_everyPayment_isBookedByPayerAndPayee() {
    Table table = comparison(rules()).budget();
    assertEquals(List.of("worker", "pays", "number", "545", "990", "445"), row(table, 0));
    assertEquals(List.of("fund", "receives", "number", "545", "990", "445"), row(table, 1));
    assertEquals(List.of("state", "pays", "number", "0", "182.5", "182.5"), row(table, 2));
  }

  @Test
  void outcomes_byHouseholdRegion_countPersonsWithTheirWeights() {
    Comparison comparison = comparison(rules());
    Table table = comparison.winnersAndLosers(Grouping.by(POPULATION, PLACE), Comparison.PERSONS);
    // region I: +5 for 10 persons, -15 for 20; region III: -25 for 1.5, +5 for 5
    assertEquals(List.of("I", "10", "20", "0", "50", "-300", "5", "-15"), row(table, 0));
    assertEquals(List.of("II", "0", "0", "0", "0", "0", "-", "-"), row(table, 1));
    assertEquals(List.of("III", "5", "1.5", "0", "25", "-37.5", "5", "-25"), row(table, 2));
    // -337.5 / 21.5 = -15.69…
    assertEquals(List.of("all", "15", "21.5", "0", "75", "-337.5", "5", "-16"), row(table, 4));
  }

  @Test
  void outcomes_withAHouseholdsPayment_areThoseOfHouseholds() {
    List<ComparedRule> rules = rules();
    rules.add(new ComparedRule("fee", null, paid("fee", HOUSEHOLD, number("100"), WORKER, FUND)));
    Table table =
        comparison(rules)
            .winnersAndLosers(Grouping.all(POPULATION, "Household"), Comparison.PERSONS);
    // first household: 5 - 15 - 100 = -110, weight 10 of its first member; second: -25 + 5 - 100 =
    // -120, weight 1.5
    assertEquals(List.of("all", "0", "11.5", "0", "0", "-1280", "-", "-111"), row(table, 0));
  }

  private static Expr sevenYears() {
    NumberType years = new NumberType(Unit.YEAR, 0, Range.of(7, 7));
    return new Expr.Constant(new Value.NumberValue(BigDecimal.valueOf(7)), years, NOWHERE);
  }

  @Test
  void outcomes_paymentsThatDoNotChange_doNotMatterWhateverTheirUnit() {
    List<ComparedRule> rules = rules();
    rules.add(
        new ComparedRule(
            "grant",
            paid("grant", HOUSEHOLD, sevenYears(), STATE, null),
            paid("grant", HOUSEHOLD, sevenYears(), STATE, null)));
    Table table =
        comparison(rules).winnersAndLosers(Grouping.all(POPULATION, "Person"), Comparison.PERSONS);
    assertEquals(List.of("all", "15", "21.5", "0", "75", "-337.5", "5", "-16"), row(table, 0));
  }

  @Test
  void outcomes_changedPaymentsInTwoUnits_areRefused() {
    List<ComparedRule> rules = rules();
    rules.add(new ComparedRule("grant", null, paid("grant", PERSON, sevenYears(), STATE, null)));
    Comparison comparison = comparison(rules);
    Grouping all = Grouping.all(POPULATION, "Person");
    assertThrows(
        RequestException.class, () -> comparison.winnersAndLosers(all, Comparison.PERSONS));
  }

  @Test
  void outcomes_byOneRule_areJudgedByIt() {
    List<ComparedRule> rules = rules();
    Table table =
        comparison(rules).winnersAndLosers(Grouping.all(POPULATION, "Person"), rules.getFirst());
    assertEquals(List.of("all", "21.5", "0", "15", "445", "0", "21", "-"), row(table, 0));
  }

  @Test
  void totalsBy_groups_addUpToAll() {
    List<ComparedRule> rules = rules();
    Table table = comparison(rules).totalsBy(rules.getFirst(), Grouping.by(POPULATION, PLACE));
    assertEquals(List.of("I", "500", "900", "400"), row(table, 0));
    assertEquals(List.of("III", "45", "90", "45"), row(table, 2));
    assertEquals(List.of("all", "545", "990", "445"), row(table, 4));
  }

  @Test
  void deciles_weighted_areTenthsOfThePopulation() {
    Grouping deciles = Grouping.deciles(POPULATION, WAGE);
    // by wage: 5, 10, 20, 1.5 of 36.5; middles at 2.5, 10, 25 and 35.75
    assertEquals("[2, 6, 9, 0]", Arrays.toString(deciles.groupOf()));
  }

  @Test
  void grouping_byAmount_isRefused() {
    assertThrows(RequestException.class, () -> Grouping.by(POPULATION, WAGE));
  }

  @Test
  void tabulator_totals_countUnits() {
    List<ComparedRule> rules = rules();
    List<Rule> targets = ComparedRule.targets(rules);
    var results = new Simulator().run(new KernelCompiler().compile(DATE, targets), POPULATION);
    Table table =
        Tabulator.totals(results, List.of(targets.getFirst()), Grouping.by(POPULATION, PLACE));
    assertEquals(List.of("I", "30", "500"), row(table, 0));
    assertEquals(List.of("all", "36.5", "545"), row(table, 4));
    assertEquals(0, new BigDecimal("545").compareTo(Tabulator.total(results, targets.getFirst())));
  }
}
