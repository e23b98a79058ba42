package org.ansinh.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ansinh.amendment.Overlay;
import org.ansinh.checker.CheckResult;
import org.ansinh.checker.Checker;
import org.ansinh.checker.Opened;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.history.KnownDays;
import org.ansinh.ir.Policy;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;

/// The policies that a pack gives, with one list of amendments or another, each made once. Safe for
/// several threads.
final class Policies {
  /// So many amendments may be listed where one is unknown.
  private static final int LISTED = 16;

  private final PolicyPack pack;
  private final Map<List<String>, Made> made = new ConcurrentHashMap<>();

  /// A policy whose rules are checked as they are asked for, and what is known to be wrong; no
  /// policy if the amendments do not fit.
  private record Made(List<Item> items, @Nullable Policy policy, List<Issue> issues) {
    boolean isUsable() {
      return policy != null && issues.stream().noneMatch(Issue::isError);
    }
  }

  Policies(PolicyPack pack) {
    this.pack = pack;
  }

  Policy policy(List<String> amendments) {
    Made known = made(amendments);
    if (known.policy() == null || !known.isUsable()) {
      throw new PolicyException(known.issues());
    }
    return known.policy();
  }

  /// The text that the policy is made of: the pack's items, with what the amendments change.
  List<Item> items(List<String> amendments) {
    Made known = made(amendments);
    if (!known.isUsable()) {
      throw new PolicyException(known.issues());
    }
    return known.items();
  }

  CheckResult check(List<String> amendments) {
    Made known = made(amendments);
    LinkedHashSet<Issue> issues = new LinkedHashSet<>(known.issues());
    if (known.policy() == null) {
      return new CheckResult.Failed(known.issues());
    }
    issues.addAll(Checker.checkAll(known.policy()));
    Policy baseline = amendments.isEmpty() ? null : made(List.of()).policy();
    if (baseline != null && issues.stream().noneMatch(Issue::isError)) {
      issues.addAll(Checker.effects(baseline, known.policy()));
    }
    List<Issue> all = List.copyOf(issues);
    return all.stream().anyMatch(Issue::isError)
        ? new CheckResult.Failed(all)
        : new CheckResult.Passed(known.policy(), all);
  }

  private Made made(List<String> amendments) {
    List<String> names = List.copyOf(new LinkedHashSet<>(amendments));
    Made known = made.get(names);
    if (known == null) {
      known = make(names);
      made.put(names, known);
    }
    return known;
  }

  private Made make(List<String> names) {
    List<AmendmentItem> amendments = names.stream().map(this::amendment).toList();
    if (!pack.issues().isEmpty()) {
      return new Made(List.of(), null, pack.issues());
    }
    Overlay.Result overlaid = Overlay.apply(pack.items(), amendments);
    List<Issue> issues = new ArrayList<>(overlaid.issues());
    if (issues.stream().anyMatch(Issue::isError)) {
      return new Made(List.of(), null, List.copyOf(issues));
    }
    Policy base = names.isEmpty() ? null : made(List.of()).policy();
    Opened opened = Checker.open(pack.name(), overlaid.items(), names, base, pack.known());
    issues.addAll(opened.issues());
    return new Made(overlaid.items(), opened.policy(), List.copyOf(issues));
  }

  private void refuseUnlessKnown(AmendmentItem amendment) {
    LocalDate known = pack.known();
    LocalDate since = new KnownDays(pack.items()).of(amendment);
    if (known != null && since.isAfter(known)) {
      throw new RequestException(
          Issue.of(
                  IssueCode.NOT_KNOWN,
                  SourceSpan.NONE,
                  "the amendment `%s` was not known on %s, only from %s on"
                      .formatted(amendment.name(), known, since))
              .hint(
                  amendment.issued() == null
                      ? "Choose a later known day, or write `issued DATE` into the amendment."
                      : "Choose a later known day, or leave the amendment out."));
    }
  }

  private AmendmentItem amendment(String name) {
    List<AmendmentItem> all = pack.amendments();
    AmendmentItem found =
        all.stream()
            .filter(amendment -> amendment.name().text().equals(name))
            .findFirst()
            .orElseThrow(
                () -> {
                  List<String> names = all.stream().map(item -> item.name().text()).toList();
                  Issue issue =
                      Issue.of(
                          IssueCode.UNKNOWN_NAME,
                          SourceSpan.NONE,
                          "there is no amendment called `" + name + "`");
                  String question = Nearest.question(name, names);
                  if (question.isEmpty() && !names.isEmpty() && names.size() <= LISTED) {
                    question = "Available are " + String.join(", ", names);
                  }
                  return new RequestException(question.isEmpty() ? issue : issue.hint(question));
                });
    refuseUnlessKnown(found);
    return found;
  }
}
