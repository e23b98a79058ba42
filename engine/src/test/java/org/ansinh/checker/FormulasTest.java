package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// What formulas mean: each test is a policy with tests of its own, whose values are worked out by
/// hand.
class FormulasTest {
  private static final String FAMILY =
      """
      entity Person
      entity Household contains Person as members up to 10
      input age of Person: years from 0 to 120 default 30
      input wage of Person: VND/month from 0 to 100_000_000 default 0
      input employed of Person: yes/no default no
      """;

  @Test
  void aggregates_ofMembers_areComputed() {
    int expected =
        Sources.hold(
            FAMILY
                + """
                rule total of Household: VND/month = sum(members.wage)
                rule children of Household: number = count(members[age < 18 years])
                rule oldest of Household: years = max(members.age)
                rule least of Household: VND/month = min(members[employed].wage) else 0 VND/month
                rule average of Household: VND/month = round half up(mean(members.wage), 0)
                rule average_employed of Household: VND/month rounded half up to 1 VND/month
                  = if count(members[employed]) > 0
                    then mean(members[employed].wage)
                    else 0 VND/month
                rule any_employed of Household: yes/no = any(members.employed)
                rule all_employed of Household: yes/no = all(members.employed)
                rule has_rich of Household: yes/no
                  = some m in members[employed] satisfies m.wage > 4_000_000 VND/month
                rule adults_work of Household: yes/no
                  = every m in members satisfies m.age < 18 years or m.employed
                rule share of Person: percent
                  = if household.total > 0 VND/month
                    then round half up(wage / household.total, 2)
                    else 0%
                test "three" on 2024-01-01
                  a is Person: age = 40, wage = 5_000_000, employed = yes
                  b is Person: age = 39, wage = 2_000_000, employed = yes
                  c is Person: age = 3
                  h is Household of a, b, c
                  expect h.total = 7_000_000 VND/month
                  expect h.children = 1
                  expect h.oldest = 40 years
                  expect h.least = 2_000_000 VND/month
                  expect h.average = 2_333_333 VND/month
                  expect h.average_employed = 3_500_000 VND/month
                  expect h.any_employed
                  expect not h.all_employed
                  expect h.has_rich
                  expect h.adults_work
                  expect a.share = 71%
                  expect sum(h.members[age >= 18 years].wage) = 7_000_000 VND/month
                  expect a.household.children = 1
                  expect (a but wage = 0 VND/month).wage = 0 VND/month
                test "nobody employed" on 2024-01-01
                  a is Person: age = 40
                  h is Household of a
                  expect h.least = 0 VND/month
                  expect h.average_employed = 0 VND/month
                  expect a.share = 0%
                """);
    assertEquals(17, expected);
  }

  @Test
  void this_amongMembers_isTheUnitOfTheRule() {
    assertEquals(
        5,
        Sources.hold(
            FAMILY
                + """
                rule older of Person: number = count(household.members[age > this.age])
                rule others_wages of Person: VND/month
                  = sum(household.members[age != this.age].wage) - this.wage
                rule richer_is_older of Person: yes/no
                  = some m in household.members[wage > this.wage] satisfies m.age > age
                test "three" on 2024-01-01
                  a is Person: age = 40, wage = 5_000_000
                  b is Person: age = 39, wage = 2_000_000
                  c is Person: age = 3
                  h is Household of a, b, c
                  expect c.older = 2
                  expect a.older = 0
                  expect b.others_wages = 3_000_000 VND/month
                  expect b.richer_is_older
                  expect not a.richer_is_older
                """));
  }

  @Test
  void position_amongSome_countsThoseBefore() {
    assertEquals(
        4,
        Sources.hold(
            FAMILY
                + """
                rule place of Person: number = position in household among employed by age
                test "places" on 2024-01-01
                  a is Person: age = 40, employed = yes
                  b is Person: age = 30, employed = yes
                  c is Person: age = 20
                  d is Person: age = 30, employed = yes
                  h is Household of a, b, c, d
                  expect b.place = 1
                  expect d.place = 2
                  expect a.place = 3
                  expect c.place = 1
                """));
  }

  @Test
  void numbers_functionsOfFeel_areExact() {
    assertEquals(
        15,
        Sources.hold(
            """
            test "numbers" on 2024-01-01
              expect floor(7 / 2) = 3
              expect ceiling(7 / 3) = 3
              expect round half up(5 / 2, 0) = 3
              expect round half even(5 / 2, 0) = 2
              expect round half down(5 / 2, 0) = 2
              expect round up(1 / 3, 2) = 0.34
              expect round down(2 / 3, 2) = 0.66
              expect round half up(1_234_567, -3) = 1_235_000
              expect round half up((1 / 3 + 1 / 6) * 3, 2) = 1.5
              expect modulo(-7, 3) = 2
              expect abs(3 - 5) = 2
              expect 3 ** 4 = 81
              expect 7 / 8 = 0.875
              expect min(3, 1, 2) = 1 and max(3, 1, 2) = 3
              expect 12 months / 1 year * 2 years = 24 months
            """));
  }

  @Test
  void dates_functions_countWholeUnits() {
    assertEquals(
        14,
        Sources.hold(
            """
            test "dates" on 2024-03-15
              expect today = 2024-03-15
              expect years_between(1990-03-16, today) = 33 years
              expect years_between(1990-03-15, today) = 34 years
              expect months_between(2024-01-31, 2024-03-30) = 1 months
              expect days_between(2024-02-28, 2024-03-01) = 2 days
              expect start_of_month(today) = 2024-03-01
              expect end_of_month(2024-02-10) = 2024-02-29
              expect date(2024, 2, 29) = 2024-02-29
              expect today.year = 2024 and today.month = 3 and today.day = 15
              expect 2024-01-31 + 1 months = 2024-02-29
              expect 2024-02-29 - 1 years = 2023-02-28
              expect today + 20 days = 2024-04-04
              expect today - 2024-03-01 = 14 days
              expect max(2024-01-01, 2023-01-01) = 2024-01-01
            """));
  }

