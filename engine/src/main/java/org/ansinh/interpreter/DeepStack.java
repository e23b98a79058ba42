package org.ansinh.interpreter;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.ansinh.diagnostics.InternalException;

/// Lets a computation nest as deep as it must: beyond a depth that any caller's stack has room for,
/// it goes on in a thread with a large stack while the caller waits.
final class DeepStack {
  private static final int SHALLOW = 150;
  private static final int DEEP = 50_000;
  private static final long STACK_BYTES = 256L << 20;

  private int depth;
  private int limit = SHALLOW;

  <T> T deeper(Supplier<T> computation) {
    if (depth >= limit) {
      return elsewhere(computation);
    }
    depth++;
    try {
      return computation.get();
    } finally {
      depth--;
    }
  }

  private <T> T elsewhere(Supplier<T> computation) {
    int before = limit;
    limit = depth + DEEP;
    Callable<T> call = () -> deeper(computation);
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread =
        Thread.ofPlatform().daemon().name("deep evaluation").stackSize(STACK_BYTES).unstarted(task);
    thread.start();
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
      throw new InternalException("evaluation ended with " + e.getCause());
    } finally {
      limit = before;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
