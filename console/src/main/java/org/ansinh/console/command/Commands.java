package org.ansinh.console.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// All the commands there are, in the order in which help lists them.
public final class Commands {
  /// Commands of later versions; their names are kept.
  private static final List<String> LATER =
      List.of("sweep", "solve", "project", "report", "serve", "chart", "sql");

  private final Map<String, Command> byName = new LinkedHashMap<>();

  public Commands(List<Command> commands) {
    commands.forEach(command -> byName.put(command.name(), command));
  }

  /// Every command of this version.
  public static Commands all() {
    return new Commands(
        List.of(
            new OnCommand(),
            new WithCommand(),
            new WhyCommand(),
            new CompareCommand(),
            new SettleCommand(),
            new SimulateCommand(),
            new PopulationCommand(),
            new EvalCommand(),
            new ShowCommand(),
            new ChangesCommand(),
            new FindCommand(),
            new DocCommand(),
            new LoadCommand(),
            new ReloadCommand(),
            new SaveCommand(),
            new TestCommand(),
            new CheckCommand(),
            new RunCommand(),
            new FmtCommand(),
            new ConvertCommand(),
            new FormatCommand(),
            new TimeCommand(),
            new HistoryCommand(),
            new UndoCommand(),
            new HelpCommand(),
            new QuitCommand()));
  }

  public List<Command> list() {
    return List.copyOf(byName.values());
  }

  public @Nullable Command find(String name) {
    return byName.get(name);
  }

  /// Whether a later version has a command of that name.
  public static boolean isLater(String name) {
    return LATER.contains(name);
  }

  /// The command called `name`.
  ///
  /// @param where where it was asked for
  public Command named(String name, SourceSpan where) {
    Command command = byName.get(name);
    if (command != null) {
      return command;
    }
    throw new RequestException(unknown(name, where));
  }

  private Issue unknown(String name, SourceSpan where) {
    if (isLater(name)) {
      return Issue.of(
          IssueCode.NO_SUCH_COMMAND, where, "`" + name + "` is not part of this version");
    }
    Issue issue = Issue.of(IssueCode.NO_SUCH_COMMAND, where, "There is no command `" + name + "`");
    String question = Nearest.question(name, byName.keySet());
    return issue.hint(question.isEmpty() ? "`help` lists the commands." : question);
  }
}
