package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The program's contract with a shell: what it writes where, and its exit code.
final class MainTest {
  @Test
  void version_asked_isWrittenToOutput() {
    Run run = Run.here("--version");
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("An Sinh "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void help_asked_isWrittenToOutput() {
    Run run = Run.here("--help");
    assertEquals(0, run.exit());
    assertTrue(run.out().contains("ansinh"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void option_unknown_isReportedAndExitsWithTwo() {
    Run run = Run.here("--no-such-option");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("--no-such-option"), run.err());
    run.holdsNoStackTrace();
  }

  @Test
  void process_optionUnknown_exitsAsTheCallDoes() throws Exception {
    Run run = Run.process("--no-such-option");
    assertEquals(2, run.exit());
    assertEquals("", run.out());
    assertTrue(run.err().contains("--no-such-option"), run.err());
    run.holdsNoStackTrace();
  }

  @Test
  void process_version_isUtf8WithoutWarnings() throws Exception {
    Run run = Run.process("--version");
    assertEquals(0, run.exit());
    assertTrue(run.out().startsWith("An Sinh "), run.out());
    assertEquals("", run.err());
  }

  @Test
  void process_outputClosed_endsWithoutStackTrace() throws Exception {
    Run run = Run.processWithClosedOutput("--help");
    assertTrue(run.exit() <= 2, "exit code " + run.exit());
    run.holdsNoStackTrace();
  }
}
