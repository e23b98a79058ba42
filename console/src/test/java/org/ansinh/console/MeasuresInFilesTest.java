package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Measures that follow each other in a file can be told apart: each row says which it is of.
final class MeasuresInFilesTest {
  private static Set<String> namesOfRows(String... words) throws Exception {
    Run run = Run.here(words);
    assertEquals(0, run.exit(), run.err());
    return run.out()
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("measure,"))
        .map(line -> line.substring(0, line.indexOf(',')))
        .collect(Collectors.toSet());
  }

  @Test
  void simulate_twoMeasuresAsCsv_eachRowNamesItsMeasure() throws Exception {
    assertEquals(
        Set.of("si_coverage", "hi_coverage"),
        namesOfRows(
            "simulate",
            "si_coverage,hi_coverage",
            "--by",
            "area",
            "--on",
            "2026-08-01",
            "--persons",
            "2000",
            "--format",
            "csv"));
  }

  @Test
  void compare_twoMeasuresAsCsv_eachRowNamesItsMeasure() throws Exception {
    assertEquals(
        Set.of("si_coverage", "hi_coverage"),
        namesOfRows(
            "compare",
            "voluntary_2027",
            "si_coverage,hi_coverage",
            "--on",
            "2027-01-01",
            "--persons",
            "2000",
            "--format",
            "csv"));
  }
}
