package org.ansinh.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.command.Commands;
import org.ansinh.console.command.Context;
import org.ansinh.console.command.Dispatcher;
import org.ansinh.console.command.Display;
import org.ansinh.console.command.Outcome;
import org.ansinh.console.command.Reporter;
import org.ansinh.console.input.LineEditor;
import org.ansinh.console.output.Ink;
import org.ansinh.console.output.OutputClosedException;
import org.ansinh.console.output.Screen;
import org.ansinh.console.session.EntryReader;
import org.ansinh.console.session.Session;
import org.ansinh.console.session.Typed;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceSpan;
import org.jline.terminal.Terminal;

/// One run of the program: a command from a shell, entries from a pipe, or the console at a
/// terminal.
final class Program {
  /// Columns of a line where there is no terminal to ask.
  private static final int WIDTH = 80;

  private final Surroundings surroundings;
  private final Reader in;
  private final Screen screen;
  private final Screen errors;

  Program(Surroundings surroundings, Reader in, Writer out, Writer err) {
    this.surroundings = surroundings;
    this.in = in;
    Ink ink = surroundings.coloured() ? Ink.COLOURED : Ink.PLAIN;
    this.screen = new Screen(out, ink, WIDTH);
    this.errors = new Screen(err, ink, WIDTH);
  }

  /// Runs and answers the exit code.
  int run(List<String> arguments) {
    Session session = new Session(surroundings.home(), surroundings.today());
    Context context = new Context(session, screen, errors, in, Display.USUAL);
    Reporter reporter = new Reporter(context, arguments.contains("--debug"));
    try {
      int code = run(arguments, context, reporter);
      screen.flush();
      errors.flush();
      return code;
    } catch (OutputClosedException closed) {
      return outputClosed();
    }
  }

  /// Says that nobody reads the answer any more, if at least the errors are read.
  private int outputClosed() {
    Issue issue =
        Issue.of(
            IssueCode.OUTPUT_CLOSED,
            SourceSpan.NONE,
            "the output was closed before the answer was complete");
    try {
      errors.line(IssuePrinter.print(issue).stripTrailing());
      errors.flush();
    } catch (OutputClosedException nobodyReads) {
      return Reporter.FAILED;
    }
    return Reporter.FAILED;
  }

  private int run(List<String> arguments, Context context, Reporter reporter) {
    try {
      String first = arguments.isEmpty() ? "" : arguments.getFirst();
      if (first.equals("--help") || first.equals("-h")) {
        new Dispatcher(Commands.all(), context).shell("help", List.of());
        return Reporter.DONE;
      }
      if (first.equals("--version") || first.equals("-V")) {
        screen.line("An Sinh " + version());
        return Reporter.DONE;
      }
      if (first.isEmpty() || first.startsWith("-")) {
        ConsoleOptions.apply(arguments, context);
        return surroundings.terminal() ? atTerminal(context) : piped(context, reporter);
      }
      List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
      return Reporter.code(new Dispatcher(Commands.all(), context).shell(first, rest));
    } catch (OutputClosedException closed) {
      throw closed;
    } catch (Throwable thrown) {
      return reporter.report(thrown);
    }
  }

  private int atTerminal(Context piped) throws IOException {
    try (Terminal terminal = LineEditor.systemTerminal()) {
      Ink ink = surroundings.coloured() ? Ink.COLOURED : Ink.PLAIN;
      Screen shown = new Screen(terminal.writer(), ink, Math.max(WIDTH, terminal.getColumns()));
      Context context = new Context(piped.session(), shown, shown, in, piped.display());
      Dispatcher dispatcher = new Dispatcher(Commands.all(), context);
      try (LineEditor editor =
          new LineEditor(
              terminal,
              surroundings.coloured(),
              dispatcher::isCommand,
              () -> vocabulary(context),
              Loop.commands(),
              LineEditor.historyFile(Loop.userHome()))) {
        Greeting.lines(context, version()).forEach(shown::line);
        shown.flush();
        WarmUp.begin(context.session());
        return new Loop(context, new Reporter(context, true), dispatcher, editor).run();
      }
    }
  }

  /// The names to complete; none while the pack cannot be read.
  private static Vocabulary vocabulary(Context context) {
    try {
      return context.session().vocabulary();
    } catch (EngineException unreadable) {
      return new Vocabulary(List.of());
    }
  }

  /// Carries out the entries on the input one after another; one that fails does not stop the next.
  private int piped(Context context, Reporter reporter) throws IOException {
    Dispatcher dispatcher = new Dispatcher(Commands.all(), context);
    EntryReader entries = new EntryReader(new BufferedReader(in), "<stdin>", dispatcher::isCommand);
    int worst = Reporter.DONE;
    for (Typed entry = entries.next(); entry != null; entry = entries.next()) {
      try {
        Outcome outcome = dispatcher.enter(entry);
        worst = Math.max(worst, Reporter.code(outcome));
        if (outcome == Outcome.LEAVE) {
          break;
        }
      } catch (OutputClosedException closed) {
        throw closed;
      } catch (Throwable thrown) {
        worst = Math.max(worst, reporter.report(thrown));
      }
      screen.flush();
    }
    return worst;
  }

  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
