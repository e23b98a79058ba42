package org.ansinh.proof;

/// Steps that a question may take, so that none hangs and each gets the same answer on every
/// machine.
final class Budget {
  private long left;

  Budget(long steps) {
    left = steps;
  }

  void spend(long steps) {
    left -= steps;
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
