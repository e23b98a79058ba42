package org.ansinh;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.simulation.Results;
import org.ansinh.tabulation.ComparedRule;
import org.jspecify.annotations.Nullable;

/// Which rules two laws differ in.
final class RuleChanges {
  private RuleChanges() {}

  /// The amounts of units that differ between two laws.
  static List<ComparedRule> changed(Law baseline, Law amended) {
    List<String> names = new ArrayList<>();
    for (Policy.Declared declared : amended.policy().rules().values()) {
      if (declared.entity() != null && !declared.function()) {
        names.add(declared.name());
      }
    }
    return ComparedRule.named(names, baseline, amended).stream()
        .filter(rule -> differs(rule.baseline(), rule.amended()))
        .filter(rule -> isAmount(rule.either()))
        .toList();
  }

  private static boolean differs(@Nullable Rule baseline, @Nullable Rule amended) {
    return baseline == null
        || amended == null
        || !baseline.fingerprint().equals(amended.fingerprint());
  }

  static boolean changesAnyone(ComparedRule rule, Results results) {
    Rule baseline = rule.baseline();
    Rule amended = rule.amended();
    if (baseline == null || amended == null) {
      return true;
    }
    Column before = results.column(baseline);
    Column after = results.column(amended);
    if (before.scale() != after.scale()) {
      return true;
    }
    for (int row = 0; row < before.size(); row++) {
      if (before.value(row) != after.value(row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAmount(Rule rule) {
    return rule.type() instanceof NumberType number && !number.unit().isNumber();
  }
}
