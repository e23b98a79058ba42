package org.ansinh.verification;

/// Whole numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea,
/// Flood, OOPSLA 2014).
final class Draws {
  private long state;

  Draws(long seed) {
    this.state = seed;
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// A number from 0 up to but not including `bound`.
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }
}
