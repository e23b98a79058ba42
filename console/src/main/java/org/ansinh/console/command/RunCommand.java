package org.ansinh.console.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.ansinh.console.output.Ink;
import org.ansinh.console.session.EntryReader;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.Typed;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import picocli.CommandLine.Model.CommandSpec;

/// Carries out the entries of a session file one after another, showing each; the first that fails
/// ends it.
final class RunCommand implements Command {
  private static final int DEEPEST = 8;

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "carry out a session file: entries as they are typed at the prompt";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(Options.flag("--quiet", "show the answers only"))
        .addPositional(Options.word("FILE", "1", "a file whose name ends in .session"));
  }

  @Override
  public String examples() {
    return "run scripts/raise_voluntary_support.session";
  }

  @Override
  public Outcome run(Request request, Context context) throws IOException {
    Path file = PolicyFiles.path(request.words().getFirst());
    String name = file.toString();
    if (name.endsWith(".js") || name.endsWith(".py")) {
      throw refused(file, "Scripts in JavaScript and Python are not part of this version");
    }
    SourceText text = LawFiles.readText(file);
    if (text.text().isBlank()) {
      throw new RequestException(
          Issue.of(IssueCode.EMPTY_FILE, text.span(0, 0), "This file is empty."));
    }
    if (!name.endsWith(".session")) {
      throw refused(file, "The name of a session file ends in .session");
    }
    Sittings.choosePack(request, context);
    if (context.depth() >= DEEPEST) {
      throw refused(file, "Session files run each other more than " + DEEPEST + " deep");
    }
    Dispatcher dispatcher = new Dispatcher(Commands.all(), context);
    EntryReader entries =
        new EntryReader(
            new BufferedReader(new StringReader(text.text())), name, dispatcher::isCommand);
    boolean echo = !request.has("--quiet");
    context.enter();
    try {
      Outcome worst = Outcome.DONE;
      for (Typed entry = entries.next(); entry != null; entry = entries.next()) {
        if (echo) {
          echo(entry, context);
        }
        Outcome outcome = dispatcher.enter(entry);
        if (outcome == Outcome.LEAVE) {
          break;
        }
        if (outcome == Outcome.FAILED) {
          worst = Outcome.FAILED;
        }
        context.screen().flush();
      }
      return worst;
    } finally {
      context.leave();
    }
  }

  private static void echo(Typed entry, Context context) {
    Ink ink = context.screen().ink();
    String prompt = "> ";
    for (String line : entry.text().split("\n", -1)) {
      context.say(ink.bold((prompt + line).stripTrailing()));
      prompt = "| ";
    }
  }

  private static RequestException refused(Path file, String message) {
    SourceText text = new SourceText(file.toString(), "");
    return new RequestException(
        Issue.of(IssueCode.BAD_REQUEST, new SourceSpan(text, 0, 0), message));
  }
}
