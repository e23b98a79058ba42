package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.Value.BooleanValue;
import org.ansinh.ir.Value.DateValue;
import org.ansinh.ir.Value.NumberValue;
import org.ansinh.quantity.Rounding;
import org.jspecify.annotations.Nullable;

/// Computes expressions. Only what the answer depends on is asked for: the branch taken, the
/// conditions up to the one that decides.
final class Evaluator {
  private final LocalDate date;
  private final DeepStack stack = new DeepStack();
  private final Members members = new Members(this);

  Evaluator(LocalDate date) {
    this.date = date;
  }

  /// The value of `expr`.
  ///
  /// @throws MissingInputs naming all inputs that are wanting and matter
  Value evaluate(Expr expr, Frame frame) {
    return stack.deeper(() -> compute(expr, frame));
  }

  /// The value of `rule` for the unit that `place` is for.
  Value evaluate(Rule rule, Frame place) {
    Object unit = rule.entity() == null ? null : place.unit();
    World world = place.world();
    Value known = world.known(rule, unit);
    if (known != null) {
      return known;
    }
    try {
      Value value = evaluate(rule.formula(), Frame.of(world, unit));
      world.remember(rule, unit, value);
      return value;
    } catch (MissingInputs missing) {
      world.remember(rule, unit, missing);
      throw missing;
    }
  }

