package org.ansinh.console.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.ansinh.console.session.Typed;
import org.ansinh.console.session.Words;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// Takes an entry to whoever carries it out: a command, or the language.
public final class Dispatcher {
  /// Words that begin a command, and with a title in quotes an item.
  private static final Set<String> ALSO_ITEMS = Set.of("test", "check");

  private final Commands commands;
  private final Context context;

  public Dispatcher(Commands commands, Context context) {
    this.commands = commands;
    this.context = context;
  }

  /// Whether `line` is a command, complete in itself. `test "…"` and `check "…"` are items, not
  /// commands.
  public boolean isCommand(String line) {
    String first = Words.first(line);
    if (commands.find(first) == null && !Commands.isLater(first)) {
      return false;
    }
    if (ShortCheck.is(line)) {
      return true;
    }
    return !ALSO_ITEMS.contains(first) || !Words.rest(line).startsWith("\"");
  }

  /// Carries out one entry of the prompt, of a session file or of a pipe.
  ///
  /// @throws org.ansinh.diagnostics.EngineException whose issues are placed in the entry, if
  ///   nowhere else
  public Outcome enter(Typed entry) throws IOException {
    context.session().note(entry.text());
    SourceText source = entry.asSource();
    int start = source.startOfLine(entry.line());
    String name = Words.first(entry.text());
    SourceSpan where = source.span(start, start + name.length());
    try {
      if (ShortCheck.is(entry.text())) {
        return new Answers(context).enter(ShortCheck.expand(entry, context.session().state()));
      }
      if (!isCommand(entry.text())) {
        return new Answers(context).enter(entry);
      }
      boolean prompt = entry.source().equals(Typed.PROMPT);
      SourceSpan place = prompt ? SourceSpan.NONE : where;
      Command command = commands.named(name, place);
      return run(command, Words.split(Words.rest(entry.text())), after(where), place, false);
    } catch (PolicyException e) {
      throw new PolicyException(Placed.at(where, e.issues()));
    } catch (DataException e) {
      throw new DataException(Placed.at(where, e.issues()));
    } catch (RequestException e) {
      throw new RequestException(Placed.at(where, e.issues()));
    }
  }

  /// Carries out a command asked from a shell.
  public Outcome shell(String name, List<String> arguments) throws IOException {
    Command command = commands.named(name, SourceSpan.NONE);
    SourceText text = new SourceText("<command line>", String.join(" ", arguments));
    return run(command, arguments, text, SourceSpan.NONE, true);
  }

  private Outcome run(
      Command command, List<String> words, SourceText text, SourceSpan where, boolean fromShell)
      throws IOException {
    List<String> arguments =
        command.takesText() ? words : Words.asOptions(words, command.clauses());
    CommandLine line = new CommandLine(Options.withCommon(command.spec()));
    line.setUnmatchedOptionsArePositionalParams(command.takesText());
    ParseResult parsed;
    try {
      parsed = line.parseArgs(arguments.toArray(String[]::new));
    } catch (CommandLine.ParameterException wrong) {
      String message =
          String.valueOf(wrong.getMessage())
              .lines()
              .findFirst()
              .orElse("The command is not understood");
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, where, message)
              .hint(
                  fromShell
                      ? "`./ansinh " + command.name() + " --help` says how it is used."
                      : "`help " + command.name() + "` says how it is used."));
    }
    if (parsed.isUsageHelpRequested()) {
      HelpCommand.usage(command, context.screen(), fromShell);
      return Outcome.DONE;
    }
    Display before = context.display();
    Request request = new Request(parsed, text, fromShell);
    context.show(shown(before, request));
    Display during = context.display();
    long begun = System.nanoTime();
    try {
      Outcome outcome = command.run(request, context);
      Times.show(context, begun);
      return outcome;
    } finally {
      if (!fromShell && context.display().equals(during)) {
        context.show(before);
      }
    }
  }

  /// The entry without its first word, each character at its place.
  private static SourceText after(SourceSpan word) {
    String all = word.source().text();
    String before = all.substring(0, word.end()).replaceAll("[^\n]", " ");
    return new SourceText(word.source().name(), before + all.substring(word.end()));
  }

  private static Display shown(Display display, Request request) {
    Display shown = display;
    String format = request.option("--format");
    if (format != null) {
      shown = shown.withFormat(FormatCommand.read(format));
    }
    String language = request.option("--lang");
    if (language != null) {
      shown = shown.withLanguage(Languages.read(language));
    }
    return shown;
  }
}
