package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.period.Period;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static Policy open(String text) {
    return Checker.open("test", Sources.items(text), List.of()).policy();
  }

  @Test
  void findRule_anotherRuleIsWrong_isFound() {
    Policy policy =
        open("rule good: VND = 5 VND\nrule bad: VND = nothing\nrule worse: VND = bad\n");
    assertNotNull(policy.on(DAY).findRule("good"));
    PolicyException thrown =
        assertThrows(PolicyException.class, () -> policy.on(DAY).findRule("worse"));
    assertEquals(1, thrown.issues().size());
    assertEquals(IssueCode.UNKNOWN_NAME, thrown.issues().getFirst().code());
  }

  @Test
  void findRule_notDeclared_isNull() {
    assertNull(open("rule good: VND = 5 VND\n").on(DAY).findRule("other"));
  }

  @Test
  void findRule_beforeItsFirstDay_namesBothDates() {
    Policy policy = open("parameter p: VND\n  from 2025-01-01 = 5\nrule r: VND = p\n");
    PolicyException thrown =
        assertThrows(PolicyException.class, () -> policy.on(DAY).findRule("r"));
    assertEquals(IssueCode.NOT_IN_FORCE, thrown.issues().getFirst().code());
    assertEquals(
        "`r` has no value on 2024-01-01, because it needs `p`, which begins on 2025-01-01.",
        thrown.getMessage());
    assertNotNull(policy.on(LocalDate.of(2025, 1, 1)).findRule("r"));
  }

  @Test
  void findRule_nothingItNeedsChanges_isTheSameRule() {
    Policy policy =
        open(
            """
            parameter p: VND
              from 2020-01-01 = 5
              from 2025-01-01 = 6
            parameter q: VND
              from 2020-01-01 = 5
              from 2024-01-01 = 6
            rule r: VND = p
            rule s: VND = q
            """);
    Rule before = policy.on(LocalDate.of(2023, 1, 1)).findRule("r");
    assertSame(before, policy.on(DAY).findRule("r"));
    assertNotEquals(
        policy.on(LocalDate.of(2023, 1, 1)).findRule("s"), policy.on(DAY).findRule("s"));
    assertEquals(
        new Period(DAY, LocalDate.of(2025, 1, 1)), policy.on(LocalDate.of(2024, 5, 1)).period());
  }

  @Test
  void findRule_chainOfFiveThousand_isChecked() {
    StringBuilder text = new StringBuilder("rule r0: number = 1\n");
    for (int i = 1; i <= 5000; i++) {
      text.append("rule r%d: number = r%d + 1\n".formatted(i, i - 1));
    }
    Rule rule = open(text.toString()).on(DAY).findRule("r5000");
    assertNotNull(rule);
    assertEquals("5001 to 5001", ((NumberType) rule.type()).range().toString());
  }

  @Test
  void findRule_cycleOfFiveThousand_isAnIssue() {
    StringBuilder text = new StringBuilder("rule r0: number = r5000\n");
    for (int i = 1; i <= 5000; i++) {
      text.append("rule r%d: number = r%d + 1\n".formatted(i, i - 1));
    }
    Policy policy = open(text.toString());
    PolicyException thrown =
        assertThrows(PolicyException.class, () -> policy.on(DAY).findRule("r7"));
    assertEquals(IssueCode.CYCLE, thrown.issues().getFirst().code());
  }

  @Test
  void findRule_manyThreads_seeOneRule() {
    Policy policy = open("rule a: VND = 5 VND\nrule b: VND = a + 1 VND\n");
    Set<Rule> found = ConcurrentHashMap.newKeySet();
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              Rule rule = policy.on(DAY).findRule("b");
              assertNotNull(rule);
              found.add(rule);
            });
    assertEquals(1, found.size());
  }

  @Test
  void fingerprint_otherLayoutAndTests_isTheSame() {
    String one = open("rule a: VND = 5 VND\n").fingerprint();
    assertEquals(
        one,
        open("// five\n"
                + "rule a: VND\n"
                + "  =   5 VND  // dong\n"
                + "test \"t\" on 2024-01-01\n"
                + "  expect a = 5 VND\n")
            .fingerprint());
    assertNotEquals(one, open("rule a: VND = 6 VND\n").fingerprint());
  }

  @Test
  void check_namesOfOtherPeriods_areCheckedInEach() {
    var errors =
        Sources.errors(
            Sources.items(
                """
                parameter n: number
                  from 2020-01-01 = 2
                  from 2024-01-01 = 0
                rule r: number
                  from 2020-01-01 = floor(7 / n)
                """));
    assertEquals(1, errors.size());
    assertEquals(IssueCode.DIVISOR_MAY_BE_ZERO, errors.getFirst().code());
    assertTrue(errors.getFirst().message().contains("zero"));
  }
}
