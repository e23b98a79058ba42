package org.ansinh.verification;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.ir.Case;

/// What came of a test.
///
/// @param issues one for each expectation that is not met, at its place (E510), or for facts that
///   are wanting (E404)
public record CaseResult(Case test, List<Issue> issues) {
  public CaseResult {
    issues = List.copyOf(issues);
  }

  public boolean passed() {
    return issues.isEmpty();
  }
}
