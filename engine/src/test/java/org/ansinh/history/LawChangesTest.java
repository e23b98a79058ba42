package org.ansinh.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.history.LawChange.Turn;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;

/// What differs in the law between two days.
final class LawChangesTest {
  private static final String LAW =
      """
      pack testland "Testland"
        currency VND

      source a = "Act A" in force 2020-01-01
      source b = "Act B" issued 2024-11-01 in force 2025-01-01

      entity Person "Person"
      category Zone: city, coast
      input zone of Person: Zone default city
      input wage of Person: VND/month from 0 to 1_000_000 VND/month default 100 VND/month

      category Area: all
      succession areas from Zone to Area on 2020-03-01   by a
        all = city, coast

      parameter rate: percent
        from 2020-01-01 = 17.5%             by a
        from 2025-01-01 = 3% + 14% + 0.5%   by b
      parameter base by Zone: VND/month
                        | city | coast |
        from 2020-01-01 |   10 |     8 |  by a
        from 2025-01-01 |   10 |     9 |  by b
      parameter aid: VND/month
        from 2020-01-01 = 5   by a
        until 2024-12-31      by b

      rule due of Person: VND/month
        from 2020-01-01 = wage * rate   by a
        except low when wage < 10 VND/month: 0 VND/month
        from 2025-01-01 = wage * rate   by b
        except low when wage < 20 VND/month: 0 VND/month
        except coast when zone = coast: 1 VND/month
      rule later of Person: VND/month
        from 2025-01-01 = wage   by b
      rule same of Person: VND/month
        = wage

      table support of Person: VND/month
        hit first
        from 2020-01-01   by a
        | row   | zone  | amount |
        | city  | city  |     10 |
        | coast | coast |     20 |
        from 2025-01-01   by b
        | row   | zone      | amount |
        | coast | coast     |     25 |
        | rest  | otherwise |     10 |

      brackets tax(x: VND/month from 0 to 1_000 VND/month): VND/month
        from 2020-01-01   by a
        above 0 add 10%
        above 100 add 20%
        from 2025-01-01   by b
        above 0 add 10%
        above 200 add 20%
      rule taxed of Person: VND/month
        = tax(min(wage, 1_000 VND/month))

      amendment study "Study"
        by b
        from 2026-01-01
        change parameter base at city was 10 becomes 12
      """;

