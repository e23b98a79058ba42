package org.ansinh.ir;

import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;

/// An exact decimal: value times ten to the power of `scale` is a whole number within 64 bits.
///
/// @param scale digits after the point that a value may have, from 0
/// @param range what interval arithmetic proves of the value
/// @param percent whether readers see it in per cent (a plain number otherwise)
public record NumberType(Unit unit, int scale, Range range, boolean percent) implements ValueType {
  public NumberType {
    if (scale < 0) {
      throw new IllegalArgumentException("expected a scale of 0 or more, found " + scale);
    }
  }

  public NumberType(Unit unit, int scale, Range range) {
    this(unit, scale, range, false);
  }

  /// Bits, with sign, that a value takes in a column.
  public int bits() {
    return range.bits(scale);
  }

  public NumberType withRange(Range narrower) {
    return new NumberType(unit, scale, narrower, percent);
  }

  @Override
  public String describe() {
    return percent ? "percent" : unit.toString();
  }
}
