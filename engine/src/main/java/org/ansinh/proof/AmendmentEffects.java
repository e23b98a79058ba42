package org.ansinh.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Operands;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What amendments do to the rules of a policy that their author may not have meant: W303 for rows
/// that fell below the row for everyone else, W304 for amendments that change no rule on any date.
public final class AmendmentEffects {
  private final Policy before;
  private final Policy after;
  private final List<Issue> issues = new ArrayList<>();

  /// The pairs of tables that were looked into, by their meaning.
  private final Set<String> seen = new HashSet<>();

  private boolean changed;

  private AmendmentEffects(Policy before, Policy after) {
    this.before = before;
    this.after = after;
  }

  /// The notes on the difference between two policies, each once.
  ///
  /// @param after `before` with amendments
  /// @param differs whether a rule may differ at all, by its name
  public static List<Issue> find(Policy before, Policy after, Predicate<String> differs) {
    AmendmentEffects effects = new AmendmentEffects(before, after);
    effects.compare(differs);
    return List.copyOf(effects.issues);
  }

  private void compare(Predicate<String> differs) {
    changed = !before.rules().keySet().equals(after.rules().keySet());
    TreeSet<LocalDate> days = new TreeSet<>(before.changes());
    days.addAll(after.changes());
    for (String name : after.rules().keySet()) {
      if (differs.test(name)) {
        Rule old = null;
        Rule amended = null;
        for (LocalDate day : days) {
          Rule oldThen = rule(before, name, day);
          Rule amendedThen = rule(after, name, day);
          if (oldThen != old || amendedThen != amended) {
            compare(oldThen, amendedThen);
          }
          old = oldThen;
          amended = amendedThen;
        }
      }
    }
    changed |= !before.inputs().keySet().equals(after.inputs().keySet());
    if (!changed && issues.isEmpty() && !after.amendments().isEmpty()) {
      String names = String.join("`, `", after.amendments());
      issues.add(
          Issue.of(
              IssueCode.AMENDMENT_WITHOUT_EFFECT,
              SourceSpan.NONE,
              "With `" + names + "` every rule is what it is without, on every date."));
    }
  }

  private static @Nullable Rule rule(Policy policy, String name, LocalDate day) {
    try {
      return policy.on(day).findRule(name);
    } catch (PolicyException refused) {
      return null;
    }
  }

  private void compare(@Nullable Rule old, @Nullable Rule amended) {
    if (old == null || amended == null) {
      changed |= old != amended;
      return;
    }
    if (old.fingerprint().equals(amended.fingerprint())) {
      return;
    }
    changed = true;
    Map<String, Expr.Cases> tables = new LinkedHashMap<>();
    collect(old.formula(), tables);
    Map<String, Expr.Cases> now = new LinkedHashMap<>();
    collect(amended.formula(), now);
    now.forEach(
        (name, cases) -> {
          Expr.Cases was = tables.get(name);
          if (was != null && seen.add(Fingerprint.outline(was) + Fingerprint.outline(cases))) {
            add(CaseAnalysis.inversions(cases, was));
          }
        });
  }

  private void add(List<Issue> found) {
    for (Issue issue : found) {
      if (issues.stream().noneMatch(known -> known.message().equals(issue.message()))) {
        issues.add(issue);
      }
    }
  }

  private static void collect(Expr expr, Map<String, Expr.Cases> tables) {
    if (expr instanceof Expr.Cases cases) {
      tables.putIfAbsent(cases.name(), cases);
    }
    Operands.of(expr).forEach(operand -> collect(operand, tables));
  }
}
