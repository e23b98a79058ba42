package org.ansinh.diagnostics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the engine throws when it cannot do what it was asked; carries issues that are already
/// worded.
public abstract sealed class EngineException extends RuntimeException
    permits PolicyException, DataException, RequestException, InternalException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  /// Without a trace: the issues say where the mistake is.
  EngineException(List<Issue> issues) {
    super(issues.isEmpty() ? "" : issues.getFirst().message(), null, false, false);
    this.issues = List.copyOf(issues);
  }

  /// A fault of the program's, at the place where this is made.
  EngineException(@Nullable Throwable cause) {
    super("", cause);
    this.issues = List.of();
  }

  /// The issues, worst and first first; never empty.
  public List<Issue> issues() {
    return issues;
  }
}
