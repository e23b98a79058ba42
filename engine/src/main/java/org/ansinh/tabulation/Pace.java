package org.ansinh.tabulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.quantity.Unit;
import org.jspecify.annotations.Nullable;

/// How often an amount falls due, as its unit says: `VND/month` each month.
public enum Pace {
  DAY,
  MONTH,
  YEAR;

  private Unit unit() {
    return switch (this) {
      case DAY -> Unit.DAY;
      case MONTH -> Unit.MONTH;
      case YEAR -> Unit.YEAR;
    };
  }

  /// The pace of a rule's amounts; null if they fall due once, or if it gives no amount.
  public static @Nullable Pace of(Rule rule) {
    if (rule.type() instanceof NumberType type) {
      for (Pace pace : values()) {
        if (type.unit().exponents().getOrDefault(pace.unit().toString(), 0) == -1) {
          return pace;
        }
      }
    }
    return null;
  }

  /// The unit of an amount for a whole period: `VND` for `VND/month`.
  public Unit whole(Unit perPeriod) {
    return perPeriod.times(unit());
  }

  /// The first days of the periods that begin from `from` until before `until`: of calendar months
  /// and years.
  public List<LocalDate> periods(LocalDate from, LocalDate until) {
    LocalDate first =
        switch (this) {
          case DAY -> from;
          case MONTH -> from.withDayOfMonth(1);
          case YEAR -> from.withDayOfYear(1);
        };
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(until); day = next(day)) {
      if (!day.isBefore(from)) {
        days.add(day);
      }
    }
    return days;
  }

  private LocalDate next(LocalDate day) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case MONTH -> day.plusMonths(1);
      case YEAR -> day.plusYears(1);
    };
  }
}
