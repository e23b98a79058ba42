package org.ansinh.differential;

import static org.ansinh.testing.TypedIr.NOWHERE;
import static org.ansinh.testing.TypedIr.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Ratio;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Timeline;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.testing.TypedIr;

/// Makes random well-typed expressions with every kind of node.
final class RandomExpressions {
  private static final int MOST_BITS = 55;
  private static final int MOST_DIGITS = 6;
  private static final DateType WIDE =
      new DateType(LocalDate.of(1000, 1, 1), LocalDate.of(3000, 12, 31));

  private final RandomGenerator random;
  private final List<Input> inputs;
  private final List<Rule> rules;
  private final List<Entity> groups;
  private final Entity entity;
  private final List<UnitRef.Bound> members = new ArrayList<>();
  private final List<Local> locals = new ArrayList<>();
  private int names;

  RandomExpressions(
      RandomGenerator random,
      List<Input> inputs,
      List<Rule> rules,
      List<Entity> groups,
      Entity entity) {
    this.random = random;
    this.inputs = inputs;
    this.rules = rules;
    this.groups = groups;
    this.entity = entity;
  }

  /// Units that can be spoken of here: the unit itself, members around, and their groups.
  private List<UnitRef> units() {
    List<UnitRef> units = new ArrayList<>();
    if (entity != null) {
      units.add(new UnitRef.Self(entity));
    }
    units.addAll(members);
    for (UnitRef unit : List.copyOf(units)) {
      if (!unit.entity().isGroup()) {
        groups.forEach(group -> units.add(new UnitRef.GroupOf(unit, group)));
      }
    }
    return units;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Expr leaf(Predicate<ValueType> wanted) {
    List<Expr> leaves = new ArrayList<>();
    for (UnitRef unit : units()) {
      for (Input input : inputs) {
        if (input.entity().equals(unit.entity())
            && wanted.test(input.type())
            && !input.optional()) {
          leaves.add(TypedIr.ref(unit, input));
        }
      }
      for (Rule rule : rules) {
        if (unit.entity().equals(rule.entity()) && wanted.test(rule.type())) {
          leaves.add(TypedIr.ref(unit, rule));
          leaves.add(TypedIr.ref(unit, rule));
        }
      }
    }
    for (Rule rule : rules) {
      if (rule.entity() == null && wanted.test(rule.type())) {
        leaves.add(TypedIr.ref(null, rule));
      }
    }
    for (Local local : locals) {
      if (wanted.test(local.type())) {
        leaves.add(new Expr.LocalRef(local, local.type(), NOWHERE));
      }
    }
    return leaves.isEmpty() ? null : one(leaves);
  }

  private Input optionalOf(UnitRef unit) {
    List<Input> found =
        inputs.stream().filter(i -> i.optional() && i.entity().equals(unit.entity())).toList();
    return found.isEmpty() ? null : one(found);
  }

  Expr.Constant constant() {
    int digits = random.nextInt(4);
    BigDecimal value = BigDecimal.valueOf(random.nextLong(-20_000, 20_000), digits);
    return number(value.stripTrailingZeros().toPlainString());
  }

  Expr amount(int depth) {
    Expr made = depth <= 0 ? simple() : compound(depth);
    NumberType type = (NumberType) made.type();
    return type.bits() > MOST_BITS || type.scale() > MOST_DIGITS ? simple() : made;
  }

  private Expr simple() {
    Expr leaf = chance(80) ? leaf(type -> type instanceof NumberType) : null;
    return leaf != null ? leaf : constant();
  }

  private Expr compound(int depth) {
    int d = depth - 1;
    return switch (random.nextInt(21)) {
      case 0 -> TypedIr.add(amount(d), amount(d));
      case 1 -> TypedIr.subtract(amount(d), amount(d));
      case 2, 3 -> TypedIr.multiply(amount(d), amount(d));
      case 4 -> {
        Expr operand = amount(d);
        NumberType type = (NumberType) operand.type();
        yield new Expr.Negate(operand, type.withRange(type.range().negate()), NOWHERE);
      }
      case 5, 6 -> TypedIr.round(amount(d), rounding());
      case 7 -> quotient(d);
      case 8 -> modulo(d);
      case 9 -> TypedIr.extremum(chance(50), amount(d), amount(d), amount(d));
      case 10 -> TypedIr.choose(condition(d), amount(d), amount(d));
      case 11 -> narrowed(d);
      case 12, 13 -> cases(d);
      case 14 -> let(d);
      case 15 -> aggregate(d);
      case 16 -> position(d);
      case 17 -> dateNumber(d);
      case 18 -> lookupOrOptional(d);
      case 19 -> rational(d);
      default -> simple();
    };
  }

  private Rounding rounding() {
    Rounding.Direction direction = one(Arrays.asList(Rounding.Direction.values()));
    String step = one(List.of("1", "0.1", "0.01", "1000", "0.5", "3", "25"));
    return new Rounding(direction, new BigDecimal(step));
  }

  private Expr quotient(int depth) {
    Expr dividend = amount(depth);
    Expr divisor = chance(40) ? constant() : amount(depth);
    Rounding rounding = rounding();
    NumberType above = (NumberType) dividend.type();
    NumberType below = (NumberType) divisor.type();
    BigDecimal most =
        above
            .range()
            .low()
            .abs()
            .max(above.range().high().abs())
            .movePointRight(below.scale())
            .add(rounding.step());
    NumberType type = number(rounding.scale(), new Range(most.negate(), most));
    if (divisor instanceof Expr.InputRef ref && below.range().high().signum() > 0) {
      // the condition proves that the divisor is above zero
      Range range = new Range(BigDecimal.ONE.movePointLeft(below.scale()), below.range().high());
      Expr positive = new Expr.InputRef(ref.unit(), ref.input(), below.withRange(range), NOWHERE);
      Expr guarded = new Expr.Quotient(dividend, positive, rounding, type, NOWHERE);
      return type.bits() > MOST_BITS
          ? dividend
          : TypedIr.choose(
              TypedIr.compare(divisor, Expr.Comparison.GREATER, number("0")), guarded, constant());
    }
    Expr quotient = new Expr.Quotient(dividend, divisor, rounding, type, NOWHERE);
    Expr nonZero = TypedIr.compare(divisor, Expr.Comparison.NOT_EQUAL, number("0"));
    return type.bits() > MOST_BITS ? dividend : TypedIr.choose(nonZero, quotient, constant());
  }

  /// A factor times a power, or times a sum over a count, of which the exponent or the last number
  /// varies from 0 to 40.
  private Expr rational(int depth) {
    Expr factor = amount(depth);
    Rounding whole = Rounding.toWhole(Rounding.Direction.FLOOR);
    Expr count =
        TypedIr.extremum(
            true,
            TypedIr.extremum(false, TypedIr.round(amount(depth), whole), number("40")),
            number("0"));
    String rate = one(List.of("0.0031", "0.5", "0.07"));
    Ratio growth =
        new Ratio.Plus(
            new Ratio.Constant(BigDecimal.ONE), new Ratio.Constant(new BigDecimal(rate)));
    Ratio one = new Ratio.Constant(BigDecimal.ONE);
    Ratio last = new Ratio.Leaf(1);
    Ratio power =
        switch (random.nextInt(3)) {
          case 0 -> new Ratio.Over(one, new Ratio.Power(growth, last));
          case 1 ->
              new Ratio.Series(
                  0, one, last, new Ratio.Over(one, new Ratio.Power(growth, new Ratio.Index(0))));
          default ->
              new Ratio.Series(
                  0,
                  one,
                  last,
                  new Ratio.Power(
                      new Ratio.Over(one, growth), new Ratio.Minus(last, new Ratio.Index(0))));
        };
    NumberType type = (NumberType) factor.type();
    BigDecimal most =
        type.range()
            .low()
            .abs()
            .max(type.range().high().abs())
            .multiply(new BigDecimal(41))
            .add(new BigDecimal(1_001));
    Rounding rounding = rounding();
    NumberType result = number(rounding.scale(), new Range(most.negate(), most));
    return result.bits() > MOST_BITS
        ? factor
        : new Expr.Rational(
            new Ratio.Times(new Ratio.Leaf(0), power),
            List.of(factor, count),
            rounding,
            result,
            NOWHERE);
  }

  private Expr modulo(int depth) {
    Expr dividend = amount(depth);
    Expr divisor = chance(60) ? constant() : amount(depth);
    NumberType above = (NumberType) dividend.type();
    NumberType below = (NumberType) divisor.type();
    BigDecimal most = below.range().low().abs().max(below.range().high().abs());
    NumberType type =
        number(Math.max(above.scale(), below.scale()), new Range(most.negate(), most));
    Expr nonZero = TypedIr.compare(divisor, Expr.Comparison.NOT_EQUAL, number("0"));
    return TypedIr.choose(nonZero, new Expr.Modulo(dividend, divisor, type, NOWHERE), amount(0));
  }

  /// A product that fits only because the condition narrows its operand.
  private Expr narrowed(int depth) {
    Expr leaf = leaf(type -> type instanceof NumberType);
    if (!(leaf instanceof Expr.InputRef ref) || !(ref.type() instanceof NumberType type)) {
      return amount(depth);
    }
    Range range = type.range();
    BigDecimal middle =
        range
            .low()
            .add(range.high())
            .setScale(0, java.math.RoundingMode.FLOOR)
            .divideToIntegralValue(BigDecimal.TEN);
    if (!range.contains(middle)) {
      return leaf;
    }
    Expr limit = number(middle.toPlainString());
    Expr small =
        new Expr.InputRef(
            ref.unit(), ref.input(), type.withRange(new Range(range.low(), middle)), NOWHERE);
    return TypedIr.choose(
        TypedIr.compare(leaf, Expr.Comparison.LESS_OR_EQUAL, limit),
        TypedIr.multiply(small, amount(depth)),
        leaf);
  }

  private Expr cases(int depth) {
    Expr.CasesKind kind = one(Arrays.asList(Expr.CasesKind.values()));
    boolean complete = chance(30) && kind != Expr.CasesKind.SUM;
    List<Expr.Arm> arms = new ArrayList<>();
    int count = chance(5) ? 40 : 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      arms.add(
          new Expr.Arm("a" + i, condition(depth), amount(count > 10 ? 0 : depth), null, NOWHERE));
    }
    if (complete) {
      Expr condition = condition(depth);
      Expr always = new Expr.Or(List.of(condition, new Expr.Not(condition, NOWHERE)), NOWHERE);
      arms.add(new Expr.Arm("last", always, amount(depth), null, NOWHERE));
    }
    Expr otherwise = complete || kind == Expr.CasesKind.SUM ? null : amount(depth);
    NumberType type = otherwise == null ? null : (NumberType) otherwise.type();
    NumberType sum = number(0, 0, 0);
    for (Expr.Arm arm : arms) {
      NumberType value = (NumberType) arm.value().type();
      type = type == null ? value : (NumberType) TypedIr.union(type, value);
      sum =
          number(
              Math.max(sum.scale(), value.scale()),
              sum.range().plus(value.range().union(Range.ZERO)));
    }
    return new Expr.Cases(
        kind, "t", arms, otherwise, kind == Expr.CasesKind.SUM ? sum : type, NOWHERE);
  }

