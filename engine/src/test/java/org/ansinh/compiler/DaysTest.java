package org.ansinh.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final long FROM = LocalDate.of(1550, 1, 1).toEpochDay();
  private static final long TO = LocalDate.of(2450, 12, 31).toEpochDay();

  @Test
  void parts_everyDayOfNineCenturies_areThoseOfJavaTime() {
    for (long day = FROM; day <= TO; day++) {
      LocalDate date = LocalDate.ofEpochDay(day);
      assertEquals(date.getYear(), Days.year(day));
      assertEquals(date.getMonthValue(), Days.month(day));
      assertEquals(date.getDayOfMonth(), Days.day(day));
      assertEquals(date.withDayOfMonth(1).toEpochDay(), Days.firstOfMonth(day));
      assertEquals(date.withDayOfMonth(date.lengthOfMonth()).toEpochDay(), Days.lastOfMonth(day));
      assertEquals(day, Days.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
    }
  }

  @Test
  void shifts_monthsAndYears_areThoseOfJavaTime() {
    for (long day = FROM; day <= TO; day += 17) {
      LocalDate date = LocalDate.ofEpochDay(day);
      for (int amount : new int[] {-1200, -13, -12, -1, 0, 1, 2, 11, 12, 25, 700}) {
        assertEquals(date.plusMonths(amount).toEpochDay(), Days.plusMonths(day, amount));
        assertEquals(date.plusYears(amount).toEpochDay(), Days.plusYears(day, amount));
      }
    }
  }

  @Test
  void differences_bothDirections_areThoseOfJavaTime() {
    for (long from = FROM; from <= TO; from += 211) {
      LocalDate start = LocalDate.ofEpochDay(from);
      for (long to = FROM; to <= TO; to += 1013) {
        LocalDate end = LocalDate.ofEpochDay(to);
        assertEquals(ChronoUnit.MONTHS.between(start, end), Days.monthsBetween(from, to));
        assertEquals(ChronoUnit.YEARS.between(start, end), Days.yearsBetween(from, to));
      }
    }
  }

  @Test
  void of_dayBeyondTheMonthsEnd_isItsLast() {
    assertEquals(LocalDate.of(2023, 2, 28).toEpochDay(), Days.of(2023, 2, 31));
    assertEquals(LocalDate.of(2024, 2, 29).toEpochDay(), Days.of(2024, 2, 30));
  }
}
