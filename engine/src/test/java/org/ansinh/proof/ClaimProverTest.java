package org.ansinh.proof;

import static org.ansinh.proof.LawSamples.MINORITY;
import static org.ansinh.proof.LawSamples.MONTHS;
import static org.ansinh.proof.LawSamples.P;
import static org.ansinh.proof.LawSamples.WAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.testing.IrSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClaimProverTest {
  private static final Verdict PROVED = new Verdict.Proved();

  private static Verdict decide(@Nullable Expr where, Expr holds) {
    return new ClaimProver()
        .decide(new Claim("c", LawSamples.DAY, List.of(), P, where, holds, IrSamples.AT));
  }

  private static Expr of(Input input) {
    return IrSamples.of(P, input);
  }

  private static Expr atLeast(Expr left, Expr right) {
    return LawSamples.compare(left, Comparison.GREATER_OR_EQUAL, right);
  }

  private static Expr oneMore(Input input) {
    return LawSamples.add(of(input), LawSamples.amount(of(input), "1"));
  }

  private static Expr below(Input input, String limit) {
    return LawSamples.compare(of(input), Comparison.LESS, LawSamples.amount(of(input), limit));
  }

  @Test
  void claim_amountWithRangeFromZero_isProvedByRange() {
    Rule opaque =
        LawSamples.rule("double", LawSamples.times(LawSamples.own(WAGE), LawSamples.own(WAGE)));
    Expr amount = LawSamples.ref(P, opaque);
    assertEquals(PROVED, decide(null, atLeast(amount, LawSamples.amount(amount, "0"))));
  }

  @Test
  void claim_nobodyLosesUnderTheAmendment_isProved() {
    Expr after = LawSamples.ref(P, LawSamples.subsidy(true));
    Expr before = LawSamples.ref(P, LawSamples.subsidy(false));
    assertEquals(PROVED, decide(null, atLeast(after, before)));
  }

  @Test
  void claim_somebodyLosesWithoutTheAmendment_isRefutedWithAPerson() {
    Expr after = LawSamples.ref(P, LawSamples.subsidy(true));
    Expr before = LawSamples.ref(P, LawSamples.subsidy(false));
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, decide(null, atLeast(before, after)));
    assertEquals(Value.BooleanValue.YES, refuted.inputs().get(LawSamples.VOLUNTARY));
  }

  @Test
  void claim_priorityGroupNeverLoses_isRefutedBy99000Below115500() {
    Rule subsidy = LawSamples.subsidy(true);
    UnitRef majority = LawSamples.but(MINORITY, IrSamples.yesNo(false));
    Verdict verdict =
        decide(
            of(MINORITY), atLeast(LawSamples.ref(P, subsidy), LawSamples.ref(majority, subsidy)));
    Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, verdict);
    assertEquals(IrSamples.n("99000"), refuted.left());
    assertEquals(IrSamples.n("115500"), refuted.right());
    assertEquals(Value.BooleanValue.YES, refuted.inputs().get(MINORITY));
    assertEquals(Value.BooleanValue.NO, refuted.inputs().get(LawSamples.ISLAND));
    assertEquals(
        new Value.CategoryValue(LawSamples.POVERTY, 2),
        refuted.inputs().get(LawSamples.POVERTY_STATUS));
  }

  @Test
  void claim_oneMoreMonthNeverLowersTheRate_isProved() {
    Rule rate = LawSamples.replacementRate();
    UnitRef more = LawSamples.but(MONTHS, oneMore(MONTHS));
    Expr holds = atLeast(LawSamples.ref(more, rate), LawSamples.ref(P, rate));
    assertEquals(PROVED, decide(below(MONTHS, "840"), holds));
  }

  @Test
  void claim_oneMoreMonthAddsAtMostOnePoint_isRefutedAtTheQualifyingMonth() {
    Rule rate = LawSamples.replacementRate();
    UnitRef more = LawSamples.but(MONTHS, oneMore(MONTHS));
    Expr gain = LawSamples.minus(LawSamples.ref(more, rate), LawSamples.ref(P, rate));
    Expr holds = LawSamples.compare(gain, Comparison.LESS_OR_EQUAL, LawSamples.percent("1"));
    Verdict.Refuted refuted =
        assertInstanceOf(Verdict.Refuted.class, decide(below(MONTHS, "840"), holds));
    assertEquals(IrSamples.n("179"), refuted.inputs().get(MONTHS));
  }

  @Test
  void claim_oneMoreDongNeverLowersTakeHomePay_isProvedThroughRounding() {
    Rule contribution = LawSamples.employeeContribution();
    UnitRef more = LawSamples.but(WAGE, oneMore(WAGE));
    Expr after = LawSamples.minus(IrSamples.of(more, WAGE), LawSamples.ref(more, contribution));
    Expr before = LawSamples.minus(of(WAGE), LawSamples.ref(P, contribution));
    assertEquals(PROVED, decide(below(WAGE, "10000000000"), atLeast(after, before)));
  }

  @Test
  void claim_oneMoreDongAlwaysRaisesTakeHomePay_isRefutedWhereRoundingTakesIt() {
    Rule contribution = LawSamples.employeeContribution();
    UnitRef more = LawSamples.but(WAGE, oneMore(WAGE));
    Expr after = LawSamples.minus(IrSamples.of(more, WAGE), LawSamples.ref(more, contribution));
    Expr before = LawSamples.minus(of(WAGE), LawSamples.ref(P, contribution));
    Expr holds = LawSamples.compare(after, Comparison.GREATER, before);
    assertInstanceOf(Verdict.Refuted.class, decide(below(WAGE, "10000000000"), holds));
  }

  @Test
  void claim_remainderIsBelowItsDivisor_isProved() {
    Expr wage = of(WAGE);
    Expr.Modulo rest =
        new Expr.Modulo(
            wage,
            LawSamples.amount(wage, "1000"),
            (org.ansinh.ir.NumberType) WAGE.type(),
            IrSamples.AT);
    Expr holds = LawSamples.compare(rest, Comparison.LESS, LawSamples.amount(wage, "1000"));
    assertEquals(PROVED, decide(null, holds));
  }

  @Test
  void claim_eachRoundingStaysWithinItsReach_isProvedAndNoFurther() {
    Rounding.Direction[] directions = Rounding.Direction.values();
    Expr tenth = LawSamples.times(of(WAGE), LawSamples.percent("10"));
    for (Rounding.Direction direction : directions) {
      Rounding rounding = new Rounding(direction, BigDecimal.TEN);
      Expr off = LawSamples.minus(LawSamples.round(tenth, rounding), tenth);
      Expr reach = LawSamples.amount(of(WAGE), "10");
      Expr near =
          LawSamples.and(
              LawSamples.compare(off, Comparison.LESS, reach),
              LawSamples.compare(
                  LawSamples.minus(LawSamples.amount(of(WAGE), "0"), off), Comparison.LESS, reach));
      assertEquals(PROVED, decide(null, near), direction.words());
      Expr exact = LawSamples.compare(off, Comparison.EQUAL, LawSamples.amount(of(WAGE), "0"));
      assertInstanceOf(Verdict.Refuted.class, decide(null, exact), direction.words());
    }
  }

  @Test
  void claim_squareBelowItsGreatest_isRefutedAtTheEnd() {
    Expr square = LawSamples.times(of(LawSamples.AGE), of(LawSamples.AGE));
    Expr holds =
        LawSamples.compare(square, Comparison.LESS, LawSamples.amount(of(LawSamples.AGE), "14400"));
    Verdict.Refuted refuted = assertInstanceOf(Verdict.Refuted.class, decide(null, holds));
    assertEquals(IrSamples.n("120"), refuted.inputs().get(LawSamples.AGE));
  }

  @Test
  void claim_withFewSteps_isUndecidedAndSaysSo() {
    Rule rate = LawSamples.replacementRate();
    UnitRef more = LawSamples.but(MONTHS, oneMore(MONTHS));
    Expr holds = atLeast(LawSamples.ref(more, rate), LawSamples.ref(P, rate));
    Claim claim =
        new Claim("c", LawSamples.DAY, List.of(), P, below(MONTHS, "840"), holds, IrSamples.AT);
    assertEquals(
        new Verdict.Undecided("it has too many cases"), new ClaimProver(200).decide(claim));
  }

  @Test
  void claim_throughTwoThousandRules_endsWithoutOverflow() {
    Expr sum = LawSamples.own(WAGE);
    Rule rule = LawSamples.rule("r", sum);
    for (int i = 0; i < 2_000; i++) {
      rule = LawSamples.rule("r" + i, LawSamples.ref(IrSamples.SELF, rule));
    }
    Expr last = LawSamples.ref(P, rule);
    Expr holds = atLeast(last, LawSamples.amount(of(WAGE), "0"));
    assertEquals(PROVED, decide(null, holds));
  }

  @Test
  void claim_oneMoreDongNeverLowersPayAfterThreeRoundings_isProvedByRemainders() {
    // 8%, 1.5% and 1%, each rounded half up, never rise by a dong at the same wage
    Expr taken = LawSamples.amount(of(WAGE), "0");
    Expr takenMore = taken;
    for (String rate : new String[] {"8", "1.5", "1"}) {
      Rounding whole = Rounding.toWhole(Rounding.Direction.HALF_UP);
      taken =
          LawSamples.add(
              taken, LawSamples.round(LawSamples.times(of(WAGE), LawSamples.percent(rate)), whole));
      takenMore =
          LawSamples.add(
              takenMore,
              LawSamples.round(LawSamples.times(oneMore(WAGE), LawSamples.percent(rate)), whole));
    }
    Expr holds =
        atLeast(LawSamples.minus(oneMore(WAGE), takenMore), LawSamples.minus(of(WAGE), taken));
    assertEquals(PROVED, decide(below(WAGE, "10000000000"), holds));
  }

  @Test
  void claim_oneMoreDongNeverLowersPayAfterThreeLikeRoundings_isRefuted() {
    Expr taken = LawSamples.amount(of(WAGE), "0");
    Expr takenMore = taken;
    for (String rate : new String[] {"8", "4", "2"}) {
      Rounding whole = Rounding.toWhole(Rounding.Direction.CEILING);
      taken =
          LawSamples.add(
              taken, LawSamples.round(LawSamples.times(of(WAGE), LawSamples.percent(rate)), whole));
      takenMore =
          LawSamples.add(
              takenMore,
              LawSamples.round(LawSamples.times(oneMore(WAGE), LawSamples.percent(rate)), whole));
    }
    Expr holds =
        atLeast(LawSamples.minus(oneMore(WAGE), takenMore), LawSamples.minus(of(WAGE), taken));
    assertInstanceOf(Verdict.Refuted.class, decide(below(WAGE, "10000000000"), holds));
  }

  @Test
  void claim_pensionNeverFallsWithTheRate_isProvedThroughProducts() {
    Input other = LawSamples.number("other_months", Unit.MONTH, 0, 840);
    Expr holds =
        atLeast(LawSamples.times(of(WAGE), of(other)), LawSamples.times(of(WAGE), of(MONTHS)));
    Expr where = atLeast(of(other), of(MONTHS));
    assertEquals(PROVED, decide(where, holds));
  }
}
