package org.ansinh.amendment;

import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;

/// Carries why a change cannot be made from where it is found to the overlay.
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Issue issue;

  Refused(Issue issue) {
    super(issue.message(), null, false, false);
    this.issue = issue;
  }

  Refused(IssueCode code, SourceSpan where, String message, String... hints) {
    this(withHints(Issue.of(code, where, message), hints));
  }

  private static Issue withHints(Issue issue, String... hints) {
    Issue all = issue;
    for (String hint : hints) {
      all = hint.isEmpty() ? all : all.hint(hint);
    }
    return all;
  }

  Issue issue() {
    return issue;
  }
}
