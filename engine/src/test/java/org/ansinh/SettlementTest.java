package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.interpreter.Facts;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Parser;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.Table;
import org.junit.jupiter.api.Test;

/// Arrears and refunds of retroactive law.
final class SettlementTest {
  private static final String LAW =
      """
      pack testland "Testland"
        currency VND

      source a = "Act A" issued 2019-11-01 in force 2020-01-01
      source b = "Act B" issued 2026-04-10 in force 2026-01-01
      payer worker "Worker"
      payer employer "Employer"
      payer pool "Pool"
      payer treasury "Treasury"

      entity Person "Person"
      input wage of Person: VND/month from 0 to 1_000_000 VND/month default 100 VND/month

      parameter rate: percent
        from 2020-01-01 = 10%   by a
        from 2026-02-01 = 12%   by b
      parameter fee_amount: VND/year
        from 2020-01-01 = 100   by a
        from 2026-01-01 = 130   by b
      parameter aid_amount: VND/month
        from 2020-01-01 = 5   by a
        from 2026-03-01 = 8   by b
      parameter grant_amount: VND
        from 2020-01-01 = 50   by a
        from 2026-03-01 = 60   by b

      rule due of Person: VND/month "Due" paid by worker to pool rounded half up to 1 VND/month
        from 2020-01-01 = wage * rate   by a
      rule fee of Person: VND/year "Fee" paid by worker to state_fund
        from 2020-01-01 = fee_amount   by a
      rule aid of Person: VND/month "Aid" paid by treasury
        from 2020-01-01 = aid_amount   by a
      rule grant of Person: VND "Grant" paid by treasury
        from 2020-01-01 = grant_amount   by a
      payer state_fund "State fund"

      amendment middle
        issued 2026-03-01
        from 2026-01-15
        change parameter aid_amount was 5 becomes 6
      amendment moved
        issued 2026-03-01
        from 2026-01-01
        neutralize due
        add rule due_by_employer of Person: VND/month paid by employer to pool
          = wage * rate
      amendment ahead from 2027-01-01
        change parameter rate was 12% becomes 13%
      """;

  private static final PolicyPack PACK =
      PolicyPack.of("t", List.of(Parser.parse(new SourceText("t.law", LAW))));

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Settlement actB() {
    return Settlement.ofKnowledge(PACK, List.of(), day("2026-04-09"), day("2026-04-10"));
  }

  private static Facts facts(Settlement settlement, String json) {
    return Engine.of(settlement.now()).facts(json, settlement.nowWith());
  }

  /// The lines as `unit rule period then>now`.
  private static List<String> lines(Settlement settlement, String json, String... names) {
    Facts facts = facts(settlement, json);
    return lines(settlement, day -> facts, names);
  }

