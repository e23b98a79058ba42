package org.ansinh.compiler;

/// Arithmetic of days counted from 1970-01-01, in the proleptic Gregorian calendar, for kernels.
/// Total: any argument has an answer, which is that of `java.time` wherever that has one.
///
/// The conversion between day counts and dates follows Howard Hinnant, chrono-Compatible Low-Level
/// Date Algorithms (2013): years begin in March, in eras of 400 years.
public final class Days {
  private static final long ERA = 146_097;
  private static final long EPOCH_FROM_MARCH_0000 = 719_468;

  private Days() {}

  /// The day count of a date whose day is taken as it is.
  private static long count(long year, long month, long day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long monthFromMarch = month > 2 ? month - 3 : month + 9;
    long dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * ERA + dayOfEra - EPOCH_FROM_MARCH_0000;
  }

  /// `(12 × year + month − 1) × 32 + day`: rises with the date.
  private static long packed(long days) {
    long shifted = days + EPOCH_FROM_MARCH_0000;
    long era = Math.floorDiv(shifted, ERA);
    long dayOfEra = shifted - era * ERA;
    long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    long monthFromMarch = (5 * dayOfYear + 2) / 153;
    long day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
    long month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return (12 * year + month - 1) * 32 + day;
  }

  public static long year(long days) {
    return Math.floorDiv(packed(days) >> 5, 12L);
  }

  public static long month(long days) {
    return Math.floorMod(packed(days) >> 5, 12L) + 1;
  }

  public static long day(long days) {
    return packed(days) & 31;
  }

  /// `days` moved by `months` whole months, to the month's last day if it has no such day.
  public static long plusMonths(long days, long months) {
    long packed = packed(days);
    return inMonth((packed >> 5) + months, packed & 31);
  }

  public static long plusYears(long days, long years) {
    return plusMonths(days, 12 * years);
  }

  private static long inMonth(long months, long day) {
    long year = Math.floorDiv(months, 12L);
    long month = months - 12 * year + 1;
    long first = count(year, month, 1);
    long length = count(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - first;
    return first + Math.min(day, length) - 1;
  }

  /// Whole months from one date to another, towards zero.
  public static long monthsBetween(long from, long to) {
    return (packed(to) - packed(from)) / 32;
  }

  /// Whole years from one date to another, towards zero.
  public static long yearsBetween(long from, long to) {
    return monthsBetween(from, to) / 12;
  }

  public static long firstOfMonth(long days) {
    return days - day(days) + 1;
  }

  public static long lastOfMonth(long days) {
    return inMonth(packed(days) >> 5, 31);
  }

  /// The date of a year, month and day; a day beyond the month's end is its last.
  public static long of(long year, long month, long day) {
    return inMonth(12 * year + month - 1, day);
  }
}
