package org.ansinh.diagnostics;

import org.jspecify.annotations.Nullable;

/// A fault of the engine's own; please report it.
public final class InternalException extends EngineException {
  private static final long serialVersionUID = 1L;

  private final String what;

  public InternalException(String what) {
    this(what, null);
  }

  /// @param cause what was thrown, or null
  public InternalException(String what, @Nullable Throwable cause) {
    super(cause);
    this.what = what;
  }

  @Override
  public String getMessage() {
    return "internal fault: " + what;
  }
}
