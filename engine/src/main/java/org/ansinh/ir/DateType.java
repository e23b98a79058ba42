package org.ansinh.ir;

import java.time.LocalDate;

/// A day between `earliest` and `latest`, both included; days since 1970-01-01 in a column.
public record DateType(LocalDate earliest, LocalDate latest) implements ValueType {
  /// The range of a date input that declares none.
  public static final DateType ANY =
      new DateType(LocalDate.of(1850, 1, 1), LocalDate.of(2200, 12, 31));

  public DateType {
    if (earliest.isAfter(latest)) {
      throw new IllegalArgumentException(
          "expected earliest <= latest, found " + earliest + " .. " + latest);
    }
  }

  @Override
  public String describe() {
    return "date";
  }
}
