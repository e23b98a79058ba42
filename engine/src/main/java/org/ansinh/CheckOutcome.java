package org.ansinh;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.syntax.CheckItem;
import org.ansinh.verification.ClaimDecision;
import org.jspecify.annotations.Nullable;

/// What came of one check of a pack.
///
/// @param decision proved, refuted or undecided; null if the check itself is at fault
/// @param issues the refutation (E511), or what is wrong with the check; empty if it is proved or
///   undecided
public record CheckOutcome(CheckItem check, @Nullable ClaimDecision decision, List<Issue> issues) {
  public CheckOutcome {
    issues = List.copyOf(issues);
  }
}
