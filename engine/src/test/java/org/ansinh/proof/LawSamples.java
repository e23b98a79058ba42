package org.ansinh.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Period;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.testing.IrSamples;
import org.jspecify.annotations.Nullable;

/// The rules of the examples (b), (d), (e) and (f) of the language's design, written as checked
/// expressions, and short ways to write others.
final class LawSamples {
  static final Period FROM_2025 = Period.from(LocalDate.of(2025, 1, 1));
  static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  static final Unit MONEY = Unit.of("VND").per(Unit.MONTH);
  static final NumberType PERCENT = new NumberType(Unit.NUMBER, 4, Range.of(0, 100), true);
  static final Category POVERTY = category("PovertyStatus", "poor", "near_poor", "neither");
  static final Input POVERTY_STATUS =
      IrSamples.input("poverty_status", new CategoryType(POVERTY), null);
  static final Input MINORITY = flag("ethnic_minority");
  static final Input ISLAND = flag("island_commune");
  static final Input VOLUNTARY = flag("in_voluntary_si");
  static final Input PLATFORM = flag("platform_worker");
  static final Input MONTHS_USED = number("months_subsidised", Unit.MONTH, 0, 1200);
  static final Input AGE = number("age", Unit.YEAR, 0, 120);
  static final Input WAGE = number("wage", MONEY, 0, 10_000_000_000L);
  static final Input MONTHS = number("contribution_months", Unit.MONTH, 0, 840);
  static final Input MONTHS_EARLY = number("months_early", Unit.MONTH, 0, 120);
  static final UnitRef.Bound P = new UnitRef.Bound("p", IrSamples.PERSON);

  private LawSamples() {}

  static Category category(String name, String... values) {
    List<Category.Member> members =
        Arrays.stream(values).map(value -> new Category.Member(value, Label.NONE)).toList();
    return new Category(name, Label.NONE, members, IrSamples.AT);
  }

  static Input flag(String name) {
    return IrSamples.input(name, BooleanType.YES_NO, Value.BooleanValue.NO);
  }

  static Input number(String name, Unit unit, long low, long high) {
    return IrSamples.input(name, new NumberType(unit, 0, Range.of(low, high)), null);
  }

  static Expr own(Input input) {
    return IrSamples.own(input);
  }

  static Expr amount(Expr like, String number) {
    return constant(number, like.type());
  }

  static Expr constant(String number, ValueType type) {
    return new Expr.Constant(IrSamples.n(number), type, IrSamples.AT);
  }

  static Expr percent(String number) {
    return constant(new BigDecimal(number).movePointLeft(2).toPlainString(), PERCENT);
  }

  static Expr is(Input input, Comparison comparison, String number) {
    return compare(own(input), comparison, amount(own(input), number));
  }

  static Expr is(Input input, String value) {
    CategoryType type = (CategoryType) input.type();
    int ordinal = type.category().ordinalOf(value);
    Value constant = new Value.CategoryValue(type.category(), ordinal);
    return compare(own(input), Comparison.EQUAL, new Expr.Constant(constant, type, IrSamples.AT));
  }

  static Expr compare(Expr left, Comparison comparison, Expr right) {
    return new Expr.Compare(comparison, left, right, IrSamples.AT);
  }

  static Expr and(Expr... operands) {
    return new Expr.And(List.of(operands), IrSamples.AT);
  }

  static Expr or(Expr... operands) {
    return new Expr.Or(List.of(operands), IrSamples.AT);
  }

  static Expr not(Expr operand) {
    return new Expr.Not(operand, IrSamples.AT);
  }

  static Expr always() {
    return IrSamples.yesNo(true);
  }

  static Expr choose(Expr condition, Expr then, Expr otherwise) {
    return new Expr.Conditional(condition, then, otherwise, then.type(), IrSamples.AT);
  }

  static Expr extremum(boolean greatest, Expr... operands) {
    return new Expr.Extremum(greatest, List.of(operands), operands[0].type(), IrSamples.AT);
  }

  static Expr add(Expr left, Expr right) {
    return arithmetic(Expr.ArithmeticOperator.ADD, left, right);
  }

  static Expr minus(Expr left, Expr right) {
    return arithmetic(Expr.ArithmeticOperator.SUBTRACT, left, right);
  }

  static Expr times(Expr left, Expr right) {
    return arithmetic(Expr.ArithmeticOperator.MULTIPLY, left, right);
  }

  private static Expr arithmetic(Expr.ArithmeticOperator operator, Expr left, Expr right) {
    return new Expr.Arithmetic(operator, left, right, (NumberType) left.type(), IrSamples.AT);
  }

  static Expr quotient(Expr dividend, String divisor, Rounding.Direction direction) {
    NumberType type = new NumberType(Unit.NUMBER, 0, Range.of(0, 1_000_000));
    return new Expr.Quotient(
        dividend, amount(dividend, divisor), Rounding.toWhole(direction), type, IrSamples.AT);
  }

  static Expr round(Expr operand, Rounding rounding) {
    return new Expr.Round(operand, rounding, (NumberType) operand.type(), IrSamples.AT);
  }

