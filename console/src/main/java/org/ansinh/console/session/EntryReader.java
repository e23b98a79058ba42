package org.ansinh.console.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads one entry after another from a session file or a pipe.
///
/// A command is one line. Anything else runs until the next line that begins at the left margin, so
/// that an item is written as in a policy file. Lines that begin with `//` or `#!` are remarks
/// between entries.
public final class EntryReader {
  private final BufferedReader in;
  private final String source;
  private final Predicate<String> command;
  private @Nullable String ahead;
  private int line;
  private boolean begun;

  /// @param source the name of the file, for messages
  /// @param command whether a line is a command, complete in itself
  public EntryReader(BufferedReader in, String source, Predicate<String> command) {
    this.in = in;
    this.source = source;
    this.command = command;
  }

  /// The next entry, or null at the end.
  public @Nullable Typed next() throws IOException {
    String first = take();
    while (first != null && (first.isBlank() || isRemark(first))) {
      first = take();
    }
    if (first == null) {
      return null;
    }
    int at = line;
    if (command.test(first)) {
      return new Typed(first.strip(), source, at);
    }
    StringBuilder text = new StringBuilder(first);
    StringBuilder blanks = new StringBuilder();
    while (true) {
      String next = peek();
      if (next == null || (!next.isBlank() && !Character.isWhitespace(next.charAt(0)))) {
        break;
      }
      take();
      blanks.append('\n');
      if (!next.isBlank()) {
        text.append(blanks).append(next);
        blanks.setLength(0);
      }
    }
    return new Typed(text.toString(), source, at);
  }

  private static boolean isRemark(String line) {
    return line.startsWith("//") || line.startsWith("#!");
  }

  private @Nullable String peek() throws IOException {
    if (ahead == null) {
      ahead = in.readLine();
      if (ahead != null && !begun && ahead.startsWith("\ufeff")) {
        ahead = ahead.substring(1);
      }
      begun = true;
    }
    return ahead;
  }

  private @Nullable String take() throws IOException {
    String next = peek();
    ahead = null;
    if (next != null) {
      line++;
    }
    return next;
  }
}
