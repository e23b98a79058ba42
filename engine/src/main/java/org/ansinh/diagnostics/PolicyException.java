package org.ansinh.diagnostics;

import java.util.List;

/// A policy was asked for and there is none, because its text does not pass its checks.
public final class PolicyException extends EngineException {
  private static final long serialVersionUID = 1L;

  public PolicyException(List<Issue> issues) {
    super(issues);
  }

  public PolicyException(Issue issue) {
    super(List.of(issue));
  }
}
