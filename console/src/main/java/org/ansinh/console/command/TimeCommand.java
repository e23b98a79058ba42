package org.ansinh.console.command;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import picocli.CommandLine.Model.CommandSpec;

/// Shows the time that answers take, or no longer.
final class TimeCommand implements Command {
  @Override
  public String name() {
    return "time";
  }

  @Override
  public String summary() {
    return "show the time each answer takes: on or off";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this).addPositional(Options.word("on|off", "0..1", "on or off"));
  }

  @Override
  public String examples() {
    return "time on";
  }

  @Override
  public Outcome run(Request request, Context context) {
    if (request.words().isEmpty()) {
      context.say(context.display().timing() ? "on" : "off");
      return Outcome.DONE;
    }
    String word = request.words().getFirst();
    if (!word.equals("on") && !word.equals("off")) {
      throw new RequestException(
          Issue.of(
              IssueCode.BAD_REQUEST, SourceSpan.NONE, "`time` is on or off, not `" + word + "`"));
    }
    context.show(context.display().withTiming(word.equals("on")));
    return Outcome.DONE;
  }
}
