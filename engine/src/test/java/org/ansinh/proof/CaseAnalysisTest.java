package org.ansinh.proof;

import static org.ansinh.proof.LawSamples.AGE;
import static org.ansinh.proof.LawSamples.ISLAND;
import static org.ansinh.proof.LawSamples.MINORITY;
import static org.ansinh.proof.LawSamples.MONTHS_USED;
import static org.ansinh.proof.LawSamples.POVERTY_STATUS;
import static org.ansinh.proof.LawSamples.VOLUNTARY;
import static org.ansinh.proof.LawSamples.WAGE;
import static org.ansinh.proof.LawSamples.always;
import static org.ansinh.proof.LawSamples.and;
import static org.ansinh.proof.LawSamples.arm;
import static org.ansinh.proof.LawSamples.compare;
import static org.ansinh.proof.LawSamples.is;
import static org.ansinh.proof.LawSamples.not;
import static org.ansinh.proof.LawSamples.or;
import static org.ansinh.proof.LawSamples.own;
import static org.ansinh.proof.LawSamples.percent;
import static org.ansinh.proof.LawSamples.ref;
import static org.ansinh.proof.LawSamples.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Input;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.testing.IrSamples;
import org.junit.jupiter.api.Test;

final class CaseAnalysisTest {
  private static final CasesKind UNIQUE = CasesKind.UNIQUE;
  private static final CasesKind EXCEPTIONS = CasesKind.EXCEPTIONS;

  private static List<Issue> issues(Expr.Cases cases) {
    return new CaseAnalysis().analyse(cases, LawSamples.FROM_2025);
  }

  private static List<Issue> issues(CasesKind kind, Expr.Arm... arms) {
    return issues(LawSamples.cases(kind, kind == EXCEPTIONS ? percent("1") : null, arms));
  }

  private static void clean(CasesKind kind, Expr.Arm... arms) {
    assertEquals(List.of(), issues(kind, arms));
  }

  private static Issue single(List<Issue> issues) {
    assertEquals(1, issues.size(), issues.toString());
    return issues.getFirst();
  }

  private static void expect(IssueCode code, String message, List<Issue> issues) {
    Issue issue = single(issues);
    assertEquals(message, issue.message());
    assertEquals(code, issue.code());
  }

  private static Expr age(Comparison comparison, String years) {
    return is(AGE, comparison, years);
  }

  @Test
  void table_withoutRowForSixteen_hasGapWithWitness() {
    List<Issue> issues =
        issues(
            UNIQUE,
            arm("child", age(Comparison.LESS, "16"), percent("1")),
            arm("adult", age(Comparison.GREATER, "16"), percent("2")));
    expect(
        IssueCode.TABLE_GAP,
        "Table `t` has a gap from 2025-01-01: no row applies when age = 16 year.",
        issues);
    assertEquals(List.of("Add a row, or an `otherwise` row."), single(issues).suggestions());
  }

  @Test
  void table_wholeYearsUpToFifteenAndFromSixteen_hasNoGap() {
    clean(
        UNIQUE,
        arm("child", age(Comparison.LESS_OR_EQUAL, "15"), percent("1")),
        arm("adult", age(Comparison.GREATER_OR_EQUAL, "16"), percent("2")));
  }

  @Test
  void table_tenthsOfYearsUpToFifteenAndFromSixteen_hasGapBetween() {
    Input tenths = IrSamples.input("years", new NumberType(Unit.YEAR, 1, Range.of(0, 120)), null);
    expect(
        IssueCode.TABLE_GAP,
        "Table `t` has a gap from 2025-01-01: no row applies when years = 15.1 year.",
        issues(
            UNIQUE,
            arm("child", is(tenths, Comparison.LESS_OR_EQUAL, "15"), percent("1")),
            arm("adult", is(tenths, Comparison.GREATER_OR_EQUAL, "16"), percent("2"))));
  }

