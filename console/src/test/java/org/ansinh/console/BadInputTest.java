package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people get wrong is answered by one clear error and exit code 1 or 2.
final class BadInputTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  /// Runs, and holds that there is one error, of that code, and nothing else.
  private static Run refused(int exit, String code, String... arguments) {
    Run run = Run.here(arguments);
    assertRefused(exit, code, run);
    return run;
  }

  static void assertRefused(int exit, String code, Run run) {
    run.holdsNoStackTrace();
    assertEquals(exit, run.exit(), run.err() + run.out());
    long errors = run.err().lines().filter(line -> line.contains("error E")).count();
    assertEquals(1, errors, run.err());
    assertTrue(run.err().contains("error " + code + ": "), run.err());
  }

  @Test
  void file_missing_isNamed() {
    Run run = refused(2, "E009", "fmt", "no_such_file.law");
    assertTrue(run.err().startsWith("no_such_file.law:1:1: error E009"), run.err());
    refused(2, "E009", "run", "no_such_file.session");
  }

  @Test
  void file_thatIsAFolder_isRefused() {
    refused(2, "E009", "run", folder.toString());
    refused(2, "E009", "fmt", folder.toString());
  }

  @Test
  void file_notUtf8_isRefusedAtThePlace() throws IOException {
    Path file = folder.resolve("latin.law");
    Files.write(
        file, "rule x: VND = 1 VND // L\u00e0o Cai\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = refused(2, "E006", "fmt", file.toString());
    assertTrue(run.err().contains("latin.law:1:25: error"), run.err());
  }

  @Test
  void file_empty_isRefused() throws IOException {
    refused(2, "E008", "fmt", file("empty.law", "").toString());
    refused(2, "E008", "run", file("empty.session", " \n").toString());
  }

  @Test
  void check_factOfAWrongKind_isFoundWithoutRunningTheTest() throws IOException {
    Path file =
        file(
            "fact.law",
            """
            test "a fact of a wrong kind" on 2026-01-01
              a is Person: wage = yes
              expect a.wage = 1 VND/month
            """);
    refused(1, "E402", "check", file.toString());
  }

  @Test
  void check_fileThatBreaksARuleOfThePack_isRefused() throws IOException {
    Path file = file("base.law", "parameter hi_rate: VND\n  from 1990-01-01 = 5\n");
    Run run = Run.here("check", file.toString());
    assertEquals(1, run.exit(), run.out());
    assertTrue(run.err().contains("rules/health"), run.err());
  }

  @Test
  void quote_unclosed_isPointedAt() throws IOException {
    Path file = file("quote.law", "rule x: VND \"Chi phí = 1 VND\n\nrule y: VND = 1 VND\n");
    Run run = refused(1, "E002", "fmt", file.toString());
    assertTrue(run.err().contains("quote.law:1:13: error"), run.err());
  }

  @Test
  void brackets_twentyThousandOpen_areRefused() throws IOException {
    Path file = file("deep.law", "rule x: VND = " + "(".repeat(20_000) + "1 VND\n");
    refused(1, "E004", "fmt", file.toString());
  }

  @Test
  void units_thatDiffer_areRefusedAtTheOperator() throws IOException {
    Path file = file("unit.law", "rule x: VND/month\n  = base_salary + 12 months * base_salary\n");
    Run run = refused(1, "E130", "check", file.toString());
    assertTrue(run.err().contains("unit.law:2:17: error"), run.err());
  }

  @Test
  void name_unknown_isAnsweredWithTheNearest() throws IOException {
    Path file = file("name.law", "rule x: VND/month\n  = base_salry\n");
    Run run = refused(1, "E101", "check", file.toString());
    assertTrue(run.err().contains("`base_salary`"), run.err());
    Run asked = refused(2, "E101", "eval", "--on", "2024-08-01", "base_salry");
    assertTrue(asked.err().contains("`base_salary`"), asked.err());
    refused(2, "E101", "simulate", "--on", "2024-08-01", "--persons", "100", "si_employe");
    refused(2, "E101", "show", "base_salry");
  }

  @Test
  void cycle_throughThreeFiles_isShownWhole() throws IOException {
    file("cycle/a.law", "rule a: VND\n  = b\n");
    file("cycle/b.law", "rule b: VND\n  = c\n");
    file("cycle/c.law", "rule c: VND\n  = a\n");
    Run run = refused(1, "E220", "check", folder.resolve("cycle").toString());
    assertTrue(run.err().matches("(?s).*a.*b.*c.*a.*"), run.err());
  }

  @Test
  void table_withAGap_isRefused() throws IOException {
    Path file =
        file(
            "gap.law",
            """
            table t(n: number from 1 to 9): VND
              from 2025-01-01
              | row | n   | amount |
              | a   | < 5 | 1      |
              | b   | > 5 | 2      |
            """);
    Run run = refused(1, "E210", "check", file.toString());
    assertTrue(run.err().contains("n = 5"), run.err());
  }

  @Test
  void amendment_thatNoLongerFits_isRefused() throws IOException {
    Path file =
        file(
            "late.law",
            """
            amendment late from 2027-01-01
              change table voluntary_subsidy_rate
                row other rate was 10% becomes 35%
            """);
    Run run = refused(1, "E023", "check", file.toString());
    assertTrue(run.err().contains("late.law:3:"), run.err());
    assertTrue(run.err().contains("20%"), run.err());
  }

  @Test
  void facts_thatCannotBeUsed_areRefusedAtTheirPlace() throws IOException {
    refusedFacts("E402", "{\"persons\": {\"an\": {\"wage\": \"much\"}}}");
    refusedFacts("E402", "{\"persons\": {\"an\": {\"employed\": 3}}}");
    refusedFacts("E403", "{\"persons\": {\"an\": {\"wage\": -1}}}");
    refusedFacts(
        "E405", "{\"persons\": {\"an\": {}}, \"households\": {\"h\": {\"members\": [\"binh\"]}}}");
    refusedFacts("E401", "{\"persons\": {\"an\": {\"wages\": \"1\"}}}");
    refusedFacts("E406", "{\"persons\": ");
    refusedFacts("E406", "");
    refused(2, "E009", "eval", "--on", "2024-08-01", "--facts", "no_such_facts.json", "si_wage");
    refused(2, "E009", "eval", "--on", "2024-08-01", "--facts", folder.toString(), "si_wage");
  }

  private void refusedFacts(String code, String json) throws IOException {
    Path file = file("facts.json", json);
    Run run = refused(2, code, "eval", "--on", "2024-08-01", "--facts", file.toString(), "si_wage");
    assertTrue(run.err().contains("facts.json:1:"), run.err());
  }

  @Test
  void facts_notGiven_areNamed() throws IOException {
    Path file = file("facts.json", "{\"persons\": {\"an\": {\"wage\": \"1\"}}}");
    Run run =
        refused(2, "E404", "eval", "--on", "2024-08-01", "--facts", file.toString(), "si_wage");
    assertTrue(run.err().contains("employed"), run.err());
  }

  @Test
  void pack_thatIsNone_isRefused() throws IOException {
    refused(2, "E009", "eval", "--on", "2024-08-01", "--pack", "no_such_pack", "x");
    refused(2, "E009", "test", "--pack", file("a_file", "x").toString());
    refused(2, "E009", "test", "--pack", folder.toString());
  }

  @Test
  void amendment_unknown_isRefused() {
    refused(2, "E101", "simulate", "--on", "2027-01-01", "--with", "voluntary_2028", "si_wage");
    refused(2, "E101", "compare", "voluntary_2028", "--on", "2027-01-01");
    Run typed = Run.reading("compare voluntary_2028 by area\n");
    assertRefused(2, "E101", typed);
    assertTrue(typed.err().contains("`voluntary_2027`"), typed.err());
  }

  @Test
  void population_thatIsNone_isRefused() throws IOException {
    String file = file("text.population", "not a population").toString();
    refused(2, "E411", "simulate", "--on", "2027-01-01", "--population", file, "si_employee");
    refused(2, "E009", "simulate", "--on", "2027-01-01", "--population", "none", "si_employee");
    refused(2, "E501", "compare", "voluntary_2027", "--on", "2027-01-01", "--persons", "many");
    refused(2, "E501", "population", "male");
  }

  @Test
  void date_notSaid_isAskedFor() {
    Run run = refused(2, "E501", "eval", "base_salary");
    assertTrue(run.err().contains("--on"), run.err());
  }

  @Test
  void output_thatCannotBeWritten_isRefused() {
    refused(
        2,
        "E009",
        "simulate",
        "--on",
        "2027-01-01",
        "--persons",
        "100",
        "-o",
        folder.toString(),
        "si_employee");
  }

  @Test
  void date_thatIsNone_isRefused() {
    refused(2, "E005", "--on", "2027-02-30");
    refused(2, "E005", "on", "01/02/2027");
  }

  @Test
  void command_unknown_isAnsweredWithTheNearest() {
    Run run = refused(2, "E502", "histroy");
    assertTrue(run.err().contains("`history`"), run.err());
  }

  @Test
  void command_ofALaterVersion_isSaidToBeOne() {
    for (String name : new String[] {"sweep", "solve", "project", "report", "serve"}) {
      Run run = refused(2, "E502", name, "x");
      assertTrue(run.err().contains("not part of this version"), run.err());
    }
  }

  @Test
  void script_ofALaterVersion_isSaidToBeOne() throws IOException {
    refused(2, "E501", "run", file("a.js", "1").toString());
    refused(2, "E501", "run", file("a.py", "1").toString());
  }

  @Test
  void option_unknownOrWithoutValue_isRefused() {
    refused(2, "E501", "fmt", "--nonsense", "x");
    refused(2, "E501", "fmt");
    refused(2, "E501", "--pack");
    refused(2, "E501", "fmt", "x.law", "--format", "xml");
  }

  @Test
  void session_entryThatFails_endsItAtItsLine() throws IOException {
    Path file = file("a.session", "on 2027-01-01\n\non 2027-13-01\non 2028-01-01\n");
    Run run = refused(2, "E005", "run", file.toString());
    assertTrue(run.err().contains("a.session:3:1: error E005"), run.err());
    assertEquals("> on 2027-01-01\n> on 2027-13-01\n", run.out());
  }

  @Test
  void session_thatRunsItself_isRefused() throws IOException {
    Path file = folder.resolve("loop.session");
    Files.writeString(file, "run --quiet " + file + "\n");
    refused(2, "E501", "run", file.toString());
  }

  @Test
  void pipe_entryThatFails_doesNotStopTheNext() {
    Run run = Run.reading("on 2027-13-01\non 2028-01-01\non\n");
    assertRefused(2, "E005", run);
    assertEquals("2028-01-01\n", run.out());
    assertTrue(run.err().startsWith("<stdin>:1:1: error E005"), run.err());
  }

  @Test
  void errors_asJson_areObjects() {
    Run run = Run.here("fmt", "no_such_file.law", "--format", "json");
    assertEquals(2, run.exit());
    assertEquals(
        "{\"severity\":\"error\",\"code\":\"E009\",\"message\":\"there is no such file\","
            + "\"file\":\"no_such_file.law\",\"line\":1,\"column\":1,\"length\":0}\n",
        run.err());
  }

  @Test
  void file_thatCannotBeReplaced_isLeftAsItWas() throws IOException {
    Path file = file("kept/x.law", "rule   x: VND = 1 VND\n");
    Run run = Run.here("fmt", file.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals("rule x: VND\n  = 1 VND\n", Files.readString(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count(), "nothing is left behind");
    }
  }
}
