package org.ansinh.console.command;

import org.ansinh.console.session.Typed;

/// Answers what is typed in the language.
final class Answers {
  private final Context context;

  Answers(Context context) {
    this.context = context;
  }

  Outcome enter(Typed entry) {
    context.say(entry.text());
    return Outcome.DONE;
  }
}
