package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.List;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.SessionState;
import org.ansinh.pack.PolicyPack;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.ParsedFile;
import picocli.CommandLine.Model.CommandSpec;

/// Reads policy files on top of the pack.
final class LoadCommand implements Command {
  @Override
  public String name() {
    return "load";
  }

  @Override
  public String summary() {
    return "read policy files on top of the pack";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addPositional(Options.words("PATH", "1..*", "policy files, or folders of them"));
  }

  @Override
  public String examples() {
    return "load amendments/voluntary_2027.law";
  }

  @Override
  public Outcome run(Request request, Context context) {
    SessionState state = context.session().state();
    for (String word : request.words()) {
      for (Path file : PolicyFiles.below(PolicyFiles.path(word))) {
        state = state.loading(file);
      }
    }
    context.session().workbench().forget();
    PolicyPack pack = context.session().policyPack(state);
    Checks.pass(pack, List.of());
    for (AmendmentItem amendment : pack.amendments()) {
      Checks.pass(pack, List.of(amendment.name().text()));
    }
    context.session().change(state, "load " + String.join(" ", request.words()));
    for (ParsedFile file : pack.files()) {
      if (state.files().contains(Path.of(file.source().name()))) {
        context.say(file.source().name() + ": " + Typing.counted(file.items().size(), "item"));
      }
    }
    return Outcome.DONE;
  }
}
