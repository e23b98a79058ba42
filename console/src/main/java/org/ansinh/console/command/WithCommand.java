package org.ansinh.console.command;

import java.util.List;
import org.ansinh.console.session.SessionState;
import picocli.CommandLine.Model.CommandSpec;

/// Chooses the amendments in force.
final class WithCommand implements Command {
  @Override
  public String name() {
    return "with";
  }

  @Override
  public String summary() {
    return "choose the amendments in force; `with none` is the law as it is";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(
            Options.words(
                "AMENDMENT[,…]", "0..*", "names of amendments, files of them (.law), or none"));
  }

  @Override
  public String examples() {
    return "with voluntary_2027\nwith none";
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<String> names = request.names();
    if (names.isEmpty()) {
      List<String> now = context.session().state().amendments();
      context.say(now.isEmpty() ? "none" : String.join(", ", now));
      return Outcome.DONE;
    }
    SessionState chosen = Sittings.inForce(names, context.session().state());
    var _ = context.session().sitting(chosen);
    context.session().change(chosen, "with " + String.join(", ", names));
    return Outcome.DONE;
  }
}
