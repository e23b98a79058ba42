package org.ansinh.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.proof.ClaimProver;
import org.ansinh.testing.IrSamples;
import org.junit.jupiter.api.Test;

final class ClaimDeciderTest {
  private static final UnitRef.Bound P = new UnitRef.Bound("p", IrSamples.PERSON);
  private final ClaimDecider decider = new ClaimDecider(new ClaimProver(), ValueText.ENGLISH);

  private static Claim claim(Expr holds) {
    return new Claim("c", IrSamples.DAY, List.of(), P, null, holds, IrSamples.AT);
  }

  private static Expr wage() {
    return IrSamples.of(P, IrSamples.WAGE);
  }

  @Test
  void claim_thatHolds_isProved() {
    Expr more = IrSamples.plus(wage(), IrSamples.num("1"));
    Claim claim = claim(IrSamples.compare(more, Comparison.GREATER, wage()));
    assertEquals(new ClaimDecision.Proved(claim), decider.decide(claim));
  }

  @Test
  void claim_thatFails_namesTheUnitAndBothSides() {
    Expr bonus = IrSamples.of(P, IrSamples.BONUS);
    Claim claim = claim(IrSamples.compare(bonus, Comparison.LESS, IrSamples.num("900000")));
    ClaimDecision.Refuted refuted =
        assertInstanceOf(ClaimDecision.Refuted.class, decider.decide(claim));
    assertEquals("p", refuted.witness().getFirst().name());
    assertEquals(
        "check \"c\" does not hold when bonus = 900,000: 900,000 >= 900,000",
        decider.issue(refuted).message());
  }

  @Test
  void claim_aboutMembersBeyondProof_isRefutedBySearch() {
    Expr wages =
        IrSamples.over(
            new UnitRef.GroupOf(P, IrSamples.HOUSEHOLD), Expr.Aggregation.COUNT, null, null);
    Claim claim = claim(IrSamples.compare(wages, Comparison.LESS, IrSamples.num("3")));
    ClaimDecision.Refuted refuted =
        assertInstanceOf(ClaimDecision.Refuted.class, decider.decide(claim));
    assertTrue(refuted.witness().size() >= 3, refuted.witness().toString());
  }

  @Test
  void claim_aboutMembersThatHolds_isUndecidedAndSaysHowManyWereTried() {
    Rule size =
        IrSamples.rule(
            "size",
            IrSamples.HOUSEHOLD,
            IrSamples.over(
                new UnitRef.Self(IrSamples.HOUSEHOLD), Expr.Aggregation.COUNT, null, null));
    Expr count = IrSamples.ref(new UnitRef.GroupOf(P, IrSamples.HOUSEHOLD), size);
    Claim claim = claim(IrSamples.compare(count, Comparison.GREATER, IrSamples.num("0")));
    ClaimDecision.Undecided undecided =
        assertInstanceOf(ClaimDecision.Undecided.class, decider.decide(claim));
    assertTrue(undecided.tried() > 0);
  }
}
