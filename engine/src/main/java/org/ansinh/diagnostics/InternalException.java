package org.ansinh.diagnostics;

import java.util.List;

/// A fault of the engine's own; please report it.
public final class InternalException extends EngineException {
  private static final long serialVersionUID = 1L;

  private final String what;

  public InternalException(String what) {
    super(List.of());
    this.what = what;
  }

  @Override
  public String getMessage() {
    return "internal fault: " + what;
  }
}
