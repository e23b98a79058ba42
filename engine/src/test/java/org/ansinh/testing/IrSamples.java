package org.ansinh.testing;

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
public final class IrSamples {
  public static final LocalDate DAY = LocalDate.of(2025, 8, 1);
  public static final SourceSpan AT = SourceSpan.NONE;
  public static final Entity PERSON = new Entity("Person", Label.NONE, null, AT);
  public static final Entity HOUSEHOLD =
      new Entity("Household", Label.NONE, new Entity.Containment(PERSON, "members", 99), AT);
  public static final NumberType NUMBER =
      new NumberType(Unit.NUMBER, 4, Range.of(-1_000_000, 1_000_000));
  public static final Category REGION =
      new Category(
          "Region",
          Label.NONE,
          List.of(new Category.Member("I", Label.NONE), new Category.Member("II", Label.NONE)),
          AT);

  public static final Input WAGE = input("wage", NUMBER, null);
  public static final Input BONUS = input("bonus", NUMBER, null);
  public static final Input EMPLOYED = input("employed", BooleanType.YES_NO, null);
  public static final Input STUDENT = input("student", BooleanType.YES_NO, Value.BooleanValue.NO);
  public static final Input REGISTERED = input("registered", DateType.ANY, null);
  public static final Input AREA = input("area", new CategoryType(REGION), null);
  public static final Input DEBT = new Input("debt", PERSON, NUMBER, Label.NONE, true, null, AT);
  public static final UnitRef.Self SELF = new UnitRef.Self(PERSON);
  public static final UnitRef.Bound MEMBER = new UnitRef.Bound("m", PERSON);
  public static final UnitRef.GroupOf OWN_HOUSEHOLD = new UnitRef.GroupOf(SELF, HOUSEHOLD);

  private IrSamples() {}

  public static Input input(String name, ValueType type, @Nullable Value standard) {
    return new Input(name, PERSON, type, new Label("", name), false, standard, AT);
  }

  public static Value n(String number) {
    return new Value.NumberValue(new BigDecimal(number));
  }

  public static Value day(String date) {
    return new Value.DateValue(LocalDate.parse(date));
  }

  public static Expr num(String number) {
    return new Expr.Constant(n(number), NUMBER, AT);
  }

  public static Expr yesNo(boolean truth) {
    return new Expr.Constant(Value.BooleanValue.of(truth), BooleanType.YES_NO, AT);
  }

  public static Expr date(String date) {
    return new Expr.Constant(day(date), DateType.ANY, AT);
  }

  public static Expr own(Input input) {
    return of(SELF, input);
  }

  public static Expr of(UnitRef unit, Input input) {
    return new Expr.InputRef(unit, input, input.type(), AT);
  }

  public static Expr ref(UnitRef unit, Rule rule) {
    return new Expr.RuleRef(unit, rule, rule.type(), AT);
  }

  public static Expr plus(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.ADD, left, right, NUMBER, AT);
  }

  public static Expr minus(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.SUBTRACT, left, right, NUMBER, AT);
  }

  public static Expr times(Expr left, Expr right) {
    return new Expr.Arithmetic(Expr.ArithmeticOperator.MULTIPLY, left, right, NUMBER, AT);
  }

  public static Expr compare(Expr left, Expr.Comparison comparison, Expr right) {
    return new Expr.Compare(comparison, left, right, AT);
  }

  public static Expr.Arm arm(String name, Expr condition, Expr value) {
    return new Expr.Arm(name, condition, value, null, AT);
  }

  public static Expr cases(Expr.CasesKind kind, @Nullable Expr otherwise, Expr.Arm... arms) {
    return new Expr.Cases(kind, "t", List.of(arms), otherwise, NUMBER, AT);
  }

  public static Expr.Aggregate over(
      UnitRef group, Expr.Aggregation aggregation, @Nullable Expr where, @Nullable Expr value) {
    return new Expr.Aggregate(aggregation, group, MEMBER, where, value, null, NUMBER, AT);
  }

  public static Rule rule(String name, @Nullable Entity entity, Expr formula) {
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

  public static Case.Fact person(String name, Map<Input, Value> values) {
    return new Case.Fact(name, PERSON, List.of(), values, AT);
  }

  public static Case.Fact household(String name, String... members) {
    return new Case.Fact(name, HOUSEHOLD, List.of(members), Map.of(), AT);
  }
}
