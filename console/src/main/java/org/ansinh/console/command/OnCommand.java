package org.ansinh.console.command;

import org.ansinh.console.session.SessionState;
import picocli.CommandLine.Model.CommandSpec;

/// Chooses the date of the law.
final class OnCommand implements Command {
  @Override
  public String name() {
    return "on";
  }

  @Override
  public String summary() {
    return "choose the date of the law, the day as known; say which if none";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(
            Options.phrase(
                "[DATE [as known DATE]]",
                "a date; after `as known` the day whose knowledge of the law counts"));
  }

  @Override
  public String examples() {
    return "on 2027-01-01\non 2026-09-01 as known 2026-03-01";
  }

  @Override
  public Outcome run(Request request, Context context) {
    if (request.words().isEmpty()) {
      context.say(context.session().state().days());
      return Outcome.DONE;
    }
    SessionState chosen = KnownDay.of(String.join(" ", request.words()), context.session().state());
    if (chosen.known() != null) {
      var _ = context.session().sitting(chosen);
    }
    context.session().change(chosen, "on " + chosen.days());
    return Outcome.DONE;
  }
}
