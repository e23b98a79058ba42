package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.junit.jupiter.api.Test;

/// What totals add up: amounts that nobody pays, and payments counted twice.
class AccountsTest {
  private static final String LAW =
      """
      payer worker "Worker"
      payer employer "Employer"
      payer pot "Fund"
      entity Person "Person"
      entity Household "Household" contains Person as members
      input wage of Person: VND/month from 0 to 1_000_000 VND/month
      rule whole of Person: VND/month
        = wage * 0.5
      rule part_worker of Person: VND/month paid by worker to pot
        = whole * 0.5
      rule part_employer of Person: VND/month paid by employer to pot
        = whole - part_worker
      rule bonus of Person: VND/month
        = wage * 0.25
      """;

  @Test
  void total_ofPaymentsAndTheirTotals_isInOrder() {
    assertEquals(
        List.of(),
        found(
            """
            rule parts of Person: VND/month
              = part_worker + part_employer
            rule all of Household: VND/month
              = sum(members.parts)
            """));
  }

  @Test
  void total_thatAddsAnAmountWithoutPayer_isReported() {
    assertEquals(
        List.of("W306 `bonus` is added up in `parts`, but nobody is said to pay it."),
        found(
            """
            rule parts of Person: VND/month
              = part_worker + bonus
            """));
  }

  @Test
  void total_ofWhatPaymentsAreWorkedOutFrom_isInOrder() {
    assertEquals(
        List.of(),
        found(
            """
            rule both of Household: VND/month
              = sum(members.part_worker) + sum(members.whole)
            """));
  }

  @Test
  void sumThatAddsNoPayment_isNoTotal() {
    assertEquals(
        List.of(),
        found(
            """
            rule income of Person: VND/month
              = bonus + bonus
            """));
  }

  @Test
  void total_thatCountsAPaymentTwice_isReported() {
    assertEquals(
        List.of("W307 `parts` counts `part_worker` twice: in `part_worker` and in `part_worker`."),
        found(
            """
            rule parts of Person: VND/month
              = part_worker + part_worker
            """));
  }

  @Test
  void total_thatCountsAPaymentThroughAnotherTotal_isReportedOnce() {
    assertEquals(
        List.of("W307 `all` counts `part_worker` twice: in `parts` and in `part_worker`."),
        found(
            """
            rule parts of Person: VND/month
              = part_worker + part_employer
            rule all of Person: VND/month
              = parts + part_worker
            rule of_household of Household: VND/month
              = sum(members.all)
            """));
  }

  private static List<String> found(String more) {
    CheckResult result = Checker.check("test", Sources.items(LAW + more), List.of());
    return assertInstanceOf(CheckResult.Passed.class, result).warnings().stream()
        .filter(AccountsTest::isOfAccounts)
        .map(issue -> issue.code().code() + " " + issue.message())
        .toList();
  }

  private static boolean isOfAccounts(Issue issue) {
    return issue.code() == IssueCode.NOBODY_PAYS || issue.code() == IssueCode.COUNTED_TWICE;
  }
}
