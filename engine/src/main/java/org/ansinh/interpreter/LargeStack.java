package org.ansinh.interpreter;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.ansinh.diagnostics.InternalException;

/// Runs work on a thread of its own whose stack is as large as it asks, while the caller waits.
public final class LargeStack {
  private LargeStack() {}

  /// The result of `work`; what it throws is thrown here.
  ///
  /// @param name what the thread is called
  public static <T> T call(String name, long stackBytes, Supplier<T> work) {
    Thread.Builder threads = Thread.ofPlatform().daemon().name(name).stackSize(stackBytes);
    return call(name, threads::start, work);
  }

  /// The result of `work`, done by a thread of `executor`; what it throws is thrown here.
  public static <T> T call(String name, Executor executor, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    executor.execute(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new InternalException(name + " ended with " + e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
