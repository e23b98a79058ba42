package org.ansinh.explanation;

import java.math.BigDecimal;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Unit;

/// Writes values as readers of a language are used to: `2.340.000 đ/month` and `4,5%` in
/// Vietnamese, `2,340,000 VND/month` and `4.5%` in English; category values by their labels; dates
/// as 2024-07-01.
public enum ValueText {
  VIETNAMESE('.', ',', "có", "không"),
  ENGLISH(',', '.', "yes", "no");

  private final char group;
  private final char point;
  private final String yes;
  private final String no;

  ValueText(char group, char point, String yes, String no) {
    this.group = group;
    this.point = point;
    this.yes = yes;
    this.no = no;
  }

  /// The way of writing for a language code; English for any but `vi`.
  public static ValueText of(String language) {
    return language.equals("vi") ? VIETNAMESE : ENGLISH;
  }

  /// A value with its unit.
  public String text(Value value, ValueType type) {
    return switch (value) {
      case Value.NumberValue v when type instanceof NumberType t -> text(v.number(), t);
      case Value.NumberValue v -> number(v.number());
      case Value.BooleanValue v -> v.truth() ? yes : no;
      case Value.CategoryValue v -> label(v.category().values().get(v.ordinal()).label(), v.name());
      case Value.DateValue v -> v.date().toString();
    };
  }

  /// A number with its unit: `46.800.000 đ/month`, `4,5%`, `34 years`.
  public String text(BigDecimal number, NumberType type) {
    if (type.percent()) {
      String per = type.unit().isNumber() ? "" : unit(type.unit()).substring(1);
      return number(number.movePointRight(2)) + "%" + per;
    }
    if (type.unit().isNumber()) {
      return number(number);
    }
    String unit = unit(type.unit());
    boolean counted = type.unit().exponents().size() == 1 && isTime(unit);
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return number(number) + " " + unit + (counted && !one ? "s" : "");
  }

  /// A unit: `đ/month` in Vietnamese, `VND/month` in English.
  public String unit(Unit unit) {
    String text = unit.toString();
    return this == VIETNAMESE ? text.replace("VND", "đ") : text;
  }

  /// A number alone, its digits in groups of three.
  public String number(BigDecimal number) {
    BigDecimal shown = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    String digits = shown.abs().toPlainString();
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    StringBuilder out = new StringBuilder(shown.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(group);
      }
      out.append(whole.charAt(i));
    }
    if (dot >= 0) {
      out.append(point).append(digits, dot + 1, digits.length());
    }
    return out.toString();
  }

  /// The label in this language, or in the other if there is none, or `otherwise`.
  public String label(Label label, String otherwise) {
    String own = this == VIETNAMESE ? label.vi() : label.en();
    return own.isEmpty() ? label.or(otherwise) : own;
  }

  private static boolean isTime(String unit) {
    return unit.equals("year") || unit.equals("month") || unit.equals("day");
  }
}
