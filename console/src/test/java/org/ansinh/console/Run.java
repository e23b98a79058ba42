package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One run of the program: its exit code, and what it wrote to each stream.
record Run(int exit, String out, String err) {
  /// Runs the program in this process, with nothing on its input.
  static Run here(String... arguments) {
    return reading("", arguments);
  }

  /// Runs the program in this process.
  ///
  /// @param input what is on its input
  static Run reading(String input, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(arguments, new StringReader(input), out, err);
    return new Run(exit, out.toString(), err.toString());
  }

  /// Runs the program as a process of its own, with nothing on its input.
  static Run process(String... arguments) throws IOException, InterruptedException {
    return start(command(arguments), true);
  }

  /// The same, on an output that nobody reads any more.
  static Run processWithClosedOutput(String... arguments) throws IOException, InterruptedException {
    var piped =
        new ArrayList<>(List.of("bash", "-c", "\"$@\" | true; exit ${PIPESTATUS[0]}", "run"));
    piped.addAll(command(arguments));
    return start(piped, false);
  }

  /// Fails if either stream shows an exception's trace.
  void holdsNoStackTrace() {
    for (String text : List.of(out, err)) {
      assertFalse(text.contains("\tat ") || text.contains("Exception in thread"), text);
    }
  }

  private static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dansinh.home=" + System.getProperty("ansinh.home"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Run start(List<String> command, boolean readsOutput)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("ansinh", ".out");
    Path err = Files.createTempFile("ansinh", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(
                  readsOutput
                      ? ProcessBuilder.Redirect.to(out.toFile())
                      : ProcessBuilder.Redirect.DISCARD)
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after a minute: " + command);
      }
      return new Run(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
