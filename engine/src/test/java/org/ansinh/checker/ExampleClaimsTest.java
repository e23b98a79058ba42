package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.amendment.Overlay;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.proof.ClaimProver;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.ansinh.verification.ClaimDecider;
import org.ansinh.verification.ClaimDecision;
import org.junit.jupiter.api.Test;

/// The checks of example (f) of the language's description, decided for every person.
final class ExampleClaimsTest {
  private static final List<Item> BASE =
      Sources.examples(
          "a_base", "b_compulsory", "c_health", "d_voluntary", "e_pension", "f_amendment");
  private static final List<Item> AMENDED = amended();

  private static List<Item> amended() {
    Overlay.Result result = Overlay.apply(BASE, Overlay.amendments(BASE));
    assertEquals("", IssuePrinter.print(result.issues()));
    return result.items();
  }

  private static final ClaimDecider DECIDER =
      new ClaimDecider(new ClaimProver(), ValueText.ENGLISH);

  private static ClaimDecision decide(CheckItem check) {
    Policy before = Checker.open("before", BASE, List.of()).policy();
    Policy policy =
        check.with().isEmpty()
            ? before
            : Checker.open("after", AMENDED, List.of("voluntary_2027")).policy();
    ClaimChecker.Result result =
        ClaimChecker.check(check, policy, check.with().isEmpty() ? null : before);
    assertEquals("", IssuePrinter.print(result.issues()));
    return DECIDER.decide(Objects.requireNonNull(result.claim()));
  }

  private static ClaimDecision decide(String name) {
    return BASE.stream()
        .filter(CheckItem.class::isInstance)
        .map(CheckItem.class::cast)
        .filter(check -> check.name().text().equals(name))
        .map(ExampleClaimsTest::decide)
        .findFirst()
        .orElseThrow();
  }

  private static ClaimDecision decideText(String text) {
    List<Item> more = Sources.items(text);
    List<Item> all = new ArrayList<>(BASE);
    all.addAll(more);
    Policy policy = Checker.open("more", all, List.of()).policy();
    ClaimChecker.Result result = ClaimChecker.check((CheckItem) more.getLast(), policy, null);
    assertEquals("", IssuePrinter.print(result.issues()));
    return DECIDER.decide(Objects.requireNonNull(result.claim()));
  }

  @Test
  void check_nobodyLoses_isProved() {
    assertInstanceOf(ClaimDecision.Proved.class, decide("nobody loses"));
  }

  @Test
  void check_priorityGroupNeverCostsMoney_isRefutedBy99000Below115500() {
    ClaimDecision.Refuted refuted =
        assertInstanceOf(
            ClaimDecision.Refuted.class, decide("belonging to a priority group never costs money"));
    assertEquals(new Value.NumberValue(BigDecimal.valueOf(99_000)), refuted.left());
    assertEquals(new Value.NumberValue(BigDecimal.valueOf(115_500)), refuted.right());
    assertEquals(
        "check \"belonging to a priority group never costs money\" does not hold when"
            + " ethnic_minority = yes, in_voluntary_si = yes, months_subsidised = 0 months,"
            + " poverty_status = neither, island_commune = no, platform_worker = no: 99,000"
            + " VND/month < 115,500 VND/month",
        DECIDER.issue(refuted).message());
  }

  @Test
  void check_oneMoreMonthNeverLowersTheRate_isProved() {
    assertInstanceOf(
        ClaimDecision.Proved.class,
        decide("one more month of contributions never lowers the pension rate"));
  }

  @Test
  void check_oneMoreDongNeverLowersTakeHomePay_isProved() {
    assertInstanceOf(
        ClaimDecision.Proved.class, decide("earning one more dong never lowers take-home pay"));
  }

  /// The other claims of the description's section on verification.
  @Test
  void check_oneMoreMonthNeverAddsMoreThanTwentyPoints_isRefutedAtMonth179() {
    ClaimDecision.Refuted refuted =
        assertInstanceOf(
            ClaimDecision.Refuted.class,
            decideText(
                """
                check "no cliff"
                  on 2027-01-01
                  for every Person p where p.contribution_months < 840 months:
                    (p but contribution_months = p.contribution_months + 1 months).replacement_rate
                      <= p.replacement_rate + 20%
                """));
    String message = DECIDER.issue(refuted).message();
    assertEquals(true, message.contains("contribution_months = 179 months"), message);
  }

