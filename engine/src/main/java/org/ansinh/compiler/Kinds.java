package org.ansinh.compiler;

import java.time.LocalDate;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;

/// How values stand in 64-bit whole numbers.
final class Kinds {
  private Kinds() {}

  /// Digits after the point; 0 for what is no number.
  static int scaleOf(ValueType type) {
    return type instanceof NumberType number ? number.scale() : 0;
  }

  /// The numbers that stand for the values of a type.
  static Range rangeOf(ValueType type) {
    return switch (type) {
      case NumberType t -> t.range();
      case BooleanType t -> Range.of(0, 1);
      case CategoryType t -> Range.of(0, Math.max(0, t.category().values().size() - 1));
      case DateType t -> Range.of(day(t.earliest()), day(t.latest()));
    };
  }

  private static long day(LocalDate date) {
    return date.toEpochDay();
  }

  /// The digits that a constant is written with.
  static int scaleOf(Expr.Constant constant) {
    int scale = scaleOf(constant.type());
    return constant.value() instanceof Value.NumberValue number
        ? Math.max(scale, number.number().scale())
        : scale;
  }

  /// The whole number that stands for `value`.
  static long unscaled(Value value, int scale) {
    return switch (value) {
      case Value.NumberValue v -> Numbers.unscaled(v.number(), scale);
      case Value.BooleanValue v -> v.truth() ? 1 : 0;
      case Value.CategoryValue v -> v.ordinal();
      case Value.DateValue v -> day(v.date());
    };
  }
}
