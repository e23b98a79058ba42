package org.ansinh;

import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.EMPLOYED;
import static org.ansinh.testing.IrSamples.HOUSEHOLD;
import static org.ansinh.testing.IrSamples.MEMBER;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.STUDENT;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.household;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.of;
import static org.ansinh.testing.IrSamples.over;
import static org.ansinh.testing.IrSamples.own;
import static org.ansinh.testing.IrSamples.person;
import static org.ansinh.testing.IrSamples.rule;
import static org.ansinh.testing.IrSamples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.Case;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Policy;
import org.ansinh.ir.UnitRef;
import org.ansinh.testing.SamplePolicy;
import org.junit.jupiter.api.Test;

final class AnsweringTest {
  private static final Policy POLICY =
      new SamplePolicy(
          List.of(WAGE, EMPLOYED, STUDENT),
          List.of(
              rule("si_employee", PERSON, times(own(WAGE), num("0.08"))),
              rule(
                  "total",
                  HOUSEHOLD,
                  over(new UnitRef.Self(HOUSEHOLD), Expr.Aggregation.SUM, null, of(MEMBER, WAGE))),
              rule("base_salary", null, num("2340000"))));
  private static final Case.Fact AN = person("an", Map.of(WAGE, n("46800000")));
  private static final Case.Fact BINH = person("binh", Map.of(WAGE, n("1000")));

  private static Answer answer(boolean explained, List<Case.Fact> facts, String... names) {
    return new Answering(
            POLICY,
            new Question(DAY, List.of(), Facts.of(facts), List.of(names), explained),
            ValueText.ENGLISH)
        .answer();
  }

  private static List<String> refused(List<Case.Fact> facts, String... names) {
    EngineException thrown = assertThrows(EngineException.class, () -> answer(false, facts, names));
    return thrown.issues().stream()
        .map(issue -> issue.code().code() + " " + issue.message() + hints(issue))
        .toList();
  }

  private static String hints(Issue issue) {
    return issue.suggestions().isEmpty() ? "" : " -> " + issue.suggestions().getFirst();
  }

  @Test
  void answer_personsAndCountry_areKeptApart() {
    Answer answer = answer(false, List.of(AN, BINH), "si_employee", "base_salary", "wage");
    assertEquals(
        Map.of(
            "an", Map.of("si_employee", n("3744000"), "wage", n("46800000")),
            "binh", Map.of("si_employee", n("80"), "wage", n("1000"))),
        answer.values());
    assertEquals(Map.of("base_salary", n("2340000")), answer.country());
    assertEquals(
        """
        {
          "on": "2025-08-01",
          "values": {
            "an": {
              "si_employee": "3744000",
              "wage": "46800000"
            },
            "binh": {
              "si_employee": "80",
              "wage": "1000"
            }
          },
          "country": {
            "base_salary": "2340000"
          },
          "fingerprint": "sample"
        }
        """,
        answer.json());
  }

  @Test
  void answer_groupVariable_standsUnderTheGroupOrThePersonWithoutOne() {
    Answer answer = answer(false, List.of(AN, BINH, household("h", "an")), "total");
    assertEquals(
        Map.of("binh", Map.of("total", n("1000")), "h", Map.of("total", n("46800000"))),
        answer.values());
  }

  @Test
  void answer_explained_hasOneStepAValueEqualToIt() {
    Answer answer = answer(true, List.of(AN), "si_employee", "base_salary");
    assertEquals(2, answer.trace().size());
    assertEquals(answer.values().get("an").get("si_employee"), answer.trace().getFirst().value());
  }

  @Test
  void answer_factsMissing_namesAllOfAllPersons() {
    assertThrows(
        DataException.class, () -> answer(false, List.of(person("lan", Map.of())), "total"));
    assertEquals(
        List.of(
            "E404 lan: `wage` is needed for `si_employee` -> Give `wage` (number, wage)",
            "E404 mai: `wage` is needed for `si_employee` -> Give `wage` (number, wage)"),
        refused(List.of(person("lan", Map.of()), person("mai", Map.of())), "si_employee", "total"));
  }

  @Test
  void answer_noUnitOfTheEntity_isRefused() {
    assertEquals(
        List.of(
            "E404 `si_employee` is one value for each Person, and none is given"
                + " -> Give facts of one, or of more"),
        refused(List.of(), "si_employee"));
  }

  @Test
  void answer_unknownName_offersNearOnes() {
    assertEquals(
        List.of(
            "E101 there is no rule, parameter or input called `si_employe` -> Did you mean"
                + " `si_employee` or `employed`?"),
        refused(List.of(AN), "si_employe"));
    assertThrows(RequestException.class, () -> answer(false, List.of(), "nothing"));
  }
}
