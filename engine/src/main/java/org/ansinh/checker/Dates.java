package org.ansinh.checker;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Period;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.OnDate;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Days, their parts and distances, and the law on another day.
final class Dates {
  private static final long MOST_YEARS = 10_000;

  private final Formula formula;

  Dates(Formula formula) {
    this.formula = formula;
  }

  /// The day the law is asked about lies in the stretch that is being checked.
  Expr today(SourceSpan span) {
    Period interval = formula.book.interval(formula.day);
    formula.book.narrow(interval);
    LocalDate last = interval.lastDay();
    LocalDate latest = last == null ? DateType.ANY.latest() : last;
    return new Expr.Today(
        new DateType(interval.from(), latest.isBefore(interval.from()) ? interval.from() : latest),
        span);
  }

  /// `d.year`, `d.month`, `d.day`; null for another name or what is no date.
  @Nullable Expr part(Expr date, Name name, SourceSpan span) {
    if (!(date.type() instanceof DateType type)) {
      return null;
    }
    return switch (name.text()) {
      case "year" ->
          part(
              Expr.Part.YEAR,
              date,
              Range.of(type.earliest().getYear(), type.latest().getYear()),
              span);
      case "month" -> part(Expr.Part.MONTH, date, Range.of(1, 12), span);
      case "day" -> part(Expr.Part.DAY, date, Range.of(1, 31), span);
      default -> null;
    };
  }

  private static Expr part(Expr.Part part, Expr date, Range range, SourceSpan span) {
    return new Expr.DatePart(part, date, new NumberType(Unit.NUMBER, 0, range), span);
  }

  /// A date plus or minus years, months or days, or the days between two dates.
  Expr shifted(boolean minus, Expr left, Expr right, SourceSpan opSpan, SourceSpan span) {
    if (left.type() instanceof DateType && right.type() instanceof DateType) {
      if (minus) {
        return difference(Expr.Part.DAY, right, left, span);
      }
      throw new Refused(Issue.of(IssueCode.KIND_MISMATCH, opSpan, "I cannot add two dates."));
    }
    if (left.type() instanceof DateType date && right.type() instanceof NumberType amount) {
      return shift(date, left, right, amount, minus, opSpan, span);
    }
    if (!minus
        && right.type() instanceof DateType date
        && left.type() instanceof NumberType amount) {
      return shift(date, right, left, amount, false, opSpan, span);
    }
    throw new Refused(
        Issue.of(
            IssueCode.KIND_MISMATCH,
            opSpan,
            "I cannot %s %s %s %s."
                .formatted(
                    minus ? "subtract" : "add",
                    Kinds.described(right.type()),
                    minus ? "from" : "to",
                    Kinds.described(left.type()))));
  }