  private static PolicyPack pack() {
    return PolicyPack.of("t", List.of(Parser.parse(new SourceText("t.law", LAW))));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static List<LawChange> between(String from, String to, String... amendments) {
    PolicyPack pack = pack();
    List<String> with = List.of(amendments);
    return LawChanges.between(pack.edition(day(from), with), pack.edition(day(to), with));
  }

  /// The changes as `TURN name since source`.
  private static List<String> turns(List<LawChange> changes) {
    return changes.stream()
        .map(
            c ->
                c.turn()
                    + " "
                    + c.item().name()
                    + " "
                    + c.since()
                    + (c.citation() == null ? "" : " " + c.citation().source()))
        .toList();
  }

  private static List<String> texts(List<LawChange> changes, String name) {
    List<String> texts = new ArrayList<>();
    for (LawChange change : changes) {
      if (change.item().name().text().equals(name)) {
        for (LawChange.Difference difference : change.differences()) {
          texts.add(
              switch (difference) {
                case LawChange.Amount a ->
                    a.part() + ": " + text(a.before()) + " > " + text(a.after());
                case LawChange.Wording w -> w.part() + ": " + w.before() + " > " + w.after();
              });
        }
      }
    }
    return texts;
  }

  private static String text(Value value) {
    return value == null
        ? "none"
        : ((Value.NumberValue) value).number().stripTrailingZeros().toPlainString();
  }

  @Test
  void everyKindOfItem_betweenTwoDays_isToldByWhatBecameOfIt() {
    assertEquals(
        List.of(
            "RESTATED rate 2025-01-01 b",
            "CHANGES base 2025-01-01 b",
            "ENDS aid 2025-01-01 b",
            "CHANGES due 2025-01-01 b",
            "BEGINS later 2025-01-01 b",
            "CHANGES support 2025-01-01 b",
            "CHANGES tax 2025-01-01 b",
            "IN_FORCE b 2025-01-01"),
        turns(between("2024-12-31", "2025-01-01")));
  }

  @Test
  void succession_onItsDay_begins() {
    List<LawChange> changes = between("2020-02-29", "2020-03-01");
    assertEquals(List.of("BEGINS areas 2020-03-01 a"), turns(changes));
    assertEquals(List.of("all: null > city, coast"), texts(changes, "areas"));
    assertEquals(List.of(), between("2020-03-01", "2020-03-02"));
  }

  @Test
  void parameter_byCategory_namesOnlyTheValuesThatDiffer() {
    assertEquals(List.of("coast: 8 > 9"), texts(between("2024-12-31", "2025-01-01"), "base"));
  }

  @Test
  void parameter_thatEnds_showsWhatEnds() {
    assertEquals(List.of(": 5 > none"), texts(between("2024-12-31", "2025-01-01"), "aid"));
  }

  @Test
  void rule_whoseExceptionsDiffer_showsOldAndNew() {
    assertEquals(
        List.of(
            "except low: when wage < 10 VND/month: 0 VND/month"
                + " > when wage < 20 VND/month: 0 VND/month",
            "except coast: null > when zone = coast: 1 VND/month"),
        texts(between("2024-12-31", "2025-01-01"), "due"));
  }

  @Test
  void table_rowByRow_showsValuesNewRowsAndThoseThatAreGone() {
    assertEquals(
        List.of("coast: 20 > 25", "rest: null > 10", "city: when zone is city: 10 > null"),
        texts(between("2024-12-31", "2025-01-01"), "support"));
  }

  @Test
  void brackets_byThreshold_showWhatMoved() {
    assertEquals(
        List.of("above 200: null > 20%", "above 100: 20% > null"),
        texts(between("2024-12-31", "2025-01-01"), "tax"));
  }

  @Test
  void twoDays_ofOneStretch_haveNothingThatDiffers() {
    assertEquals(List.of(), between("2025-01-01", "2025-12-31"));
  }

  @Test
  void amendment_betweenTheDays_isPartOfTheDifference() {
    List<LawChange> changes = between("2025-12-31", "2026-01-01", "study");
    assertEquals(List.of("CHANGES base 2026-01-01 b"), turns(changes));
    assertEquals(List.of("city: 10 > 12"), texts(changes, "base"));
    assertEquals(List.of(), between("2025-12-31", "2026-01-01"));
  }

  @Test
  void oneDay_asKnownOnTwo_differsByWhatWasIssuedBetween() {
    PolicyPack pack = pack();
    List<LawChange> changes =
        LawChanges.between(
            pack.asKnown(day("2024-10-31")).edition(day("2025-06-01"), List.of()),
            pack.asKnown(day("2024-11-01")).edition(day("2025-06-01"), List.of()));
    assertTrue(turns(changes).contains("CHANGES base 2025-01-01 b"), changes.toString());
    assertTrue(turns(changes).contains("ISSUED b 2024-11-01"), changes.toString());
    assertEquals(8, changes.size());
  }

  @Test
  void rows_inAnotherOrder_countWhereTheFirstDecides() {
    String law =
        LAW.replace(
            """
              | coast | coast     |     25 |
              | rest  | otherwise |     10 |
            """,
            """
              | coast | coast |     20 |
              | city  | city  |     10 |
            """);
    PolicyPack pack = PolicyPack.of("t", List.of(Parser.parse(new SourceText("t.law", law))));
    List<LawChange> changes =
        LawChanges.between(
            pack.edition(day("2024-12-31"), List.of()), pack.edition(day("2025-01-01"), List.of()));
    assertEquals(List.of("rows: city, coast > coast, city"), texts(changes, "support"));
    assertEquals(
        Turn.CHANGES,
        changes.stream()
            .filter(c -> c.item().name().text().equals("support"))
            .findFirst()
            .orElseThrow()
            .turn());
  }
}
