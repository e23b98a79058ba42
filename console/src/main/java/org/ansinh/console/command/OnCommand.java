package org.ansinh.console.command;

import java.time.LocalDate;
import picocli.CommandLine.Model.CommandSpec;

/// Chooses the date of the law.
final class OnCommand implements Command {
  @Override
  public String name() {
    return "on";
  }

  @Override
  public String summary() {
    return "choose the date of the law; without one, say which it is";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(Options.word("DATE", "0..1", "a date, for example 2027-01-01"));
  }

  @Override
  public String examples() {
    return "on 2027-01-01";
  }

  @Override
  public Outcome run(Request request, Context context) {
    if (request.words().isEmpty()) {
      context.say(context.session().state().date().toString());
      return Outcome.DONE;
    }
    LocalDate date = Dates.read(request.words().getFirst());
    context.session().change(context.session().state().on(date), "on " + date);
    return Outcome.DONE;
  }
}
