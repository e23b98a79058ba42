package org.ansinh.simulation;

import org.ansinh.compiler.Batch;

/// Takes what was computed for a batch, before its buffers are used again.
@FunctionalInterface
public interface BatchConsumer {
  void accept(Batch batch);
}
