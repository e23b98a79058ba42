package org.ansinh.console.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/// Lists what was entered.
final class HistoryCommand implements Command {
  @Override
  public String name() {
    return "history";
  }

  @Override
  public String summary() {
    return "list what was entered in this session";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this);
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<String> entered = context.session().entered();
    for (int i = 0; i < entered.size(); i++) {
      context.screen().line("%4d  %s".formatted(i + 1, entered.get(i).replace("\n", "\n      ")));
    }
    return Outcome.DONE;
  }
}
