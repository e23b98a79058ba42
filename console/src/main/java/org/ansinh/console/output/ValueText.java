package org.ansinh.console.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Unit;

/// Values as a reader writes them: `2.340.000 đ/month`, `4,5%`, `15 years`, `yes`, `2024-07-01`.
///
/// The other direction is not for this class: programs read [#plain].
public final class ValueText {
  private final Language language;

  public ValueText(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /// A value with its unit.
  public String show(Value value, ValueType type) {
    return switch (value) {
      case Value.NumberValue v ->
          type instanceof NumberType number
              ? amount(v.number(), number.unit(), number.percent())
              : number(v.number());
      case Value.BooleanValue v -> v.truth() ? "yes" : "no";
      case Value.CategoryValue v -> v.name();
      case Value.DateValue v -> v.date().toString();
    };
  }

  /// A value without its unit; per cent keeps its sign.
  public String bare(Value value, ValueType type) {
    return value instanceof Value.NumberValue v
        ? type instanceof NumberType number && number.percent()
            ? percent(v.number())
            : number(v.number())
        : show(value, type);
  }

  /// A value for programs: plain decimals (45% is `0.45`), `yes`, names, ISO dates.
  public static String plain(Value value) {
    return switch (value) {
      case Value.NumberValue v -> v.number().toPlainString();
      case Value.BooleanValue v -> v.truth() ? "yes" : "no";
      case Value.CategoryValue v -> v.name();
      case Value.DateValue v -> v.date().toString();
    };
  }

  /// A number in its unit.
  public String amount(BigDecimal number, Unit unit, boolean percent) {
    if (percent) {
      return percent(number) + (unit.isNumber() ? "" : unit(unit, false));
    }
    if (unit.isNumber()) {
      return number(number);
    }
    boolean one = number.abs().compareTo(BigDecimal.ONE) == 0;
    String text = unit(unit, !one);
    return number(number) + (text.startsWith("/") ? "" : " ") + text;
  }

  /// The unit alone: `đ/month`, `years`, `/year`; empty for a plain number.
  public String unit(Unit unit, boolean many) {
    List<String> above = new ArrayList<>();
    StringBuilder below = new StringBuilder();
    for (Map.Entry<String, Integer> part : unit.exponents().entrySet()) {
      String name = language.base(part.getKey());
      for (int i = 0; i < Math.abs(part.getValue()); i++) {
        if (part.getValue() > 0) {
          above.add(name);
        } else {
          below.append('/').append(name);
        }
      }
    }
    if (many && below.isEmpty() && above.size() == 1 && isTime(above.getFirst())) {
      above.set(0, above.getFirst() + "s");
    }
    return String.join("·", above) + below;
  }

  private static boolean isTime(String base) {
    return base.equals("year") || base.equals("month") || base.equals("day");
  }

  /// A fraction in per cent: 0.045 is `4,5%`.
  public String percent(BigDecimal fraction) {
    return number(fraction.movePointRight(2)) + "%";
  }

  /// A number with all its digits, in groups of three.
  public String number(BigDecimal number) {
    String plain = number.abs().stripTrailingZeros().toPlainString();
    if (number.signum() == 0) {
      plain = "0";
    }
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(language.group());
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(language.point()).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }

  /// A number with exactly `digits` after the point, rounded half up for the eye.
  public String rounded(BigDecimal number, int digits) {
    BigDecimal rounded = number.setScale(digits, RoundingMode.HALF_UP);
    String text = number(rounded);
    if (digits == 0) {
      return text;
    }
    int point = text.indexOf(language.point());
    int present = point < 0 ? 0 : text.length() - point - 1;
    return (point < 0 ? text + language.point() : text) + "0".repeat(digits - present);
  }

  /// A difference: with a sign unless it is zero.
  public String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number(number);
  }
}
