package org.ansinh.tabulation;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.ir.Label;
import org.ansinh.ir.Law;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.simulation.Results;
import org.jspecify.annotations.Nullable;

/// A variable in the baseline and in the amended law; one of the two may lack it.
public record ComparedRule(String name, @Nullable Rule baseline, @Nullable Rule amended) {
  public ComparedRule {
    if (baseline == null && amended == null) {
      throw new IllegalArgumentException("expected a rule called " + name + ", found none");
    }
  }

  /// The rule as it is in the amended law, or in the baseline if the amended law lacks it.
  public Rule either() {
    Rule rule = amended != null ? amended : baseline;
    if (rule == null) {
      throw new IllegalStateException("expected a rule, found none");
    }
    return rule;
  }

  Label label() {
    return either().label();
  }

  @Nullable Payer payer() {
    return either().payer();
  }

  /// The rules called `names` in two laws; names that neither has are left out.
  public static List<ComparedRule> named(List<String> names, Law baseline, Law amended) {
    List<ComparedRule> found = new ArrayList<>();
    for (String name : names) {
      Rule before = baseline.findInForce(name);
      Rule after = amended.findInForce(name);
      if (before != null || after != null) {
        found.add(new ComparedRule(name, before, after));
      }
    }
    return found;
  }

  /// All rules of units that name a payer, in the order of the amended text.
  public static List<ComparedRule> payments(Law baseline, Law amended) {
    List<String> names = new ArrayList<>();
    for (Policy policy : List.of(amended.policy(), baseline.policy())) {
      for (Policy.Declared declared : policy.rules().values()) {
        if (declared.entity() != null && !declared.function() && !names.contains(declared.name())) {
          names.add(declared.name());
        }
      }
    }
    return named(names, baseline, amended).stream().filter(ComparedRule::isPayment).toList();
  }

  private boolean isPayment() {
    return (baseline != null && baseline.payer() != null)
        || (amended != null && amended.payer() != null);
  }

  /// What to simulate for a comparison: the rules of both laws.
  public static List<Rule> targets(List<ComparedRule> rules) {
    List<Rule> targets = new ArrayList<>();
    for (ComparedRule rule : rules) {
      if (rule.baseline() != null) {
        targets.add(rule.baseline());
      }
      if (rule.amended() != null) {
        targets.add(rule.amended());
      }
    }
    return targets;
  }

  /// Whether any unit's value differs before and after.
  public boolean changesAnyone(Results results) {
    if (baseline == null || amended == null) {
      return true;
    }
    Column before = results.column(baseline);
    Column after = results.column(amended);
    boolean alike = before.scale() == after.scale();
    for (int row = 0; row < before.size(); row++) {
      if (alike
          ? before.value(row) != after.value(row)
          : before.decimal(row).compareTo(after.decimal(row)) != 0) {
        return true;
      }
    }
    return false;
  }
}
