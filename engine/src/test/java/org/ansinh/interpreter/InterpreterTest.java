package org.ansinh.interpreter;

import static org.ansinh.testing.IrSamples.AT;
import static org.ansinh.testing.IrSamples.BONUS;
import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.DEBT;
import static org.ansinh.testing.IrSamples.EMPLOYED;
import static org.ansinh.testing.IrSamples.NUMBER;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.SELF;
import static org.ansinh.testing.IrSamples.STUDENT;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.arm;
import static org.ansinh.testing.IrSamples.cases;
import static org.ansinh.testing.IrSamples.compare;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.own;
import static org.ansinh.testing.IrSamples.person;
import static org.ansinh.testing.IrSamples.plus;
import static org.ansinh.testing.IrSamples.ref;
import static org.ansinh.testing.IrSamples.rule;
import static org.ansinh.testing.IrSamples.times;
import static org.ansinh.testing.IrSamples.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Local;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InterpreterTest {
  private static Value valueOf(Expr expr, Map<Input, Value> given) {
    return new Interpreter(DAY, Facts.of(List.of(person("an", given))))
        .value(rule("asked", PERSON, expr), "an");
  }

  private static List<String> missing(Expr expr, Map<Input, Value> given) {
    DataException thrown = assertThrows(DataException.class, () -> valueOf(expr, given));
    assertEquals(IssueCode.FACT_MISSING, thrown.issues().getFirst().code());
    return thrown.issues().stream().map(Issue::message).toList();
  }

  @Test
  void value_contributionOnWage_isExact() {
    Rule siWage = rule("si_wage", PERSON, own(WAGE));
    Expr contribution = times(ref(SELF, siWage), num("0.08"));
    assertEquals(n("3744000"), valueOf(contribution, Map.of(WAGE, n("46800000"))));
  }

  @Test
  void value_ruleOfTheCountry_needsNoUnit() {
    Rule base = rule("base", null, num("2340000"));
    Rule ceiling = rule("ceiling", null, times(num("20"), ref(null, base)));
    assertEquals(n("46800000"), new Interpreter(DAY, Bindings.NONE).value(ceiling, null));
  }

  @Test
  void conditional_branchNotTaken_demandsNothing() {
    Expr expr = new Expr.Conditional(own(EMPLOYED), own(WAGE), num("0"), NUMBER, AT);
    assertEquals(n("0"), valueOf(expr, Map.of(EMPLOYED, Value.BooleanValue.NO)));
  }

  @Test
  void value_inputsMissing_namesAllThatMatter() {
    Rule siEmployee = rule("si_employee", PERSON, plus(own(WAGE), own(BONUS)));
    Expr expr = plus(ref(SELF, siEmployee), ref(SELF, siEmployee));
    assertEquals(
        List.of("an: `wage` is needed for `asked`", "an: `bonus` is needed for `asked`"),
        missing(expr, Map.of()));
    assertEquals(List.of("an: `bonus` is needed for `asked`"), missing(expr, Map.of(WAGE, n("1"))));
  }

  @Test
  void value_inputWithStandard_isTakenWhereNoneIsGiven() {
    assertEquals(Value.BooleanValue.NO, valueOf(own(STUDENT), Map.of()));
  }

  @Test
  void and_oneIsNo_isNoWhateverElseIsMissing() {
    Expr both =
        new Expr.And(
            List.of(compare(own(WAGE), Expr.Comparison.GREATER, num("1")), own(STUDENT)), AT);
    assertEquals(Value.BooleanValue.NO, valueOf(both, Map.of()));
    Expr either =
        new Expr.Or(
            List.of(compare(own(WAGE), Expr.Comparison.GREATER, num("1")), yesNo(true)), AT);
    assertEquals(Value.BooleanValue.YES, valueOf(either, Map.of()));
    assertEquals(
        List.of("an: `wage` is needed for `asked`"),
        missing(both, Map.of(STUDENT, Value.BooleanValue.YES)));
  }

  @Test
  void exceptions_noneHolds_giveTheBaseAnswer() {
    Expr expr =
        cases(
            Expr.CasesKind.EXCEPTIONS,
            num("5"),
            arm("not_employed", new Expr.Not(own(EMPLOYED), AT), num("0")));
    assertEquals(n("5"), valueOf(expr, Map.of(EMPLOYED, Value.BooleanValue.YES)));
    assertEquals(n("0"), valueOf(expr, Map.of(EMPLOYED, Value.BooleanValue.NO)));
  }

  @ParameterizedTest
  @CsvSource({"FIRST, 20", "UNIQUE, 20", "HIGHEST, 30", "LOWEST, 10", "SUM, 60"})
  void cases_threeRowsHold_answerByHitPolicy(Expr.CasesKind kind, String expected) {
    Expr expr =
        cases(
            kind,
            num("7"),
            arm("a", yesNo(false), num("99")),
            arm("b", yesNo(true), num("20")),
            arm("c", yesNo(true), num("10")),
            arm("d", yesNo(true), num("30")));
    assertEquals(n(expected), valueOf(expr, Map.of()));
  }

  @Test
  void sum_noRowHolds_isZero() {
    assertEquals(
        n("0"),
        valueOf(cases(Expr.CasesKind.SUM, null, arm("a", yesNo(false), num("9"))), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({"12, 5, 2", "-12, 5, 3", "12, -5, -3", "-12, -5, -2", "10.1, 4.5, 1.1", "7, 0, 0"})
  void modulo_ofSignedNumbers_isAMinusBTimesFloor(String a, String b, String expected) {
    assertEquals(n(expected), valueOf(new Expr.Modulo(num(a), num(b), NUMBER, AT), Map.of()));
  }

  @Test
  void quotient_thatDoesNotEnd_isRoundedOnce() {
    Rounding rounding = Rounding.toDigits(Rounding.Direction.HALF_UP, 2);
    assertEquals(
        n("0.67"), valueOf(new Expr.Quotient(num("2"), num("3"), rounding, NUMBER, AT), Map.of()));
  }

  @Test
  void orElse_optionalInput_takesTheOtherValueWhereUnknown() {
    Expr expr = new Expr.OrElse(SELF, DEBT, num("3"), NUMBER, AT);
    assertEquals(n("3"), valueOf(expr, Map.of()));
    assertEquals(n("8"), valueOf(expr, Map.of(DEBT, n("8"))));
    assertEquals(Value.BooleanValue.NO, valueOf(new Expr.Known(SELF, DEBT, AT), Map.of()));
  }

  @Test
  void let_localNotUsed_isNotComputed() {
    Local order = new Local("order", NUMBER);
    Expr used = plus(new Expr.LocalRef(order, NUMBER, AT), new Expr.LocalRef(order, NUMBER, AT));
    assertEquals(n("14"), valueOf(new Expr.Let(order, num("7"), used, AT), Map.of()));
    assertEquals(n("1"), valueOf(new Expr.Let(order, own(WAGE), num("1"), AT), Map.of()));
  }

  @Test
  void but_changesTheInputOfThatUnitOnly() {
    Rule tenth = rule("tenth", PERSON, times(own(WAGE), num("0.1")));
    Expr raised = plus(own(WAGE), num("100"));
    UnitRef.But but = new UnitRef.But(SELF, List.of(new UnitRef.Change(WAGE, raised)));
    Expr expr = plus(times(ref(but, tenth), num("1000")), ref(SELF, tenth));
    assertEquals(n("60050"), valueOf(expr, Map.of(WAGE, n("500"))));
  }

  @Test
  void value_chainOfFiveThousandRules_isComputed() {
    Rule rule = rule("r0", PERSON, own(WAGE));
    for (int i = 1; i <= 5_000; i++) {
      rule = rule("r" + i, PERSON, plus(ref(SELF, rule), num("1")));
    }
    Interpreter interpreter =
        new Interpreter(DAY, Facts.of(List.of(person("an", Map.of(WAGE, n("7"))))));
    assertEquals(n("5007"), interpreter.value(rule, "an"));
  }

  @Test
  void value_manyPathsToAMissingInput_isReportedAtOnce() {
    Rule rule = rule("r0", PERSON, own(WAGE));
    for (int i = 1; i <= 60; i++) {
      rule = rule("r" + i, PERSON, plus(ref(SELF, rule), ref(SELF, rule)));
    }
    assertEquals(1, missing(ref(SELF, rule), Map.of()).size());
  }

  @Test
  void extremum_ofNumbers_isTheLeastOrGreatest() {
    List<Expr> operands = List.of(num("3"), num("-1"), num("2.5"));
    assertEquals(n("-1"), valueOf(new Expr.Extremum(false, operands, NUMBER, AT), Map.of()));
    assertEquals(n("3"), valueOf(new Expr.Extremum(true, operands, NUMBER, AT), Map.of()));
  }

  @Test
  void round_amountOfLaw_goesHalfUp() {
    Rounding dong = Rounding.toWhole(Rounding.Direction.HALF_UP);
    assertEquals(
        new Value.NumberValue(new BigDecimal("8190001")),
        valueOf(new Expr.Round(num("8190000.5"), dong, NUMBER, AT), Map.of()));
  }
}
