package org.ansinh.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.ansinh.Engine;
import org.ansinh.Question;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.SourceItem;
import org.junit.jupiter.api.Test;

/// The law as it was known on a day.
final class KnownLawTest {
  private static final String LAW =
      """
      pack testland "Testland"
        currency VND

      source a = "Act A" issued 2019-11-01 in force 2020-01-01
      source b = "Act B" issued 2026-05-15 in force 2026-01-01
      source c = "Act C" in force 2024-01-01
      source d = "Survey D"

      entity Person "Person"
      payer worker "Worker"
      input wage of Person: VND/month from 0 to 1_000_000 VND/month default 100 VND/month

      parameter base: VND/month "Base"
        from 2020-01-01 = 10   by a
        from 2024-06-01 = 15   by c
        from 2025-01-01 = 16   by d
        from 2026-01-01 = 20   by b
      parameter aid: VND/month "Aid"
        from 2020-01-01 = 7   by a
        until 2025-12-31   by b
      parameter relief: VND/month "Relief"
        from 2020-01-01 = 3   by a
        until 2020-12-31

      rule due of Person: VND/month paid by worker
        from 2020-01-01 = base
        from 2026-01-01 = base * 2   by b
      rule grant of Person: VND/month
        from 2026-01-01 = 5 VND/month   by b
      rule total of Person: VND/month
        = due + grant
      rule plain: VND/month
        = base
        except high when base >= 20 VND/month: 1 VND/month   by b

      amendment study "Study"
        by b
        issued 2026-06-15
        from 2026-01-01
        change parameter base was 20 becomes 30
      amendment undated from 2027-01-01
        change parameter base was 20 becomes 30
      """;

  private static Engine engine() {
    return Engine.of(PolicyPack.of("test", List.of(Parser.parse(new SourceText("t.law", LAW)))));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static BigDecimal value(String name, String on, String known, String... amendments) {
    Question question =
        new Question(day(on), List.of(amendments), Facts.none(), List.of(name), false);
    Value value = engine().asKnown(day(known)).answer(question).country().get(name);
    return ((Value.NumberValue) value).number();
  }

  private static IssueCode refusal(String name, String on, String known, String... amendments) {
    return assertThrows(EngineException.class, () -> value(name, on, known, amendments))
        .issues()
        .getFirst()
        .code();
  }

  private static void assertNumber(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> "found " + actual);
  }

  @Test
  void value_ofASourceIssuedLater_isNotThereAndTheEarlierGoesOn() {
    assertNumber("16", value("base", "2026-09-01", "2026-05-14"));
    assertNumber("20", value("base", "2026-09-01", "2026-05-15"));
  }

  @Test
  void retroactiveValue_onItsOwnFirstDay_isWhatPeopleThoughtThen() {
    assertNumber("16", value("base", "2026-01-01", "2026-01-01"));
    assertNumber("20", value("base", "2026-01-01", "2026-06-01"));
  }

  @Test
  void value_ofASourceWithoutIssuedDate_isKnownFromItsForce() {
    assertNumber("10", value("base", "2024-07-01", "2023-12-31"));
    assertNumber("15", value("base", "2024-07-01", "2024-01-01"));
  }

  @Test
  void value_ofASourceWithoutAnyDate_isKnownFromItsOwnDay() {
    assertNumber("15", value("base", "2025-06-01", "2024-12-31"));
    assertNumber("16", value("base", "2025-06-01", "2025-01-01"));
  }

  @Test
  void value_knownBeforeItApplies_isAnsweredForLaterDays() {
    assertNumber("10", value("base", "2020-01-01", "2019-11-01"));
  }

  @Test
  void end_citingALaterText_isNotThereBefore() {
    assertNumber("7", value("aid", "2026-02-01", "2026-05-14"));
    assertEquals(IssueCode.NOT_IN_FORCE, refusal("aid", "2026-02-01", "2026-05-15"));
  }

  @Test
  void end_withoutCitation_isKnownWithItsValue() {
    assertEquals(IssueCode.NOT_IN_FORCE, refusal("relief", "2021-01-01", "2020-02-01"));
  }

  @Test
  void exception_citingALaterText_isNotThereBefore() {
    assertNumber("16", value("plain", "2026-09-01", "2026-05-14"));
    assertNumber("1", value("plain", "2026-09-01", "2026-05-15"));
  }

  @Test
  void rule_ofWhichNothingWasKnown_isNotInForceAndSoIsWhatNeedsIt() {
    Policy policy = engine().asKnown(day("2026-05-14")).policy(List.of());
    assertNull(policy.on(day("2026-09-01")).findInForce("grant"));
    assertNull(policy.on(day("2026-09-01")).findInForce("total"));
    assertNotNull(policy.on(day("2026-09-01")).findInForce("due"));
    assertNotNull(engine().policy(List.of()).on(day("2026-09-01")).findInForce("total"));
  }

  @Test
  void missingRule_asKnown_saysWhichDayIsMeantAndWhatToDo() {
    Policy policy = engine().asKnown(day("2026-05-14")).policy(List.of());
    var issue =
        assertThrows(EngineException.class, () -> policy.on(day("2026-09-01")).findRule("total"))
            .issues()
            .getFirst();
    assertEquals(
        "`grant` is needed on 2026-09-01, but nothing known on 2026-05-14 says what it is then.",
        issue.message());
    assertEquals(List.of("Ask as known on a later day."), issue.suggestions());
  }