  private Expr shift(
      DateType date,
      Expr day,
      Expr amount,
      NumberType type,
      boolean minus,
      SourceSpan opSpan,
      SourceSpan span) {
    Expr.Part step = step(type.unit());
    if (step == null) {
      throw new Refused(
          Issue.of(
              IssueCode.UNITS_DIFFER,
              opSpan,
              "A date moves by years, months or days, not by %s."
                  .formatted(Kinds.described(type))));
    }
    if (type.scale() > 0) {
      throw new Refused(
          Issue.of(
                  IssueCode.KIND_MISMATCH,
                  amount.span(),
                  "A date moves by whole %ss, and this may not be whole.".formatted(type.unit()))
              .hint("Round it, for example `floor(x)`."));
    }
    Expr moved = minus ? formula.arithmetic.negate(amount, amount.span()) : amount;
    Range by = ((NumberType) moved.type()).range();
    long most = by.low().abs().max(by.high().abs()).longValue();
    if (most > MOST_YEARS * (step == Expr.Part.YEAR ? 1 : step == Expr.Part.MONTH ? 12 : 366)) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              amount.span(),
              "This moves a date by up to %d %ss.".formatted(most, type.unit())));
    }
    DateType result =
        new DateType(
            moved(date.earliest(), step, by.low().longValue()),
            moved(date.latest(), step, by.high().longValue()));
    return new Expr.DateShift(day, moved, step, result, span);
  }

  private static Expr.@Nullable Part step(Unit unit) {
    return unit.equals(Unit.YEAR)
        ? Expr.Part.YEAR
        : unit.equals(Unit.MONTH) ? Expr.Part.MONTH : unit.equals(Unit.DAY) ? Expr.Part.DAY : null;
  }

  private static LocalDate moved(LocalDate day, Expr.Part step, long by) {
    return day.plus(by, unit(step));
  }

  private static ChronoUnit unit(Expr.Part step) {
    return switch (step) {
      case YEAR -> ChronoUnit.YEARS;
      case MONTH -> ChronoUnit.MONTHS;
      case DAY -> ChronoUnit.DAYS;
    };
  }

  /// Whole years, months or days from one date to another.
  Expr difference(Expr.Part step, Expr from, Expr to, SourceSpan span) {
    DateType first = date(from);
    DateType last = date(to);
    ChronoUnit unit = unit(step);
    Range range =
        Range.of(
            unit.between(first.latest(), last.earliest()),
            unit.between(first.earliest(), last.latest()));
    Unit of =
        switch (step) {
          case YEAR -> Unit.YEAR;
          case MONTH -> Unit.MONTH;
          case DAY -> Unit.DAY;
        };
    return new Expr.DateDifference(step, from, to, new NumberType(of, 0, range), span);
  }

  private static DateType date(Expr expr) {
    if (expr.type() instanceof DateType date) {
      return date;
    }
    throw Formula.mismatch("a date", expr);
  }

  Expr monthEdge(boolean last, Expr day, SourceSpan span) {
    DateType type = date(day);
    return new Expr.MonthEdge(
        last, day, new DateType(edge(last, type.earliest()), edge(last, type.latest())), span);
  }

  private static LocalDate edge(boolean last, LocalDate day) {
    return day.withDayOfMonth(last ? day.lengthOfMonth() : 1);
  }

  Expr dateOf(Expr year, Expr month, Expr day, SourceSpan span) {
    Range years =
        whole(year, Unit.YEAR, DateType.ANY.earliest().getYear(), DateType.ANY.latest().getYear());
    Range months = whole(month, Unit.MONTH, 1, 12);
    Range days = whole(day, Unit.DAY, 1, 31);
    return new Expr.DateOf(
        year,
        month,
        day,
        new DateType(
            date(years.low().intValue(), months.low().intValue(), days.low().intValue()),
            date(years.high().intValue(), months.high().intValue(), days.high().intValue())),
        span);
  }

  private static LocalDate date(int year, int month, int day) {
    LocalDate first = LocalDate.of(year, month, 1);
    return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
  }

  private static Range whole(Expr part, Unit unit, long low, long high) {
    if (!(part.type() instanceof NumberType type)
        || !(type.unit().isNumber() || type.unit().equals(unit))
        || type.scale() > 0) {
      throw Formula.mismatch("a whole number of a " + unit, part);
    }
    if (!Range.of(low, high).contains(type.range())) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              part.span(),
              "The %s of a date is from %d to %d, but this ranges from %s."
                  .formatted(unit, low, high, Numbers.text(type.range()))));
    }
    return type.range();
  }

  /// `name on date`: the answers of the law on all the days that the date may be.
  Expr onDate(OnDate e, Context context, @Nullable ValueType expected) {
    Expr date = formula.value(e.date(), context, DateType.ANY);
    DateType days = date(date);
    List<Expr.DatedArm> arms = new ArrayList<>();
    Problems problems = new Problems();
    LocalDate day = days.earliest();
    Key before = null;
    while (day != null && !day.isAfter(days.latest())) {
      LocalDate now = day;
      RuleBook.Held<@Nullable Expr> held =
          formula.book.onAnotherDay(() -> problems.attempt(() -> on(e, now, context, expected)));
      Expr value = held.result();
      if (value == null) {
        break;
      }
      Key key = Key.of(value);
      if (key == null || !key.equals(before)) {
        arms.add(new Expr.DatedArm(now, value));
      }
      before = key;
      day = held.validity().end();
    }
    Missing missing = problems.missing();
    if (missing != null && problems.issues().isEmpty()) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_IN_FORCE,
                  e.date().span(),
                  "`%s` begins on %s, but this date can be %s."
                      .formatted(missing.name(), missing.first(), days.earliest()))
              .relatedTo(missing.span(), "it is declared here")
              .hint("Narrow the date, for example `max(%s, d)`.".formatted(missing.first())));
    }
    problems.refuseIfAny();
    List<Expr> values = arms.stream().map(Expr.DatedArm::value).toList();
    if (values.stream().anyMatch(TodayUse::in)) {
      throw new Refused(
          Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  e.of().span(),
                  "`%s` depends on `today`, so it cannot be looked up on another date."
                      .formatted(e.of().span().text()))
              .hint("Ask the law of that date instead, or look up the parameters it uses."));
    }
    ValueType type = formula.answers(values, values);
    return new Expr.ByDate(e.of().span().text(), date, arms, type, e.span());
  }

  private Expr on(OnDate e, LocalDate day, Context context, @Nullable ValueType expected) {
    return new Formula(formula.book, day, formula.baseline).value(e.of(), context, expected);
  }
}
