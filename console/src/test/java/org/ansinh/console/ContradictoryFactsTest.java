package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Facts of one person that cannot be true together, asked of the law of Viet Nam.
final class ContradictoryFactsTest {
  @TempDir Path folder;

  private Run eval(String on, String person, String... names) throws IOException {
    Path file = folder.resolve("facts.json");
    Files.writeString(file, "{\"persons\": {\"an\": " + person + "}}");
    String[] arguments = new String[7 + names.length];
    System.arraycopy(
        new String[] {"eval", "--on", on, "--facts", file.toString(), "--lang", "en"},
        0,
        arguments,
        0,
        7);
    System.arraycopy(names, 0, arguments, 7, names.length);
    Run run = Run.here(arguments);
    run.holdsNoStackTrace();
    return run;
  }

  private void refused(String person, String constraint, String words) throws IOException {
    Run run = eval("2024-08-01", person, "base_salary");
    assertEquals(2, run.exit(), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.contains("error E")).count(), run.err());
    assertTrue(run.err().contains("facts.json:1:"), run.err());
    assertTrue(run.err().contains("error E408: an: "), run.err());
    assertTrue(run.err().contains("`" + constraint + "`"), run.err());
    assertTrue(run.err().contains(words), run.err());
  }

  @Test
  void eval_ofAgeAgainstStatusOrWork_namesTheRuleBroken() throws IOException {
    refused("{\"age\": 12, \"status\": \"pensioner\"}", "beneficiary_age", "art. 3.1");
    refused("{\"age\": 14, \"pension_amount\": \"1\"}", "beneficiary_age", "`age` = 14 years");
    refused("{\"age\": 5, \"employed\": true}", "employee_age", "art. 145.3");
    refused("{\"age\": 14, \"in_voluntary_si\": true}", "voluntary_from_15", "art. 2.4");
    refused("{\"employed\": true, \"in_voluntary_si\": true}", "voluntary_or_compulsory", "2.4");
    refused("{\"sex\": \"male\", \"ordered_rest\": true}", "only_women_pregnant", "Male");
  }

  @Test
  void eval_ofDatesOfBirthThatCannotBe_namesTheRuleBroken() throws IOException {
    refused("{\"birth_date\": \"2024-08-02\"}", "born_by_today", "2024-08-02");
    refused("{\"birth_date\": \"1903-08-01\"}", "lifetime", "1903-08-01");
    refused("{\"age\": 30, \"birth_date\": \"1994-08-02\"}", "age_agrees", "`age` = 30 years");
    assertEquals(
        0,
        eval("2024-08-01", "{\"age\": 30, \"birth_date\": \"1994-08-01\"}", "base_salary").exit());
  }

  @Test
  void eval_ofTimesBeyondALife_namesTheRuleBroken() throws IOException {
    refused("{\"age\": 20, \"contribution_months\": 73}", "working_life", "73 months");
    refused(
        "{\"contribution_months\": 10, \"months_before_2014\": 11}", "before_2014_within", "11");
    refused("{\"ui_months\": 189}", "unemployment_since_2009", "189 months");
    refused("{\"months_subsidised\": 121}", "support_limit", "121 months");
    refused(
        "{\"long_sick_from\": \"2024-07-02\", \"long_sick_to\": \"2024-07-01\"}",
        "long_sick_in_order",
        "2024-07-01");
    refused("{\"joined_on\": \"2024-08-02\"}", "joined_by_today", "2024-08-02");
    refused(
        "{\"birth_date\": \"2000-01-02\", \"joined_on\": \"2015-01-01\"}",
        "joined_after_15",
        "2015-01-01");
    refused(
        "{\"birth_date\": \"2000-01-02\", \"birth_of_child\": \"1999-01-01\"}",
        "parent_before_child",
        "1999-01-01");
  }

  @Test
  void eval_ofFactsThatBreakSeveralRules_reportsThemTogether() throws IOException {
    Run run =
        eval(
            "2026-08-01",
            "{\"age\": 12, \"status\": \"pensioner\", \"employed\": true,"
                + " \"contribution_months\": 300, \"birth_date\": \"2030-01-01\"}",
            "si_wage");
    assertEquals(2, run.exit());
    for (String broken :
        List.of("born_by_today", "age_agrees", "employee_age", "beneficiary_age", "working_life")) {
      assertTrue(run.err().contains("`" + broken + "`"), run.err());
    }
  }

  @Test
  void eval_ofARegionThatIsNone_namesThoseThereAre() throws IOException {
    Run run = eval("2024-08-01", "{\"region\": \"V\"}", "si_floor");
    assertTrue(run.err().contains("error E402: an: `region` must be one of I, II, III, IV"));
    assertTrue(run.err().contains("Did you mean `I` or `IV`?"), run.err());
    assertTrue(eval("2024-08-01", "{\"wage\": \"-1\"}", "si_wage").err().contains("error E403"));
  }

  @Test
  void eval_ofFewFacts_demandsWhatMattersOnly() throws IOException {
    Run zero = eval("2024-08-01", "{\"employed\": false}", "si_employee", "ui_employee");
    assertEquals(0, zero.exit(), zero.err());
    Run wanting = eval("2024-08-01", "{\"employed\": true}", "si_employee");
    assertTrue(wanting.err().contains("`wage` is needed for `si_employee`"), wanting.err());
    assertTrue(wanting.err().contains("`region` is needed for `si_employee`"), wanting.err());
    assertEquals(2, wanting.err().lines().filter(line -> line.contains("error E")).count());
    Run months =
        eval("2026-08-01", "{\"months_before_2014\": 12, \"average_wage\": \"5\"}", "lump_sum");
    assertTrue(months.err().contains("error E404: an: `contribution_months` is needed"));
  }

  @Test
  void simulate_ofTheShippedPopulation_findsNoContradiction() {
    Run run = Run.here("simulate", "--on", "2026-08-01", "--persons", "50000", "si_employee");
    assertEquals(0, run.exit(), run.err());
  }
}
