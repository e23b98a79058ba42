package org.ansinh.checker;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Runs work on a thread whose stack is large enough for long chains of rules.
final class DeepStack {
  private static final long BYTES = 1L << 30;
  private static final ScopedValue<Boolean> DEEP = ScopedValue.newInstance();

  private DeepStack() {}

  /// The result of `work`; what it throws is thrown here.
  static <T> T call(Supplier<T> work) {
    if (DEEP.isBound()) {
      return work.get();
    }
    Callable<T> scoped = () -> ScopedValue.where(DEEP, true).call(work::get);
    FutureTask<T> task = new FutureTask<>(scoped);
    Thread thread = new Thread(null, task, "checker", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof RuntimeException cause) {
            throw cause;
          }
          if (e.getCause() instanceof Error cause) {
            throw cause;
          }
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
