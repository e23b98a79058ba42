package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ansinh.CheckOutcome;
import org.ansinh.Engine;
import org.ansinh.checker.CheckResult;
import org.ansinh.console.output.Paragraph;
import org.ansinh.console.session.Typed;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.verification.ClaimDecision;

/// Looks a policy over: rules, amendments and claims.
final class Inspection {
  private final Context context;

  Inspection(Context context) {
    this.context = context;
  }

  /// Checks what was selected and reports what is wrong with it.
  Outcome inspect(Selection selection, boolean quiet) {
    PolicyPack pack = selection.pack();
    List<Issue> found = new ArrayList<>(pack.issues());
    if (found.isEmpty()) {
      found.addAll(check(pack, List.of()));
      if (found.stream().noneMatch(Issue::isError)) {
        for (AmendmentItem amendment : pack.amendments()) {
          found.addAll(check(pack, List.of(amendment.name().text())));
        }
      }
      if (found.stream().noneMatch(Issue::isError)) {
        found.addAll(Engine.misfits(selection));
      }
    }
    Set<String> seen = new HashSet<>();
    found.removeIf(
        issue ->
            (!issue.isError() && !selection.concerns(issue))
                || !seen.add(issue.where().place() + issue.message()));
    List<Issue> errors = found.stream().filter(Issue::isError).toList();
    List<Issue> warnings = found.stream().filter(issue -> !issue.isError()).toList();
    report(errors);
    if (!quiet) {
      report(warnings);
    }
    if (!errors.isEmpty()) {
      return Outcome.FAILED;
    }
    String notes = warnings.isEmpty() ? "" : ", " + Typing.counted(warnings.size(), "warning");
    context.say(what(selection) + ": every rule and amendment is in order on every date" + notes);
    Outcome worst = Outcome.DONE;
    for (CheckItem check : selection.checks()) {
      Selection one =
          new Selection(
              pack,
              List.of(new ParsedFile(check.span().source(), List.of(check), List.of(), List.of())));
      worst = Answers.worse(worst, decide(one));
    }
    return worst;
  }

  /// Checks a pack with amendments in force, and decides for it the claims that are of the law as
  /// it is: each on its own day, or on the first day of the last amendment if that is later.
  Outcome inspect(Selection selection, List<String> amendments, boolean quiet) {
    PolicyPack pack = selection.pack();
    List<Issue> found = new ArrayList<>(pack.issues());
    if (found.isEmpty()) {
      List<Issue> before = check(pack, List.of());
      found.addAll(Checks.beyond(before, check(pack, amendments)));
    }
    List<Issue> errors = found.stream().filter(Issue::isError).toList();
    report(errors);
    if (!quiet) {
      report(found.stream().filter(issue -> !issue.isError()).toList());
    }
    if (!errors.isEmpty()) {
      return Outcome.FAILED;
    }
    context.say(
        pack.name() + " with " + String.join(", ", amendments) + ": every rule is in order");
    List<AmendmentItem> inForce =
        pack.amendments().stream()
            .filter(amendment -> amendments.contains(amendment.name().text()))
            .toList();
    Outcome worst = Outcome.DONE;
    for (CheckItem check : selection.checks()) {
      if (check.with().isEmpty() && check.known() == null) {
        CheckItem amended = amended(check, inForce);
        worst =
            Answers.worse(
                worst,
                decide(
                    new Selection(
                        pack,
                        List.of(
                            new ParsedFile(
                                check.span().source(), List.of(amended), List.of(), List.of())))));
      }
    }
    return worst;
  }

  private static CheckItem amended(CheckItem check, List<AmendmentItem> amendments) {
    Day on = check.on();
    for (AmendmentItem amendment : amendments) {
      if (amendment.from().date().isAfter(on.date())) {
        on = amendment.from();
      }
    }
    return new CheckItem(
        check.name(),
        on,
        check.known(),
        amendments.stream().map(AmendmentItem::name).toList(),
        check.entity(),
        check.variable(),
        check.where(),
        check.claim(),
        check.layout(),
        check.span());
  }

  private static String what(Selection selection) {
    return selection.isWhole()
        ? selection.pack().name()
        : Typing.counted(selection.files().size(), "file");
  }

  private static List<Issue> check(PolicyPack pack, List<String> amendments) {
    try {
      return switch (pack.check(amendments)) {
        case CheckResult.Passed passed -> passed.warnings();
        case CheckResult.Failed failed -> failed.issues();
      };
    } catch (InternalException fault) {
      throw fault;
    } catch (EngineException wrong) {
      return wrong.issues();
    }
  }

  private void report(List<Issue> issues) {
    context.screen().flush();
    context.show(issues);
    context.errors().flush();
  }

  /// Decides the claims selected and says how.
  Outcome decide(Selection selection) {
    long begun = System.nanoTime();
    Outcome worst = Outcome.DONE;
    for (CheckOutcome outcome : Engine.decide(selection, context.display().language().writing())) {
      worst = Answers.worse(worst, tell(outcome, begun));
      begun = System.nanoTime();
    }
    return worst;
  }

  private Outcome tell(CheckOutcome outcome, long begun) {
    String title = "check \"" + outcome.check().name().text() + "\": ";
    String time = " (" + Times.since(context, begun) + ")";
    boolean typed = outcome.check().span().source().name().equals(Typed.PROMPT);
    report(
        typed && outcome.decision() != null ? Placed.nowhere(outcome.issues()) : outcome.issues());
    return switch (outcome.decision()) {
      case null -> Outcome.FAILED;
      case ClaimDecision.Proved proved -> {
        String unit = proved.claim().unit().entity().name().toLowerCase(Locale.ROOT);
        say(title + "proved for every " + unit + time);
        yield Outcome.DONE;
      }
      case ClaimDecision.Undecided undecided -> {
        say(
            title
                + "not decided: "
                + undecided.reason()
                + "; none of "
                + undecided.tried()
                + " units tried refutes it"
                + time);
        yield Outcome.DONE;
      }
      case ClaimDecision.Refuted _ -> {
        say(title + "refuted" + time);
        yield Outcome.FAILED;
      }
    };
  }

  private void say(String text) {
    Paragraph.wrap(text, context.screen().width()).forEach(context::say);
  }
}
