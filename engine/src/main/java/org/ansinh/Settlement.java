package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.history.KnownDays;
import org.ansinh.history.KnownLaw;
import org.ansinh.ir.Law;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Pace;
import org.jspecify.annotations.Nullable;

/// Law that applies from before it was known, and the time that has to be settled for it: what was
/// due under the law known then, and what is due now.
///
/// An amount falls due in its own periods: `VND/month` each calendar month. A period is settled if
/// its first day lies in the time settled, and has the law of its first day.
///
/// @param then the law as known then
/// @param thenWith the amendments in force then
/// @param now the law as known now
/// @param nowWith the amendments in force now
/// @param from the first day settled
/// @param until the first day no longer settled: on it the new law was known
public record Settlement(
    PolicyPack then,
    List<String> thenWith,
    PolicyPack now,
    List<String> nowWith,
    LocalDate from,
    LocalDate until) {
  public Settlement {
    thenWith = List.copyOf(thenWith);
    nowWith = List.copyOf(nowWith);
  }

  /// Of retroactive amendments: from the first day of the first to the day the last became known.
  ///
  /// @param others amendments in force on both sides
  /// @throws RequestException if an amendment is unknown or not retroactive
  public static Settlement ofAmendments(
      PolicyPack pack, List<String> others, List<String> amendments) {
    KnownDays days = new KnownDays(pack.items());
    LocalDate from = LocalDate.MAX;
    LocalDate known = LocalDate.MIN;
    for (String name : amendments) {
      AmendmentItem amendment = find(pack, name);
      LocalDate first = amendment.from().date();
      LocalDate since = days.of(amendment);
      if (!since.isAfter(first)) {
        throw refused(
            "`%s` was known on %s and applies from %s: nothing of it is retroactive"
                .formatted(name, since, first),
            "An amendment says since when it is known with `issued DATE`.");
      }
      from = first.isBefore(from) ? first : from;
      known = since.isAfter(known) ? since : known;
    }
    List<String> without = others.stream().filter(name -> !amendments.contains(name)).toList();
    Set<String> with = new LinkedHashSet<>(without);
    with.addAll(amendments);
    PolicyPack then = pack.asKnown(known);
    return new Settlement(then, without, then, List.copyOf(with), from, known);
  }

  /// Of texts that became known after the day `earlier` and until the day `later`: from the first
  /// day that one of them applies to until `later`.
  ///
  /// @param amendments in force on both sides
  /// @throws RequestException if nothing that became known between is retroactive
  public static Settlement ofKnowledge(
      PolicyPack pack, List<String> amendments, LocalDate earlier, LocalDate later) {
    if (!later.isAfter(earlier)) {
      throw refused(
          "The second day as known, %s, is not after the first, %s".formatted(later, earlier),
          "Write the earlier day first.");
    }
    PolicyPack then = pack.asKnown(earlier);
    PolicyPack now = pack.asKnown(later);
    LocalDate first = KnownLaw.firstAffected(pack.items(), earlier, later);
    if (first == null || !first.isBefore(later)) {
      throw refused(
          "Nothing that became known after %s and until %s applies to days before %s"
              .formatted(earlier, later, later),
          "`changes` lists what became known between two days.");
    }
    return new Settlement(then, amendments, now, amendments, first, later);
  }

  /// The same for another time.
  ///
  /// @throws RequestException if the time is empty
  public Settlement during(LocalDate first, LocalDate end) {
    if (!first.isBefore(end)) {
      throw refused(
          "There is no time from %s until %s".formatted(first, end),
          "Write the earlier day first.");
    }
    return new Settlement(then, thenWith, now, nowWith, first, end);
  }

  private static AmendmentItem find(PolicyPack pack, String name) {
    List<AmendmentItem> all = pack.amendments();
    for (AmendmentItem amendment : all) {
      if (amendment.name().text().equals(name)) {
        return amendment;
      }
    }
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "there is no amendment called `" + name + "`");
    String question = Nearest.question(name, all.stream().map(item -> item.name().text()).toList());
    if (question.isEmpty()) {
      KnownDays days = new KnownDays(pack.items());
      List<String> retroactive =
          all.stream()
              .filter(item -> days.of(item).isAfter(item.from().date()))
              .map(item -> item.name().text())
              .toList();
      question =
          retroactive.isEmpty()
              ? "No amendment here is retroactive."
              : "Retroactive are " + String.join(", ", retroactive);
    }
    throw new RequestException(issue.hint(question));
  }

  Policy before() {
    return then.policy(thenWith);
  }

  Policy after() {
    return now.policy(nowWith);
  }

  /// The amounts of one period that differ by law and fall due at `pace`.
  ///
  /// @param names only these; all payments if empty
  List<ComparedRule> due(LocalDate day, Pace pace, List<String> names) {
    return differing(day, names).stream().filter(rule -> Pace.of(rule.either()) == pace).toList();
  }

  private List<ComparedRule> differing(LocalDate day, List<String> names) {
    Law old = before().on(day);
    Law law = after().on(day);
    List<ComparedRule> rules =
        names.isEmpty() ? ComparedRule.payments(old, law) : ComparedRule.named(names, old, law);
    return rules.stream().filter(rule -> differs(rule.baseline(), rule.amended())).toList();
  }

  private static boolean differs(@Nullable Rule old, @Nullable Rule now) {
    return old == null || now == null || !old.fingerprint().equals(now.fingerprint());
  }

  /// The names of payments that differ and fall due once, in no period: they are not settled.
  List<String> dueOnce() {
    Set<String> names = new LinkedHashSet<>();
    for (LocalDate day : Pace.MONTH.periods(from, until)) {
      for (ComparedRule rule : differing(day, List.of())) {
        if (Pace.of(rule.either()) == null) {
          names.add(rule.name());
        }
      }
    }
    return List.copyOf(names);
  }

  /// Refuses names that are no amounts of a period.
  void refuseUnlessDue(List<String> names) {
    for (String name : names) {
      List<ComparedRule> found = new ArrayList<>();
      for (Policy policy : List.of(after(), before())) {
        if (!policy.rules().containsKey(name)) {
          continue;
        }
        for (LocalDate day : Pace.MONTH.periods(from, until)) {
          found.addAll(ComparedRule.named(List.of(name), before().on(day), after().on(day)));
        }
      }
      if (found.isEmpty()) {
        throw unknown(name);
      }
      if (Pace.of(found.getFirst().either()) == null) {
        throw refused(
            "`" + name + "` is no amount by month, year or day, so there are no periods to settle",
            "`compare` sets one value beside the other on a day.");
      }
      if (found.getFirst().either().entity() == null) {
        throw refused("`" + name + "` has one value for all", "Name an amount of persons.");
      }
    }
  }

  private RequestException unknown(String name) {
    if (after().parameters().containsKey(name)) {
      return refused(
          "`" + name + "` is a parameter, not an amount of persons",
          "Name a rule that uses it; `changes` shows what became of the parameter.");
    }
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_NAME,
            SourceSpan.NONE,
            "there is no rule called `%s` in force from %s until %s".formatted(name, from, until));
    String question = Nearest.question(name, after().rules().keySet());
    return new RequestException(
        question.isEmpty() || question.contains("`" + name + "`") ? issue : issue.hint(question));
  }

  private static RequestException refused(String message, String hint) {
    return new RequestException(
        Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message).hint(hint));
  }
}