  @Test
  void brackets_marginalRates_areReplacedAtEachThreshold() {
    assertEquals(
        5,
        Sources.hold(
            """
            entity Person
            input income of Person: VND from 0 to 1_000_000_000
            brackets tax(x: VND): VND
              above 0 add 5%
              above 5_000_000 add 10%
              above 10_000_000 add 15%
            brackets from_start(x: VND): VND
              start 100_000 at 1_000_000
              above 2_000_000 add 1%
            rule due of Person: VND = tax(income)
            rule other of Person: VND = from_start(income)
            test "tax" on 2024-01-01
              a is Person: income = 12_000_000
              b is Person: income = 1_500_000
              c is Person: income = 999_999
              expect a.due = 1_050_000 VND
              expect b.due = 75_000 VND
              expect b.other = 100_000 VND
              expect c.other = 0 VND
              expect a.other = 200_000 VND
            """));
  }

  @Test
  void tables_hitPolicies_decideAsNamed() {
    assertEquals(
        6,
        Sources.hold(
            """
            entity Person
            input x of Person: number from 0 to 20
            input y of Person: yes/no
            table first_hit of Person: number
              hit first
              | row | x  | result |
              | a   | <5 | 1      |
              | b   | <9 | 2      |
              | c   | -  | 3      |
            table lowest_hit of Person: number
              hit lowest
              | row | x    | result |
              | a   | >= 5 | 1      |
              | b   | <= 9 | 2      |
            table sum_hit of Person: number
              hit sum
              | row | x        | y   | result |
              | a   | [5..10]  | -   | 1      |
              | b   | not(1,2) | yes | 2      |
              | c   | 6, 7     | -   | 4      |
            table unique_hit of Person: number
              | row | x     | y         | result |
              | a   | (4..8) | yes      | 1      |
              | b   | -      | no       | 2      |
              | c   | otherwise | yes   | 3      |
            test "hits" on 2024-01-01
              a is Person: x = 6, y = yes
              b is Person: x = 2, y = no
              c is Person: x = 8, y = yes
              expect a.first_hit = 2
              expect b.first_hit = 1 and c.first_hit = 2
              expect a.lowest_hit = 1 and b.lowest_hit = 2
              expect a.sum_hit = 7
              expect b.sum_hit = 0
              expect a.unique_hit = 1 and b.unique_hit = 2 and c.unique_hit = 3
            """));
  }

  @Test
  void law_onOtherDates_isThatOfTheDate() {
    assertEquals(
        6,
        Sources.hold(
            """
            entity Person
            input born of Person: date from 1900-01-01 to 2030-12-31
            parameter base: VND
              from 2019-07-01 = 10
              from 2023-07-01 = 20
              from 2024-07-01 = 30
            rule twice: VND = 2 * base
            rule at_birth of Person: VND = twice on max(2019-07-01, born)
            rule before: VND
              from 2020-01-01 = base on (today - 6 months)
            test "dates" on 2024-08-01
              a is Person: born = 1990-01-01
              b is Person: born = 2024-06-30
              c is Person: born = 2024-07-01
              expect a.at_birth = 20 VND
              expect b.at_birth = 40 VND
              expect c.at_birth = 60 VND
              expect base on 2023-06-30 = 10 VND
              expect before = 20 VND
              expect twice = 60 VND
            """));
  }

  @Test
  void optionalInputs_guarded_haveAValueEitherWay() {
    assertEquals(
        3,
        Sources.hold(
            """
            entity Person
            input wage of Person: VND from 0 to 100 optional
            rule paid of Person: VND = wage else 7 VND
            rule told of Person: yes/no = known(wage)
            test "optional" on 2024-01-01
              a is Person: wage = 5
              b is Person
              expect a.paid = 5 VND and a.told
              expect b.paid = 7 VND
              expect not b.told
            """));
  }

  @Test
  void divisions_roundedByTheRule_areRoundedInEachAnswer() {
    assertEquals(
        3,
        Sources.hold(
            """
            entity Person
            input n of Person: number from 0 to 10
            input total of Person: VND from 0 to 1_000
            rule each of Person: VND rounded half up to 1 VND
              = if n > 0 then min(total / n, 300 VND) else 0 VND
              except none when total = 0 VND: 0 VND
            test "each" on 2024-01-01
              a is Person: n = 3, total = 500
              b is Person: n = 0, total = 500
              c is Person: n = 1, total = 500
              expect a.each = 167 VND
              expect b.each = 0 VND
              expect c.each = 300 VND
            """));
  }

  @Test
  void exceptions_ofAVersion_belongToIt() {
    assertEquals(
        3,
        Sources.hold(
            """
            entity Person
            input old of Person: yes/no
            rule fee of Person: VND
              from 2020-01-01 = 10 VND
                except free when old: 0 VND
              from 2024-01-01 = 12 VND
            test "before" on 2023-12-31
              a is Person: old = yes
              b is Person: old = no
              expect a.fee = 0 VND
              expect b.fee = 10 VND
            test "after" on 2024-01-01
              a is Person: old = yes
              expect a.fee = 12 VND
            """));
  }
}
