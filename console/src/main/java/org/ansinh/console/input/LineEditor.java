package org.ansinh.console.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ansinh.console.session.Vocabulary;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/// Reads entries at a terminal, with history, completion and colours.
public final class LineEditor implements AutoCloseable {
  private static final int SHORTEST_LINE = 40;
  private static final int USUAL_LINE = 80;

  /// What the library would write across the screen.
  private static final Logger LOG = Logger.getLogger("org.jline");

  private final Terminal terminal;
  private final LineReader reader;

  /// What was read.
  public sealed interface Line {
    /// An entry.
    record Entry(String text) implements Line {}

    /// The line was abandoned with Ctrl-C.
    record Abandoned() implements Line {}

    /// The reader leaves with Ctrl-D.
    record End() implements Line {}
  }

  /// On `terminal`.
  ///
  /// @param command whether a line is a command, complete in itself
  /// @param history the file that keeps what was typed, or null
  public LineEditor(
      Terminal terminal,
      boolean coloured,
      Predicate<String> command,
      Supplier<Vocabulary> names,
      Vocabulary commands,
      @Nullable Path history) {
    this.terminal = terminal;
    LOG.setLevel(Level.OFF);
    NameCompleter completer = new NameCompleter(names, commands);
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("ansinh")
            .parser(new EntryParser(command, completer))
            .completer(completer)
            .completionMatcher(new NameCompleter.Chosen())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "| ")
            .variable(LineReader.INDENTATION, 0)
            .variable(LineReader.LIST_MAX, 80)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.AUTO_FRESH_LINE, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .option(LineReader.Option.BRACKETED_PASTE, true);
    if (coloured) {
      builder.highlighter(new PolicyHighlighter(command));
    }
    if (history != null) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    this.reader = builder.build();
  }

  /// The terminal of this process; a plain one where it has no abilities.
  public static Terminal systemTerminal() throws IOException {
    return TerminalBuilder.builder()
        .system(true)
        .ffm(false)
        .dumb(true)
        .encoding(StandardCharsets.UTF_8)
        .stdinEncoding(StandardCharsets.UTF_8)
        .stdoutEncoding(StandardCharsets.UTF_8)
        .build();
  }

  /// The file that keeps what was typed, or null if it cannot be kept.
  public static @Nullable Path historyFile(Path userHome) {
    Path folder = userHome.resolve(".ansinh");
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("history");
      if (!Files.exists(file)) {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
      }
      return Files.isWritable(file) && Files.isRegularFile(file) ? file : null;
    } catch (IOException | SecurityException unwritable) {
      return null;
    }
  }

  /// The columns that lines may take.
  public int width() {
    int width = terminal.getColumns();
    return width < SHORTEST_LINE ? USUAL_LINE : width;
  }

  public Terminal terminal() {
    return terminal;
  }

  /// Reads one entry.
  public Line read() {
    try {
      return new Line.Entry(reader.readLine("> "));
    } catch (UserInterruptException abandoned) {
      return new Line.Abandoned();
    } catch (EndOfFileException end) {
      return new Line.End();
    }
  }

  /// Lets Ctrl-C do `action` until the result is closed.
  public AutoCloseable whileInterruptible(Runnable action) {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> action.run());
    return () -> terminal.handle(Terminal.Signal.INT, before);
  }

  @Override
  public void close() throws IOException {
    try {
      reader.getHistory().save();
    } catch (IOException unwritable) {
      // What was typed is lost, which is no failure of the session.
    }
    terminal.close();
  }
}
