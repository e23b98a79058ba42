package org.ansinh.checker;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.jspecify.annotations.Nullable;

/// Ends the work on one expression: its issues are worded, or it needs something that is not in
/// force yet.
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;
  private final transient @Nullable Missing missing;

  Refused(List<Issue> issues, @Nullable Missing missing) {
    super(null, null, false, false);
    this.issues = List.copyOf(issues);
    this.missing = missing;
  }

  Refused(Issue issue) {
    this(List.of(issue), null);
  }

  List<Issue> issues() {
    return issues;
  }

  /// What has not begun yet, if that is a reason.
  @Nullable Missing missing() {
    return missing;
  }
}
