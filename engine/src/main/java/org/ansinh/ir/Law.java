package org.ansinh.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.period.Period;
import org.jspecify.annotations.Nullable;

/// A policy in a stretch of time in which nothing of it changes.
public final class Law {
  private final Policy policy;
  private final Period period;
  private final Function<String, @Nullable Rule> rules;

  /// @param period the longest stretch around a date in which no dated text changes
  /// @param rules name to rule in force, or null if there is none by that name or it is not in
  ///   force; may check lazily and throw [org.ansinh.diagnostics.PolicyException]
  public Law(Policy policy, Period period, Function<String, @Nullable Rule> rules) {
    this.policy = policy;
    this.period = period;
    this.rules = rules;
  }

  public Policy policy() {
    return policy;
  }

  public Period period() {
    return period;
  }

  /// The rule called `name` as in force, or null.
  ///
  /// @throws org.ansinh.diagnostics.PolicyException if its text does not pass the checks in this
  ///   stretch of time
  public @Nullable Rule findRule(String name) {
    return rules.apply(name);
  }

  /// The rule called `name`, or null if there is none, or if it or something it needs is not in
  /// force.
  ///
  /// @throws PolicyException if its text does not pass the checks in this stretch of time
  public @Nullable Rule findInForce(String name) {
    try {
      return findRule(name);
    } catch (PolicyException refused) {
      if (refused.issues().stream().allMatch(issue -> issue.code() == IssueCode.NOT_IN_FORCE)) {
        return null;
      }
      throw refused;
    }
  }

  /// The rules that facts must meet, those in force.
  ///
  /// @throws PolicyException if the text of one does not pass the checks in this stretch of time
  public List<Rule> constraints() {
    List<Rule> constraints = new ArrayList<>();
    for (String name : policy.constraints()) {
      Rule rule = findInForce(name);
      if (rule != null) {
        constraints.add(rule);
      }
    }
    return constraints;
  }

  public @Nullable Input findInput(String name) {
    Map<String, Input> inputs = policy.inputs();
    return inputs.get(name);
  }
}