  /// The frame for the unit that `unit` means in `frame`.
  Frame resolve(@Nullable UnitRef unit, Frame frame) {
    return switch (unit) {
      case null -> Frame.of(frame.world(), null);
      case UnitRef.Self u -> Frame.of(frame.world(), frame.unit());
      case UnitRef.Bound u -> frame.named(u);
      case UnitRef.GroupOf u -> {
        Frame member = resolve(u.member(), frame);
        yield Frame.of(member.world(), member.world().groupOf(member.unit(), u.entity()));
      }
      case UnitRef.But u -> {
        Frame place = resolve(u.unit(), frame);
        List<Value> values = all(u.changes().stream().map(UnitRef.Change::value).toList(), frame);
        Map<String, Value> changed = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
          changed.put(u.changes().get(i).input().name(), values.get(i));
        }
        yield Frame.of(place.world().but(place.unit(), changed), place.unit());
      }
    };
  }

  /// `frame` for each member that the statistic is about.
  List<Frame> picked(Expr.Aggregate aggregate, Frame frame) {
    return members.picked(aggregate, frame);
  }

  /// `frame` for each member that comes before the unit.
  List<Frame> before(Expr.Position position, Frame frame) {
    return members.before(position, frame);
  }

  boolean holds(Expr condition, Frame frame) {
    return Values.truth(evaluate(condition, frame));
  }

  private Value compute(Expr expr, Frame frame) {
    return switch (expr) {
      case Expr.Constant e -> e.value();
      case Expr.ParameterValue e -> e.value();
      case Expr.ParameterLookup e -> lookup(e, Values.category(evaluate(e.index(), frame)));
      case Expr.Today e -> new DateValue(date);
      case Expr.InputRef e -> {
        Frame place = resolve(e.unit(), frame);
        yield place.world().input(place.unit(), e.input());
      }
      case Expr.RuleRef e -> evaluate(e.rule(), resolve(e.unit(), frame));
      case Expr.Known e -> {
        Frame place = resolve(e.unit(), frame);
        yield BooleanValue.of(place.world().find(place.unit(), e.input()) != null);
      }
      case Expr.OrElse e -> {
        Frame place = resolve(e.unit(), frame);
        Value given = place.world().find(place.unit(), e.input());
        yield given != null ? given : evaluate(e.otherwise(), frame);
      }
      case Expr.Arithmetic e -> {
        List<Value> operands = all(List.of(e.left(), e.right()), frame);
        yield arithmetic(
            e.operator(), Values.number(operands.get(0)), Values.number(operands.get(1)));
      }
      case Expr.Negate e -> new NumberValue(number(e.operand(), frame).negate());
      case Expr.Quotient e -> {
        List<Value> operands = all(List.of(e.dividend(), e.divisor()), frame);
        yield quotient(
            Values.number(operands.get(0)), Values.number(operands.get(1)), e.rounding());
      }
      case Expr.Modulo e -> {
        List<Value> operands = all(List.of(e.dividend(), e.divisor()), frame);
        yield modulo(Values.number(operands.get(0)), Values.number(operands.get(1)));
      }
      case Expr.Rational e ->
          new NumberValue(
              new Ratios(e.form())
                  .rounded(
                      all(e.leaves(), frame).stream().map(Values::number).toList(), e.rounding()));
      case Expr.Round e -> new NumberValue(e.rounding().apply(number(e.operand(), frame)));
      case Expr.Extremum e -> extremum(e.greatest(), all(e.operands(), frame));
      case Expr.Compare e -> {
        List<Value> operands = all(List.of(e.left(), e.right()), frame);
        yield BooleanValue.of(Values.holds(e.comparison(), operands.get(0), operands.get(1)));
      }
      case Expr.And e -> BooleanValue.of(!any(e.operands(), false, frame));
      case Expr.Or e -> BooleanValue.of(any(e.operands(), true, frame));
      case Expr.Not e -> BooleanValue.of(!holds(e.operand(), frame));
      case Expr.Conditional e ->
          evaluate(holds(e.condition(), frame) ? e.then() : e.otherwise(), frame);
      case Expr.Cases e -> cases(e, frame);
      case Expr.Let e -> evaluate(e.body(), frame.let(e.local(), e.value()));
      case Expr.LocalRef e -> frame.valueOf(e.local(), this);
      case Expr.Aggregate e -> members.aggregate(e, frame);
      case Expr.Position e -> members.position(e, frame);
      case Expr.ByDate e -> evaluate(armOn(e, date(e.date(), frame)).value(), frame);
      case Expr.DatePart e -> new NumberValue(Calendar.part(date(e.date(), frame), e.part()));
      case Expr.DateShift e -> {
        List<Value> operands = all(List.of(e.date(), e.amount()), frame);
        yield new DateValue(
            Calendar.shift(Values.date(operands.get(0)), e.step(), Values.number(operands.get(1))));
      }
      case Expr.DateDifference e -> {
        List<Value> operands = all(List.of(e.from(), e.to()), frame);
        yield new NumberValue(
            Calendar.between(Values.date(operands.get(0)), Values.date(operands.get(1)), e.step()));
      }
      case Expr.MonthEdge e -> new DateValue(Calendar.edge(date(e.date(), frame), e.last()));
      case Expr.DateOf e -> {
        List<Value> operands = all(List.of(e.year(), e.month(), e.day()), frame);
        yield new DateValue(
            Calendar.of(
                Values.number(operands.get(0)),
                Values.number(operands.get(1)),
                Values.number(operands.get(2))));
      }
    };
  }

  /// The values of expressions that are all needed; what any of them misses is reported together.
  List<Value> all(List<Expr> exprs, Frame frame) {
    List<Value> values = new ArrayList<>(exprs.size());
    MissingInputs missing = null;
    for (Expr expr : exprs) {
      try {
        values.add(evaluate(expr, frame));
      } catch (MissingInputs more) {
        missing = MissingInputs.both(missing, more);
      }
    }
    if (missing != null) {
      throw missing;
    }
    return values;
  }

  /// Whether any of `conditions` is `wanted`; one that is settles the matter, whatever the others
  /// miss.
  private boolean any(List<Expr> conditions, boolean wanted, Frame frame) {
    MissingInputs missing = null;
    for (Expr condition : conditions) {
      try {
        if (holds(condition, frame) == wanted) {
          return true;
        }
      } catch (MissingInputs more) {
        missing = MissingInputs.both(missing, more);
      }
    }
    if (missing != null) {
      throw missing;
    }
    return false;
  }

  private Value cases(Expr.Cases cases, Frame frame) {
    return switch (cases.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST -> {
        Expr.Arm arm = decidingArm(cases, frame);
        yield evaluate(arm != null ? arm.value() : otherwise(cases), frame);
      }
      case HIGHEST -> {
        List<Expr> values = valuesThatHold(cases, frame);
        yield values.isEmpty()
            ? evaluate(otherwise(cases), frame)
            : extremum(true, all(values, frame));
      }
      case LOWEST -> {
        List<Expr> values = valuesThatHold(cases, frame);
        yield values.isEmpty()
            ? evaluate(otherwise(cases), frame)
            : extremum(false, all(values, frame));
      }
      case SUM -> {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : all(valuesThatHold(cases, frame), frame)) {
          sum = sum.add(Values.number(value));
        }
        yield new NumberValue(sum);
      }
    };
  }

  /// The arm whose value is the answer, or null if none holds. Where at most one arm holds, or
  /// those that hold agree, an arm that is known to hold decides even if others miss inputs.
  Expr.@Nullable Arm decidingArm(Expr.Cases cases, Frame frame) {
    MissingInputs missing = null;
    for (Expr.Arm arm : cases.arms()) {
      try {
        if (holds(arm.condition(), frame)) {
          return arm;
        }
      } catch (MissingInputs more) {
        if (cases.kind() == Expr.CasesKind.FIRST) {
          throw more;
        }
        missing = MissingInputs.both(missing, more);
      }
    }
    if (missing != null) {
      throw missing;
    }
    return null;
  }

  private List<Expr> valuesThatHold(Expr.Cases cases, Frame frame) {
    List<Value> conditions = all(cases.arms().stream().map(Expr.Arm::condition).toList(), frame);
    List<Expr> values = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (Values.truth(conditions.get(i))) {
        values.add(cases.arms().get(i).value());
      }
    }
    return values;
  }

  private static Expr otherwise(Expr.Cases cases) {
    if (cases.otherwise() == null) {
      throw new InternalException("no row of " + cases.name() + " holds");
    }
    return cases.otherwise();
  }

  /// The version of a dated answer that applies on `day`.
  static Expr.DatedArm armOn(Expr.ByDate expr, LocalDate day) {
    for (int i = expr.arms().size() - 1; i >= 0; i--) {
      if (!expr.arms().get(i).from().isAfter(day)) {
        return expr.arms().get(i);
      }
    }
    throw new InternalException(expr.name() + " has no version on " + day);
  }

  private static Value lookup(Expr.ParameterLookup lookup, Value.CategoryValue index) {
    Category by = lookup.parameter().by();
    int ordinal = by == null ? index.ordinal() : by.ordinalOf(index.name());
    if (ordinal < 0 || ordinal >= lookup.values().size()) {
      throw new DataException(
          Issue.of(
              IssueCode.FACT_OUT_OF_RANGE,
              lookup.span(),
              "`" + lookup.parameter().name() + "` has no value for " + index.name()));
    }
    return lookup.values().get(ordinal);
  }

  private static Value arithmetic(
      Expr.ArithmeticOperator operator, BigDecimal left, BigDecimal right) {
    return new NumberValue(
        switch (operator) {
          case ADD -> left.add(right);
          case SUBTRACT -> left.subtract(right);
          case MULTIPLY -> left.multiply(right);
        });
  }

  private static Value quotient(BigDecimal dividend, BigDecimal divisor, Rounding rounding) {
    return divisor.signum() == 0
        ? NumberValue.ZERO
        : new NumberValue(rounding.quotient(dividend, divisor));
  }

  private static Value modulo(BigDecimal dividend, BigDecimal divisor) {
    if (divisor.signum() == 0) {
      return NumberValue.ZERO;
    }
    BigDecimal times = Rounding.toWhole(Rounding.Direction.FLOOR).quotient(dividend, divisor);
    return new NumberValue(dividend.subtract(divisor.multiply(times)));
  }

  static Value extremum(boolean greatest, List<Value> values) {
    Value found = values.getFirst();
    for (Value value : values) {
      int order = Values.compare(value, found);
      if (greatest ? order > 0 : order < 0) {
        found = value;
      }
    }
    return found;
  }

  private BigDecimal number(Expr expr, Frame frame) {
    return Values.number(evaluate(expr, frame));
  }

  private LocalDate date(Expr expr, Frame frame) {
    return Values.date(evaluate(expr, frame));
  }
}
