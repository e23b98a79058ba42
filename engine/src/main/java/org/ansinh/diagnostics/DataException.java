package org.ansinh.diagnostics;

import java.util.List;

/// Facts or microdata cannot be used.
public final class DataException extends EngineException {
  private static final long serialVersionUID = 1L;

  public DataException(List<Issue> issues) {
    super(issues);
  }

  public DataException(Issue issue) {
    super(List.of(issue));
  }
}
