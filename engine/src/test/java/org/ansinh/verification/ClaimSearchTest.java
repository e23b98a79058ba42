package org.ansinh.verification;

import static org.ansinh.testing.IrSamples.AT;
import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.HOUSEHOLD;
import static org.ansinh.testing.IrSamples.MEMBER;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.SELF;
import static org.ansinh.testing.IrSamples.STUDENT;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.arm;
import static org.ansinh.testing.IrSamples.cases;
import static org.ansinh.testing.IrSamples.compare;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.of;
import static org.ansinh.testing.IrSamples.over;
import static org.ansinh.testing.IrSamples.own;
import static org.ansinh.testing.IrSamples.plus;
import static org.ansinh.testing.IrSamples.ref;
import static org.ansinh.testing.IrSamples.rule;
import static org.ansinh.testing.IrSamples.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Case;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ClaimSearchTest {
  private static final UnitRef.Bound P = new UnitRef.Bound("p", PERSON);

  private static ClaimSearch.Outcome search(@Nullable Expr where, Expr holds) {
    return ClaimSearch.search(
        new Claim("claim", DAY, List.of(), P, where, holds, AT),
        new Consistency(DAY, List.of(), ValueText.ENGLISH));
  }

  /// Nothing below 180 months, and 40 from then on.
  private static Rule pension() {
    return rule(
        "pension",
        PERSON,
        cases(
            Expr.CasesKind.EXCEPTIONS,
            num("40"),
            arm("too_short", compare(own(WAGE), Comparison.LESS, num("180")), num("0"))));
  }

  @Test
  void search_jumpAtAThreshold_isFoundAtTheThreshold() {
    Expr more = plus(of(P, WAGE), num("1"));
    UnitRef.But but = new UnitRef.But(P, List.of(new UnitRef.Change(WAGE, more)));
    Expr gain =
        compare(ref(but, pension()), Comparison.LESS_OR_EQUAL, plus(ref(P, pension()), num("10")));
    List<Case.Fact> witness =
        search(compare(of(P, WAGE), Comparison.LESS, num("1000")), gain).witness();
    assertNotNull(witness);
    assertEquals(1, witness.size());
    Value months = witness.getFirst().values().get(WAGE);
    assertTrue(
        months instanceof Value.NumberValue v
            && v.number().compareTo(n179()) >= 0
            && v.number().compareTo(n180()) < 0,
        () -> "found " + months);
  }

  private static BigDecimal n179() {
    return new BigDecimal(179);
  }

  private static BigDecimal n180() {
    return new BigDecimal(180);
  }

  @Test
  void search_claimThatHolds_findsNobody() {
    ClaimSearch.Outcome outcome =
        search(null, compare(ref(P, pension()), Comparison.GREATER_OR_EQUAL, num("0")));
    assertNull(outcome.witness());
    assertTrue(outcome.tried() > 50, "tried " + outcome.tried());
  }

  @Test
  void search_factsThatDoNotMatter_areLeftOut() {
    Expr never = compare(times(of(P, WAGE), num("0")), Comparison.GREATER, num("1"));
    Expr holds = new Expr.Or(List.of(never, new Expr.Not(of(P, STUDENT), AT)), AT);
    List<Case.Fact> witness = search(null, holds).witness();
    assertNotNull(witness);
    assertEquals(Value.BooleanValue.YES, witness.getFirst().values().get(STUDENT));
    assertEquals(n("0"), witness.getFirst().values().get(WAGE));
  }

  @Test
  void search_claimAboutAHousehold_triesSeveralMembers() {
    UnitRef.GroupOf home = new UnitRef.GroupOf(SELF, HOUSEHOLD);
    Rule size = rule("size", PERSON, over(home, Expr.Aggregation.COUNT, of(MEMBER, STUDENT), null));
    List<Case.Fact> witness =
        search(null, compare(ref(P, size), Comparison.LESS, num("3"))).witness();
    assertNotNull(witness);
    Case.Fact household =
        witness.stream().filter(fact -> fact.entity().equals(HOUSEHOLD)).findFirst().orElseThrow();
    assertTrue(household.members().size() >= 3, household::toString);
  }

  @Test
  void search_twice_givesTheSame() {
    Expr holds = compare(of(P, WAGE), Comparison.LESS, num("999000"));
    assertEquals(search(null, holds), search(null, holds));
    assertEquals(
        Map.of(),
        Map.copyOf(
            search(null, compare(num("1"), Comparison.EQUAL, num("2")))
                .witness()
                .getFirst()
                .values()));
  }
}
