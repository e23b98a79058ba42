package org.ansinh.checker;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ansinh.interpreter.LargeStack;

/// Runs work on a thread whose stack is large enough for long chains of rules.
final class DeepStack {
  private static final long BYTES = 1L << 30;

  /// One thread that is there while there is work, since work is short and frequent.
  private static final Executor WORKER =
      new ThreadPoolExecutor(
          0,
          1,
          2,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("checker").stackSize(BYTES).factory());

  private static final ScopedValue<Boolean> DEEP = ScopedValue.newInstance();

  private DeepStack() {}

  /// Whether this thread is one of those, and so the one that checks.
  static boolean isHere() {
    return DEEP.isBound();
  }

  /// The result of `work`; what it throws is thrown here.
  static <T> T call(Supplier<T> work) {
    return isHere()
        ? work.get()
        : LargeStack.call("checker", WORKER, () -> ScopedValue.where(DEEP, true).call(work::get));
  }
}
