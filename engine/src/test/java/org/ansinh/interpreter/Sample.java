package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Case;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
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
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A person, a household, their inputs, and short ways to write expressions over them.
final class Sample {
  static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  static final SourceSpan AT = SourceSpan.NONE;
  static final Entity PERSON = new Entity("Person", Label.NONE, null, AT);
  static final Entity HOUSEHOLD =
      new Entity("Household", Label.NONE, new Entity.Containment(PERSON, "members", 99), AT);
  static final NumberType NUMBER = new NumberType(Unit.NUMBER, 4, Range.of(-1_000_000, 1_000_000));
  static final Category REGION =
      new Category(
          "Region",
          Label.NONE,
          List.of(new Category.Member("I", Label.NONE), new Category.Member("II", Label.NONE)),
          AT);

  static final Input WAGE = input("wage", NUMBER, null);
  static final Input BONUS = input("bonus", NUMBER, null);
  static final Input EMPLOYED = input("employed", BooleanType.YES_NO, null);
  static final Input STUDENT = input("student", BooleanType.YES_NO, Value.BooleanValue.NO);
  static final Input REGISTERED = input("registered", DateType.ANY, null);
  static final Input AREA = input("area", new CategoryType(REGION), null);
  static final Input DEBT = new Input("debt", PERSON, NUMBER, Label.NONE, true, null, AT);
  static final UnitRef.Self SELF = new UnitRef.Self(PERSON);
  static final UnitRef.Bound MEMBER = new UnitRef.Bound("m", PERSON);
  static final UnitRef.GroupOf OWN_HOUSEHOLD = new UnitRef.GroupOf(SELF, HOUSEHOLD);

  private Sample() {}

  static Input input(String name, ValueType type, @Nullable Value standard) {
    return new Input(name, PERSON, type, new Label("", name), false, standard, AT);
  }

  static Value n(String number) {
    return new Value.NumberValue(new BigDecimal(number));
  }

  static Value day(String date) {
    return new Value.DateValue(LocalDate.parse(date));
  }

  static Expr num(String number) {
    return new Expr.Constant(n(number), NUMBER, AT);
  }

  static Expr yesNo(boolean truth) {
    return new Expr.Constant(Value.BooleanValue.of(truth), BooleanType.YES_NO, AT);
  }

  static Expr date(String date) {
    return new Expr.Constant(day(date), DateType.ANY, AT);
  }

  static Expr own(Input input) {
    return of(SELF, input);
  }

  static Expr of(UnitRef unit, Input input) {
    return new Expr.InputRef(unit, input, input.type(), AT);
  }

  static Expr ref(UnitRef unit, Rule rule) {
    return new Expr.RuleRef(unit, rule, rule.type(), AT);
  }

  static Expr plus(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.ADD, left, right, NUMBER, AT);
  }

  static Expr minus(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.SUBTRACT, left, right, NUMBER, AT);
  }

  static Expr times(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.MULTIPLY, left, right, NUMBER, AT);
  }

  static Expr compare(Expr left, Expr.Comparison comparison, Expr right) {
    return new Expr.Compare(comparison, left, right, AT);
  }

  static Expr.Arm arm(String name, Expr condition, Expr value) {
    return new Expr.Arm(name, condition, value, null, AT);
  }

  static Expr cases(Expr.CasesKind kind, @Nullable Expr otherwise, Expr.Arm... arms) {
    return new Expr.Cases(kind, "t", List.of(arms), otherwise, NUMBER, AT);
  }

  static Expr.Aggregate over(
      UnitRef group, Expr.Aggregation aggregation, @Nullable Expr where, @Nullable Expr value) {
    return new Expr.Aggregate(aggregation, group, MEMBER, where, value, null, NUMBER, AT);
  }

  static Rule rule(String name, @Nullable Entity entity, Expr formula) {
    return new Rule(
        name,
        entity,
        formula.type(),
        Label.NONE,
        formula,
        Period.from(LocalDate.of(2000, 1, 1)),
        null,
        null,
        null,
        AT);
  }

  static Case.Fact person(String name, Map<Input, Value> values) {
    return new Case.Fact(name, PERSON, List.of(), values, AT);
  }

  static Case.Fact household(String name, String... members) {
    return new Case.Fact(name, HOUSEHOLD, List.of(members), Map.of(), AT);
  }
}
