package org.ansinh.ir;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.quantity.Rounding;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A checked expression. Evaluating one never fails: divisors are not zero where they count, cases
/// are complete, names are resolved.
///
/// Operands of arithmetic have the units and scales that their types say; a consumer that works
/// with scaled integers aligns scales itself ([NumberType#scale()]).
public sealed interface Expr {
  ValueType type();

  SourceSpan span();

  /// A value written in the text.
  record Constant(Value value, ValueType type, SourceSpan span) implements Expr {}

  /// The value of a parameter at the date of the law.
  record ParameterValue(
      Parameter parameter,
      LocalDate since,
      Value value,
      ValueType type,
      @Nullable Citation citation,
      SourceSpan span)
      implements Expr {}

  /// The value of a parameter by category at the date of the law: `minimum_wage[region]`.
  ///
  /// @param values one for each value of the category, in order
  record ParameterLookup(
      Parameter parameter,
      LocalDate since,
      Expr index,
      List<Value> values,
      ValueType type,
      @Nullable Citation citation,
      SourceSpan span)
      implements Expr {
    public ParameterLookup {
      values = List.copyOf(values);
    }
  }

  /// The date the law is asked about: `today`.
  record Today(DateType type, SourceSpan span) implements Expr {}

  /// An input variable of a unit. `type` may have a narrower range than the input's, proved by the
  /// conditions on the path.
  record InputRef(UnitRef unit, Input input, ValueType type, SourceSpan span) implements Expr {}

  /// A rule's value; `unit` is null for a rule of the whole country. `type` may have a narrower
  /// range than the rule's.
  record RuleRef(@Nullable UnitRef unit, Rule rule, ValueType type, SourceSpan span)
      implements Expr {}

  /// Whether an optional input has a value.
  record Known(UnitRef unit, Input input, SourceSpan span) implements Expr {
    @Override
    public ValueType type() {
      return BooleanType.YES_NO;
    }
  }

  /// An optional input, or `otherwise` where it has no value.
  record OrElse(UnitRef unit, Input input, Expr otherwise, ValueType type, SourceSpan span)
      implements Expr {}

  /// Sum, difference or product.
  record Arithmetic(
      ArithmeticOperator operator, Expr left, Expr right, NumberType type, SourceSpan span)
      implements Expr {}

  enum ArithmeticOperator {
    ADD,
    SUBTRACT,
    MULTIPLY
  }

  record Negate(Expr operand, NumberType type, SourceSpan span) implements Expr {}

  /// A quotient, rounded once from its exact value. Where the divisor is zero no path uses the
  /// result, and an evaluator may take any value for it.
  record Quotient(Expr dividend, Expr divisor, Rounding rounding, NumberType type, SourceSpan span)
      implements Expr {}

  /// A remainder: `modulo(a, b)` = `a - b * floor(a / b)` (FEEL). A zero divisor is as for
  /// [Quotient].
  record Modulo(Expr dividend, Expr divisor, NumberType type, SourceSpan span) implements Expr {}

  /// A rational number made exactly of the leaves, rounded once: a power with a varying exponent, a
  /// sum over a count. Where it has no value no path uses it, and an evaluator may take any.
  record Rational(
      Ratio form, List<Expr> leaves, Rounding rounding, NumberType type, SourceSpan span)
      implements Expr {
    public Rational {
      leaves = List.copyOf(leaves);
    }
  }

  record Round(Expr operand, Rounding rounding, NumberType type, SourceSpan span) implements Expr {}

  /// The least or greatest of one or more numbers or dates.
  record Extremum(boolean greatest, List<Expr> operands, ValueType type, SourceSpan span)
      implements Expr {
    public Extremum {
      operands = List.copyOf(operands);
    }
  }

  /// A comparison of two numbers, two dates, two category values (equal or not) or two yes/no
  /// values (equal or not).
  record Compare(Comparison comparison, Expr left, Expr right, SourceSpan span) implements Expr {
    @Override
    public ValueType type() {
      return BooleanType.YES_NO;
    }
  }

  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  record And(List<Expr> operands, SourceSpan span) implements Expr {
    public And {
      operands = List.copyOf(operands);
    }

    @Override
    public ValueType type() {
      return BooleanType.YES_NO;
    }
  }

  record Or(List<Expr> operands, SourceSpan span) implements Expr {
    public Or {
      operands = List.copyOf(operands);
    }

    @Override
    public ValueType type() {
      return BooleanType.YES_NO;
    }
  }