  private static final String PENSION =
      """
      input average_wage of Person: VND/month from 0 to 1_000_000_000 VND/month
      rule pension of Person: VND/month rounded half up to 1 VND/month
        = average_wage * replacement_rate
      """;

  @Test
  void check_oneMoreMonthNeverLowersThePensionInDong_isProvedThoughNotLinear() {
    assertInstanceOf(
        ClaimDecision.Proved.class,
        decideText(
            PENSION
                + """
                check "more months, no less"
                  on 2027-01-01
                  for every Person p where p.contribution_months < 840 months:
                    (p but contribution_months = p.contribution_months + 1 months).pension
                      >= p.pension
                """));
  }

  @Test
  void check_oneMoreMonthNeverAddsTenMillion_isRefutedAtMonth179() {
    ClaimDecision.Refuted refuted =
        assertInstanceOf(
            ClaimDecision.Refuted.class,
            decideText(
                PENSION
                    + """
                    check "no cliff in dong"
                      on 2027-01-01
                      for every Person p where p.contribution_months < 840 months:
                        (p but contribution_months = p.contribution_months + 1 months).pension
                          <= p.pension + 10_000_000 VND/month
                    """));
    String message = DECIDER.issue(refuted).message();
    assertEquals(true, message.contains("contribution_months = 179 months"), message);
  }

  @Test
  void check_employeePaysAtMostTheEmployer_isProvedThroughBothRoundings() {
    assertInstanceOf(
        ClaimDecision.Proved.class,
        decideText(
            """
            check "the employer pays more"
              on 2025-08-01
              for every Person p: p.si_employee <= p.si_employer
            """));
  }

  @Test
  void table_afterTheAmendment_hasMinorityBelowOther() {
    Policy before = Checker.open("before", BASE, List.of()).policy();
    Policy after = Checker.open("after", AMENDED, List.of("voluntary_2027")).policy();
    assertEquals(
        List.of(
            "W303: Row `minority` (30%) of table `voluntary_subsidy_rate` now pays less than row"
                + " `other` (35%)."),
        told(Checker.effects(before, after)));
  }

  @Test
  void amendment_thatSetsWhatTheLawSays_isNoted() {
    List<Item> items =
        Sources.items(
            """
            parameter rate: percent
              from 2020-01-01 = 10%
            rule due: percent = rate
            """);
    Policy before = Checker.open("before", items, List.of()).policy();
    List<Item> same =
        Sources.items(
            """
            parameter rate: percent
              from 2020-01-01 = 10%
              from 2027-01-01 = 10%
            rule due: percent = rate
            """);
    Policy after = Checker.open("after", same, List.of("a")).policy();
    assertEquals(
        List.of("W304: With `a` every rule is what it is without, on every date."),
        told(Checker.effects(before, after)));
  }

  @Test
  void table_rowIdleInOneStretchOfTimeOnly_isNoted_onlyIfItNeverDecides() {
    String law =
        """
        entity Person
        input age of Person: years from 0 years to 120 years
        parameter limit: years
          from 2020-01-01 = 10
          from 2025-01-01 = %s
        table t of Person: percent
          hit first
          | row   | age     | rate |
          | young | < 20    | 10%%  |
          | old   | > limit | 20%%  |
          | rest  | -       | 30%%  |
        """;
    assertEquals(
        List.of(
            "W302: Row `rest` of table `t` never decides, because those before it take every case"
                + " from 2020-01-01."),
        told(warnings(law.formatted("15"))));
    assertEquals(List.of(), told(warnings(law.formatted("30"))));
  }

  private static List<Issue> warnings(String law) {
    return Checker.checkAll(Checker.open("test", Sources.items(law), List.of()).policy()).stream()
        .filter(issue -> issue.code() != IssueCode.UNUSED)
        .toList();
  }

  private static List<String> told(List<Issue> issues) {
    return issues.stream().map(issue -> issue.code().code() + ": " + issue.message()).toList();
  }
}
