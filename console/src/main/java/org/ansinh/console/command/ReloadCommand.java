package org.ansinh.console.command;

import java.util.List;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Workbench;
import org.ansinh.pack.PolicyPack;
import org.ansinh.syntax.AmendmentItem;
import picocli.CommandLine.Model.CommandSpec;

/// Reads the pack and the files on top of it anew.
final class ReloadCommand implements Command {
  @Override
  public String name() {
    return "reload";
  }

  @Override
  public String summary() {
    return "read the pack and all files anew, as they are now";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this);
  }

  @Override
  public Outcome run(Request request, Context context) {
    SessionState state = context.session().state();
    List<String> before = texts(context.session().policyPack(state));
    PolicyPack pack = new Workbench().engine(context.session().pack(), state).pack();
    Checks.pass(pack, List.of());
    for (AmendmentItem amendment : pack.amendments()) {
      Checks.pass(pack, List.of(amendment.name().text()));
    }
    boolean same = texts(pack).equals(before);
    context.session().workbench().forget();
    context.say(
        pack.name()
            + ": "
            + Typing.counted(pack.files().size(), "file")
            + (same ? ", unchanged" : ", changed"));
    return Outcome.DONE;
  }

  private static List<String> texts(PolicyPack pack) {
    return pack.files().stream().map(file -> file.source().text()).toList();
  }
}
