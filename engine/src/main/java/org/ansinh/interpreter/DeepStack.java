package org.ansinh.interpreter;

import java.util.function.Supplier;

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
    try {
      return LargeStack.call("deep evaluation", STACK_BYTES, () -> deeper(computation));
    } finally {
      limit = before;
    }
  }
}