  private Expr let(int depth) {
    Expr value = chance(80) ? amount(depth) : chance(50) ? category(depth) : date(depth);
    Local local = new Local("x" + names++, value.type());
    locals.add(local);
    Expr body = amount(depth);
    locals.remove(local);
    return new Expr.Let(local, value, body, NOWHERE);
  }

  private UnitRef groupUnit() {
    List<UnitRef> found = units().stream().filter(unit -> unit.entity().isGroup()).toList();
    return found.isEmpty() ? null : one(found);
  }

  private Expr aggregate(int depth) {
    UnitRef group = groupUnit();
    if (group == null || members.size() > 1) {
      return amount(depth);
    }
    UnitRef.Bound member =
        new UnitRef.Bound("m" + members.size(), group.entity().containment().member());
    Expr.Aggregation kind =
        one(
            List.of(
                Expr.Aggregation.SUM,
                Expr.Aggregation.MIN,
                Expr.Aggregation.MAX,
                Expr.Aggregation.COUNT));
    Expr whenEmpty = amount(depth);
    members.add(member);
    Expr where = chance(60) ? condition(depth) : null;
    Expr value = amount(depth);
    members.remove(member);
    NumberType type = (NumberType) value.type();
    Range ninetyNine = Range.of(0, 99);
    return switch (kind) {
      case SUM ->
          new Expr.Aggregate(
              kind,
              group,
              member,
              where,
              value,
              null,
              number(type.scale(), type.range().times(ninetyNine)),
              NOWHERE);
      case COUNT ->
          new Expr.Aggregate(
              kind, group, member, where, null, null, number(0, ninetyNine), NOWHERE);
      default ->
          new Expr.Aggregate(
              kind,
              group,
              member,
              where,
              value,
              whenEmpty,
              TypedIr.union(type, whenEmpty.type()),
              NOWHERE);
    };
  }

