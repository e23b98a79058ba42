package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ansinh.checker.CaseChecker;
import org.ansinh.checker.ClaimChecker;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.proof.ClaimProver;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TestItem;
import org.ansinh.verification.CaseRunner;
import org.ansinh.verification.ClaimDecider;
import org.ansinh.verification.ClaimDecision;
import org.jspecify.annotations.Nullable;

/// Runs tests and decides checks of a pack.
final class Examination {
  private final PolicyPack pack;
  private final ValueText text;

  Examination(PolicyPack pack, ValueText text) {
    this.pack = pack;
    this.text = text;
  }

  TestOutcome run(TestItem item) {
    try {
      CaseChecker.Result checked =
          CaseChecker.check(item, policy(item.with()), baseline(item.with()));
      return checked.test() == null
          ? new TestOutcome(item, checked.issues())
          : new TestOutcome(
              item,
              new CaseRunner(text)
                  .run(checked.test(), constraints(item.with(), item.on().date()))
                  .issues());
    } catch (EngineException refused) {
      return new TestOutcome(item, issues(refused));
    }
  }

  /// What is wrong with a test before it is run: names, kinds, facts out of range.
  List<Issue> misfits(TestItem item) {
    try {
      return CaseChecker.check(item, policy(item.with()), baseline(item.with())).issues();
    } catch (EngineException refused) {
      return issues(refused);
    }
  }

  CheckOutcome decide(CheckItem item) {
    try {
      ClaimChecker.Result checked =
          ClaimChecker.check(item, policy(item.with()), baseline(item.with()));
      if (checked.claim() == null) {
        return new CheckOutcome(item, null, checked.issues());
      }
      ClaimDecider decider = new ClaimDecider(new ClaimProver(), text);
      return switch (decider.decide(checked.claim(), constraints(item.with(), item.on().date()))) {
        case ClaimDecision.Refuted refuted ->
            new CheckOutcome(item, refuted, List.of(decider.issue(refuted)));
        case ClaimDecision.Proved proved -> new CheckOutcome(item, proved, List.of());
        case ClaimDecision.Undecided undecided -> new CheckOutcome(item, undecided, List.of());
      };
    } catch (EngineException refused) {
      return new CheckOutcome(item, null, issues(refused));
    }
  }

  /// The policy with the amendments that a test or check names; one that is unknown is reported at
  /// its place.
  private Policy policy(List<Name> with) {
    for (Name name : with) {
      if (pack.amendments().stream().noneMatch(item -> item.name().text().equals(name.text()))) {
        try {
          return pack.policy(List.of(name.text()));
        } catch (EngineException unknown) {
          throw at(name, unknown);
        }
      }
    }
    return pack.policy(with.stream().map(Name::text).toList());
  }

  private List<Rule> constraints(List<Name> with, LocalDate on) {
    return policy(with).on(on).constraints();
  }

  private @Nullable Policy baseline(List<Name> with) {
    return with.isEmpty() ? null : pack.policy(List.of());
  }

  private static EngineException at(Name place, EngineException thrown) {
    Function<Issue, Issue> moved =
        issue ->
            new Issue(
                issue.code(),
                issue.severity(),
                issue.message(),
                place.span(),
                issue.related(),
                issue.suggestions());
    return new PolicyException(thrown.issues().stream().map(moved).toList());
  }

  private static List<Issue> issues(EngineException thrown) {
    if (thrown instanceof InternalException internal) {
      throw internal;
    }
    return new ArrayList<>(thrown.issues());
  }
}
