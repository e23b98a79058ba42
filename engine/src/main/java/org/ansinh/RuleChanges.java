package org.ansinh;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
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

  private static boolean isAmount(Rule rule) {
    return rule.type() instanceof NumberType number && !number.unit().isNumber();
  }
}