  private static List<String> lines(
      Settlement settlement, Function<LocalDate, Facts> facts, String... names) {
    List<String> texts = new ArrayList<>();
    for (SettledLine line : Engine.settle(settlement, facts, List.of(), List.of(names))) {
      texts.add(
          line.unit()
              + " "
              + line.rule()
              + " "
              + line.period()
              + " "
              + text(line.then())
              + ">"
              + text(line.now())
              + " "
              + line.whole());
    }
    return texts;
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Issue refusal(Runnable request) {
    return assertThrows(EngineException.class, request::run).issues().getFirst();
  }

  @Test
  void lawIssuedInApril_forFebruary_isSettledFromItsFirstDayToTheKnownDay() {
    assertEquals(day("2026-01-01"), actB().from());
    assertEquals(day("2026-04-10"), actB().until());
    assertEquals(
        List.of(
            "p due 2026-02-01 10>12 VND",
            "p due 2026-03-01 10>12 VND",
            "p due 2026-04-01 10>12 VND"),
        lines(actB(), "{\"persons\": {\"p\": {\"wage\": \"101\"}}}", "due"));
  }

  @Test
  void amounts_byMonthAndByYear_haveTheirOwnPeriods() {
    assertEquals(
        List.of(
            "p due 2026-02-01 10>12 VND",
            "p due 2026-03-01 10>12 VND",
            "p due 2026-04-01 10>12 VND",
            "p aid 2026-03-01 5>8 VND",
            "p aid 2026-04-01 5>8 VND",
            "p fee 2026-01-01 100>130 VND"),
        lines(actB(), "{\"persons\": {\"p\": {}}}"));
  }

  @Test
  void month_begunBeforeTheFirstDay_isNotSettled() {
    Settlement settlement = Settlement.ofAmendments(PACK, List.of(), List.of("middle"));
    assertEquals(
        List.of("p aid 2026-02-01 5>6 VND"), lines(settlement, "{\"persons\": {\"p\": {}}}"));
  }

  @Test
  void burden_thatMovesToAnother_isRefundedToOneAndDueFromTheOther() {
    Settlement settlement = Settlement.ofAmendments(PACK, List.of(), List.of("moved"));
    assertEquals(
        List.of(
            "p due_by_employer 2026-01-01 0>10 VND",
            "p due_by_employer 2026-02-01 0>10 VND",
            "p due 2026-01-01 10>0 VND",
            "p due 2026-02-01 10>0 VND"),
        lines(settlement, "{\"persons\": {\"p\": {}}}").stream()
            .sorted(SettlementTest::byName)
            .toList());
  }

  private static int byName(String one, String other) {
    return other.split(" ", -1)[1].compareTo(one.split(" ", -1)[1]);
  }

  @Test
  void facts_byMonth_countFromTheirDay() {
    Settlement settlement = actB();
    Facts first = facts(settlement, "{\"persons\": {\"p\": {\"wage\": \"100\"}}}");
    Facts later = facts(settlement, "{\"persons\": {\"p\": {\"wage\": \"200\"}}}");
    assertEquals(
        List.of(
            "p due 2026-02-01 10>12 VND",
            "p due 2026-03-01 20>24 VND",
            "p due 2026-04-01 20>24 VND"),
        lines(settlement, day -> day.getMonthValue() < 3 ? first : later, "due"));
  }

  @Test
  void rule_withoutDifferenceToAUnit_isListedOnlyIfNamed() {
    assertEquals(
        List.of("p due 2026-02-01 0>0 VND"),
        lines(actB(), "{\"persons\": {\"p\": {\"wage\": \"0\"}}}", "due").subList(0, 1));
    assertEquals(5 - 2, lines(actB(), "{\"persons\": {\"p\": {\"wage\": \"0\"}}}").size());
  }

  @Test
  void units_ofOthers_areLeftOut() {
    Settlement settlement = actB();
    Facts facts = facts(settlement, "{\"persons\": {\"p\": {}, \"q\": {}}}");
    assertEquals(
        List.of("q", "q", "q"),
        Engine.settle(settlement, day -> facts, List.of("q"), List.of("due")).stream()
            .map(SettledLine::unit)
            .toList());
  }

  @Test
  void time_chosen_isThatTime() {
    assertEquals(
        List.of("p due 2026-03-01 10>12 VND"),
        lines(
            actB().during(day("2026-02-15"), day("2026-03-15")),
            "{\"persons\": {\"p\": {}}}",
            "due"));
  }

  @Test
  void amendment_knownBeforeItApplies_isRefused() {
    Issue issue = refusal(() -> Settlement.ofAmendments(PACK, List.of(), List.of("ahead")));
    assertEquals(
        "`ahead` was known on 2027-01-01 and applies from 2027-01-01: nothing of it is retroactive",
        issue.message());
    assertEquals(
        IssueCode.UNKNOWN_NAME,
        refusal(() -> Settlement.ofAmendments(PACK, List.of(), List.of("nobody"))).code());
  }

  @Test
  void knownDays_withNothingRetroactiveBetween_areRefused() {
    assertEquals(
        IssueCode.BAD_REQUEST,
        refusal(() -> Settlement.ofKnowledge(PACK, List.of(), day("2026-04-10"), day("2026-05-10")))
            .code());
    assertEquals(
        IssueCode.BAD_REQUEST,
        refusal(() -> Settlement.ofKnowledge(PACK, List.of(), day("2026-05-10"), day("2026-04-10")))
            .code());
  }

  @Test
  void amountDueOnce_isRefusedByName() {
    Issue issue = refusal(() -> lines(actB(), "{\"persons\": {\"p\": {}}}", "grant"));
    assertEquals(
        "`grant` is no amount by month, year or day, so there are no periods to settle",
        issue.message());
    assertEquals(List.of("grant"), actB().dueOnce());
  }

  @Test
  void population_settled_isTheSumOfTheMonthsCompared() {
    Engine engine = Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
    Population population = engine.populate(null, 3_000, 7);
    List<String> amendment = List.of("retroactive_2026");
    Settlement settlement = Settlement.ofAmendments(engine.pack(), List.of(), amendment);
    List<String> names = List.of("si_employee", "ui_employee", "voluntary_payable");
    Settled settled =
        engine.study(population, 2).settle(settlement, names, List.of("area"), Progress.SILENT);
    assertEquals(6, settled.runs());
    Study then = engine.asKnown(settlement.until()).study(population, 2);
    for (String name : names) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int month = 1; month <= 6; month++) {
        Study.Compared compared =
            then.compare(
                new Study.Scenario(
                    LocalDate.of(2026, month, 1), amendment, List.of(name), List.of()),
                Progress.SILENT);
        sum = sum.add(amount(compared.totals(), name, "change"));
      }
      BigDecimal more = amount(settled.byRule(), name, "more");
      BigDecimal back = amount(settled.byRule(), name, "back");
      assertEquals(0, sum.compareTo(more.subtract(back)), name);
      assertEquals(1, Math.abs(sum.signum()), name);
      Table area =
          settled.byGroup().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
      assertEquals(
          0,
          amount(area, "urban", "change").add(amount(area, "rural", "change")).compareTo(sum),
          name);
    }
    Table outcomes = settled.outcomes();
    assertNotNull(outcomes);
    BigDecimal gained = amount(outcomes, "all", "gain").add(amount(outcomes, "all", "loss"));
    BigDecimal net = BigDecimal.ZERO;
    for (List<Cell> row : settled.byPayer().rows()) {
      net = net.add(((Cell.Amount) row.get(settled.byPayer().columnOf("change"))).value());
    }
    assertEquals(0, gained.compareTo(net.negate()), "persons gain what they are owed back");
  }

  private static BigDecimal amount(Table table, String row, String column) {
    for (List<Cell> cells : table.rows()) {
      if (cells.getFirst() instanceof Cell.Text text && text.name().equals(row)) {
        return ((Cell.Amount) cells.get(table.columnOf(column))).value();
      }
    }
    throw new AssertionError("no row " + row + " in " + table.rows());
  }
}
