package org.ansinh.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Period;

/// Values and examples as messages write them, in the spelling of policy text.
final class Wording {
  private static final int MOST = 8;

  private Wording() {}

  /// `16 year`, `66_000 VND/month`, `45%`, `yes`, `2025-01-01`, `near_poor`.
  static String value(Value value, ValueType type) {
    return switch (value) {
      case Value.NumberValue v ->
          switch (type) {
            case NumberType t -> number(v.number(), t);
            case BooleanType t -> grouped(v.number());
            case CategoryType t -> grouped(v.number());
            case DateType t -> grouped(v.number());
          };
      case Value.BooleanValue v -> v.truth() ? "yes" : "no";
      case Value.CategoryValue v -> v.name();
      case Value.DateValue v -> v.date().toString();
    };
  }

  private static String number(BigDecimal number, NumberType type) {
    if (type.percent()) {
      return grouped(number.movePointRight(2)) + "%";
    }
    return type.unit().isNumber() ? grouped(number) : grouped(number) + " " + type.unit();
  }

  private static String grouped(BigDecimal number) {
    String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    int first = plain.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(plain);
    for (int i = point - 3; i > first; i -= 3) {
      out.insert(i, '_');
    }
    return out.toString();
  }

  /// ` when age = 16 year and insured = no`, or nothing if the model names nothing.
  static String when(Model model) {
    List<String> parts = new ArrayList<>();
    model
        .path()
        .mentions()
        .forEach(
            (name, mention) -> {
              Value value = model.value(mention.value(), mention.type());
              parts.add(name + " = " + value(value, mention.type()));
            });
    if (parts.isEmpty()) {
      return "";
    }
    int shown = Math.min(MOST, parts.size());
    String rest = shown < parts.size() ? ", …" : "";
    return " when " + String.join(", ", parts.subList(0, shown)) + rest;
  }

  /// ` from 2025-01-01`, or nothing for a period without a real beginning.
  static String from(Period period) {
    return !period.from().isAfter(DateType.ANY.earliest()) ? "" : " from " + period.from();
  }
}