  private Expr position(int depth) {
    List<UnitRef> persons =
        units().stream().filter(unit -> unit.entity().equals(TypedIr.PERSON)).toList();
    if (persons.isEmpty()) {
      return amount(depth);
    }
    UnitRef.Bound member = new UnitRef.Bound("p" + members.size(), TypedIr.PERSON);
    RandomExpressions ofMember = new RandomExpressions(random, inputs, rules, groups, null);
    ofMember.members.add(member);
    List<Expr> keys = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      keys.add(chance(70) ? ofMember.amount(depth - 1) : ofMember.date(depth - 1));
    }
    return new Expr.Position(
        one(persons),
        one(groups),
        member,
        ofMember.condition(depth - 1),
        keys,
        number(0, 1, 100),
        NOWHERE);
  }

  private Expr dateNumber(int depth) {
    Expr.Part part = one(Arrays.asList(Expr.Part.values()));
    return chance(50)
        ? new Expr.DatePart(part, date(depth), number(0, 1, 3000), NOWHERE)
        : new Expr.DateDifference(
            part, date(depth), date(depth), number(0, -800_000, 800_000), NOWHERE);
  }

  Expr date(int depth) {
    Expr leaf = leaf(type -> type instanceof DateType);
    Expr plain =
        leaf != null && chance(70)
            ? leaf
            : TypedIr.date(
                LocalDate.of(
                    1950 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    if (depth <= 0) {
      return plain;
    }
    return switch (random.nextInt(7)) {
      case 0 ->
          new Expr.DateShift(
              plain,
              number(String.valueOf(random.nextInt(-50, 50))),
              one(Arrays.asList(Expr.Part.values())),
              WIDE,
              NOWHERE);
      case 1 -> new Expr.MonthEdge(chance(50), plain, WIDE, NOWHERE);
      case 2 ->
          new Expr.DateOf(
              number(String.valueOf(1900 + random.nextInt(200))),
              new Expr.DatePart(Expr.Part.MONTH, plain, number(0, 1, 12), NOWHERE),
              number(String.valueOf(1 + random.nextInt(31))),
              WIDE,
              NOWHERE);
      case 3 -> new Expr.Today(DateType.ANY, NOWHERE);
      case 4 -> new Expr.Conditional(condition(depth - 1), plain, date(depth - 1), WIDE, NOWHERE);
      case 5 -> new Expr.Extremum(chance(50), List.of(plain, date(depth - 1)), WIDE, NOWHERE);
      default -> plain;
    };
  }

  private Expr category(int depth) {
    Category region = TypedIr.REGION;
    Expr leaf = leaf(type -> type instanceof CategoryType);
    Expr plain = leaf != null && chance(80) ? leaf : TypedIr.member(region, random.nextInt(4));
    return depth > 0 && chance(30)
        ? new Expr.Conditional(
            condition(depth - 1), plain, category(depth - 1), new CategoryType(region), NOWHERE)
        : plain;
  }

  private Expr lookupOrOptional(int depth) {
    if (chance(50)) {
      List<Value> values = new ArrayList<>();
      Range range = Range.ZERO;
      for (int i = 0; i < 4; i++) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(-500, 500), random.nextInt(3));
        values.add(new Value.NumberValue(value));
        range = range.union(Range.of(value));
      }
      NumberType type = number(2, range);
      Parameter parameter =
          new Parameter("q", TypedIr.REGION, type, Label.NONE, new Timeline<>(List.of()), NOWHERE);
      return new Expr.ParameterLookup(
          parameter, LocalDate.of(2020, 1, 1), category(depth), values, type, null, NOWHERE);
    }
    if (chance(40)) {
      List<Expr.DatedArm> arms = new ArrayList<>();
      arms.add(new Expr.DatedArm(LocalDate.of(1000, 1, 1), amount(depth)));
      arms.add(new Expr.DatedArm(LocalDate.of(1980, 3, 1), amount(depth)));
      arms.add(new Expr.DatedArm(LocalDate.of(2010, 7, 1), amount(depth)));
      ValueType type = arms.getFirst().value().type();
      for (Expr.DatedArm arm : arms) {
        type = TypedIr.union(type, arm.value().type());
      }
      return new Expr.ByDate("q", date(depth), arms, type, NOWHERE);
    }
    UnitRef unit = one(units());
    Input input = optionalOf(unit);
    if (input == null || !(input.type() instanceof NumberType)) {
      return amount(depth);
    }
    Expr otherwise = amount(depth);
    return new Expr.OrElse(
        unit, input, otherwise, TypedIr.union(input.type(), otherwise.type()), NOWHERE);
  }

  Expr condition(int depth) {
    int d = depth - 1;
    if (depth <= 0) {
      Expr leaf = leaf(type -> type instanceof BooleanType);
      return leaf != null ? leaf : TypedIr.truth(chance(50));
    }
    Expr.Comparison comparison = one(Arrays.asList(Expr.Comparison.values()));
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Expr.Compare(comparison, amount(d), amount(d), NOWHERE);
      case 3 -> new Expr.Compare(comparison, date(d), date(d), NOWHERE);
      case 4 ->
          new Expr.Compare(
              chance(50) ? Expr.Comparison.EQUAL : Expr.Comparison.NOT_EQUAL,
              category(d),
              category(d),
              NOWHERE);
      case 5 -> new Expr.And(List.of(condition(d), condition(d)), NOWHERE);
      case 6 -> new Expr.Or(List.of(condition(d), condition(d), condition(d)), NOWHERE);
      case 7 -> new Expr.Not(condition(d), NOWHERE);
      case 8 -> memberCondition(d);
      default -> {
        UnitRef unit = units().isEmpty() ? null : one(units());
        Input input = unit == null ? null : optionalOf(unit);
        yield input == null ? condition(d) : new Expr.Known(unit, input, NOWHERE);
      }
    };
  }

  private Expr memberCondition(int depth) {
    UnitRef group = groupUnit();
    if (group == null || members.size() > 1) {
      return condition(depth);
    }
    UnitRef.Bound member =
        new UnitRef.Bound("m" + members.size(), group.entity().containment().member());
    members.add(member);
    Expr where = chance(30) ? condition(depth) : null;
    Expr value = condition(depth);
    members.remove(member);
    Expr.Aggregation kind = chance(50) ? Expr.Aggregation.SOME : Expr.Aggregation.EVERY;
    return new Expr.Aggregate(kind, group, member, where, value, null, BooleanType.YES_NO, NOWHERE);
  }
}
