package org.ansinh.synthesis;

/// Random numbers that depend only on (seed, purpose, unit): a counter-based generator.
///
/// The mixing function is the finalizer of SplitMix64 (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", 2014), applied twice; see also Salmon and others, "Parallel
/// random numbers: as easy as 1, 2, 3" (2011) for the idea. Changing one purpose's draws leaves all
/// others as they were.
final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long key;

  /// @param purpose what is drawn, for example the name of a variable
  Draws(long seed, String purpose) {
    long hash = seed;
    for (int i = 0; i < purpose.length(); i++) {
      hash = mix(hash + GOLDEN * (purpose.charAt(i) + 1));
    }
    this.key = hash;
  }

  /// 64 random bits for a unit.
  long bits(long unit) {
    return mix(mix(key + GOLDEN * (unit + 1)) + key);
  }

  /// A whole number from 0 to `bound - 1`, each equally likely but for less than one part in 2^32.
  long below(long unit, long bound) {
    return Math.unsignedMultiplyHigh(bits(unit), bound);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
