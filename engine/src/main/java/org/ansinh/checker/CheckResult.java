package org.ansinh.checker;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.ir.Policy;

/// What came of checking a whole policy.
public sealed interface CheckResult {
  /// Every rule holds in every stretch of time.
  record Passed(Policy policy, List<Issue> warnings) implements CheckResult {
    public Passed {
      warnings = List.copyOf(warnings);
    }
  }

  /// @param issues errors and warnings, in the order of the text
  record Failed(List<Issue> issues) implements CheckResult {
    public Failed {
      issues = List.copyOf(issues);
    }
  }
}
