package org.ansinh.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Period;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Checked expressions and rules written by hand, with the scales and ranges that the checker would
/// infer.
public final class TypedIr {
  public static final SourceSpan NOWHERE = SourceSpan.NONE;
  public static final Entity PERSON = new Entity("Person", Label.NONE, null, NOWHERE);
  public static final Entity HOUSEHOLD =
      new Entity("Household", Label.NONE, new Entity.Containment(PERSON, "members", 99), NOWHERE);

  /// A second way to group persons.
  public static final Entity CLUB =
      new Entity("Club", Label.NONE, new Entity.Containment(PERSON, "guests", 99), NOWHERE);

  public static final UnitRef SELF = new UnitRef.Self(PERSON);
  public static final UnitRef HOUSEHOLD_OF_SELF = new UnitRef.GroupOf(SELF, HOUSEHOLD);
  public static final Category REGION = category("Region", "I", "II", "III", "IV");

  private TypedIr() {}

  public static Category category(String name, String... values) {
    List<Category.Member> members =
        Arrays.stream(values).map(value -> new Category.Member(value, Label.NONE)).toList();
    return new Category(name, Label.NONE, members, NOWHERE);
  }

  public static NumberType number(int scale, long low, long high) {
    return new NumberType(Unit.NUMBER, scale, Range.of(low, high));
  }

  public static NumberType number(int scale, Range range) {
    return new NumberType(Unit.NUMBER, scale, range);
  }

  public static Input input(String name, Entity entity, ValueType type) {
    return new Input(name, entity, type, Label.NONE, false, null, NOWHERE);
  }

  public static Input optional(String name, Entity entity, ValueType type) {
    return new Input(name, entity, type, Label.NONE, true, null, NOWHERE);
  }

  public static Input standard(String name, Entity entity, ValueType type, Value standard) {
    return new Input(name, entity, type, Label.NONE, false, standard, NOWHERE);
  }

  public static Expr.Constant number(String digits) {
    BigDecimal number = new BigDecimal(digits);
    return new Expr.Constant(
        new Value.NumberValue(number),
        new NumberType(Unit.NUMBER, Math.max(0, number.scale()), Range.of(number)),
        NOWHERE);
  }

  public static Expr.Constant truth(boolean truth) {
    return new Expr.Constant(Value.BooleanValue.of(truth), BooleanType.YES_NO, NOWHERE);
  }

  public static Expr.Constant date(LocalDate date) {
    return new Expr.Constant(new Value.DateValue(date), org.ansinh.ir.DateType.ANY, NOWHERE);
  }

  public static Expr.Constant member(Category category, int ordinal) {
    return new Expr.Constant(
        new Value.CategoryValue(category, ordinal), new CategoryType(category), NOWHERE);
  }

  public static Expr ref(Input input) {
    return ref(new UnitRef.Self(input.entity()), input);
  }

  public static Expr ref(UnitRef unit, Input input) {
    return new Expr.InputRef(unit, input, input.type(), NOWHERE);
  }

  public static Expr ref(Rule rule) {
    Entity entity = rule.entity();
    return ref(entity == null ? null : new UnitRef.Self(entity), rule);
  }

  public static Expr ref(@Nullable UnitRef unit, Rule rule) {
    return new Expr.RuleRef(unit, rule, rule.type(), NOWHERE);
  }

  public static Rule rule(String name, @Nullable Entity entity, Expr formula) {
    return rule(name, entity, formula, NOWHERE);
  }

  public static Rule rule(String name, @Nullable Entity entity, Expr formula, SourceSpan span) {
    Period always = Period.from(LocalDate.of(2000, 1, 1));
    return new Rule(
        name, entity, formula.type(), Label.NONE, formula, always, null, null, null, span);
  }

  private static NumberType typeOf(Expr expr) {
    return (NumberType) expr.type();
  }

  public static Expr add(Expr left, Expr right) {
    return add(left, right, NOWHERE);
  }

  public static Expr add(Expr left, Expr right, SourceSpan span) {
    NumberType a = typeOf(left);
    NumberType b = typeOf(right);
    NumberType type = number(Math.max(a.scale(), b.scale()), a.range().plus(b.range()));
    return new Expr.Arithmetic(Expr.ArithmeticOperator.ADD, left, right, type, span);
  }

  public static Expr subtract(Expr left, Expr right) {
    NumberType a = typeOf(left);
    NumberType b = typeOf(right);
    NumberType type = number(Math.max(a.scale(), b.scale()), a.range().minus(b.range()));
    return new Expr.Arithmetic(Expr.ArithmeticOperator.SUBTRACT, left, right, type, NOWHERE);
  }

  public static Expr multiply(Expr left, Expr right) {
    NumberType a = typeOf(left);
    NumberType b = typeOf(right);
    NumberType type = number(a.scale() + b.scale(), a.range().times(b.range()));
    return new Expr.Arithmetic(Expr.ArithmeticOperator.MULTIPLY, left, right, type, NOWHERE);
  }

  public static Expr round(Expr operand, Rounding rounding) {
    NumberType type = number(rounding.scale(), typeOf(operand).range().rounded(rounding));
    return new Expr.Round(operand, rounding, type, NOWHERE);
  }

  public static Expr extremum(boolean greatest, Expr... operands) {
    NumberType type = typeOf(operands[0]);
    for (Expr operand : operands) {
      NumberType next = typeOf(operand);
      Range range = greatest ? type.range().max(next.range()) : type.range().min(next.range());
      type = number(Math.max(type.scale(), next.scale()), range);
    }
    return new Expr.Extremum(greatest, List.of(operands), type, NOWHERE);
  }

  public static Expr compare(Expr left, Expr.Comparison comparison, Expr right) {
    return new Expr.Compare(comparison, left, right, NOWHERE);
  }

  public static Expr choose(Expr condition, Expr then, Expr otherwise) {
    return new Expr.Conditional(
        condition, then, otherwise, union(then.type(), otherwise.type()), NOWHERE);
  }

  /// The type that holds the values of both.
  public static ValueType union(ValueType left, ValueType right) {
    return left instanceof NumberType a && right instanceof NumberType b
        ? number(Math.max(a.scale(), b.scale()), a.range().union(b.range()))
        : left;
  }

  /// A statistic over the members of the household of a rule of households.
  public static Expr members(
      Expr.Aggregation aggregation, @Nullable Expr where, @Nullable Expr value, ValueType type) {
    UnitRef.Bound member = new UnitRef.Bound("m", PERSON);
    return new Expr.Aggregate(
        aggregation, new UnitRef.Self(HOUSEHOLD), member, where, value, null, type, NOWHERE);
  }

  /// The member that [#members] runs over.
  public static UnitRef member() {
    return new UnitRef.Bound("m", PERSON);
  }
}
