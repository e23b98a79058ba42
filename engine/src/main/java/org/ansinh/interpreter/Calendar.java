package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.ansinh.ir.Expr;

/// Arithmetic of days, as in ISO 8601's calendar.
final class Calendar {
  private Calendar() {}

  /// `date` moved by `amount` whole days, months or years. A move by months or years keeps the day
  /// of the month, or takes the last day of a month that is shorter.
  static LocalDate shift(LocalDate date, Expr.Part step, BigDecimal amount) {
    long whole = amount.longValueExact();
    return switch (step) {
      case DAY -> date.plusDays(whole);
      case MONTH -> date.plusMonths(whole);
      case YEAR -> date.plusYears(whole);
    };
  }

  /// Whole days, months or years from `from` to `to`, towards zero, negative if `to` is before
  /// `from`.
  ///
  /// A month is complete on the day of the next month with the same number; where that month has no
  /// such day, on the first day of the month after. So a child born on 29 February completes a year
  /// of life on 1 March of a common year.
  static BigDecimal between(LocalDate from, LocalDate to, Expr.Part step) {
    ChronoUnit unit =
        switch (step) {
          case DAY -> ChronoUnit.DAYS;
          case MONTH -> ChronoUnit.MONTHS;
          case YEAR -> ChronoUnit.YEARS;
        };
    return BigDecimal.valueOf(unit.between(from, to));
  }

  static BigDecimal part(LocalDate date, Expr.Part part) {
    return BigDecimal.valueOf(
        switch (part) {
          case YEAR -> date.getYear();
          case MONTH -> date.getMonthValue();
          case DAY -> date.getDayOfMonth();
        });
  }

  static LocalDate edge(LocalDate date, boolean last) {
    return date.withDayOfMonth(last ? date.lengthOfMonth() : 1);
  }

  /// The date of a year, month and day; a day beyond the month's end is its last.
  static LocalDate of(BigDecimal year, BigDecimal month, BigDecimal day) {
    YearMonth yearMonth = YearMonth.of(year.intValueExact(), month.intValueExact());
    return yearMonth.atDay(Math.min(day.intValueExact(), yearMonth.lengthOfMonth()));
  }
}
