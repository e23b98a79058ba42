package org.ansinh.interpreter;

import static org.ansinh.testing.IrSamples.AREA;
import static org.ansinh.testing.IrSamples.AT;
import static org.ansinh.testing.IrSamples.DAY;
import static org.ansinh.testing.IrSamples.HOUSEHOLD;
import static org.ansinh.testing.IrSamples.MEMBER;
import static org.ansinh.testing.IrSamples.NUMBER;
import static org.ansinh.testing.IrSamples.OWN_HOUSEHOLD;
import static org.ansinh.testing.IrSamples.PERSON;
import static org.ansinh.testing.IrSamples.REGION;
import static org.ansinh.testing.IrSamples.REGISTERED;
import static org.ansinh.testing.IrSamples.SELF;
import static org.ansinh.testing.IrSamples.STUDENT;
import static org.ansinh.testing.IrSamples.WAGE;
import static org.ansinh.testing.IrSamples.compare;
import static org.ansinh.testing.IrSamples.day;
import static org.ansinh.testing.IrSamples.household;
import static org.ansinh.testing.IrSamples.n;
import static org.ansinh.testing.IrSamples.num;
import static org.ansinh.testing.IrSamples.of;
import static org.ansinh.testing.IrSamples.over;
import static org.ansinh.testing.IrSamples.person;
import static org.ansinh.testing.IrSamples.plus;
import static org.ansinh.testing.IrSamples.ref;
import static org.ansinh.testing.IrSamples.rule;
import static org.ansinh.testing.IrSamples.yesNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Case;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.junit.jupiter.api.Test;

final class MembersTest {
  private static final UnitRef.Self GROUP = new UnitRef.Self(HOUSEHOLD);

  private static Value order(String unit, Case.Fact... facts) {
    Expr formula =
        new Expr.Position(
            SELF,
            HOUSEHOLD,
            MEMBER,
            of(MEMBER, STUDENT),
            List.of(of(MEMBER, REGISTERED)),
            NUMBER,
            AT);
    return new Interpreter(DAY, Facts.of(List.of(facts)))
        .value(rule("order", PERSON, formula), unit);
  }

  private static Case.Fact student(String name, boolean student, String registered) {
    return person(
        name, Map.of(STUDENT, Value.BooleanValue.of(student), REGISTERED, day(registered)));
  }

  @Test
  void position_byDateThenFile_countsThoseBefore() {
    Case.Fact[] facts = {
      student("a", true, "2024-01-02"),
      student("b", false, "2024-01-01"),
      student("c", true, "2024-01-01"),
      student("d", true, "2024-01-02"),
      household("h", "a", "b", "c", "d")
    };
    assertEquals(n("2"), order("a", facts));
    assertEquals(n("1"), order("c", facts));
    assertEquals(n("3"), order("d", facts));
    assertEquals(n("1"), order("b", facts));
  }

  @Test
  void position_inNoHousehold_isFirstAndNeedsNoKey() {
    assertEquals(n("1"), order("a", person("a", Map.of(STUDENT, Value.BooleanValue.YES))));
  }

  private static Value wages(Expr.Aggregation aggregation, Expr where, Expr value) {
    Facts facts =
        Facts.of(
            List.of(
                person("a", Map.of(WAGE, n("5"), STUDENT, Value.BooleanValue.NO)),
                person("b", Map.of(WAGE, n("3"), STUDENT, Value.BooleanValue.YES)),
                person("c", Map.of(WAGE, n("4"), STUDENT, Value.BooleanValue.YES)),
                household("h", "a", "b", "c")));
    return new Interpreter(DAY, facts)
        .value(rule("asked", HOUSEHOLD, over(GROUP, aggregation, where, value)), "h");
  }

