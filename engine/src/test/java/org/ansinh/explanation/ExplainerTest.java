package org.ansinh.explanation;

import static org.ansinh.testing.IrSamples.AT;
import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.EMPLOYED;
import static org.ansinh.testing.IrSamples.NUMBER;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.SELF;
import static org.ansinh.testing.IrSamples.STUDENT;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.arm;
import static org.ansinh.testing.IrSamples.cases;
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
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Label;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Source;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.period.Timeline;
import org.junit.jupiter.api.Test;

final class ExplainerTest {
  private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
  private static final String WORDS =
      "Từ ngày 01 tháng 7 năm 2024, mức lương cơ sở là 2.340.000 đồng/tháng.";
  private static final Citation DECREE =
      new Citation(
          new Source("nd73_2024", "Nghị định 73/2024/NĐ-CP", null, JULY, Map.of("3.2", WORDS), AT),
          "3.2",
          Confidence.CONFIRMED,
          "",
          AT);
  private static final Parameter BASE_SALARY =
      new Parameter("base_salary", null, NUMBER, Label.NONE, new Timeline<>(List.of()), AT);

  private static Expr baseSalary() {
    return new Expr.ParameterValue(BASE_SALARY, JULY, n("2340000"), NUMBER, DECREE, AT);
  }

  private static Step explain(Rule rule, Map<org.ansinh.ir.Input, Value> given) {
    Interpreter interpreter = new Interpreter(DAY, Facts.of(List.of(person("an", given))));
    return new Explainer(interpreter).explain(rule, "an");
  }

  private static String drawn(Step step, String indent, String unit) {
    StringBuilder out = new StringBuilder(indent);
    out.append(step.title(unit)).append(" = ");
    out.append(ValueText.VIETNAMESE.text(step.value(), step.type()));
    switch (step.reason()) {
      case Step.ByFormula r -> {
        out.append(r.deciding().isEmpty() ? "" : " by " + r.deciding());
        out.append(r.notMet().isEmpty() ? "" : " not " + r.notMet());
      }
      case Step.SetSince r -> out.append(" since ").append(r.since());
      case Step.Given r -> out.append(" given");
      case Step.Standard r -> out.append(" standard");
      case Step.ExplainedAbove r -> out.append(" above");
      case Step.NotListed r -> out.append(" …");
    }
    out.append(step.citation() == null ? "" : ", " + step.citation().describe()).append('\n');
    if (step.words() != null) {
      out.append(indent).append("  “").append(step.words()).append("”\n");
    }
    for (Step part : step.parts()) {
      out.append(drawn(part, indent + "  ", step.unit() == null ? unit : step.unit()));
    }
    return out.toString();
  }

  @Test
  void explain_contributionAboveTheCeiling_listsWhatItRestsOn() {
    Rule ceiling = rule("si_ceiling", null, times(num("20"), baseSalary()));
    Rule siWage =
        rule(
            "si_wage",
            PERSON,
            new Expr.Cases(
                Expr.CasesKind.EXCEPTIONS,
                "si_wage",
                List.of(arm("not_employed", new Expr.Not(own(EMPLOYED), AT), num("0"))),
                new Expr.Extremum(false, List.of(own(WAGE), ref(null, ceiling)), NUMBER, AT),
                NUMBER,
                AT));
    Rule siEmployee =
        rule(
            "si_employee",
            PERSON,
            plus(times(ref(SELF, siWage), num("0.08")), times(baseSalary(), num("0"))));
    assertEquals(
        """
        an.si_employee = 3.744.000
          si_wage = 46.800.000 not [not_employed]
            wage = 50.000.000 given
            si_ceiling = 46.800.000
              base_salary = 2.340.000 since 2024-07-01, Nghị định 73/2024/NĐ-CP art. 3.2
                “Từ ngày 01 tháng 7 năm 2024, mức lương cơ sở là 2.340.000 đồng/tháng.”
          base_salary = 2.340.000 since 2024-07-01, Nghị định 73/2024/NĐ-CP art. 3.2
        """,
        drawn(
            explain(siEmployee, Map.of(WAGE, n("50000000"), EMPLOYED, Value.BooleanValue.YES)),
            "",
            ""));
  }

  @Test
  void explain_exceptionThatHolds_isNamedAndItsConditionTold() {
    Rule support =
        rule(
            "t",
            PERSON,
            cases(Expr.CasesKind.EXCEPTIONS, own(WAGE), arm("student", own(STUDENT), num("0"))));
    assertEquals(
        "an.t = 0 by [student]\n  student = có given\n",
        drawn(explain(support, Map.of(STUDENT, Value.BooleanValue.YES)), "", ""));
    assertEquals(
        "an.t = 5 not [student]\n  wage = 5 given\n",
        drawn(explain(support, Map.of(WAGE, n("5"))), "", ""));
  }

  @Test
  void explain_tableUsedInAFormula_isAStepWithItsRow() {
    Expr table =
        cases(
            Expr.CasesKind.HIGHEST,
            null,
            arm("poor", yesNo(true), num("30")),
            arm("island", yesNo(true), num("50")),
            arm("other", yesNo(true), num("10")));
    assertEquals(
        "an.rate = 51\n  t = 50 by [island]\n",
        drawn(explain(rule("rate", PERSON, plus(table, num("1"))), Map.of()), "", ""));
  }

  @Test
  void explain_ruleUsedTwice_isToldOnce() {
    Rule inner = rule("inner", PERSON, own(WAGE));
    Rule outer = rule("outer", PERSON, plus(ref(SELF, inner), plus(ref(SELF, inner), num("1"))));
    assertEquals(
        "an.outer = 9\n  inner = 4\n    wage = 4 given\n  inner = 4 above\n",
        drawn(explain(outer, Map.of(WAGE, n("4"))), "", ""));
  }

  @Test
  void explain_but_namesTheChange() {
    Rule inner = rule("inner", PERSON, own(WAGE));
    UnitRef.But but = new UnitRef.But(SELF, List.of(new UnitRef.Change(WAGE, num("7"))));
    assertEquals(
        "an.outer = 8\n  (an but wage = 7).inner = 7\n    wage = 7 given\n",
        drawn(
            explain(rule("outer", PERSON, plus(ref(but, inner), num("1"))), Map.of(WAGE, n("4"))),
            "",
            ""));
  }

  @Test
  void explain_chainOfThousandRules_endsWithoutListingAll() {
    Rule rule = rule("r0", PERSON, own(WAGE));
    for (int i = 1; i <= 1_000; i++) {
      rule = rule("r" + i, PERSON, plus(ref(SELF, rule), num("1")));
    }
    Step step = explain(rule, Map.of(WAGE, n("0")));
    assertEquals(n("1000"), step.value());
    while (!step.parts().isEmpty()) {
      step = step.parts().getFirst();
    }
    assertEquals(new Step.NotListed(), step.reason());
    assertNull(step.citation());
  }
}
