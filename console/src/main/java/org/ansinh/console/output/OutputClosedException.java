package org.ansinh.console.output;

import java.io.IOException;

/// The reader of the output went away, as `head` does when it has seen enough.
public final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutputClosedException(IOException cause) {
    super(cause);
  }
}
