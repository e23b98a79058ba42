package org.ansinh.tabulation;

import java.util.List;
import org.ansinh.ir.Law;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Rule;
import org.jspecify.annotations.Nullable;

/// A measure and the rules of a law that it is computed from.
///
/// @param base null if all units are the base
public record MeasuredRules(Measure measure, Rule counted, @Nullable Rule base) {
  /// The rules in `law`.
  ///
  /// @throws org.ansinh.diagnostics.PolicyException if what the measure needs is not in force
  public static MeasuredRules of(Measure measure, Law law) {
    String base = measure.base();
    return new MeasuredRules(
        measure, found(measure.counted(), law), base == null ? null : found(base, law));
  }

  private static Rule found(String name, Law law) {
    Rule rule = law.findRule(name);
    if (rule == null) {
      throw new IllegalArgumentException("expected the rule of a measure, found none: " + name);
    }
    return rule;
  }

  /// One or two rules.
  public List<Rule> rules() {
    return base == null ? List.of(counted) : List.of(counted, base);
  }

  /// Whether both give every unit the same values.
  public boolean isSameAs(MeasuredRules other) {
    return counted.fingerprint().equals(other.counted.fingerprint())
        && (base == null
            ? other.base == null
            : other.base != null && base.fingerprint().equals(other.base.fingerprint()));
  }
}