  static Expr.Cases cases(CasesKind kind, @Nullable Expr otherwise, Expr.Arm... arms) {
    return new Expr.Cases(
        kind, "t", List.of(arms), otherwise, arms[0].value().type(), IrSamples.AT);
  }

  static Expr.Arm arm(String name, Expr condition, Expr value) {
    return IrSamples.arm(name, condition, value);
  }

  static Rule rule(String name, Expr formula) {
    return IrSamples.rule(name, IrSamples.PERSON, formula);
  }

  static Expr ref(UnitRef unit, Rule rule) {
    return IrSamples.ref(unit, rule);
  }

  static UnitRef but(Input input, Expr value) {
    return new UnitRef.But(P, List.of(new UnitRef.Change(input, value)));
  }

  /// Example (d) from 2025-07-01, and with the amendment (f).
  static Expr.Cases subsidyRate(boolean amended) {
    List<Expr.Arm> arms = new ArrayList<>();
    arms.add(arm("poor", is(POVERTY_STATUS, "poor"), percent("50")));
    arms.add(arm("island", own(ISLAND), percent("50")));
    arms.add(arm("near_poor", is(POVERTY_STATUS, "near_poor"), percent("40")));
    arms.add(arm("minority", own(MINORITY), percent("30")));
    if (amended) {
      arms.add(arm("platform", own(PLATFORM), percent("45")));
    }
    Expr rest = and(is(POVERTY_STATUS, "neither"), not(own(ISLAND)), not(own(MINORITY)));
    arms.add(arm("other", rest, percent(amended ? "35" : "20")));
    return cases(CasesKind.HIGHEST, null, arms.toArray(Expr.Arm[]::new));
  }

  static Rule subsidy(boolean amended) {
    Expr rate = ref(IrSamples.SELF, rule("voluntary_subsidy_rate", subsidyRate(amended)));
    NumberType money = new NumberType(MONEY, 8, Range.of(0, 100_000_000));
    Expr line = constant("1500000", money);
    Expr product =
        new Expr.Arithmetic(
            Expr.ArithmeticOperator.MULTIPLY,
            new Expr.Arithmetic(
                Expr.ArithmeticOperator.MULTIPLY, rate, percent("22"), PERCENT, IrSamples.AT),
            line,
            money,
            IrSamples.AT);
    Expr nothing = constant("0", money);
    return rule(
        "voluntary_subsidy",
        cases(
            CasesKind.EXCEPTIONS,
            product,
            arm("not_in_scheme", not(own(VOLUNTARY)), nothing),
            arm("used_up", is(MONTHS_USED, Comparison.GREATER_OR_EQUAL, "120"), nothing)));
  }

  /// Example (b) in one region: 8% of the wage between a floor and a ceiling, rounded half up to
  /// the dong.
  static Rule employeeContribution() {
    NumberType money = (NumberType) WAGE.type();
    Expr wage =
        extremum(
            false,
            extremum(true, own(WAGE), constant("2340000", money)),
            constant("46800000", money));
    Rule base = rule("si_wage", wage);
    Expr product = times(ref(IrSamples.SELF, base), percent("8"));
    return rule("si_employee", round(product, Rounding.toWhole(Rounding.Direction.HALF_UP)));
  }

  /// Example (e) for men: 40% at 15 years, 1% a year above, 2% a year above 20, at most 75%, less
  /// the cut for early retirement.
  static Rule replacementRate() {
    NumberType years = new NumberType(Unit.YEAR, 1, Range.of(0, 70));
    Expr halves = quotient(own(MONTHS), "6", Rounding.Direction.CEILING);
    Expr contributed =
        new Expr.Arithmetic(
            Expr.ArithmeticOperator.MULTIPLY, halves, constant("0.5", years), years, IrSamples.AT);
    Rule contributionYears = rule("contribution_years", contributed);
    Local y = new Local("y", years);
    Expr whole = new Expr.LocalRef(y, years, IrSamples.AT);
    Expr above15 = extremum(true, minus(whole, constant("15", years)), constant("0", years));
    Expr above20 = extremum(true, minus(whole, constant("20", years)), constant("0", years));
    Expr schedule =
        add(add(percent("40"), times(above15, percent("1"))), times(above20, percent("1")));
    Expr men = new Expr.Let(y, ref(IrSamples.SELF, contributionYears), schedule, IrSamples.AT);
    Expr capped = extremum(false, percent("75"), men);
    Rule accrued =
        rule(
            "accrued_rate",
            cases(
                CasesKind.EXCEPTIONS,
                capped,
                arm("too_short", is(MONTHS, Comparison.LESS, "180"), percent("0"))));
    Expr cut = times(percent("1"), quotient(own(MONTHS_EARLY), "6", Rounding.Direction.FLOOR));
    Rule early = rule("early_cut", cut);
    Expr rate =
        extremum(
            true, percent("0"), minus(ref(IrSamples.SELF, accrued), ref(IrSamples.SELF, early)));
    return rule("replacement_rate", rate);
  }
}
