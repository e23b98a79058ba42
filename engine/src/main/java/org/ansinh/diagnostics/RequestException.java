package org.ansinh.diagnostics;

import java.util.List;

/// The request itself was wrong: a name, a date, a file or an option.
public final class RequestException extends EngineException {
  private static final long serialVersionUID = 1L;

  public RequestException(List<Issue> issues) {
    super(issues);
  }

  public RequestException(Issue issue) {
    super(List.of(issue));
  }
}
