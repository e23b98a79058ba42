package org.ansinh.console.command;

import java.util.List;
import org.ansinh.console.session.SessionState;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ParsedFile;
import picocli.CommandLine.Model.CommandSpec;

/// Checks every rule on every date, every amendment, and decides the claims.
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "check every rule, date and amendment, and decide the claims";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.flag("--quiet", "show no warnings"))
        .addPositional(Options.words("PATH", "0..*", "policy files or folders; the pack if none"));
  }

  @Override
  public String examples() {
    return """
    check policies/vn
    check --with my_draft.law
    check "nobody loses": every Person p: p.net_wage >= baseline p.net_wage\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    if (!request.list("--with").isEmpty()) {
      return amended(request, context);
    }
    Inspection inspection = new Inspection(context);
    Outcome worst = Outcome.DONE;
    for (Selection selection : TestCommand.selections(request, context)) {
      worst = Answers.worse(worst, inspection.inspect(selection, request.has("--quiet")));
    }
    return worst;
  }

  /// Decides the claims of the pack for the law with amendments: each on its own day, or on the
  /// first day of the last amendment if that is later.
  private static Outcome amended(Request request, Context context) {
    SessionState state =
        Sittings.inForce(request.list("--with"), context.session().state().asKnown(null));
    PolicyPack pack =
        context.session().workbench().unchecked(context.session().pack(), state).pack();
    return new Inspection(context)
        .inspect(Selection.whole(pack), state.amendments(), request.has("--quiet"));
  }

  /// Decides a check that was typed.
  static Outcome decide(CheckItem check, Context context) {
    ParsedFile typed = new ParsedFile(check.span().source(), List.of(check), List.of(), List.of());
    return new Inspection(context)
        .decide(
            new Selection(
                context.session().policyPack(context.session().state().asKnown(null)),
                List.of(typed)));
  }
}
