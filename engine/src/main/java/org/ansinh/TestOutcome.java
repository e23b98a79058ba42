package org.ansinh;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.syntax.TestItem;

/// What came of one test of a pack.
///
/// @param issues what is not as expected (E510), or why the test could not be run; empty if it
///   passed
public record TestOutcome(TestItem test, List<Issue> issues) {
  public TestOutcome {
    issues = List.copyOf(issues);
  }

  public boolean passed() {
    return issues.isEmpty();
  }
}
