package org.ansinh.proof;

import static org.ansinh.proof.LawSamples.P;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Expr.CasesKind;
import org.ansinh.ir.Expr.Comparison;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.testing.IrSamples;
import org.junit.jupiter.api.Test;

/// Random claims and tables over inputs with few values, decided by cases and by trying every
/// person.
final class AgreesWithEnumerationTest {
  private static final int ROUNDS = 300;
  private static final NumberType WIDE =
      new NumberType(Unit.NUMBER, 4, Range.of(-1_000_000, 1_000_000));
  private static final Input X = LawSamples.number("x", Unit.NUMBER, 0, 6);
  private static final Input Y = LawSamples.number("y", Unit.NUMBER, -3, 4);
  private static final Input FLAG = LawSamples.flag("flag");
  private static final Input STATUS = LawSamples.POVERTY_STATUS;
  private static final List<Map<Input, Value>> EVERYBODY = everybody();

  private final RandomGenerator random;
  private UnitRef unit = P;
  private final List<Rule> rules = new ArrayList<>();

  AgreesWithEnumerationTest() {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
  }

  private static List<Map<Input, Value>> everybody() {
    List<Map<Input, Value>> all = new ArrayList<>();
    for (int x = 0; x <= 6; x++) {
      for (int y = -3; y <= 4; y++) {
        for (int status = 0; status < 3; status++) {
          for (boolean flag : new boolean[] {false, true}) {
            Map<Input, Value> person = new LinkedHashMap<>();
            person.put(X, IrSamples.n("" + x));
            person.put(Y, IrSamples.n("" + y));
            person.put(STATUS, new Value.CategoryValue(LawSamples.POVERTY, status));
            person.put(FLAG, Value.BooleanValue.of(flag));
            all.add(person);
          }
        }
      }
    }
    return all;
  }

  private static boolean holds(Expr condition, Map<Input, Value> person) {
    Facts facts =
        Facts.of(List.of(new Case.Fact("p", IrSamples.PERSON, List.of(), person, IrSamples.AT)));
    Interpreter interpreter = new Interpreter(LawSamples.DAY, facts);
    Frame frame = interpreter.frame("p").bind(P, "p");
    return interpreter.holds(condition, frame);
  }

  @Test
  void claims_overFewPersons_areDecidedAsByTryingEach() {
    int proved = 0;
    int refuted = 0;
    int undecided = 0;
    for (int round = 0; round < ROUNDS; round++) {
      rules.clear();
      rules.add(LawSamples.rule("r" + round, as(IrSamples.SELF, () -> number(3))));
      Expr claim = condition(4);
      boolean all = EVERYBODY.stream().allMatch(person -> holds(claim, person));
      Verdict verdict =
          new ClaimProver(300_000)
              .decide(new Claim("c", LawSamples.DAY, List.of(), P, null, claim, IrSamples.AT));
      String about = "round " + round + ": " + claim;
      switch (verdict) {
        case Verdict.Proved v -> {
          proved++;
          assertTrue(all, about);
        }
        case Verdict.Refuted v -> {
          refuted++;
          assertTrue(!all, about);
        }
        case Verdict.Undecided v -> undecided++;
      }
    }
    assertTrue(proved > ROUNDS / 20, "proved " + proved);
    assertTrue(refuted > ROUNDS / 4, "refuted " + refuted);
    assertTrue(undecided < ROUNDS / 50, "undecided " + undecided);
  }

  @Test
  void tables_overFewPersons_haveTheGapsAndOverlapsThatTryingEachFinds() {
    unit = IrSamples.SELF;
    for (int round = 0; round < ROUNDS; round++) {
      List<Expr.Arm> arms = new ArrayList<>();
      int rows = 2 + random.nextInt(3);
      for (int i = 0; i < rows; i++) {
        Expr rate = LawSamples.percent("" + random.nextInt(3));
        arms.add(LawSamples.arm("row" + i, condition(2), rate));
      }
      Expr.Cases table = LawSamples.cases(CasesKind.UNIQUE, null, arms.toArray(Expr.Arm[]::new));
      boolean gap = false;
      boolean overlap = false;
      for (Map<Input, Value> person : EVERYBODY) {
        List<Expr> answers =
            arms.stream()
                .filter(arm -> holds(arm.condition(), person))
                .map(Expr.Arm::value)
                .toList();
        gap |= answers.isEmpty();
        overlap |= answers.stream().distinct().count() > 1;
      }
      var codes =
          new CaseAnalysis()
              .analyse(table, LawSamples.FROM_2025).stream().map(issue -> issue.code()).toList();
      String about = "round " + round + ": " + table;
      assertEquals(gap, codes.contains(IssueCode.TABLE_GAP), about);
      assertEquals(overlap, codes.contains(IssueCode.TABLE_OVERLAP), about);
    }
  }

