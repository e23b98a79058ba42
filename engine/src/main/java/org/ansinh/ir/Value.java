package org.ansinh.ir;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A value of one unit, exact, as the interpreter computes it.
public sealed interface Value {
  /// A number in the unit of its type; 45% is 0.45.
  record NumberValue(BigDecimal number) implements Value {
    public static final NumberValue ZERO = new NumberValue(BigDecimal.ZERO);

    public NumberValue {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  /// Yes or no.
  record BooleanValue(boolean truth) implements Value {
    public static final BooleanValue YES = new BooleanValue(true);
    public static final BooleanValue NO = new BooleanValue(false);

    public static BooleanValue of(boolean truth) {
      return truth ? YES : NO;
    }
  }

  /// One value of a category.
  record CategoryValue(Category category, int ordinal) implements Value {
    public CategoryValue {
      if (ordinal < 0 || ordinal >= category.values().size()) {
        throw new IllegalArgumentException(
            "no value " + ordinal + " in category " + category.name());
      }
    }

    public String name() {
      return category.values().get(ordinal).name();
    }
  }

  /// A day.
  record DateValue(LocalDate date) implements Value {}
}
