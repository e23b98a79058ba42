package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.command.Command;
import org.ansinh.console.command.Commands;
import org.ansinh.console.output.TextWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands as a shell sees them. Amounts are worked out from the law: 20 times the base salary
/// of 2,340,000 is the ceiling of 46,800,000, of which 8% is 3,744,000.
final class CommandTest {
  private static final String AN =
      "{\"persons\": {\"an\": {\"wage\": \"50000000\", \"employed\": true, \"region\": \"I\"}}}";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Run done(String... arguments) {
    Run run = Run.here(arguments);
    assertEquals(0, run.exit(), run.err() + run.out());
    return run;
  }

  private static JsonObject json(Run run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  @Test
  void eval_ofFacts_answersInJson() throws IOException {
    Path facts = file("an.json", AN);
    JsonObject answer =
        json(
            done(
                "eval",
                "--on",
                "2024-08-01",
                "--facts",
                facts.toString(),
                "si_employee",
                "si_ceiling"));
    assertEquals("2024-08-01", answer.get("on").getAsString());
    assertEquals("{\"an\":{\"si_employee\":\"3744000\"}}", answer.get("values").toString());
    assertEquals("{\"si_ceiling\":\"46800000\"}", answer.get("country").toString());
    assertEquals(64, answer.get("fingerprint").getAsString().length());
  }

  @Test
  void eval_ofTheInput_answersTheSame() throws IOException {
    Path facts = file("an.json", AN);
    Run fromFile = done("eval", "--on", "2024-08-01", "--facts", facts.toString(), "si_employee");
    Run fromInput = Run.reading(AN, "eval", "--on", "2024-08-01", "--facts", "-", "si_employee");
    assertEquals(fromFile, fromInput);
  }

  @Test
  void eval_explained_citesTheArticle() throws IOException {
    Path facts = file("an.json", AN);
    JsonObject answer =
        json(
            done(
                "eval",
                "--on=2024-08-01",
                "--facts",
                facts.toString(),
                "--explain",
                "si_employee"));
    JsonElement step = answer.getAsJsonArray("trace").get(0);
    assertEquals("si_employee", step.getAsJsonObject().get("name").getAsString());
    assertTrue(step.toString().contains("\"article\":\"89.3\""), step.toString());
    Run table =
        done(
            "eval",
            "--on",
            "2024-08-01",
            "--facts",
            facts.toString(),
            "--format",
            "table",
            "--explain",
            "si_employee");
    assertTrue(table.out().contains("3.744.000 đ/month"), table.out());
    assertTrue(table.out().contains("art. 89.3"), table.out());
  }

  @Test
  void eval_withAnAmendment_takesItsLaw() throws IOException {
    Path facts =
        file(
            "c.json",
            "{\"persons\": {\"c\": {\"poverty_status\": \"neither\", \"in_voluntary_si\": true}}}");
    List<String> question =
        List.of("eval", "--on", "2027-01-01", "--facts", facts.toString(), "voluntary_subsidy");
    JsonObject law = json(done(question.toArray(String[]::new)));
    // 20% of 22% of 2,200,000, and 35% of it
    assertEquals("{\"c\":{\"voluntary_subsidy\":\"96800\"}}", law.get("values").toString());
    List<String> amended = new ArrayList<>(question);
    amended.addAll(List.of("--with", "voluntary_2027"));
    JsonObject after = json(done(amended.toArray(String[]::new)));
    assertEquals("{\"c\":{\"voluntary_subsidy\":\"169400\"}}", after.get("values").toString());
  }

  @Test
  void test_thatFails_saysWhatWasExpectedAndExitsWithOne() throws IOException {
    Path file =
        file(
            "wrong.law",
            """
            test "one dong too much"
              on 2024-08-01
              expect base_salary = 2_340_001 VND/month
            test "right"
              on 2024-08-01
              expect base_salary = 2_340_000 VND/month
            """);
    Run run = Run.here("test", file.toString());
    assertEquals(1, run.exit());
    assertEquals("1 of 2 tests failed\n", run.out());
    assertTrue(run.err().contains("wrong.law:3:10: error E510"), run.err());
    assertTrue(run.err().contains("2.340.001"), run.err());
    assertTrue(run.err().contains("2.340.000"), run.err());
  }

  @Test
  void check_refuted_namesAPersonAndExitsWithOne() throws IOException {
    Path file =
        file(
            "claim.law",
            """
            check "everyone gets support"
              on 2027-01-01
              for every Person p: p.voluntary_subsidy > 0 VND/month
            check "support is at least nothing"
              on 2027-01-01
              for every Person p: p.voluntary_subsidy >= 0 VND/month
            """);
    Run run = Run.here("check", file.toString());
    assertEquals(1, run.exit(), run.err() + run.out());
    assertTrue(run.err().contains("claim.law:1:1: error E511"), run.err());
    assertTrue(run.out().contains("check \"everyone gets support\": refuted"), run.out());
    assertTrue(run.out().contains("proved for every person"), run.out());
  }

  @Test
  void fmt_ofFormattedText_changesNothing() throws IOException {
    Path file = file("x.law", "rule   x: VND = 1 VND\n");
    assertEquals(1, Run.here("fmt", "--check", file.toString()).exit());
    done("fmt", file.toString());
    done("fmt", "--check", file.toString());
  }

  @Test
  void simulate_writtenInEachFormat_saysTheSame() {
    List<String> request =
        List.of(
            "simulate",
            "--on",
            "2027-01-01",
            "--persons",
            "2000",
            "--seed",
            "7",
            "--by",
            "area",
            "si_employee");
    JsonArray rows =
        json(done(with(request, "--format", "json")))
            .getAsJsonArray("tables")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("rows");
    List<String> lines = done(with(request, "--format", "csv")).out().lines().toList();
    assertEquals("area,units,si_employee", lines.getFirst());
    assertEquals(rows.size() + 1, lines.size());
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      JsonObject row = rows.get(i).getAsJsonObject();
      assertEquals(
          row.get("area").getAsString()
              + ","
              + row.get("units").getAsString()
              + ","
              + row.get("si_employee").getAsString(),
          lines.get(i + 1));
      BigDecimal value = row.get("si_employee").getAsBigDecimal();
      sum = i + 1 < rows.size() ? sum.add(value) : sum.subtract(value);
    }
    assertEquals(0, sum.signum(), "the groups add up to all");
    String table = done(request.toArray(String[]::new)).out();
    assertTrue(table.contains("Thành thị"), table);
    assertTrue(done(with(request, "--lang", "en")).out().contains("Urban"));
  }

