package org.ansinh.console.command;

import org.ansinh.console.session.PopulationChoice;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Whole numbers as options give them.
final class Counts {
  private Counts() {}

  /// How many persons; the usual number if nothing is said.
  static int persons(@Nullable String text) {
    return text == null
        ? PopulationChoice.USUAL_PERSONS
        : (int) read(text, "--persons", 1, Integer.MAX_VALUE);
  }

  /// A random seed; 1 if nothing is said.
  static long seed(@Nullable String text) {
    return text == null ? 1 : read(text, "--seed", Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long read(String text, String option, long least, long most) {
    try {
      long number = Long.parseLong(text.replace("_", ""));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException none) {
      // Reported below.
    }
    throw new RequestException(
        Issue.of(
                IssueCode.BAD_REQUEST,
                SourceSpan.NONE,
                "`" + text + "` is not a number that " + option + " can be")
            .hint("Write for example " + option + " 200000."));
  }
}
