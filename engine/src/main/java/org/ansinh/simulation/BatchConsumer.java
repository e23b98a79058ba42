package org.ansinh.simulation;

import org.ansinh.compiler.Batch;
import org.ansinh.compiler.Program;

/// Takes what was computed for a batch, before its buffers are used again.
@FunctionalInterface
public interface BatchConsumer {
  void accept(Batch batch);

  /// Makes a consumer for each thread of a run.
  @FunctionalInterface
  interface Source {
    /// @param program what the batches are computed by
    /// @param thread the thread's number, from 0
    BatchConsumer of(Program program, int thread);
  }
}
