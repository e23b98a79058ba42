package org.ansinh.verification;

import static org.ansinh.testing.IrSamples.AT;
import static org.ansinh.testing.IrSamples.BONUS;
import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.compare;
import static org.ansinh.testing.IrSamples.household;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.of;
import static org.ansinh.testing.IrSamples.person;
import static org.ansinh.testing.IrSamples.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Case;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.UnitRef;
import org.ansinh.source.SourceText;
import org.junit.jupiter.api.Test;

final class CaseRunnerTest {
  private static final UnitRef.Bound AN = new UnitRef.Bound("an", PERSON);

  private static List<Issue> issues(List<Case.Fact> facts, Expr... expectations) {
    Case test = new Case("a case", DAY, List.of(), facts, List.of(expectations), AT);
    return new CaseRunner(ValueText.VIETNAMESE).run(test).issues();
  }

  @Test
  void run_expectationsMet_passes() {
    Expr expectation = compare(of(AN, WAGE), Comparison.EQUAL, num("3744000"));
    assertEquals(List.of(), issues(List.of(person("an", Map.of(WAGE, n("3744000")))), expectation));
  }

  @Test
  void run_otherAmount_saysWhatWasExpectedAndFoundAtTheLine() {
    SourceText text = new SourceText("t.law", "test \"a\"\n  expect an.wage = 3_744_000\n");
    Expr wage = new Expr.InputRef(AN, WAGE, WAGE.type(), text.span(18, 25));
    Expr expectation = new Expr.Compare(Comparison.EQUAL, wage, num("3744000"), text.span(18, 37));
    List<Issue> issues =
        issues(
            List.of(person("an", Map.of(WAGE, n("3700000")))),
            expectation,
            compare(of(AN, WAGE), Comparison.LESS, num("1")));
    assertEquals(2, issues.size());
    assertEquals(IssueCode.TEST_FAILED, issues.getFirst().code());
    assertEquals("t.law:2:10", issues.getFirst().where().place());
    assertEquals(
        "test \"a case\": an.wage: expected 3.744.000, found 3.700.000",
        issues.getFirst().message());
    assertEquals("test \"a case\": expected less than 1, found 3.700.000", issues.get(1).message());
  }

  @Test
  void run_factMissing_failsAndTheOtherExpectationsAreLookedAt() {
    List<Issue> issues =
        issues(
            List.of(person("an", Map.of())),
            compare(of(AN, WAGE), Comparison.EQUAL, num("1")),
            yesNo(false),
            compare(of(AN, BONUS), Comparison.EQUAL, num("1")));
    assertEquals(
        List.of(IssueCode.FACT_MISSING, IssueCode.TEST_FAILED, IssueCode.FACT_MISSING),
        issues.stream().map(Issue::code).toList());
  }

  @Test
  void run_memberUnknown_isAnIssue() {
    List<Issue> issues = issues(List.of(household("h", "nobody")), yesNo(true));
    assertTrue(issues.stream().allMatch(issue -> issue.code() == IssueCode.UNKNOWN_MEMBER));
    assertEquals(1, issues.size());
  }
}
