package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ansinh.checker.CaseChecker;
import org.ansinh.checker.ClaimChecker;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.proof.ClaimProver;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TestItem;
import org.ansinh.verification.CaseRunner;
import org.ansinh.verification.ClaimDecider;
import org.ansinh.verification.ClaimDecision;
import org.jspecify.annotations.Nullable;

/// Runs tests and decides checks of a pack.
final class Examination {
  private final PolicyPack whole;
  private final Map<LocalDate, PolicyPack> asKnown = new HashMap<>();
  private final ValueText text;

  Examination(PolicyPack pack, ValueText text) {
    this.whole = pack;
    this.text = text;
  }

  TestOutcome run(TestItem item) {
    try {
      CaseChecker.Result checked =
          CaseChecker.check(
              item, policy(item.with(), item.known()), baseline(item.with(), item.known()));
      return checked.test() == null
          ? new TestOutcome(item, checked.issues())
          : new TestOutcome(
              item,
              new CaseRunner(text)
                  .run(checked.test(), constraints(item.with(), item.known(), item.on().date()))
                  .issues());
    } catch (EngineException refused) {
      return new TestOutcome(item, issues(refused));
    }
  }

  /// What is wrong with a test before it is run: names, kinds, facts out of range.
  List<Issue> misfits(TestItem item) {
    try {
      return CaseChecker.check(
              item, policy(item.with(), item.known()), baseline(item.with(), item.known()))
          .issues();
    } catch (EngineException refused) {
      return issues(refused);
    }
  }

  CheckOutcome decide(CheckItem item) {
    try {
      ClaimChecker.Result checked =
          ClaimChecker.check(
              item, policy(item.with(), item.known()), baseline(item.with(), item.known()));
      if (checked.claim() == null) {
        return new CheckOutcome(item, null, checked.issues());
      }
      ClaimDecider decider = new ClaimDecider(new ClaimProver(), text);
      return switch (decider.decide(
          checked.claim(), constraints(item.with(), item.known(), item.on().date()))) {
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
  private Policy policy(List<Name> with, @Nullable Day known) {
    PolicyPack pack = asKnown(known);
    for (Name name : with) {
      if (pack.amendments().stream().noneMatch(item -> item.name().text().equals(name.text()))) {
        try {
          return pack.policy(List.of(name.text()));
        } catch (EngineException unknown) {
          throw at(name.span(), unknown);
        }
      }
    }
    List<String> names = with.stream().map(Name::text).toList();
    try {
      return pack.policy(names);
    } catch (RequestException notKnown) {
      throw known == null ? notKnown : at(known.span(), notKnown);
    }
  }

  private PolicyPack asKnown(@Nullable Day known) {
    if (known == null) {
      return whole;
    }
    try {
      return asKnown.computeIfAbsent(known.date(), whole::asKnown);
    } catch (EngineException nothingKnown) {
      throw at(known.span(), nothingKnown);
    }
  }

  private List<Rule> constraints(List<Name> with, @Nullable Day known, LocalDate on) {
    return policy(with, known).on(on).constraints();
  }

  private @Nullable Policy baseline(List<Name> with, @Nullable Day known) {
    return with.isEmpty() ? null : asKnown(known).policy(List.of());
  }

  private static EngineException at(SourceSpan place, EngineException thrown) {
    Function<Issue, Issue> moved =
        issue ->
            new Issue(
                issue.code(),
                issue.severity(),
                issue.message(),
                place,
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
