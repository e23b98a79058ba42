package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who pays what: the list of payments, budgets by payer and receiver, and claims about them held
/// against a draft.
final class PayersTest {
  private static final String[] BUDGET = {
    "simulate", "--by", "payer", "--on", "2026-08-01", "--persons", "2000", "--format", "csv"
  };

  @TempDir private Path folder = Path.of("");

  private String draft(String share) throws IOException {
    Path file = folder.resolve("draft.law");
    Files.writeString(
        file,
        """
        source council = "A council's draft"
        amendment draft from 2027-01-01
          by council
          change table provincial_hi_student_share
            add row hue before none when at is hue: %s   by council
        """
            .formatted(share));
    return file.toString();
  }

  @Test
  void simulate_byPayer_addsUpToWhatReceiversGet() throws Exception {
    Run run = Run.here(BUDGET);
    assertEquals(0, run.exit(), run.err());
    Map<String, BigDecimal> paid = new HashMap<>();
    Map<String, BigDecimal> flows = new HashMap<>();
    Map<String, BigDecimal> reached = new HashMap<>();
    Map<String, BigDecimal> received = new HashMap<>();
    boolean funds = false;
    for (String line : run.out().lines().toList()) {
      List<String> cells = List.of(line.split(",", -1));
      if (cells.getFirst().equals("payer") || cells.size() < 3) {
        continue;
      }
      if (cells.getFirst().equals("receiver")) {
        funds = true;
      } else if (funds) {
        received.put(cells.getFirst(), new BigDecimal(cells.get(1)));
      } else if (cells.get(1).equals("all")) {
        paid.put(cells.getFirst(), new BigDecimal(cells.get(2)));
      } else {
        BigDecimal amount = new BigDecimal(cells.get(2));
        flows.merge(cells.getFirst(), amount, BigDecimal::add);
        reached.merge(cells.get(1), amount, BigDecimal::add);
      }
    }
    assertTrue(paid.size() >= 6, run.out());
    assertSame(paid, flows);
    assertSame(received, reached);
    assertTrue(received.containsKey("health_fund"), run.out());
    assertTrue(received.containsKey("unemployment_fund"), run.out());
  }

  private static void assertSame(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
    assertEquals(one.keySet(), other.keySet());
    one.forEach(
        (name, amount) ->
            assertEquals(0, amount.compareTo(other.getOrDefault(name, BigDecimal.ZERO)), name));
  }

  @Test
  void simulate_byPayerInTheWordsOfThePrompt_isTheSame() throws Exception {
    Run run =
        Run.here(
            "simulate",
            "by",
            "payer",
            "--on",
            "2026-08-01",
            "--persons",
            "2000",
            "--format",
            "csv");
    assertEquals(Run.here(BUDGET).out(), run.out());
  }

  @Test
  void simulate_byPayerAndAnotherGroup_isRefused() throws Exception {
    Run run = Run.here("simulate", "--by", "payer,province", "--on", "2026-08-01");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("cannot be divided by another group"), run.err());
  }

  @Test
  void simulate_aTotalByPayer_isRefused() throws Exception {
    Run run = Run.here("simulate", "central_total", "--by", "payer", "--on", "2026-08-01");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("`central_total` names no payer"), run.err());
  }

  @Test
  void showPayers_listsEveryPaymentWithItsPayerAndReceiver() throws Exception {
    Run run = Run.here("show", "payers", "--format", "csv");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("worker,hi_employee,"), run.out());
    assertTrue(
        run.out().lines().anyMatch(l -> l.startsWith("provincial_budget,hi_provincial_support,")),
        run.out());
    Run tables = Run.here("show", "payers", "--lang", "en");
    assertTrue(tables.out().contains("Provincial budget\n"), tables.out());
  }

  @Test
  void checkWith_aDraftThatPassesTheWhole_isRefuted() throws Exception {
    Run run = Run.here("check", "--quiet", "--with", draft("60%"), "--lang", "en");
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("E511"), run.err());
    assertTrue(run.err().contains("110% > 100%"), run.err());
    assertTrue(run.out().contains("refuted"), run.out());
  }

  @Test
  void checkWith_aDraftWithinTheWhole_isProved() throws Exception {
    Run run = Run.here("check", "--quiet", "--with", draft("50%"), "--lang", "en");
    assertEquals("", run.err());
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("vn with draft: every rule is in order"), run.out());
  }
}
