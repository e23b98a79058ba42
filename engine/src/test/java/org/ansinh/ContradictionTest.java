package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.simulation.Progress;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Entry;
import org.ansinh.syntax.Parser;
import org.ansinh.verification.ClaimDecision;
import org.junit.jupiter.api.Test;

final class ContradictionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 8, 1);
  private static final Engine ENGINE =
      engine(
          """
          source law = "Law of work" in force 2010-01-01
          entity Person
          entity Household contains Person as members
          input age of Person: years from 0 years to 120 years
          input retired of Person: yes/no default no
          input paid of Person: months from 0 months to 900 months default 0 months
          input paid_early of Person: months from 0 months to 900 months default 0 months
          input born of Person: date optional
          input hats of Person: number from 0 to 9 default 0
          constraint retired_age of Person "Từ 15 tuổi" en "From 15 years on"
            = not retired or age >= 15 years   by law art "3"
          constraint working_life of Person
            = paid <= max(0 months, (age - 14 years) * 12 months/year)
          constraint early_within of Person
            = paid_early <= paid
          constraint born_by_today of Person
            = not known(born) or (born else today) <= today
          constraint few_hats of Person
            from 2030-01-01 = hats <= 3
          rule late of Person: months
            = paid - paid_early
          rule doubled of Person: months
            = paid_early * 2
          rule hats_on of Person: number
            = hats
          amendment retiring_at_20
            by law
            from 2026-01-01
            add constraint retired_at_20 of Person
              = not retired or age >= 20 years
          check "late months are not negative" on 2026-08-01
            for every Person p: p.late >= 0 months
          check "retired are of age" on 2026-08-01
            for every Person p where p.retired: p.age >= 16 years
          """);

  private static Engine engine(String law) {
    return Engine.of(PolicyPack.of("test", List.of(Parser.parse(new SourceText("test.law", law)))));
  }

  private static Answer ask(LocalDate on, List<String> with, String facts, String... names) {
    return ENGINE.answer(
        new Question(
            on, with, ENGINE.facts("{\"persons\": " + facts + "}", with), List.of(names), false));
  }

  private static List<Issue> refused(String facts, String... names) {
    return assertThrows(DataException.class, () -> ask(DAY, List.of(), facts, names)).issues();
  }

  private static List<String> messages(List<Issue> issues) {
    return issues.stream().map(issue -> issue.code().code() + " " + issue.message()).toList();
  }

  @Test
  void facts_thatBreakTwoConstraints_areRefusedForBoth() {
    List<Issue> issues =
        refused("{\"an\": {\"age\": 12, \"retired\": true, \"paid\": 300}}", "hats_on");
    assertEquals(
        List.of(
            "E408 an: `retired` = yes, `age` = 12 years contradict each other:"
                + " From 15 years on (`retired_age`; Law of work art. 3)",
            "E408 an: `paid` = 300 months, `age` = 12 years contradict each other:"
                + " working_life (`working_life`)"),
        messages(issues));
    assertEquals(
        List.of("Correct `retired` or `age`, or ask about another day."),
        issues.getFirst().suggestions());
    assertTrue(issues.getFirst().related().getFirst().where().text().startsWith("constraint"));
  }

  @Test
  void facts_ofTheFuture_areRefusedBeforeThatDayOnly() {
    String born = "{\"an\": {\"born\": \"2026-08-02\"}}";
    assertEquals(
        List.of(
            "E408 an: `born` = 2026-08-02 contradicts what must hold: born_by_today"
                + " (`born_by_today`)"),
        messages(refused(born, "hats_on")));
    Answer answer = ask(LocalDate.of(2026, 8, 2), List.of(), born, "hats_on");
    assertEquals(Value.NumberValue.ZERO, answer.values().get("an").get("hats_on"));
  }

  @Test
  void constraint_ofFactsThatAreNotGiven_demandsNone() {
    Answer answer = ask(DAY, List.of(), "{\"an\": {\"retired\": true}}", "hats_on", "late");
    assertEquals(2, answer.values().get("an").size());
  }

  @Test
  void constraint_beforeItsFirstDay_doesNotBind() {
    String hats = "{\"an\": {\"hats\": 5}}";
    assertEquals(1, ask(DAY, List.of(), hats, "hats_on").values().size());
    DataException thrown =
        assertThrows(
            DataException.class, () -> ask(LocalDate.of(2030, 1, 1), List.of(), hats, "hats_on"));
    assertEquals(IssueCode.FACTS_CONTRADICT, thrown.issues().getFirst().code());
  }

  @Test
  void standardValue_thatContradictsAFact_isAskedForWhereItMatters() {
    String early = "{\"an\": {\"age\": 40, \"paid_early\": 12}}";
    List<Issue> issues = refused(early, "late");
    assertEquals(
        List.of(
            "E404 an: `paid` is needed, because its standard value 0 months cannot be with"
                + " `paid_early` = 12 months: early_within (`early_within`)"),
        messages(issues));
    assertEquals(List.of("Give `paid`"), issues.getFirst().suggestions());
    Answer answer = ask(DAY, List.of(), early, "doubled");
    assertEquals(
        new Value.NumberValue(new BigDecimal("24")), answer.values().get("an").get("doubled"));
  }

  @Test
  void amendment_addingAConstraint_bindsWithItOnly() {
    String young = "{\"an\": {\"age\": 19, \"retired\": true}}";
    assertEquals(1, ask(DAY, List.of(), young, "hats_on").values().size());
    DataException thrown =
        assertThrows(
            DataException.class, () -> ask(DAY, List.of("retiring_at_20"), young, "hats_on"));
    assertTrue(thrown.issues().getFirst().message().contains("retired_at_20"));
  }

  @Test
  void let_ofContradictingFacts_isRefusedWhereItIsAskedAbout() {
    if (!(Parser.parseEntry(
            new SourceText("<prompt>", "let an is Person: age = 3 years, retired = yes"))
        instanceof Entry.Let let)) {
      throw new AssertionError("no fact");
    }
    Sitting sitting = ENGINE.sitting(DAY).let(let.fact());
    DataException thrown = assertThrows(DataException.class, () -> sitting.requireConsistent());
    assertEquals(IssueCode.FACTS_CONTRADICT, thrown.issues().getFirst().code());
    assertThrows(DataException.class, () -> sitting.evaluate("an.late"));
    assertInstanceOf(Value.NumberValue.class, sitting.evaluate("1 + 1").value());
  }

  @Test
  void test_withContradictingFacts_fails() {
    Engine engine =
        engine(
            """
            entity Person
            input age of Person: years from 0 years to 120 years
            constraint adult of Person = age >= 18 years
            rule older of Person: years = age + 1 year
            test "a child" on 2026-01-01
              a is Person: age = 3 years
              expect a.older = 4 years
            """);
    TestOutcome outcome = Engine.test(Selection.whole(engine.pack()), ValueText.ENGLISH).getFirst();
    assertEquals(IssueCode.FACTS_CONTRADICT, outcome.issues().getFirst().code());
  }

  @Test
  void check_refutedOnlyByContradictingFacts_isProved() {
    List<CheckOutcome> outcomes = Engine.decide(Selection.whole(ENGINE.pack()), ValueText.ENGLISH);
    assertInstanceOf(ClaimDecision.Proved.class, outcomes.getFirst().decision());
    ClaimDecision.Refuted refuted =
        assertInstanceOf(ClaimDecision.Refuted.class, outcomes.getLast().decision());
    Value fifteen = new Value.NumberValue(new BigDecimal("15"));
    assertTrue(
        refuted.witness().getFirst().values().entrySet().stream()
            .anyMatch(
                fact -> fact.getKey().name().equals("age") && fact.getValue().equals(fifteen)),
        () -> refuted.witness().toString());
  }

  private static Population population(long[] ages, long[] paid) {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("age", column(ages));
    columns.put("paid", column(paid));
    return new Population(
        "p", 2026, 0, List.of(new UnitTable("Person", ages.length, columns, null)), List.of());
  }

  private static Column column(long[] values) {
    ColumnBuilder builder = new ColumnBuilder(0, values.length);
    for (long value : values) {
      builder.add(value);
    }
    return builder.build();
  }

  @Test
  void population_withRowsThatBreakAConstraint_isRefusedUnlessAllowed() {
    Study study =
        ENGINE.study(
            population(new long[] {40, 16, 30, 15, 16, 16}, new long[] {300, 300, 0, 13, 25, 24}),
            1);
    Study.Scenario scenario = new Study.Scenario(DAY, List.of(), List.of("late"), List.of());
    DataException thrown =
        assertThrows(DataException.class, () -> study.simulate(scenario, Progress.SILENT));
    assertEquals(
        List.of(
            "E408 3 rows, the first 1, 3, 4 of `Person` break working_life (`working_life`);"
                + " row 1 has `paid` = 300 months, `age` = 16 years"),
        messages(thrown.issues()));
    assertFalse(
        study.allowingContradictions().simulate(scenario, Progress.SILENT).tables().isEmpty());
  }
}
