package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.ansinh.console.command.Context;
import org.ansinh.console.command.Display;
import org.ansinh.console.command.Reporter;
import org.ansinh.console.output.Ink;
import org.ansinh.console.output.Screen;
import org.ansinh.console.session.Session;
import org.junit.jupiter.api.Test;

/// What becomes of output that nobody reads, and of faults of our own.
final class OutputTest {
  /// A pipe whose reader leaves after so many characters.
  private static final class Leaving extends Writer {
    private int left;

    Leaving(int left) {
      this.left = left;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new IOException("Broken pipe");
      }
    }

    @Override
    public void flush() throws IOException {
      if (left < 0) {
        throw new IOException("Broken pipe");
      }
    }

    @Override
    public void close() {}
  }

  private static String errorsOf(int characters, String input, String... arguments) {
    StringWriter err = new StringWriter();
    int exit = Main.run(arguments, new StringReader(input), new Leaving(characters), err);
    assertEquals(1, exit, err.toString());
    return err.toString();
  }

  private static final String CLOSED =
      "error E503: the output was closed before the answer was complete\n";

  @Test
  void output_closed_isSaidInOneLine() {
    assertEquals(CLOSED, errorsOf(100, "", "show"));
    assertEquals(CLOSED, errorsOf(5, "", "--help"));
    assertEquals(CLOSED, errorsOf(100, "show\nshow\n"));
    assertEquals(CLOSED, errorsOf(10, "", "eval", "--on", "2024-08-01", "base_salary"));
    assertEquals(
        CLOSED,
        errorsOf(
            100,
            "",
            "run",
            System.getProperty("ansinh.home") + "/scripts/raise_voluntary_support.session"));
  }

  @Test
  void process_outputClosed_isSaidInOneLine() throws Exception {
    Run run = Run.processWithClosedOutput("show");
    assertEquals(1, run.exit());
    assertEquals(CLOSED, run.err());
  }

  private static String report(int exit, Throwable thrown) {
    StringWriter err = new StringWriter();
    Screen screen = new Screen(new StringWriter(), Ink.PLAIN, 80);
    Session session =
        new Session(Path.of(System.getProperty("ansinh.home")), LocalDate.of(2026, 11, 22));
    Context context =
        new Context(
            session, screen, new Screen(err, Ink.PLAIN, 80), new StringReader(""), Display.USUAL);
    assertEquals(exit, new Reporter(context, false).report(thrown));
    return err.toString();
  }

  @Test
  void fault_ofOurs_isOneLineWithoutATrace() {
    String told = report(3, new IllegalStateException("expected a row, found none"));
    assertEquals(1, told.lines().count(), told);
    assertTrue(told.startsWith("error: a fault of An Sinh's own"), told);
    assertFalse(told.contains("\tat "), told);
    assertEquals(1, report(3, new StackOverflowError()).lines().count());
  }

  @Test
  void run_stopped_saysSo() {
    assertEquals("stopped\n", report(1, new CancellationException()));
  }
}
