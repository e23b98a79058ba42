package org.ansinh.amendment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverlayTest {
  private static final String LAW =
      """
      parameter ceiling: VND/month
        from 2024-07-01 = 46_800_000   by old art "1"
        from 2030-01-01 = 60_000_000   by old art "2"

      parameter floor by Region: VND/month
                        | I   | II  |
        from 2024-07-01 | 400 | 300 |

      parameter employer: percent
        from 2024-07-01 = 3% + 14% + 0.5%

      table support of Person: percent
        hit highest
        from 2025-07-01
        | row   | status    | island    | rate |
        | poor  | poor      | -         |  50% |   by old art "5.a"
        | other | otherwise | otherwise |  20% |   by old art "5.b"

      brackets accrual(y: years): percent
        from 2025-07-01   by old art "66"
        start 45% at 15 years
        above 15 years add 2%/year
        above 30 years add 1%/year

      rule benefit of Person: VND/month
        = support * ceiling
        except dead when dead: 0 VND/month
      """;

  private static List<Item> parse(String text) {
    ParsedFile file = Parser.parse(new SourceText("law.law", text));
    assertEquals("", IssuePrinter.print(file.issues()));
    return file.items();
  }

  private static Overlay.Result amend(String amendments) {
    List<Item> items = new ArrayList<>(parse(LAW));
    items.addAll(parse(amendments));
    return Overlay.apply(items, Overlay.amendments(items));
  }

  /// The item called `name` after the amendments, which must fit.
  private static String amended(String name, String amendments) {
    Overlay.Result result = amend(amendments);
    assertEquals("", IssuePrinter.print(result.issues()));
    return result.items().stream()
        .filter(item -> item.name().text().equals(name))
        .map(Formatter::format)
        .findFirst()
        .orElse("nothing")
        .strip();
  }

  /// Codes and messages of the issues.
  private static String issues(String amendments) {
    StringBuilder out = new StringBuilder();
    for (Issue issue : amend(amendments).issues()) {
      out.append(issue.code().code()).append(": ").append(issue.message()).append('\n');
      issue.suggestions().forEach(hint -> out.append("  ").append(hint).append('\n'));
    }
    return out.toString();
  }

  @Test
  void parameter_temporaryAmendment_returnsToTheLawAfterIt() {
    assertEquals(
        """
        parameter ceiling: VND/month
          from 2024-07-01 = 46_800_000   by old art "1"
          from 2027-01-01 = 50_000_000   by draft art "1"
          from 2029-01-01 = 46_800_000   by old art "1"
          from 2030-01-01 = 60_000_000   by old art "2\"\
        """,
        amended(
            "ceiling",
            """
            amendment a by draft art "1" from 2027-01-01 until 2028-12-31
              change parameter ceiling was 46_800_000 VND/month becomes 50_000_000
            """));
  }

  @Test
  void parameter_laterVersionOfAnotherValue_isNamedWithItsDate() {
    assertEquals(
        """
        E023: This amendment replaces 46_800_000, but parameter `ceiling` says 60_000_000 on 2030-01-01.
          The law changes on that day. End this amendment before it with `until 2029-12-31`, or change the later text in an amendment of its own.
        """,
        issues(
            """
            amendment a from 2027-01-01
              change parameter ceiling was 46_800_000 becomes 50_000_000
            """));
  }

  @Test
  void parameter_inSteps_saysTheLawOfEachDayAndReturnsToItAtTheEnd() {
    assertEquals(
        """
        parameter ceiling: VND/month
          from 2024-07-01 = 46_800_000   by old art "1"
          from 2027-01-01 = 50_000_000
          from 2028-01-01 = 55_000_000
          from 2030-01-01 = 65_000_000
          from 2033-01-01 = 60_000_000   by old art "2"\
        """,
        amended(
            "ceiling",
            """
            amendment a from 2027-01-01 until 2032-12-31
              change parameter ceiling was 46_800_000 becomes 50_000_000
              change parameter ceiling from 2028-01-01 was 46_800_000 becomes 55_000_000
              change parameter ceiling from 2030-01-01 was 60_000_000 becomes 65_000_000
            """));
  }

  @Test
  void parameter_stepsOfOneColumn_leaveTheOtherAlone() {
    assertEquals(
        """
        parameter floor by Region: VND/month
                          | I   | II  |
          from 2024-07-01 | 400 | 300 |
          from 2027-01-01 | 400 | 350 |
          from 2029-01-01 | 450 | 350 |\
        """,
        amended(
            "floor",
            """
            amendment a from 2027-01-01
              change parameter floor at II was 300 becomes 350
              change parameter floor at I from 2029-01-01 was 400 becomes 450
            """));
  }

  @Test
  void parameter_writtenAsASum_fitsItsValue() {
    assertEquals(
        """
        parameter employer: percent
          from 2024-07-01 = 3% + 14% + 0.5%
          from 2027-01-01 = 18%\
        """,
        amended(
            "employer",
            """
            amendment a from 2027-01-01
              change parameter employer was 17.5% becomes 18%
            """));
  }

  @Test
  void parameter_byCategory_changesOneColumn() {
    assertEquals(
        """
        parameter floor by Region: VND/month
                          | I   | II  |
          from 2024-07-01 | 400 | 300 |
          from 2027-01-01 | 400 | 350 |\
        """,
        amended(
            "floor",
            """
            amendment a from 2027-01-01
              change parameter floor at II was 300 becomes 350
            """));
  }

  @Test
  void table_newRowWithNewColumn_leavesOldRowsAsTheyDecided() {
    assertEquals(
        """
        table support of Person: percent
          hit highest
          from 2025-07-01
          | row   | status    | island    | rate |
          | poor  | poor      | -         |  50% |  by old art "5.a"
          | other | otherwise | otherwise |  20% |  by old art "5.b"
          from 2027-01-01
          | row      | status    | island    | platform  | rate |
          | poor     | poor      | -         | -         |  50% |  by old art "5.a"
          | platform | -         | -         | yes       |  45% |  by draft
          | other    | otherwise | otherwise | otherwise |  35% |  by draft art "1.1\"\
        """,
        amended(
            "support",
            """
            amendment a by draft from 2027-01-01
              change table support
                row other rate was 20% becomes 35% by draft art "1.1"
                add row platform before other when platform is yes: 45%
            """));
  }

  @Test
  void table_conditionOfARow_changes() {
    assertEquals(
        """
        table support of Person: percent
          hit highest
          from 2025-07-01
          | row  | status            | island | rate |
          | poor | not(poor, island) | -      |  50% |\
        """,
        amended(
            "support",
            """
            amendment a from 2025-07-01
              change table support
                row poor status was poor becomes not(poor, island)
                remove row other was 20%
            """));
  }

  @Test
  void table_rowThatSaysSomethingElse_isRefusedInTheWordsOfTheManual() {
    assertEquals(
        """
        E023: This amendment replaces 10%, but row `other` says 20% on 2027-01-01.
          Another amendment may have changed it first. Check the order of the amendments.
        """,
        issues(
            """
            amendment a from 2027-01-01
              change table support
                row other rate was 10% becomes 35%
            """));
  }

  @Test
  void addresses_thatAreNotThere_nameWhatIsNear() {
    assertEquals(
        """
        E020: There is no table `suport` to change.
          Did you mean `support`?
        E021: Table `support` has no row `othr` on 2027-01-01.
          Did you mean `other`?
        E021: Table `support` has no column `rat` on 2027-01-01.
          Did you mean `rate`?
        E020: I expected a table, but `benefit` is a rule.
        E021: Brackets `accrual` have no threshold 20 years on 2027-01-01.
          The thresholds are 15 years, 30 years.
        E021: Rule `benefit` has no exception `dad` on 2027-01-01.
          Did you mean `dead`?
        E031: There is no version of table `support` in force on 2020-01-01.
          An amendment changes what applies on its first day.
        """,
        issues(
            """
            amendment a from 2027-01-01
              change table suport
                row other rate was 20% becomes 35%
              change table support
                row othr rate was 20% becomes 35%
                row other rat was 20% becomes 35%
              change table benefit
                row other rate was 20% becomes 35%
              change brackets accrual
                above 20 years was 2%/year becomes 3%/year
              change rule benefit
                remove except dad
            amendment b after a from 2020-01-01
              change table support
                row other rate was 20% becomes 35%
            """));
  }

  @Test
  void brackets_stepsAndStart_change() {
    assertEquals(
        """
        brackets accrual(y: years): percent
          from 2025-07-01   by old art "66"
          start 45% at 15 years
          above 15 years add 2%/year
          above 30 years add 1%/year
          from 2027-01-01   by old art "66"
          start 50% at 15 years
          above 15 years add 3%/year
          above 20 years add 0.5%/year\
        """,
        amended(
            "accrual",
            """
            amendment a from 2027-01-01
              change brackets accrual
                start was 45% becomes 50%
                above 15 years was 2%/year becomes 3%/year
                remove above 30 years was 1%/year
                add above 20 years add 0.5%/year
            """));
  }

  @Test
  void rule_formulaAndExceptions_change() {
    assertEquals(
        """
        rule benefit of Person: VND/month
          = support * ceiling
          except dead when dead: 0 VND/month
          from 2027-01-01 = support * ceiling * 2         by draft
          except dead when dead or missing: 0 VND/month   by draft\
        """,
        amended(
            "benefit",
            """
            amendment a by draft from 2027-01-01
              change rule benefit was support * ceiling becomes support * ceiling * 2
                except dead when dead or missing: 0 VND/month
            """));
  }

  @Test
  void rule_neutralized_givesNothingFromThen() {
    assertEquals(
        """
        rule benefit of Person: VND/month
          = support * ceiling
          except dead when dead: 0 VND/month
          from 2027-01-01 = 0 VND/month\
        """,
        amended("benefit", "amendment a from 2027-01-01\n  neutralize benefit\n"));
  }

  @Test
  void addedRule_withoutADate_appliesFromTheAmendmentOn() {
    assertEquals(
        """
        rule extra of Person: VND/month
          from 2027-01-01 = 5 VND/month   by draft\
        """,
        amended(
            "extra",
            """
            amendment a by draft from 2027-01-01
              add rule extra of Person: VND/month
                = 5 VND/month
            """));
  }

  @Test
  void addedItem_thatIsThere_isRefused() {
    assertEquals(
        """
        E024: There is a rule called `benefit` already.
          Choose another name, or write `change` in place of `add`.
        """,
        issues("amendment a from 2027-01-01\n  add input benefit of Person: yes/no\n"));
  }

  @Test
  void amendments_ofTheSameRow_mustBeOrdered() {
    String one =
        """
        amendment a from 2027-01-01
          change table support
            row other rate was 20% becomes 35%
        """;
    String other =
        """
          from 2028-01-01
          change table support
            row other rate was 35% becomes 40%
        """;
    assertEquals(
        """
        E022: Amendments `a` and `b` both change row `other` of table `support` from 2028-01-01.
          Say which comes first: write `after a` in `b`, or the other way round.
        """,
        issues(one + "amendment b\n" + other));
    assertEquals("", issues(one + "amendment b after a\n" + other));
  }

  @Test
  void amendments_onDaysApart_doNotCollide() {
    assertEquals(
        "",
        issues(
            """
            amendment a from 2027-01-01 until 2027-12-31
              change table support
                row other rate was 20% becomes 35%
            amendment b from 2028-01-01
              change table support
                row other rate was 20% becomes 40%
            """));
  }

  @Test
  void amendments_afterEachOther_areRefused() {
    assertEquals(
        """
        E022: These amendments are each to be applied after the other: a, b.
        """,
        issues(
            """
            amendment a after b from 2027-01-01
              neutralize benefit
            amendment b after a from 2027-01-01
              neutralize benefit
            """));
  }

  @Test
  void noAmendment_changesNothing() {
    List<Item> items = parse(LAW);
    assertEquals(items, Overlay.apply(items, List.of()).items());
  }

  /// Each amendment of a pack alone; all together, nothing is wrong but that two of them, which are
  /// alternatives, change the same place.
  @ParameterizedTest
  @ValueSource(strings = {"vn", "veridia"})
  void amendments_ofAPack_fitItsLaw(String pack) throws IOException {
    List<Item> items = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../policies", pack))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".law")).sorted().toList()) {
        items.addAll(Parser.parse(new SourceText(file.toString(), Files.readString(file))).items());
      }
    }
    List<AmendmentItem> all = Overlay.amendments(items);
    assertNotEquals(List.of(), all);
    for (AmendmentItem one : all) {
      assertEquals("", IssuePrinter.print(Overlay.apply(items, List.of(one)).issues()));
    }
    assertEquals(
        List.of(),
        Overlay.apply(items, all).issues().stream()
            .filter(issue -> issue.code() != IssueCode.AMENDMENTS_COLLIDE)
            .toList());
  }
}
