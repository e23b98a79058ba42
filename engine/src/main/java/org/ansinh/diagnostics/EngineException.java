package org.ansinh.diagnostics;

import java.util.List;

/// What the engine throws when it cannot do what it was asked; carries issues that are already
/// worded.
public abstract sealed class EngineException extends RuntimeException
    permits PolicyException, DataException, RequestException, InternalException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  EngineException(List<Issue> issues) {
    super(issues.isEmpty() ? "" : issues.getFirst().message());
    this.issues = List.copyOf(issues);
  }

  /// The issues, worst and first first; never empty.
  public List<Issue> issues() {
    return issues;
  }
}
