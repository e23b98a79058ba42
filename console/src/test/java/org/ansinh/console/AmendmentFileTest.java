package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Amendments in files that belong to no pack, named where an amendment is named.
final class AmendmentFileTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private String lower() throws IOException {
    return file(
        "lower.law",
        """
        amendment lower from 2026-01-01
          change parameter si_rate_employee was 8% becomes 7%
        """);
  }

  private String facts() throws IOException {
    return file(
        "an.json",
        """
        {"persons": {"an": {"employed": true, "wage": 10000000, "region": "I"}}}
        """);
  }

  @Test
  void eval_withAFile_isOfTheLawAsTheFileAmendsIt() throws Exception {
    String[] asked = {"eval", "--on", "2026-03-01", "--facts", facts(), "si_employee"};
    assertTrue(Run.here(asked).out().contains("\"800000\""));
    Run run =
        Run.here(
            "eval", "--on", "2026-03-01", "--with", lower(), "--facts", facts(), "si_employee");
    assertEquals("", run.err());
    assertTrue(run.out().contains("\"700000\""), run.out());
  }

  @Test
  void compare_aFile_comparesItsAmendment() throws Exception {
    Run run =
        Run.here(
            "compare",
            lower(),
            "si_employee",
            "--on",
            "2026-03-01",
            "--persons",
            "2000",
            "--lang",
            "vi");
    assertEquals("", run.err());
    assertTrue(run.out().contains("lower so với luật ngày 2026-03-01"), run.out());
    assertTrue(run.out().contains("đ/tháng"), run.out());
    assertTrue(run.out().contains("2.000 người đại diện cho"), run.out());
    assertTrue(!run.out().contains("Person") && !run.out().contains("month"), run.out());
  }

  @Test
  void with_aFile_putsItsAmendmentsInForce() throws Exception {
    Run run =
        Run.reading(
            """
            on 2026-03-01
            with %s
            let an is Person: employed = yes, wage = 10_000_000 VND/month, region = I
            compare an.si_employee
            """
                .formatted(lower()));
    assertEquals("", run.err());
    assertTrue(run.out().contains("800.000 → 700.000 đ/month (-100.000)"), run.out());
  }

  @Test
  void compare_beforeTheAmendmentBegins_saysWhenItDoes() throws Exception {
    Run run = Run.here("compare", lower(), "--on", "2025-12-31", "--persons", "500");
    assertTrue(run.out().contains("lower chỉ có hiệu lực từ 2026-01-01"), run.out());
    Run later = Run.here("compare", lower(), "--on", "2026-01-01", "--persons", "500");
    assertTrue(!later.out().contains("chỉ có hiệu lực"), later.out());
  }

  @Test
  void with_aFileWithoutAmendment_isRefused() throws Exception {
    String file = file("none.law", "parameter a: VND\n  from 2020-01-01 = 1\n");
    Run run = Run.here("eval", "--on", "2026-03-01", "--with", file, "base_salary");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("There is no amendment in this file"), run.err());
  }
}
