package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The law of a day as known on another, what differs between days, and retroactive law, from a
/// shell.
final class TimeTest {
  private static final String LAN =
      "{\"persons\": {\"lan\": {\"employed\": true, \"wage\": \"%s\", \"region\": \"I\"}}}";

  private static Run done(String... arguments) {
    Run run = Run.here(arguments);
    assertEquals(0, run.exit(), run.out() + run.err());
    return run;
  }

  @Test
  void eval_asKnown_answersWithTheLawOfThen() {
    Run one = done("eval", "--on", "2026-09-01 as known 2026-03-01", "base_salary");
    Run other = done("eval", "--on", "2026-09-01", "--as-known", "2026-03-01", "base_salary");
    assertTrue(one.out().contains("\"base_salary\": \"2340000\""), one.out());
    assertTrue(one.out().contains("\"as_known\": \"2026-03-01\""), one.out());
    assertEquals(one.out(), other.out());
    Run now = done("eval", "--on", "2026-09-01", "base_salary");
    assertTrue(now.out().contains("\"base_salary\": \"2530000\""), now.out());
    assertTrue(!now.out().contains("as_known"), now.out());
  }

  @Test
  void simulate_asKnown_saysSoAndGivesOtherSums() {
    String[] asked = {
      "simulate", "--on", "2026-09-01", "si_employee", "--persons", "1000", "--format", "json"
    };
    Run now = done(asked);
    String[] known = java.util.Arrays.copyOf(asked, asked.length + 2);
    known[asked.length] = "--as-known";
    known[asked.length + 1] = "2026-03-01";
    Run then = done(known);
    assertTrue(then.out().contains("\"as_known\": \"2026-03-01\""), then.out());
    assertTrue(!now.out().contains("as_known"), now.out());
    assertTrue(!then.out().equals(now.out()));
  }

  @Test
  void show_asKnown_endsWithWhatWasKnown() {
    Run run = done("show", "base_salary", "--as-known", "2026-05-14");
    assertTrue(run.out().contains("from 2024-07-01 = 2_340_000"), run.out());
    assertTrue(!run.out().contains("2026-07-01"), run.out());
    Run later = done("show", "base_salary", "--as-known", "2026-05-15");
    assertTrue(later.out().contains("from 2026-07-01 = 2_530_000"), later.out());
    Run nothing = done("show", "social_pension_amount", "--as-known", "2020-01-01");
    assertTrue(nothing.out().contains("// ngày đó chưa biết gì về mục này"), nothing.out());
  }

  @Test
  void showTargets_asKnown_hasTheFiguresOfThen() {
    Run run =
        done(
            "show",
            "targets",
            "--on",
            "2025-12-31",
            "--as-known",
            "2022-01-01",
            "--persons",
            "500");
    assertTrue(run.out().contains("2021"), run.out());
    assertTrue(!run.out().contains("2024-12-31"), run.out());
  }

  @Test
  void changes_forPrograms_haveARowADifference() {
    Run run = done("changes", "2026-06-30", "to", "2026-07-01", "base_salary", "--format", "csv");
    assertEquals(
        "folder,kind,name,label,turn,part,before,after,since,source,article,confidence\r\n"
            + "rules/wages,parameter,base_salary,Mức lương cơ sở,changes,,2340000,2530000,"
            + "2026-07-01,nd161_2026,3.2,confirmed\r\n",
        run.out());
  }

  @Test
  void settle_factsByDay_countFromTheirDay(@TempDir Path folder) throws IOException {
    Path january = folder.resolve("january.json");
    Path april = folder.resolve("april.json");
    Files.writeString(january, LAN.formatted("50000000"));
    Files.writeString(april, LAN.formatted("60000000"));
    String files = january + ",2026-04-01=" + april;
    Run run =
        done("settle", "retroactive_2026", "--facts", files, "si_employee", "--format", "csv");
    // Until March 8% of 3,200,000, then 8% of 58,500,000 - 46,800,000 = 11,700,000.
    assertTrue(run.out().contains("lan,si_employee,2026-03-01,"), run.out());
    assertTrue(run.out().contains("3744000,4000000,256000\r\n"), run.out());
    assertTrue(run.out().contains("3744000,4680000,936000\r\n"), run.out());
    assertTrue(run.out().contains("lan,worker,retirement_fund,3576000,0,3576000\r\n"), run.out());
  }

  @Test
  void settle_population_addsUpToNothingBetweenPayersThatShare() {
    Run run =
        done(
            "settle",
            "retroactive_2026",
            "voluntary_payable",
            "voluntary_subsidy",
            "--persons",
            "1000",
            "--format",
            "csv");
    String[] lines = run.out().split("\r\n", -1);
    String subsidy = find(lines, "voluntary_subsidy,");
    String payable = find(lines, "voluntary_payable,");
    assertEquals(
        subsidy.split(",", -1)[4],
        payable.split(",", -1)[5],
        "what one pays more, the" + " other gets back");
  }

  private static String find(String[] lines, String start) {
    for (String line : lines) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new AssertionError("no line " + start);
  }

  @Test
  void words_onBothSidesOfAnOption_countOnce() {
    Run before =
        done(
            "compare",
            "voluntary_2027",
            "voluntary_subsidy",
            "--on",
            "2027-01-01",
            "--persons",
            "500",
            "--format",
            "csv");
    Run between =
        done(
            "compare",
            "voluntary_2027",
            "--on",
            "2027-01-01",
            "voluntary_subsidy",
            "--persons",
            "500",
            "--format",
            "csv");
    assertEquals(before.out(), between.out());
  }
}
