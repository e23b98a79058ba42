package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ansinh.console.command.Commands;
import org.ansinh.console.command.Context;
import org.ansinh.console.command.Dispatcher;
import org.ansinh.console.command.Display;
import org.ansinh.console.command.Reporter;
import org.ansinh.console.output.Ink;
import org.ansinh.console.output.Screen;
import org.ansinh.console.session.Session;
import org.ansinh.console.session.Typed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Sittings as they look at the terminal: what is typed (`> `, and `| ` where it goes on) and what
/// is shown.
///
/// `-Dbless` writes what is shown now into the transcripts. Times are written as `0 ms`.
final class TranscriptTest {
  private static final Path FOLDER = home().resolve("console/src/test/resources/sessions");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Path home() {
    return Path.of(System.getProperty("ansinh.home"));
  }

  @TestFactory
  List<DynamicTest> transcripts_areShownAsWritten() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .filter(file -> file.toString().endsWith(".session"))
          .sorted()
          .forEach(
              file ->
                  tests.add(
                      DynamicTest.dynamicTest(file.getFileName().toString(), () -> hold(file))));
    }
    assertTrue(!tests.isEmpty(), "transcripts in " + FOLDER);
    return tests;
  }

  private static void hold(Path file) throws IOException {
    String written = Files.readString(file);
    String shown = sit(written);
    if (System.getProperty("bless") != null) {
      Files.writeString(file, shown);
      return;
    }
    assertEquals(written, shown, "in " + file + " (-Dbless writes what is shown now)");
  }

  /// Types what the transcript types and answers the transcript of that.
  static String sit(String transcript) {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(out, Ink.PLAIN, 80);
    Context context =
        new Context(
            new Session(home(), TODAY), screen, screen, new StringReader(""), Display.USUAL);
    Dispatcher dispatcher = new Dispatcher(Commands.all(), context);
    Reporter reporter = new Reporter(context, false);
    for (String entry : entries(transcript)) {
      out.write(echo(entry));
      if (entry.startsWith("//")) {
        continue;
      }
      try {
        dispatcher.enter(Typed.atPrompt(entry.stripTrailing()));
      } catch (Exception wrong) {
        reporter.report(wrong);
      }
    }
    return out.toString()
        .replace(home() + "/", "")
        .replaceAll("\\b[0-9][0-9,.]* (ms|s)\\b", "0 ms");
  }

  private static List<String> entries(String transcript) {
    List<String> entries = new ArrayList<>();
    for (String line : transcript.split("\n")) {
      if (line.startsWith("> ")) {
        entries.add(line.substring(2));
      } else if (line.equals("|") || line.startsWith("| ")) {
        String more = line.equals("|") ? "" : line.substring(2);
        entries.set(entries.size() - 1, entries.getLast() + "\n" + more);
      } else if (line.startsWith("//") && !line.matches("// \\S+:\\d+")) {
        entries.add(line);
      }
    }
    return entries;
  }

  private static String echo(String entry) {
    if (entry.startsWith("//")) {
      return entry + "\n";
    }
    StringBuilder text = new StringBuilder();
    String prompt = "> ";
    for (String line : entry.split("\n", -1)) {
      text.append((prompt + line).stripTrailing()).append('\n');
      prompt = "| ";
    }
    return text.toString();
  }
}
