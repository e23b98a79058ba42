package org.ansinh.console;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the process finds around it.
///
/// @param home the folder of the checkout
/// @param today the day it is
/// @param terminal whether input and output are a terminal
/// @param coloured whether colours may be used
record Surroundings(Path home, LocalDate today, boolean terminal, boolean coloured) {
  /// Those of this process.
  @SuppressWarnings(
      "SystemConsoleNull") // it is null where there is no terminal, whatever the library
  static Surroundings ofProcess() {
    java.io.Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    String never = System.getenv("NO_COLOR");
    boolean coloured =
        terminal && (never == null || never.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    return new Surroundings(folder(), LocalDate.now(ZoneId.systemDefault()), terminal, coloured);
  }

  /// Those of this process, as if it had no terminal.
  static Surroundings withoutTerminal() {
    return new Surroundings(folder(), LocalDate.now(ZoneId.systemDefault()), false, false);
  }

  private static Path folder() {
    @Nullable String home = System.getProperty("ansinh.home");
    return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
  }
}
