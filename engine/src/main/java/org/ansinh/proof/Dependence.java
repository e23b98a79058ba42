package org.ansinh.proof;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Operands;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.jspecify.annotations.Nullable;

/// Which inputs and rules each rule depends on, by whatever way.
final class Dependence {
  private final Map<String, Reach> known = new HashMap<>();

  /// What a formula refers to, and what it depends on through that.
  private static final class Reach {
    final Map<String, Rule> direct = new LinkedHashMap<>();
    final Set<String> inputs = new HashSet<>();
    final Set<String> rules = new LinkedHashSet<>();
  }

  /// A rule that a claim itself speaks of, and the inputs that are changed for its unit.
  private record Asked(Rule rule, Set<String> changed) {}

  /// Whether changing inputs called `changed` can change the rule.
  boolean touches(Set<String> changed, Rule rule) {
    return !changed.isEmpty() && !Collections.disjoint(changed, reach(rule).inputs);
  }

  /// The fingerprints of the rules that two or more of the rules that `exprs` name depend on in the
  /// same way, so that they cancel out or can be compared as they are.
  Set<String> shared(List<Expr> exprs) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    exprs.forEach(expr -> collectAsked(expr, asked));
    Map<String, Integer> counts = new HashMap<>();
    for (Asked one : asked.values()) {
      Reach reach = reach(one.rule());
      for (String fingerprint : reach.rules) {
        Reach inner = known.get(fingerprint);
        if (inner != null && Collections.disjoint(one.changed(), inner.inputs)) {
          counts.merge(fingerprint, 1, Integer::sum);
        }
      }
    }
    counts.values().removeIf(count -> count < 2);
    return counts.keySet();
  }

  private static void collectAsked(Expr expr, Map<String, Asked> asked) {
    if (expr instanceof Expr.RuleRef ref) {
      Set<String> changed = changed(ref.unit());
      asked.putIfAbsent(ref.rule().fingerprint() + changed, new Asked(ref.rule(), changed));
    }
    Operands.of(expr).forEach(operand -> collectAsked(operand, asked));
  }

  private static Set<String> changed(@Nullable UnitRef unit) {
    Set<String> names = new LinkedHashSet<>();
    UnitRef place = unit;
    while (place != null) {
      place =
          switch (place) {
            case UnitRef.But u -> {
              u.changes().forEach(change -> names.add(change.input().name()));
              yield u.unit();
            }
            case UnitRef.GroupOf u -> u.member();
            case UnitRef.Self u -> null;
            case UnitRef.Bound u -> null;
          };
    }
    return names;
  }

  private Reach reach(Rule rule) {
    Reach found = known.get(rule.fingerprint());
    if (found != null) {
      return found;
    }
    // rules in the order in which all that they refer to is done
    Deque<Rule> open = new ArrayDeque<>(List.of(rule));
    Map<String, Reach> entered = new HashMap<>();
    while (!open.isEmpty()) {
      Rule next = open.peek();
      String fingerprint = next.fingerprint();
      if (known.containsKey(fingerprint)) {
        open.pop();
        continue;
      }
      Reach reach = entered.get(fingerprint);
      if (reach == null) {
        Reach made = new Reach();
        entered.put(fingerprint, made);
        collect(next.formula(), made);
        made.direct.values().forEach(open::push);
      } else {
        open.pop();
        reach.rules.add(fingerprint);
        for (String direct : reach.direct.keySet()) {
          Reach inner = known.get(direct);
          if (inner != null) {
            reach.inputs.addAll(inner.inputs);
            reach.rules.addAll(inner.rules);
          }
        }
        known.put(fingerprint, reach);
      }
    }
    return known.getOrDefault(rule.fingerprint(), new Reach());
  }

  private static void collect(Expr expr, Reach reach) {
    switch (expr) {
      case Expr.InputRef e -> reach.inputs.add(e.input().name());
      case Expr.Known e -> reach.inputs.add(e.input().name());
      case Expr.OrElse e -> reach.inputs.add(e.input().name());
      case Expr.RuleRef e -> reach.direct.put(e.rule().fingerprint(), e.rule());
      default -> {}
    }
    Operands.of(expr).forEach(operand -> collect(operand, reach));
  }
}
