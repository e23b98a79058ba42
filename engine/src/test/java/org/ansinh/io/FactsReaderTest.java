package org.ansinh.io;

import static org.ansinh.testing.IrSamples.AREA;
import static org.ansinh.testing.IrSamples.DEBT;
import static org.ansinh.testing.IrSamples.EMPLOYED;
import static org.ansinh.testing.IrSamples.REGISTERED;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.day;
import static org.ansinh.testing.IrSamples.input;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.interpreter.Facts;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceText;
import org.ansinh.testing.IrSamples;
import org.ansinh.testing.SamplePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactsReaderTest {
  private static final Input SHARE =
      input(
          "share",
          new NumberType(Unit.NUMBER, 3, new Range(BigDecimal.ZERO, BigDecimal.ONE), true),
          null);
  private static final Input MONTHS =
      input("months", new NumberType(Unit.MONTH, 0, Range.of(0, 840)), null);
  private static final Policy POLICY =
      new SamplePolicy(
          List.of(WAGE, EMPLOYED, REGISTERED, AREA, DEBT, SHARE, MONTHS),
          List.of(rule("si_employee", IrSamples.PERSON, num("1"))));

  private static Facts read(String json) {
    return FactsReader.read(new SourceText("facts.json", json), POLICY);
  }

  private static List<String> issues(String json) {
    DataException thrown = assertThrows(DataException.class, () -> read(json));
    return thrown.issues().stream().map(FactsReaderTest::line).toList();
  }

  private static String line(Issue issue) {
    return "%d:%d %s %s%s"
        .formatted(
            issue.where().line(),
            issue.where().column(),
            issue.code().code(),
            issue.message(),
            issue.suggestions().isEmpty() ? "" : " -> " + issue.suggestions().getFirst());
  }

  private static List<String> issuesOf(String fact) {
    return issues("{\"persons\": {\"an\": {" + fact + "}}}");
  }

  @Test
  void plural_ofNameInSOrY_isAsWritten() {
    for (String[] names :
        new String[][] {{"Person", "persons"}, {"Family", "families"}, {"Arrears", "arrears"}}) {
      Entity entity = new Entity(names[0], Label.NONE, null, IrSamples.PERSON.span());
      assertEquals(names[1], FactsReader.plural(entity));
    }
  }

  @Test
  void group_withoutMembers_isReported() {
    for (String group : List.of("{}", "{\"members\": []}")) {
      List<String> issues = issues("{\"households\": {\"h\": " + group + "}}");
      assertEquals(1, issues.size());
      assertTrue(issues.getFirst().contains("`h` has no members"), issues.getFirst());
    }
  }

  @Test
  void read_everyKindOfFact_givesValues() {
    Facts facts =
        read(
            """
            {"persons": {"an": {"wage": "50000", "employed": "yes", "registered": "2024-02-29",
                                "area": "II", "share": "4.5%", "debt": -12.5, "months": 1.8e2},
                         "bình": {"employed": false}},
             "households": {"h": {"members": ["an", "bình"]}}}
            """);
    Case.Fact an = facts.find("an");
    assertNotNull(an);
    assertEquals(
        Map.of(
            WAGE, n("50000"),
            EMPLOYED, Value.BooleanValue.YES,
            REGISTERED, day("2024-02-29"),
            AREA, new Value.CategoryValue(IrSamples.REGION, 1),
            SHARE, n("0.045"),
            DEBT, n("-12.5"),
            MONTHS, n("180")),
        an.values());
    assertEquals(List.of("an", "bình"), facts.members("h", IrSamples.HOUSEHOLD));
    assertEquals("h", facts.groupOf("bình", IrSamples.HOUSEHOLD));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"wgae\": \"1\"' | 1:21 E401 `wgae` is no input of Person -> Did you mean `wage`?",
        "'\"si_employee\": \"1\"' | 1:21 E401 `si_employee` is computed by a rule; it cannot be"
            + " given",
        "'\"months\": \"many\"' | 1:31 E402 an: `months` must be an amount in months such as"
            + " \"12\", found \"many\"",
        "'\"months\": true' | 1:31 E402 an: `months` must be an amount in months such as \"12\","
            + " found true",
        "'\"months\": [1]' | 1:31 E402 an: `months` must be an amount in months such as \"12\","
            + " found a list",
        "'\"months\": {\"a\": 1}' | 1:31 E402 an: `months` must be an amount in months such as"
            + " \"12\", found an object",
        "'\"employed\": 1' | 1:33 E402 an: `employed` must be yes or no (true or false), found 1",
        "'\"employed\": null' | 1:33 E402 an: `employed` must be yes or no (true or false), found"
            + " nothing (leave it out if it is not known)",
        "'\"area\": \"V\"' | 1:29 E402 an: `area` must be one of I, II, found \"V\" -> Did you mean"
            + " `I`?",
        "'\"registered\": \"2023-02-29\"' | 1:35 E402 an: `registered` must be a day of the"
            + " calendar, found 2023-02-29",
        "'\"registered\": \"29/02/2024\"' | 1:35 E402 an: `registered` must be a day such as"
            + " \"2024-07-01\", found \"29/02/2024\"",
        "'\"registered\": \"1700-01-01\"' | 1:35 E403 an: `registered` must be from 1850-01-01 to"
            + " 2200-12-31, found 1700-01-01",
        "'\"months\": 841' | 1:31 E403 an: `months` must be from 0 months to 840 months, found 841",
        "'\"share\": \"101%\"' | 1:30 E403 an: `share` must be from 0% to 100%, found 101%",
        "'\"months\": \"1.5\"' | 1:31 E407 an: `months` must be whole, found 1.5",
        "'\"share\": \"4.55%\"' | 1:30 E407 an: `share` must have at most 1 digits after the point"
            + " in per cent, found 4.55%",
        "'\"wage\": 1e9999' | 1:29 E407 an: `wage` has too many digits",
        "'\"wage\": \"1e999999999\"' | 1:29 E402 an: `wage` must be a number such as \"12\", found"
            + " \"1e999999999\"",
        "'\"months\": 1, \"months\": 2' | 1:34 E406 `months` of `an` is given twice",
      })
  void read_oneFactWrong_saysWhereAndWhat(String fact, String expected) {
    assertEquals(List.of(expected.strip()), issuesOf(fact));
  }

  @Test
  void read_severalWrong_reportsAll() {
    assertEquals(
        List.of(
            "1:21 E401 `bonus` is no input of Person"
                + " -> Known are wage, employed, registered, area, debt, share, months",
            "1:39 E406 `b` must be an object in braces, { … } -> Units stand under their names:"
                + " {\"persons\": {\"an\": {\"age\": 30}}}.",
            "1:43 E401 `persns` is no kind of unit -> Did you mean `persons`?"),
        issues("{\"persons\": {\"an\": {\"bonus\": 1}, \"b\": 3}, \"persns\": {}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"persons\": {\"an\": {\"wage\": NaN}}}",
        "{\"persons\": {\"an\": {\"wage\": 01}}}",
        "{\"persons\": {\"an\": {\"wage\": 'x'}}}",
        "{\"persons\" {",
        "{\"persons\": {\"an\": {\"wage\": 1",
        "{\"persons\": {\"an\": {\"wage\": \"1",
        "{} {}",
        "[]",
        "\"x\"",
        "not json",
        "  ",
        "{\"households\": {\"h\": {\"members\": \"an\"}}}",
        "{\"households\": {\"h\": {\"members\": [1]}}}"
      })
  void read_textThatIsNotFacts_isOneIssue(String json) {
    DataException thrown = assertThrows(DataException.class, () -> read(json));
    assertEquals(1, thrown.issues().size(), () -> thrown.issues().toString());
    assertEquals("E406", thrown.issues().getFirst().code().code());
  }

  @Test
  void read_malformedOnTheThirdLine_pointsThere() {
    List<String> issues = issues("{\n\"persons\": {\n  \"an\": {\"wage\" 5}\n}}");
    assertEquals(List.of("3:17 E406 the facts cannot be read: this is not JSON"), issues);
  }

  @Test
  void read_twentyThousandBrackets_isOneIssue() {
    assertEquals(1, issues("{\"persons\": {\"an\": {\"wage\": " + "[".repeat(20_000)).size());
  }

  @Test
  void read_unknownMember_offersNearNames() {
    assertEquals(
        List.of("1:59 E405 nothing is given of the member `lam` -> Did you mean `lan`?"),
        issues("{\"persons\": {\"lan\": {}}, \"households\": {\"h\": {\"members\": [\"lam\"]}}}"));
  }

  @Test
  void read_textWithOneCharacterChanged_isReadOrRefused() {
    String whole =
        "{\"persons\": {\"an\": {\"wage\": \"500\", \"employed\": true, \"area\": \"II\","
            + " \"months\": -1.5e3}}, \"households\": {\"h\": {\"members\": [\"an\"]}}}";
    int refused = 0;
    for (int at = 0; at < whole.length(); at++) {
      for (String instead : List.of("", "\"", "{", "]", ",", "x", "0", "\\", "\u0000", "đ")) {
        String changed = whole.substring(0, at) + instead + whole.substring(at + 1);
        try {
          var _ = read(changed);
        } catch (DataException wrong) {
          refused++;
          assertFalse(wrong.issues().isEmpty(), changed);
        }
      }
    }
    assertTrue(refused > whole.length(), "refused " + refused);
  }
}
