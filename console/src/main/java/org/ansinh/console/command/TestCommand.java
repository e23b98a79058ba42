package org.ansinh.console.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.Engine;
import org.ansinh.TestOutcome;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.pack.Selection;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.TestItem;
import picocli.CommandLine.Model.CommandSpec;

/// Runs the tests of the pack, or of the files named.
final class TestCommand implements Command {
  @Override
  public String name() {
    return "test";
  }

  @Override
  public String summary() {
    return "run the tests of the pack, or of the files named";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addPositional(Options.words("PATH", "0..*", "policy files or folders; the pack if none"));
  }

  @Override
  public String examples() {
    return "test\ntest policies/vn/rules/voluntary";
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    List<TestOutcome> outcomes = new ArrayList<>();
    for (Selection selection : selections(request, context)) {
      List<Issue> unread = selection.pack().issues().stream().filter(selection::concerns).toList();
      if (!unread.isEmpty()) {
        throw new PolicyException(unread);
      }
      outcomes.addAll(Engine.test(selection, context.display().language().writing()));
    }
    return report(outcomes, context);
  }

  /// The files that a request names, as parts of their packs. Tests and checks are of all that is
  /// written, whatever day as known is chosen.
  static List<Selection> selections(Request request, Context context) {
    List<Path> paths = request.words().stream().map(PolicyFiles::path).toList();
    return Selection.of(
        paths,
        context
            .session()
            .workbench()
            .unchecked(context.session().pack(), context.session().state().asKnown(null))
            .pack());
  }

  /// Runs a test that was typed.
  static Outcome run(TestItem test, Context context) {
    ParsedFile typed = new ParsedFile(test.span().source(), List.of(test), List.of(), List.of());
    Selection selection =
        new Selection(
            context.session().policyPack(context.session().state().asKnown(null)), List.of(typed));
    return report(Engine.test(selection, context.display().language().writing()), context);
  }

  private static Outcome report(List<TestOutcome> outcomes, Context context) {
    int failed = 0;
    List<Issue> issues = new ArrayList<>();
    for (TestOutcome outcome : outcomes) {
      failed += outcome.passed() ? 0 : 1;
      issues.addAll(outcome.issues());
    }
    context.show(issues);
    context.errors().flush();
    context.say(
        failed == 0
            ? Typing.counted(outcomes.size(), "test") + " passed"
            : failed + " of " + Typing.counted(outcomes.size(), "test") + " failed");
    return failed == 0 ? Outcome.DONE : Outcome.FAILED;
  }
}