  @Test
  void fingerprint_ofTwoKnownDays_differs() {
    Engine engine = engine();
    String whole = engine.policy(List.of()).fingerprint();
    String then = engine.asKnown(day("2026-05-14")).policy(List.of()).fingerprint();
    String now = engine.asKnown(day("2026-05-15")).policy(List.of()).fingerprint();
    assertNotEquals(then, now);
    assertNotEquals(whole, now);
    assertEquals(then, engine().asKnown(day("2026-05-14")).policy(List.of()).fingerprint());
  }

  @Test
  void answer_asKnown_saysSo() {
    Question question =
        new Question(day("2026-09-01"), List.of(), Facts.none(), List.of("base"), false);
    var answer = engine().asKnown(day("2026-03-01")).answer(question);
    assertEquals(day("2026-03-01"), answer.known());
    assertTrue(answer.json().contains("\"as_known\": \"2026-03-01\""), answer.json());
    assertTrue(!engine().answer(question).json().contains("as_known"));
  }

  @Test
  void amendment_withAnIssuedDate_isKnownFromIt() {
    assertNumber("30", value("base", "2026-02-01", "2026-06-15", "study"));
    assertEquals(IssueCode.NOT_KNOWN, refusal("base", "2026-02-01", "2026-06-14", "study"));
  }

  @Test
  void amendment_withoutAnyDateOfIssue_isKnownFromItsFirstDay() {
    assertNumber("30", value("base", "2027-02-01", "2027-01-01", "undated"));
    assertEquals(IssueCode.NOT_KNOWN, refusal("base", "2027-02-01", "2026-12-31", "undated"));
  }

  @Test
  void knownDay_beforeAnyLaw_isRefusedWithTheFirst() {
    var refused = assertThrows(RequestException.class, () -> engine().asKnown(day("2019-10-31")));
    assertEquals(IssueCode.NOT_KNOWN, refused.issues().getFirst().code());
    assertEquals(
        List.of("The first that is known of it is from 2019-11-01."),
        refused.issues().getFirst().suggestions());
  }

  private static List<String> outcome(String test) {
    PolicyPack pack =
        PolicyPack.of(
            "test", List.of(Parser.parse(new SourceText("t.law", LAW + "\n" + test + "\n"))));
    return Engine.run(pack, pack.tests().getFirst()).issues().stream()
        .map(issue -> issue.code().code() + " " + issue.where().text())
        .toList();
  }

  @Test
  void test_asKnown_isOfTheLawKnownThatDay() {
    String head = "test \"t\"\n  on 2026-09-01 as known ";
    assertEquals(List.of(), outcome(head + "2026-05-14\n  expect base = 16 VND/month"));
    assertEquals(
        List.of("E510 base = 16 VND/month"),
        outcome(head + "2026-05-15\n  expect base = 16 VND/month"));
    assertEquals(List.of(), outcome(head + "2026-06-15 with study\n  expect base = 30 VND/month"));
  }

  @Test
  void test_asKnownTooEarly_isRefusedAtTheDay() {
    String head = "test \"t\"\n  on 2026-09-01 as known ";
    assertEquals(
        List.of("E504 2026-06-14"),
        outcome(head + "2026-06-14 with study\n  expect base = 30 VND/month"));
    assertEquals(
        List.of("E504 2019-01-01"), outcome(head + "2019-01-01\n  expect base = 10 VND/month"));
  }

  @Test
  void cut_twice_isTheCutOfTheEarlierDay() {
    List<Item> items = engine().pack().items();
    String once = Formatter.format(KnownLaw.cut(items, day("2024-03-01")));
    List<Item> later = KnownLaw.cut(items, day("2026-03-01"));
    assertEquals(once, Formatter.format(KnownLaw.cut(later, day("2024-03-01"))));
  }

  @Test
  void items_typedOnTopOfAKnownPack_areCutToo() {
    PolicyPack pack = engine().asKnown(day("2026-05-14")).pack();
    String typed = "parameter more: VND/month\n  from 2026-01-01 = 1   by b\n";
    PolicyPack more = pack.with(List.of(Parser.parse(new SourceText("x.law", typed))));
    assertNull(more.policy(List.of()).parameters().get("more").history().on(day("2026-09-01")));
  }

  @Test
  void vietNam_onDaysFrom2008AsKnownThatDay_hasThePaymentsOfThatDay() {
    Engine engine = Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
    Policy whole = engine.policy(List.of());
    var days = new TreeSet<LocalDate>();
    for (int year = 2008; year <= 2026; year += 2) {
      days.add(LocalDate.of(year, 1, 1));
      days.add(LocalDate.of(year, 7, 1));
    }
    for (Item item : engine.pack().items()) {
      if (item instanceof SourceItem source && source.issued() != null) {
        days.add(source.issued().date());
      }
    }
    // Where a text applied before it was known, as the wage index of 2026 did, people knew less.
    KnownDays known = new KnownDays(engine.pack().items());
    List<Dating> retroactive =
        engine.pack().items().stream()
            .flatMap(item -> Dating.of(item, known).stream())
            .filter(dating -> dating.known().isAfter(dating.applies()))
            .toList();
    days.removeIf(
        day ->
            day.getYear() < 2008
                || retroactive.stream()
                    .anyMatch(d -> !d.applies().isAfter(day) && d.known().isAfter(day)));
    assertTrue(days.size() > 20, days.toString());
    var lost = new TreeSet<String>();
    for (LocalDate day : days) {
      Policy then = engine.asKnown(day).policy(List.of());
      for (String rule : whole.rules().keySet()) {
        Rule now = whole.on(day).findInForce(rule);
        if (now != null && now.payer() != null && then.on(day).findInForce(rule) == null) {
          lost.add(rule + " on " + day);
        }
      }
    }
    assertEquals(new TreeSet<>(), lost);
  }
}
