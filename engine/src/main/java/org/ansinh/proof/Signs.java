package org.ansinh.proof;

/// Sets of signs, as bits.
final class Signs {
  static final int NONE = 0;
  static final int BELOW = 1;
  static final int ZERO = 2;
  static final int ABOVE = 4;

  private Signs() {}

  /// The signs of the values from `low` to `high` that `form` can take on whole numbers.
  static int of(Fraction low, Fraction high, Linear form) {
    Fraction unit = form.lattice();
    boolean canBeZero = true;
    Fraction least = low;
    Fraction greatest = high;
    if (unit.signum() > 0) {
      Fraction shift = form.constant().over(unit);
      canBeZero = shift.isWhole();
      // values are constant + unit * k for whole k
      least =
          Fraction.of(low.minus(form.constant()).over(unit).ceiling())
              .times(unit)
              .plus(form.constant());
      greatest =
          Fraction.of(high.minus(form.constant()).over(unit).floor())
              .times(unit)
              .plus(form.constant());
    }
    int signs = NONE;
    if (least.compareTo(greatest) > 0) {
      return signs;
    }
    if (least.signum() < 0) {
      signs |= BELOW;
    }
    if (canBeZero && least.signum() <= 0 && greatest.signum() >= 0) {
      signs |= ZERO;
    }
    if (greatest.signum() > 0) {
      signs |= ABOVE;
    }
    return signs;
  }
}
