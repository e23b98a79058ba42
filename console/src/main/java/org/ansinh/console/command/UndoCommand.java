package org.ansinh.console.command;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import picocli.CommandLine.Model.CommandSpec;

/// Takes back the last change of the session.
final class UndoCommand implements Command {
  @Override
  public String name() {
    return "undo";
  }

  @Override
  public String summary() {
    return "take back the last `let`, `on`, `with`, `load` or item";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this);
  }

  @Override
  public Outcome run(Request request, Context context) {
    String what = context.session().undo();
    if (what == null) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "There is nothing to undo"));
    }
    context.say("undone: " + what);
    return Outcome.DONE;
  }
}
