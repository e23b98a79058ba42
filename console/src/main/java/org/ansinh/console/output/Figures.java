package org.ansinh.console.output;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Unit;

/// Values and figures as a reader writes them (`2.340.000 đ/month`, `4,5%`), and as programs read
/// them.
public final class Figures {
  private final Language language;

  public Figures(Language language) {
    this.language = language;
  }

  public Language language() {
    return language;
  }

  /// A value with its unit.
  public String show(Value value, ValueType type) {
    return language.writing().text(value, type);
  }

  /// A value within Vietnamese sentences and tables: `30 ngày`, `500.000 đ/tháng`. In English as
  /// [#show].
  public String reading(Value value, ValueType type) {
    String text = show(value, type);
    return type instanceof NumberType && language == Language.VI
        ? text.replaceAll("\\bmonths?\\b", "tháng")
            .replaceAll("\\byears?\\b", "năm")
            .replaceAll("\\bdays?\\b", "ngày")
        : text;
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

  /// The unit alone, as in the heading of a column: `đ/tháng`, `years`; empty for a plain number.
  public String unit(Unit unit) {
    if (unit.isNumber()) {
      return "";
    }
    if (language == Language.VI) {
      return language
          .writing()
          .unit(unit)
          .replace("month", "tháng")
          .replace("year", "năm")
          .replace("day", "ngày");
    }
    boolean counted = unit.equals(Unit.YEAR) || unit.equals(Unit.MONTH) || unit.equals(Unit.DAY);
    return language.writing().unit(unit) + (counted ? "s" : "");
  }

  /// A number with all its digits, in groups of three.
  public String number(BigDecimal number) {
    return language.writing().number(number);
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