  @Test
  void aggregate_ofThreeMembers_isComputed() {
    Expr all = yesNo(true);
    Expr students = of(MEMBER, STUDENT);
    Expr wage = of(MEMBER, WAGE);
    assertEquals(n("12"), wages(Expr.Aggregation.SUM, all, wage));
    assertEquals(n("7"), wages(Expr.Aggregation.SUM, students, wage));
    assertEquals(n("3"), wages(Expr.Aggregation.MIN, all, wage));
    assertEquals(n("4"), wages(Expr.Aggregation.MAX, students, wage));
    assertEquals(n("2"), wages(Expr.Aggregation.COUNT, students, num("0")));
    Expr rich = compare(wage, Expr.Comparison.GREATER, num("4"));
    assertEquals(Value.BooleanValue.YES, wages(Expr.Aggregation.SOME, all, rich));
    assertEquals(Value.BooleanValue.NO, wages(Expr.Aggregation.SOME, students, rich));
    assertEquals(Value.BooleanValue.NO, wages(Expr.Aggregation.EVERY, all, rich));
    assertEquals(Value.BooleanValue.YES, wages(Expr.Aggregation.EVERY, yesNo(false), rich));
  }

  @Test
  void but_isSeenByTheRestOfTheHousehold() {
    Rule total =
        rule("total", HOUSEHOLD, over(GROUP, Expr.Aggregation.SUM, null, of(MEMBER, WAGE)));
    UnitRef.But but = new UnitRef.But(SELF, List.of(new UnitRef.Change(WAGE, num("10"))));
    Rule changed = rule("changed", PERSON, ref(new UnitRef.GroupOf(but, HOUSEHOLD), total));
    Rule asIs = rule("as_is", PERSON, ref(OWN_HOUSEHOLD, total));
    Facts facts =
        Facts.of(
            List.of(
                person("a", Map.of(WAGE, n("1"))),
                person("b", Map.of(WAGE, n("2"))),
                household("h", "a", "b")));
    Interpreter interpreter = new Interpreter(DAY, facts);
    assertEquals(n("12"), interpreter.value(changed, "a"));
    assertEquals(n("3"), interpreter.value(asIs, "a"));
    assertEquals(n("11"), interpreter.value(changed, "b"));
  }

  @Test
  void household_ofAPersonInNone_hasThatMember() {
    Rule total =
        rule("total", HOUSEHOLD, over(GROUP, Expr.Aggregation.SUM, null, of(MEMBER, WAGE)));
    Rule own = rule("own", PERSON, plus(ref(OWN_HOUSEHOLD, total), num("0")));
    Interpreter interpreter =
        new Interpreter(DAY, Facts.of(List.of(person("a", Map.of(WAGE, n("9"))))));
    assertEquals(n("9"), interpreter.value(own, "a"));
  }

  @Test
  void household_inputOfAMemberMissing_namesTheMember() {
    Rule total =
        rule("total", HOUSEHOLD, over(GROUP, Expr.Aggregation.SUM, null, of(MEMBER, WAGE)));
    Facts facts =
        Facts.of(
            List.of(
                person("a", Map.of(WAGE, n("9"))),
                person("b", Map.of()),
                household("h", "a", "b")));
    DataException thrown =
        assertThrows(DataException.class, () -> new Interpreter(DAY, facts).value(total, "h"));
    assertEquals("b: `wage` is needed for `total`", thrown.getMessage());
  }

  @Test
  void category_isComparedByName() {
    Expr expr =
        compare(
            of(SELF, AREA),
            Expr.Comparison.EQUAL,
            new Expr.Constant(new Value.CategoryValue(REGION, 1), AREA.type(), AT));
    Map<Input, Value> second = Map.of(AREA, new Value.CategoryValue(REGION, 1));
    assertEquals(
        Value.BooleanValue.YES,
        new Interpreter(DAY, Facts.of(List.of(person("a", second))))
            .value(rule("x", PERSON, expr), "a"));
  }

  @Test
  void facts_memberOfTwoHouseholds_areRefused() {
    DataException thrown =
        assertThrows(
            DataException.class,
            () ->
                Facts.of(List.of(person("a", Map.of()), household("h", "a"), household("k", "a"))));
    assertEquals(IssueCode.UNKNOWN_MEMBER, thrown.issues().getFirst().code());
  }

  @Test
  void facts_memberUnknown_areRefusedWithNearNames() {
    DataException thrown =
        assertThrows(
            DataException.class,
            () -> Facts.of(List.of(person("lan", Map.of()), household("h", "lam"))));
    assertEquals(List.of("Did you mean `lan`?"), thrown.issues().getFirst().suggestions());
  }
}