  @Test
  void table_beyondTheDeclaredRange_needsNoRow() {
    clean(UNIQUE, arm("all", age(Comparison.LESS, "121"), percent("1")));
  }

  @Test
  void table_onParameter_boundByItsDeclaredRange() {
    NumberType order = new NumberType(Unit.NUMBER, 0, Range.of(1, 99));
    Local local = new Local("order", order);
    Expr value = new Expr.LocalRef(local, order, IrSamples.AT);
    List<Expr.Arm> arms = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      arms.add(
          arm(
              "row" + i,
              compare(value, Comparison.EQUAL, LawSamples.constant("" + i, order)),
              percent("" + i)));
    }
    expect(
        IssueCode.TABLE_GAP,
        "Table `t` has a gap from 2025-01-01: no row applies when order = 5.",
        issues(UNIQUE, arms.toArray(Expr.Arm[]::new)));
    Expr last = compare(value, Comparison.GREATER_OR_EQUAL, LawSamples.constant("5", order));
    arms.add(arm("more", last, percent("40")));
    clean(UNIQUE, arms.toArray(Expr.Arm[]::new));
  }

  @Test
  void table_categoriesAndFlags_gapNamesBoth() {
    expect(
        IssueCode.TABLE_GAP,
        "Table `t` has a gap from 2025-01-01: no row applies when poverty_status = near_poor,"
            + " island_commune = no.",
        issues(
            UNIQUE,
            arm("poor", is(POVERTY_STATUS, "poor"), percent("1")),
            arm("near", and(is(POVERTY_STATUS, "near_poor"), own(ISLAND)), percent("2")),
            arm("rest", is(POVERTY_STATUS, "neither"), percent("3"))));
  }

  @Test
  void table_overlappingRows_areBothNamed() {
    List<Issue> issues =
        issues(
            UNIQUE,
            arm("young", age(Comparison.LESS_OR_EQUAL, "30"), percent("10")),
            arm("old", age(Comparison.GREATER_OR_EQUAL, "30"), percent("20")));
    expect(
        IssueCode.TABLE_OVERLAP,
        "Both row `young` and row `old` of table `t` apply from 2025-01-01 when age = 30 year, and"
            + " give different answers (10% and 20%).",
        issues);
    assertEquals("the other row", single(issues).related().getFirst().message());
    assertTrue(single(issues).suggestions().getFirst().contains("`hit first` or `hit highest`"));
  }

  @Test
  void table_overlappingRowsThatAgree_areFine() {
    clean(
        UNIQUE,
        arm("young", age(Comparison.LESS_OR_EQUAL, "30"), percent("10")),
        arm("old", age(Comparison.GREATER_OR_EQUAL, "30"), percent("10")));
  }

  @Test
  void table_rowsThatDifferOnlyWhereTheyDoNotMeet_areFine() {
    Expr years = own(AGE);
    clean(
        UNIQUE,
        arm(
            "low",
            age(Comparison.LESS_OR_EQUAL, "30"),
            LawSamples.extremum(true, years, LawSamples.amount(years, "30"))),
        arm("high", age(Comparison.GREATER_OR_EQUAL, "30"), years));
  }

  @Test
  void table_hitHighest_mayOverlap() {
    assertEquals(List.of(), issues(LawSamples.subsidyRate(false)));
    assertEquals(List.of(), issues(LawSamples.subsidyRate(true)));
  }

  @Test
  void table_comparisonsOfTwoInputs_contradictTheirOpposites() {
    Expr less = compare(own(MONTHS_USED), Comparison.LESS, own(LawSamples.MONTHS));
    Expr more = compare(own(LawSamples.MONTHS), Comparison.LESS_OR_EQUAL, own(MONTHS_USED));
    clean(UNIQUE, arm("a", less, percent("1")), arm("b", more, percent("2")));
    Expr above = compare(own(LawSamples.MONTHS), Comparison.LESS, own(MONTHS_USED));
    List<Issue> issues =
        issues(UNIQUE, arm("a", less, percent("1")), arm("b", above, percent("2")));
    assertEquals(IssueCode.TABLE_GAP, single(issues).code());
  }

  @Test
  void table_comparisonsOfThreeInputs_contradictInACircle() {
    Input other = LawSamples.number("other", Unit.MONTH, 0, 840);
    Expr ab = compare(own(MONTHS_USED), Comparison.LESS, own(LawSamples.MONTHS));
    Expr bc = compare(own(LawSamples.MONTHS), Comparison.LESS, own(other));
    Expr ca = compare(own(other), Comparison.LESS, own(MONTHS_USED));
    expect(
        IssueCode.ROW_NEVER_DECIDES,
        "Row `circle` of table `t` can never apply, because its condition holds for nobody from"
            + " 2025-01-01.",
        issues(
            CasesKind.FIRST,
            arm("circle", and(ab, bc, ca), percent("1")),
            arm("rest", always(), percent("2"))));
  }

  @Test
  void firstTable_rowBehindAWiderOne_neverDecides() {
    expect(
        IssueCode.ROW_NEVER_DECIDES,
        "Row `child` of table `t` never decides, because those before it take every case from"
            + " 2025-01-01.",
        issues(
            CasesKind.FIRST,
            arm("young", age(Comparison.LESS, "30"), percent("1")),
            arm("child", age(Comparison.LESS, "16"), percent("2")),
            arm("rest", always(), percent("3"))));
  }

  @Test
  void highestTable_rowThatImpliesABetterOne_neverDecides() {
    expect(
        IssueCode.ROW_NEVER_DECIDES,
        "Row `child` of table `t` never decides, because another row always gives as much from"
            + " 2025-01-01.",
        issues(
            CasesKind.HIGHEST,
            arm("child", age(Comparison.LESS, "16"), percent("2")),
            arm("young", age(Comparison.LESS, "30"), percent("4")),
            arm("rest", always(), percent("3"))));
  }

  @Test
  void exceptions_thatMeetWithTheSameAnswer_areFine() {
    clean(
        EXCEPTIONS,
        arm("not_in_scheme", not(own(VOLUNTARY)), percent("0")),
        arm("used_up", is(MONTHS_USED, Comparison.GREATER_OR_EQUAL, "120"), percent("0")));
  }

  @Test
  void exceptions_thatMeetWithDifferentAnswers_nameAPerson() {
    List<Issue> issues =
        issues(
            EXCEPTIONS,
            arm("not_in_scheme", not(own(VOLUNTARY)), percent("0")),
            arm("used_up", is(MONTHS_USED, Comparison.GREATER_OR_EQUAL, "120"), percent("5")));
    expect(
        IssueCode.EXCEPTIONS_COLLIDE,
        "Both exception `not_in_scheme` and exception `used_up` of rule `t` apply from 2025-01-01"
            + " when in_voluntary_si = no, months_subsidised = 120 month, and give different"
            + " answers (0% and 5%).",
        issues);
    assertTrue(
        single(issues).suggestions().getFirst().startsWith("Guard the second: add `and not ("));
  }

  @Test
  void exceptions_guarded_areFine() {
    clean(
        EXCEPTIONS,
        arm("not_in_scheme", not(own(VOLUNTARY)), percent("0")),
        arm(
            "used_up",
            and(is(MONTHS_USED, Comparison.GREATER_OR_EQUAL, "120"), not(not(own(VOLUNTARY)))),
            percent("5")));
  }

  @Test
  void exceptions_onRulesThatExcludeEachOther_areLookedInto() {
    Rule child = rule("is_child", age(Comparison.LESS, "16"));
    Rule retired = rule("is_retired", age(Comparison.GREATER_OR_EQUAL, "62"));
    Rule deeper = rule("retired_too", ref(IrSamples.SELF, retired));
    clean(
        EXCEPTIONS,
        arm("child", ref(IrSamples.SELF, child), percent("0")),
        arm("retired", ref(IrSamples.SELF, deeper), percent("5")));
    Rule adult = rule("is_adult", age(Comparison.GREATER_OR_EQUAL, "15"));
    expect(
        IssueCode.EXCEPTIONS_COLLIDE,
        "Both exception `child` and exception `adult` of rule `t` apply from 2025-01-01 when"
            + " is_child = yes, is_adult = yes, and give different answers (0% and 5%).",
        issues(
            EXCEPTIONS,
            arm("child", ref(IrSamples.SELF, child), percent("0")),
            arm("adult", ref(IrSamples.SELF, adult), percent("5"))));
  }

  @Test
  void exceptions_onStatisticsOfMembers_areNotTakenForSafe() {
    Expr some =
        new Expr.Aggregate(
            Expr.Aggregation.COUNT,
            IrSamples.OWN_HOUSEHOLD,
            IrSamples.MEMBER,
            null,
            null,
            null,
            new NumberType(Unit.NUMBER, 0, Range.of(0, 99)),
            IrSamples.AT);
    Expr.Arm many =
        arm("many", compare(some, Comparison.GREATER, LawSamples.amount(some, "5")), percent("0"));
    Expr.Arm few =
        arm("few", compare(some, Comparison.LESS, LawSamples.amount(some, "5")), percent("5"));
    clean(EXCEPTIONS, many, few);
    Issue issue =
        single(issues(EXCEPTIONS, many, arm("child", age(Comparison.LESS, "16"), percent("5"))));
    assertEquals(IssueCode.EXCEPTIONS_COLLIDE, issue.code());
  }

  @Test
  void table_manyCategoriesInGroups_isDecidedQuickly() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 63; i++) {
      names.add("p" + i);
    }
    Category province = LawSamples.category("Province", names.toArray(String[]::new));
    Input home = IrSamples.input("province", new CategoryType(province), null);
    List<Expr.Arm> arms = new ArrayList<>();
    for (int i = 0; i < 63; i++) {
      arms.add(arm("r" + i, and(is(home, "p" + i), own(MINORITY)), percent("" + i)));
      arms.add(arm("s" + i, and(is(home, "p" + i), not(own(MINORITY))), percent("" + i)));
    }
    clean(UNIQUE, arms.toArray(Expr.Arm[]::new));
    arms.removeLast();
    expect(
        IssueCode.TABLE_GAP,
        "Table `t` has a gap from 2025-01-01: no row applies when province = p62,"
            + " ethnic_minority = no.",
        issues(UNIQUE, arms.toArray(Expr.Arm[]::new)));
  }

  @Test
  void table_onListsOfCategories_isOneDecisionEach() {
    clean(
        UNIQUE,
        arm("in", or(is(POVERTY_STATUS, "poor"), is(POVERTY_STATUS, "near_poor")), percent("1")),
        arm(
            "out",
            not(or(is(POVERTY_STATUS, "poor"), is(POVERTY_STATUS, "near_poor"))),
            percent("2")));
  }

  @Test
  void table_namedRowBelowTheRestAfterAnAmendment_isAnInversion() {
    List<Issue> issues =
        CaseAnalysis.inversions(LawSamples.subsidyRate(true), LawSamples.subsidyRate(false));
    expect(
        IssueCode.INVERSION,
        "Row `minority` (30%) of table `t` now pays less than row `other` (35%).",
        issues);
    assertEquals(
        List.of(),
        CaseAnalysis.inversions(LawSamples.subsidyRate(true), LawSamples.subsidyRate(true)));
  }

  @Test
  void exceptions_withoutNames_areCounted() {
    Issue issue =
        single(
            issues(
                EXCEPTIONS,
                arm("", is(WAGE, Comparison.LESS, "1000000"), percent("0")),
                arm("", is(WAGE, Comparison.LESS_OR_EQUAL, "999999"), percent("5"))));
    assertEquals(
        "Both exception 1 and exception 2 of rule `t` apply from 2025-01-01 when wage = 0"
            + " VND/month, and give different answers (0% and 5%).",
        issue.message());
  }
}
