package org.ansinh.proof;

/// Steps that a question may take, so that none hangs and each gets the same answer on every
/// machine. They are used up at once when the thread is interrupted.
final class Budget {
  private static final long LOOK = 100_000;

  private long left;
  private long nextLook;

  Budget(long steps) {
    left = steps;
    nextLook = steps - LOOK;
  }

  void spend(long steps) {
    left -= steps;
    if (left < nextLook) {
      nextLook = left - LOOK;
      if (left < 0 || Thread.currentThread().isInterrupted()) {
        throw new Spent();
      }
    }
    if (left < 0) {
      throw new Spent();
    }
  }

  /// Thrown inside this package when the steps are used up.
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1;

    Spent() {
      super("the budget is used up", null, false, false);
    }
  }
}
