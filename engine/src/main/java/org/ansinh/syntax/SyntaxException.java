package org.ansinh.syntax;

import org.ansinh.diagnostics.Issue;

/// Carries the first mistake in an item from where it is found to where parsing goes on, within
/// this package.
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;
  private final boolean atEnd;

  SyntaxException(Issue issue, boolean atEnd) {
    super(issue.message(), null, false, false);
    this.issue = issue;
    this.atEnd = atEnd;
  }

  Issue issue() {
    return issue;
  }

  /// Whether the text ended too early, so that more of it could mend the mistake.
  boolean atEnd() {
    return atEnd;
  }
}
