package org.ansinh.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.command.Command;
import org.ansinh.console.command.Commands;
import org.ansinh.console.command.Context;
import org.ansinh.console.command.Dispatcher;
import org.ansinh.console.command.Outcome;
import org.ansinh.console.command.Reporter;
import org.ansinh.console.input.LineEditor;
import org.ansinh.console.output.OutputClosedException;
import org.ansinh.console.session.Typed;
import org.ansinh.console.session.Vocabulary;

/// The console at a terminal: reads an entry, answers it, and again, until the reader leaves.
final class Loop {
  private final Context context;
  private final Reporter reporter;
  private final LineEditor editor;
  private final Dispatcher dispatcher;

  Loop(Context context, Reporter reporter, Dispatcher dispatcher, LineEditor editor) {
    this.context = context;
    this.reporter = reporter;
    this.dispatcher = dispatcher;
    this.editor = editor;
  }

  /// The commands as they are completed.
  static Vocabulary commands() {
    List<Vocabulary.Term> terms = new ArrayList<>();
    for (Command command : Commands.all().list()) {
      terms.add(new Vocabulary.Term(command.name(), List.of(command.summary()), "command"));
    }
    return new Vocabulary(terms);
  }

  static Path userHome() {
    return Path.of(System.getProperty("user.home", "."));
  }

  /// Runs and answers the exit code.
  int run() throws IOException {
    while (true) {
      switch (editor.read()) {
        case LineEditor.Line.End _ -> {
          return Reporter.DONE;
        }
        case LineEditor.Line.Abandoned _ -> {}
        case LineEditor.Line.Entry entry -> {
          if (!entry.text().isBlank() && enter(entry.text()) == Outcome.LEAVE) {
            return Reporter.DONE;
          }
        }
      }
    }
  }

  private Outcome enter(String text) {
    Thread worker = Thread.currentThread();
    try (AutoCloseable _ = editor.whileInterruptible(worker::interrupt)) {
      return dispatcher.enter(Typed.atPrompt(text.stripTrailing()));
    } catch (OutputClosedException closed) {
      throw closed;
    } catch (Throwable thrown) {
      reporter.report(thrown);
      return Outcome.FAILED;
    } finally {
      Thread.interrupted();
      context.screen().flush();
      context.errors().flush();
    }
  }
}
