package org.ansinh.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ansinh.ir.Expr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalendarTest {
  @ParameterizedTest
  @CsvSource({
    "2024-01-31, MONTH, 1, 2024-02-29",
    "2023-01-31, MONTH, 1, 2023-02-28",
    "2024-03-31, MONTH, -1, 2024-02-29",
    "2024-02-29, YEAR, 1, 2025-02-28",
    "2024-02-29, YEAR, 4, 2028-02-29",
    "2024-02-28, DAY, 2, 2024-03-01"
  })
  void shift_beyondTheMonthsEnd_takesItsLastDay(
      LocalDate date, Expr.Part step, BigDecimal amount, LocalDate expected) {
    assertEquals(expected, Calendar.shift(date, step, amount));
  }

  @ParameterizedTest
  @CsvSource({
    "2004-02-29, 2022-02-28, YEAR, 17",
    "2004-02-29, 2022-03-01, YEAR, 18",
    "2004-02-29, 2024-02-28, YEAR, 19",
    "2004-02-29, 2024-02-29, YEAR, 20",
    "1990-05-15, 2025-05-14, YEAR, 34",
    "1990-05-15, 2025-05-15, YEAR, 35",
    "2024-01-31, 2024-02-29, MONTH, 0",
    "2024-01-31, 2024-03-01, MONTH, 1",
    "2024-03-31, 2024-02-29, MONTH, -1",
    "2025-05-15, 2024-05-16, YEAR, 0",
    "2025-05-15, 2024-05-15, YEAR, -1",
    "2024-02-28, 2024-03-01, DAY, 2"
  })
  void between_wholeUnits_goTowardsZero(
      LocalDate from, LocalDate to, Expr.Part step, BigDecimal expected) {
    assertEquals(expected, Calendar.between(from, to, step));
  }

  @ParameterizedTest
  @CsvSource({"2025, 2, 31, 2025-02-28", "2024, 2, 30, 2024-02-29", "2025, 12, 1, 2025-12-01"})
  void of_dayBeyondTheMonthsEnd_isItsLast(
      BigDecimal year, BigDecimal month, BigDecimal day, LocalDate expected) {
    assertEquals(expected, Calendar.of(year, month, day));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-10, true, 2024-02-29", "2024-02-10, false, 2024-02-01"})
  void edge_ofAMonth_isItsFirstOrLastDay(LocalDate date, boolean last, LocalDate expected) {
    assertEquals(expected, Calendar.edge(date, last));
  }
}