  private static String[] with(List<String> request, String... more) {
    List<String> all = new ArrayList<>(request);
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void simulate_toAFile_replacesIt() throws IOException {
    Path file = file("out.csv", "old");
    done(
        "simulate",
        "--on",
        "2027-01-01",
        "--persons",
        "500",
        "--format",
        "csv",
        "-o",
        file.toString(),
        "si_employee");
    assertTrue(Files.readString(file).startsWith("all,units,si_employee\r\n"));
  }

  @Test
  void population_made_isTheSameForTheSameSeed() throws IOException {
    Path first = folder.resolve("a.population");
    Path second = folder.resolve("b.population");
    String recipe = System.getProperty("ansinh.home") + "/policies/vn/populations/vn_2024.json";
    for (Path file : List.of(first, second)) {
      done("population", "make", recipe, "--persons", "1000", "--seed", "3", "-o", file.toString());
    }
    assertEquals(-1, Files.mismatch(first, second));
    Run read =
        done("simulate", "--on", "2027-01-01", "--population", first.toString(), "si_employee");
    Run made =
        done("simulate", "--on", "2027-01-01", "--persons", "1000", "--seed", "3", "si_employee");
    assertEquals(tableOf(made), tableOf(read));
  }

  private static List<String> tableOf(Run run) {
    return run.out().lines().takeWhile(line -> !line.contains("2027-01-01")).toList();
  }

  @Test
  void compare_byItsWordsOrOptions_isTheSame() {
    Run options =
        done(
            "compare",
            "voluntary_2027",
            "--on",
            "2027-01-01",
            "--persons",
            "2000",
            "--by",
            "area,sex",
            "--format",
            "csv");
    Run words =
        done(
            "compare",
            "voluntary_2027",
            "by",
            "area,",
            "sex",
            "on",
            "2027-01-01",
            "--persons",
            "2000",
            "--format",
            "csv");
    assertEquals(options, words);
    assertTrue(options.out().contains("central_budget"), options.out());
  }

  @Test
  void session_ofTheMainJob_comparesOverTwoHundredThousandPersons() {
    Path session =
        Path.of(System.getProperty("ansinh.home"), "scripts", "raise_voluntary_support.session");
    Run run = done("run", session.toString());
    assertEquals("", run.err());
    assertTrue(run.out().contains("96.800 → 169.400 đ/month (+72.600)"), run.out());
    assertTrue(run.out().contains("proved for every person"), run.out());
    String all = run.out().replace('\n', ' ');
    assertTrue(all.contains("200.000 người đại diện cho 101,1 triệu"), run.out());
    assertTrue(run.out().contains("Không ai bị thiệt."), run.out());
    run.out().lines().forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
  }

  @Test
  void show_ofEverything_isNoWiderThanTheScreen() {
    done("show").out().lines().forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
  }

  @Test
  void help_ofEveryCommand_isThere() {
    String all = done("--help").out();
    for (Command command : Commands.all().list()) {
      assertTrue(all.contains("  " + command.name() + " "), command.name());
      String help = done(command.name(), "--help").out();
      assertTrue(help.contains(command.summary()), help);
    }
    assertTrue(done("help", "language").out().contains("amendment"));
  }

  @Test
  void compare_measures_showsThoseThatChange() {
    String[] words = {"compare", "retirement_64_62", "--on", "2030-01-01", "--persons", "2000"};
    Run run = Run.here(words);
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("(collections)"), run.out());
    assertFalse(run.out().contains("(hi_coverage)"), run.out());
    assertTrue(run.out().contains("Chỉ số không đổi: "), run.out());
    String[] csv = java.util.Arrays.copyOf(words, words.length + 2);
    csv[words.length] = "--format";
    csv[words.length + 1] = "csv";
    assertTrue(Run.here(csv).out().contains("\nhi_coverage,all,"), run.out());
  }
}
