package org.ansinh.proof;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.ansinh.ir.Expr;

/// Expressions with dates: exact where the dates are known, otherwise a term tied to the dates by
/// how long months and years can be.
final class Dates {
  private final Evaluation evaluation;
  private final Path path;

  Dates(Evaluation evaluation, Path path) {
    this.evaluation = evaluation;
    this.path = path;
  }

  Symbol version(Expr.ByDate e, Scope scope) {
    Linear date = evaluation.number(e.date(), scope);
    List<Expr.DatedArm> arms = e.arms();
    for (int i = arms.size() - 1; i > 0; i--) {
      Linear late = Linear.of(arms.get(i).from().toEpochDay()).minus(date);
      if (path.isAtMostZero(late, false)) {
        return evaluation.evaluate(arms.get(i).value(), scope);
      }
    }
    return evaluation.evaluate(arms.getFirst().value(), scope);
  }

  Symbol part(Expr.DatePart e, Scope scope) {
    Linear date = evaluation.number(e.date(), scope);
    if (date.isConstant()) {
      LocalDate day = day(date);
      return Evaluation.number(
          Linear.of(
              switch (e.part()) {
                case YEAR -> day.getYear();
                case MONTH -> day.getMonthValue();
                case DAY -> day.getDayOfMonth();
              }));
    }
    return evaluation.unknown("part|" + e.part() + "|" + date.key(), e);
  }

  Symbol shift(Expr.DateShift e, Scope scope) {
    Linear date = evaluation.number(e.date(), scope);
    Linear amount = evaluation.number(e.amount(), scope);
    if (e.step() == Expr.Part.DAY) {
      return Evaluation.number(date.plus(amount));
    }
    if (date.isConstant() && amount.isConstant()) {
      long count = amount.constant().floor().longValueExact();
      LocalDate day = day(date);
      LocalDate moved = e.step() == Expr.Part.YEAR ? day.plusYears(count) : day.plusMonths(count);
      return Evaluation.number(Linear.of(moved.toEpochDay()));
    }
    Symbol moved =
        evaluation.unknown("shift|" + e.step() + "|" + date.key() + "|" + amount.key(), e);
    if (moved instanceof Symbol.Amount number && path.store().lowest(amount).signum() >= 0) {
      tie(number.form().minus(date), amount, e.step(), Fraction.ZERO);
    }
    return moved;
  }

  Symbol difference(Expr.DateDifference e, Scope scope) {
    Linear from = evaluation.number(e.from(), scope);
    Linear to = evaluation.number(e.to(), scope);
    Linear days = to.minus(from);
    if (e.step() == Expr.Part.DAY) {
      return Evaluation.number(days);
    }
    if (from.isConstant() && to.isConstant()) {
      ChronoUnit unit = e.step() == Expr.Part.YEAR ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
      return Evaluation.number(Linear.of(unit.between(day(from), day(to))));
    }
    Symbol whole = evaluation.unknown("between|" + e.step() + "|" + from.key() + "|" + to.key(), e);
    if (whole instanceof Symbol.Amount number && path.store().lowest(days).signum() >= 0) {
      tie(days, number.form(), e.step(), Fraction.ONE);
    }
    return whole;
  }

  Symbol monthEdge(Expr.MonthEdge e, Scope scope) {
    Linear date = evaluation.number(e.date(), scope);
    if (date.isConstant()) {
      LocalDate day = day(date);
      LocalDate edge =
          day.with(
              e.last() ? TemporalAdjusters.lastDayOfMonth() : TemporalAdjusters.firstDayOfMonth());
      return Evaluation.number(Linear.of(edge.toEpochDay()));
    }
    Symbol edge = evaluation.unknown("edge|" + e.last() + "|" + date.key(), e);
    if (edge instanceof Symbol.Amount number) {
      Linear after = e.last() ? number.form().minus(date) : date.minus(number.form());
      path.store().assertAtMostZero(after.negate(), false);
      path.store().assertAtMostZero(after.plus(Fraction.of(-30)), false);
    }
    return edge;
  }

  Symbol dateOf(Expr.DateOf e, Scope scope) {
    Linear year = evaluation.number(e.year(), scope);
    Linear month = evaluation.number(e.month(), scope);
    Linear day = evaluation.number(e.day(), scope);
    if (year.isConstant() && month.isConstant() && day.isConstant()) {
      LocalDate first =
          LocalDate.of(
              year.constant().floor().intValueExact(), month.constant().floor().intValueExact(), 1);
      int last = Math.min(day.constant().floor().intValueExact(), first.lengthOfMonth());
      return Evaluation.number(Linear.of(first.withDayOfMonth(last).toEpochDay()));
    }
    return evaluation.unknown("date|" + year.key() + "|" + month.key() + "|" + day.key(), e);
  }

  /// Asserts that `days` are no fewer than those of `count` of the shortest months or years, and no
  /// more than those of `count + more` of the longest. A year counts 365 or 366 days, a month 28 to
  /// 31.
  private void tie(Linear days, Linear count, Expr.Part step, Fraction more) {
    boolean year = step == Expr.Part.YEAR;
    Fraction shortest = Fraction.of(year ? 365 : 28);
    Fraction longest = Fraction.of(year ? 366 : 31);
    path.store().assertAtMostZero(count.times(shortest).minus(days), false);
    path.store().assertAtMostZero(days.minus(count.plus(more).times(longest)), false);
  }

  private static LocalDate day(Linear constant) {
    BigInteger day = constant.constant().floor();
    return LocalDate.ofEpochDay(day.longValueExact());
  }
}