  private Expr as(UnitRef other, java.util.function.Supplier<Expr> expression) {
    UnitRef before = unit;
    unit = other;
    Expr made = expression.get();
    unit = before;
    return made;
  }

  private Expr condition(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(3)) {
        case 0 -> IrSamples.of(unit, FLAG);
        case 1 ->
            LawSamples.compare(
                IrSamples.of(unit, STATUS),
                random.nextBoolean() ? Comparison.EQUAL : Comparison.NOT_EQUAL,
                new Expr.Constant(
                    new Value.CategoryValue(LawSamples.POVERTY, random.nextInt(3)),
                    STATUS.type(),
                    IrSamples.AT));
        default -> compared(0);
      };
    }
    return switch (random.nextInt(6)) {
      case 0 -> LawSamples.not(condition(depth - 1));
      case 1 -> LawSamples.and(condition(depth - 1), condition(depth - 1));
      case 2 -> LawSamples.or(condition(depth - 1), condition(depth - 1));
      default -> compared(depth);
    };
  }

  private Expr compared(int depth) {
    Comparison[] comparisons = Comparison.values();
    return LawSamples.compare(
        number(depth),
        comparisons[random.nextInt(comparisons.length)],
        number(Math.max(0, depth - 1)));
  }

  private Expr number(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(4)) {
        case 0 -> IrSamples.of(unit, X);
        case 1 -> IrSamples.of(unit, Y);
        default -> LawSamples.constant("" + (random.nextInt(12) - 4), WIDE);
      };
    }
    return switch (random.nextInt(9)) {
      case 0 -> arithmetic(Expr.ArithmeticOperator.ADD, number(depth - 1), number(depth - 1));
      case 1 -> arithmetic(Expr.ArithmeticOperator.SUBTRACT, number(depth - 1), number(depth - 1));
      case 2 ->
          arithmetic(
              Expr.ArithmeticOperator.MULTIPLY,
              number(depth - 1),
              random.nextInt(4) == 0 ? number(depth - 1) : LawSamples.constant(tenths(), WIDE));
      case 3 ->
          new Expr.Extremum(
              random.nextBoolean(),
              List.of(number(depth - 1), number(depth - 1)),
              WIDE,
              IrSamples.AT);
      case 4 ->
          new Expr.Conditional(
              condition(depth - 1), number(depth - 1), number(depth - 1), WIDE, IrSamples.AT);
      case 5 -> new Expr.Round(number(depth - 1), rounding(), WIDE, IrSamples.AT);
      case 6 ->
          new Expr.Quotient(
              number(depth - 1),
              LawSamples.constant("" + (2 + random.nextInt(5)), WIDE),
              rounding(),
              WIDE,
              IrSamples.AT);
      case 7 -> rules.isEmpty() ? number(0) : LawSamples.ref(maybeChanged(), rules.getLast());
      default -> number(0);
    };
  }

  private static Expr arithmetic(Expr.ArithmeticOperator operator, Expr left, Expr right) {
    return new Expr.Arithmetic(operator, left, right, WIDE, IrSamples.AT);
  }

  private UnitRef maybeChanged() {
    return random.nextBoolean()
        ? unit
        : new UnitRef.But(unit, List.of(new UnitRef.Change(X, number(0))));
  }

  private String tenths() {
    return BigDecimal.valueOf(random.nextInt(40) - 20, 1).toPlainString();
  }

  private Rounding rounding() {
    Rounding.Direction[] directions = Rounding.Direction.values();
    BigDecimal step = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.5");
    return new Rounding(directions[random.nextInt(directions.length)], step);
  }
}
