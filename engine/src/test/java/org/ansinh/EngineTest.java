package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.Step;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Entry;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;

/// Expected amounts are those of `shared` example (b) and of the law of Viet Nam as the pack cites
/// it.
final class EngineTest {
  private static final Engine VIETNAM =
      Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
  private static final LocalDate AUGUST_2024 = LocalDate.of(2024, 8, 1);
  private static final String AN =
      "{\"persons\": {\"an\": {\"employed\": true, \"wage\": \"50000000\", \"region\": \"I\"}}}";

  private static Answer ask(String facts, boolean explained, String... names) {
    Facts read = VIETNAM.facts(facts, List.of());
    return VIETNAM.answer(new Question(AUGUST_2024, List.of(), read, List.of(names), explained));
  }

  private static Value amount(String dong) {
    return new Value.NumberValue(new BigDecimal(dong));
  }

  private static Sitting let(Sitting sitting, String fact) {
    return switch (Parser.parseEntry(new SourceText("<prompt>", fact))) {
      case Entry.Let let -> sitting.let(let.fact());
      case Entry.Faulty faulty -> throw new PolicyException(faulty.issues());
      default -> throw new IllegalArgumentException(fact);
    };
  }

  @Test
  void answer_wageAboveTheCeiling_isEightPercentOfTheCeiling() {
    Answer answer = ask(AN, false, "si_employee", "base_salary");
    assertEquals(amount("3744000"), answer.values().get("an").get("si_employee"));
    assertEquals(amount("2340000"), answer.country().get("base_salary"));
    assertEquals(VIETNAM.policy(List.of()).fingerprint(), answer.fingerprint());
  }

  @Test
  void answer_explained_citesTheLaw() {
    Step step = ask(AN, true, "si_employee").trace().getFirst();
    assertEquals(amount("3744000"), step.value());
    String json = ask(AN, true, "si_employee").json();
    assertTrue(json.contains("\"title\": \"Nghị định 73/2024/NĐ-CP\""), json);
  }

  @Test
  void answer_wageMissing_asksForItByName() {
    DataException thrown =
        assertThrows(
            DataException.class,
            () -> ask("{\"persons\": {\"an\": {\"employed\": true}}}", false, "si_employee"));
    List<String> messages = thrown.issues().stream().map(Issue::message).toList();
    assertTrue(messages.contains("an: `wage` is needed for `si_employee`"), messages::toString);
    Answer unemployed =
        ask("{\"persons\": {\"an\": {\"employed\": \"no\"}}}", false, "si_employee");
    assertEquals(amount("0"), unemployed.values().get("an").get("si_employee"));
  }

  @Test
  void facts_shownInTheManual_areReadAndAnsweredAsShown() throws IOException {
    String[] blocks = Files.readString(Path.of("docs/facts.md")).split("```");
    Answer answer = ask(blocks[1].substring("json".length()), false, "si_employee", "base_salary");
    assertTrue(blocks[3].contains("\"an\": {\"si_employee\": \"3744000\"}"));
    assertEquals(amount("3744000"), answer.values().get("an").get("si_employee"));
    assertTrue(blocks[3].contains("\"country\": {\"base_salary\": \"2340000\"}"));
    assertEquals(amount("2340000"), answer.country().get("base_salary"));
  }

  @Test
  void policy_withAnAmendment_hasAnotherFingerprint() {
    assertNotEquals(
        VIETNAM.policy(List.of()).fingerprint(),
        VIETNAM.policy(List.of("voluntary_2027")).fingerprint());
    RequestException thrown =
        assertThrows(RequestException.class, () -> VIETNAM.policy(List.of("voluntary_2072")));
    assertEquals(
        List.of("Did you mean `voluntary_2027`?"), thrown.issues().getFirst().suggestions());
  }

  @Test
  void sitting_dayAndAmendmentsChange_theFactsStay() {
    Sitting sitting =
        let(
            VIETNAM.sitting(LocalDate.of(2026, 12, 31)),
            "let c is Person: poverty_status = neither, in_voluntary_si = yes");
    assertEquals(amount("66000"), sitting.evaluate("c.voluntary_subsidy").value());
    Sitting amended = sitting.on(LocalDate.of(2027, 1, 1)).with(List.of("voluntary_2027"));
    assertEquals(amount("169400"), amended.evaluate("c.voluntary_subsidy").value());
    assertEquals(amount("96800"), amended.evaluate("baseline c.voluntary_subsidy").value());
  }

  @Test
  void sitting_parameterExplained_saysSinceWhen() {
    Step step = VIETNAM.sitting(AUGUST_2024).explain("base_salary");
    assertEquals(new Step.SetSince(LocalDate.of(2024, 7, 1)), step.reason());
    assertEquals("base_salary", step.name());
    assertEquals("2.340.000 đ/month", ValueText.VIETNAMESE.text(step.value(), step.type()));
  }

  @Test
  void sitting_positionExplained_namesThoseBefore() {
    Sitting sitting = VIETNAM.sitting(LocalDate.of(2025, 8, 1));
    sitting = let(sitting, "let a is Person: joins_household_hi = yes, registered_on = 2024-01-01");
    sitting = let(sitting, "let b is Person: joins_household_hi = yes, registered_on = 2024-01-02");
    Step step = let(sitting, "let h is Household of a, b").explain("b.hi_order");
    assertEquals(
        List.of("registered_on", "a.registered_on"),
        step.parts().stream().map(part -> part.title("b")).toList());
  }

  @Test
  void sitting_unknownName_isRefusedWithNearOnes() {
    RequestException thrown =
        assertThrows(
            RequestException.class, () -> VIETNAM.sitting(AUGUST_2024).evaluate("base_salry"));
    assertTrue(
        thrown.issues().getFirst().suggestions().toString().contains("base_salary"),
        thrown.issues()::toString);
  }

  @Test
  void test_thatFails_saysExpectedFoundAndWhere() {
    PolicyPack pack =
        VIETNAM
            .with(
                List.of(
                    Parser.parse(
                        new SourceText(
                            "mine.law",
                            "test \"mine\"\n"
                                + "  on 2024-08-01\n"
                                + "  expect base_salary = 1 VND/month\n"))))
            .pack();
    Selection selection = new Selection(pack, List.of(pack.files().getLast()));
    List<TestOutcome> outcomes = Engine.test(selection, ValueText.VIETNAMESE);
    assertEquals(1, outcomes.size());
    Issue issue = outcomes.getFirst().issues().getFirst();
    assertEquals("mine.law:3:10", issue.where().place());
    assertEquals(
        "test \"mine\": base_salary: expected 1 đ/month, found 2.340.000 đ/month", issue.message());
  }

  @Test
  void test_withAnUnknownAmendment_isReportedAtItsName() {
    PolicyPack pack =
        VIETNAM
            .with(
                List.of(
                    Parser.parse(
                        new SourceText(
                            "mine.law",
                            "test \"mine\"\n  on 2024-08-01 with nothing\n  expect 1 = 1\n"))))
            .pack();
    TestOutcome outcome = Engine.run(pack, pack.tests().getLast());
    assertEquals("mine.law:2:22", outcome.issues().getFirst().where().place());
  }
}
