package org.ansinh.checker;

import java.util.function.Supplier;
import org.ansinh.interpreter.LargeStack;

/// Runs work on a thread whose stack is large enough for long chains of rules.
final class DeepStack {
  private static final long BYTES = 1L << 30;
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
        : LargeStack.call("checker", BYTES, () -> ScopedValue.where(DEEP, true).call(work::get));
  }
}
