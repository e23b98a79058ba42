package org.ansinh.console.command;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/// One command.
public interface Command {
  String name();

  /// What it does, in one line.
  String summary();

  /// Its options and parameters, for reading them and for `--help`.
  CommandSpec spec();

  /// Words that stand for options at the prompt: `by` for `--by`.
  default Map<String, String> clauses() {
    return Map.of();
  }

  /// Whether what follows the name is a text of the language, not words and options.
  default boolean takesText() {
    return false;
  }

  /// Examples, as typed at the prompt.
  default String examples() {
    return "";
  }

  /// Does it.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if it cannot be done; then nothing of the
  ///   session has changed
  Outcome run(Request request, Context context) throws IOException;
}