  record Not(Expr operand, SourceSpan span) implements Expr {
    @Override
    public ValueType type() {
      return BooleanType.YES_NO;
    }
  }

  record Conditional(Expr condition, Expr then, Expr otherwise, ValueType type, SourceSpan span)
      implements Expr {}

  /// Exceptions to a rule, or the rows of a decision table, with the checker's proof that exactly
  /// one answer follows.
  ///
  /// @param kind how the answer follows from the arms that hold
  /// @param name the rule or table they belong to
  /// @param otherwise the answer where no arm holds; null if one always does
  record Cases(
      CasesKind kind,
      String name,
      List<Arm> arms,
      @Nullable Expr otherwise,
      ValueType type,
      SourceSpan span)
      implements Expr {
    public Cases {
      arms = List.copyOf(arms);
    }
  }

  enum CasesKind {
    /// Exceptions: at most one holds, or those that hold agree; `otherwise` is the rule's base
    /// answer.
    EXCEPTIONS,
    /// A table of which exactly one row holds, or those that hold agree.
    UNIQUE,
    /// The first row that holds.
    FIRST,
    /// The greatest value of the rows that hold.
    HIGHEST,
    /// The least value of the rows that hold.
    LOWEST,
    /// The sum of the values of the rows that hold; zero if none.
    SUM
  }

  /// One exception or one row.
  ///
  /// @param name the exception's or row's name, or empty
  record Arm(
      String name, Expr condition, Expr value, @Nullable Citation citation, SourceSpan span) {}

  /// `body` with `local` standing for `value`.
  record Let(Local local, Expr value, Expr body, SourceSpan span) implements Expr {
    @Override
    public ValueType type() {
      return body.type();
    }
  }

  record LocalRef(Local local, ValueType type, SourceSpan span) implements Expr {}

  /// A statistic over the members of a group, those that `where` picks.
  ///
  /// @param group the group whose members are meant
  /// @param member stands for each member in `where` and `value`
  /// @param where null for all members
  /// @param value what is added or compared; null for COUNT; the condition for SOME and EVERY
  /// @param whenEmpty the least or greatest where no member is picked; null if one always is
  record Aggregate(
      Aggregation aggregation,
      UnitRef group,
      UnitRef.Bound member,
      @Nullable Expr where,
      @Nullable Expr value,
      @Nullable Expr whenEmpty,
      ValueType type,
      SourceSpan span)
      implements Expr {}

  enum Aggregation {
    SUM,
    MIN,
    MAX,
    COUNT,
    SOME,
    EVERY
  }

  /// `position in household among c by k`: one more than the number of members of the unit's group
  /// for which `among` holds and that come before the unit, in the order of the keys, then of the
  /// file.
  ///
  /// @param unit the member asked about
  /// @param member stands for each member in `among` and `keys`
  record Position(
      UnitRef unit,
      Entity group,
      UnitRef.Bound member,
      Expr among,
      List<Expr> keys,
      NumberType type,
      SourceSpan span)
      implements Expr {
    public Position {
      keys = List.copyOf(keys);
    }
  }

  /// `name on date`: the answer of the law at another date, chosen among the versions there are.
  ///
  /// @param arms in order of date; the last whose `from` is not after `date` applies; the checker
  ///   proves that one does
  record ByDate(String name, Expr date, List<DatedArm> arms, ValueType type, SourceSpan span)
      implements Expr {
    public ByDate {
      arms = List.copyOf(arms);
    }
  }

  record DatedArm(LocalDate from, Expr value) {}

  /// Year, month or day of a date; a plain number, or the number of a year.
  record DatePart(Part part, Expr date, NumberType type, SourceSpan span) implements Expr {}

  enum Part {
    YEAR,
    MONTH,
    DAY
  }

  /// A date moved by whole days, months or years; a month's or year's move keeps the day or takes
  /// the month's last.
  record DateShift(Expr date, Expr amount, Part step, DateType type, SourceSpan span)
      implements Expr {}

  /// Whole years, months or days from one date to another, towards zero: age is the years from
  /// birth to a day.
  record DateDifference(Part step, Expr from, Expr to, NumberType type, SourceSpan span)
      implements Expr {}

  /// The first or last day of the date's month.
  record MonthEdge(boolean last, Expr date, DateType type, SourceSpan span) implements Expr {}

  /// The date of a year, month and day; a day beyond the month's end is its last.
  record DateOf(Expr year, Expr month, Expr day, DateType type, SourceSpan span) implements Expr {}
}
