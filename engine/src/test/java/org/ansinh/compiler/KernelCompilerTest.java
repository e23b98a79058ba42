package org.ansinh.compiler;

import static org.ansinh.testing.TypedIr.HOUSEHOLD;
import static org.ansinh.testing.TypedIr.PERSON;
import static org.ansinh.testing.TypedIr.add;
import static org.ansinh.testing.TypedIr.input;
import static org.ansinh.testing.TypedIr.member;
import static org.ansinh.testing.TypedIr.members;
import static org.ansinh.testing.TypedIr.multiply;
import static org.ansinh.testing.TypedIr.number;
import static org.ansinh.testing.TypedIr.ref;
import static org.ansinh.testing.TypedIr.rule;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ansinh.column.Column;
import org.ansinh.column.LongColumn;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.testing.TypedIr;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KernelCompilerTest {
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
  private static final Input WAGE = input("wage", PERSON, number(0, 0, 1_000_000));

  private static SourceSpan at(String file, int line) {
    SourceText text = new SourceText(file, "\n".repeat(line - 1) + "x");
    return text.span(line - 1, line);
  }

  private static Expr wage(SourceSpan span) {
    return new Expr.InputRef(TypedIr.SELF, WAGE, WAGE.type(), span);
  }

  /// Runs over four persons of whom the column knows two.
  private static StackTraceElement firstFrame(List<Rule> rules) {
    CompiledPolicy policy = new KernelCompiler().compile(DATE, rules);
    Column tooShort = new LongColumn(new long[] {1, 2}, 0, null);
    Function<Input, @Nullable Column> columns = input -> tooShort;
    Program program = policy.program(columns, List.of());
    Batch batch = program.batch(columns, List.of(), new int[] {4});
    batch.moveTo(0, 0, 4);
    return assertThrows(ArrayIndexOutOfBoundsException.class, () -> program.run(batch))
        .getStackTrace()[0];
  }

  @Test
  void stackTrace_rulesOfOneFile_namesFileAndLine() {
    Rule rule = rule("tax", PERSON, wage(at("rules/tax.law", 17)), at("rules/tax.law", 16));
    StackTraceElement frame = firstFrame(List.of(rule));
    assertEquals("rules/tax.law", frame.getFileName());
    assertEquals(17, frame.getLineNumber());
  }

  @Test
  void stackTrace_rulesOfTwoFiles_namesTheFileOfTheFault() {
    Rule one = rule("one", PERSON, number("1"), at("rules/one.law", 3));
    Rule two = rule("two", PERSON, wage(at("rules/two.law", 29)), at("rules/two.law", 28));
    StackTraceElement frame = firstFrame(List.of(one, two));
    assertEquals("rules/two.law", frame.getFileName());
    assertEquals(29, frame.getLineNumber());
    assertEquals("two", frame.getMethodName());
  }

  @Test
  void compile_equalRequests_isDoneOnce() {
    KernelCompiler compiler = new KernelCompiler();
    Rule first = rule("double", PERSON, multiply(ref(WAGE), number("2")));
    Rule again = rule("double", PERSON, multiply(ref(WAGE), number("2")));
    CompiledPolicy one = compiler.compile(DATE, List.of(first));
    CompiledPolicy two = compiler.compile(DATE, List.of(again));
    assertEquals(List.of(first), one.targets());
    assertEquals(List.of(again), two.targets());
    assertEquals(1, compiler.statistics().hitCount());
    assertEquals(1, compiler.statistics().missCount());
    compiler.compile(DATE.plusDays(1), List.of(first));
    assertEquals(2, compiler.statistics().missCount());
  }

  @Test
  void compile_inputOfAnotherRange_isNotTakenForTheSame() {
    KernelCompiler compiler = new KernelCompiler();
    Input wide = input("wage", PERSON, number(0, 0, 2_000_000));
    NumberType type = number(0, 0, 9_000_000);
    Rule narrow =
        rule("tax", PERSON, new Expr.Extremum(true, List.of(ref(WAGE)), type, TypedIr.NOWHERE));
    Rule other =
        rule("tax", PERSON, new Expr.Extremum(true, List.of(ref(wide)), type, TypedIr.NOWHERE));
    compiler.compile(DATE, List.of(narrow));
    CompiledPolicy second = compiler.compile(DATE, List.of(other));
    assertEquals(wide.type(), second.inputs().getFirst().type());
  }

  @Test
  void compile_rulesThatTwoPoliciesShare_areComputedOnce() {
    Rule before = rule("base", PERSON, add(ref(WAGE), number("5")));
    Rule after = rule("base", PERSON, add(ref(WAGE), number("5")));
    Rule tax = rule("tax", PERSON, multiply(ref(before), number("2")));
    Rule amended = rule("tax", PERSON, multiply(ref(after), number("3")));
    assertEquals(3, new KernelCompiler().compile(DATE, List.of(tax, amended)).computedRules());
  }

  @Test
  void compile_equalStatistics_areComputedOnce() {
    Expr sum = members(Expr.Aggregation.SUM, null, ref(member(), WAGE), number(0, 0, 99_000_000));
    Rule one = rule("one", HOUSEHOLD, add(sum, number("1")));
    Rule two = rule("two", HOUSEHOLD, add(sum, number("2")));
    assertEquals(4, new KernelCompiler().compile(DATE, List.of(one, two)).computedRules());
  }

  @Test
  void compile_formulaOfManyThousandParts_isSplitIntoSmallKernels() {
    List<Expr.Arm> arms = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Expr condition =
          TypedIr.compare(ref(WAGE), Expr.Comparison.EQUAL, number(String.valueOf(7 * i)));
      Expr value =
          TypedIr.choose(condition, multiply(ref(WAGE), number("3")), number(String.valueOf(i)));
      arms.add(new Expr.Arm("row" + i, condition, value, null, TypedIr.NOWHERE));
    }
    for (Expr.CasesKind kind : Expr.CasesKind.values()) {
      Expr table =
          new Expr.Cases(
              kind, "t", arms, number("-1"), number(0, -1, 2_000_000_000), TypedIr.NOWHERE);
      Rule rule = rule("large", PERSON, table);
      CompiledPolicy policy = new KernelCompiler().compile(DATE, List.of(rule));
      Column wages = Column.of(0, 7, 8, 4193, 4200);
      Function<Input, @Nullable Column> columns = input -> wages;
      Program program = policy.program(columns, List.of());
      assertTrue(
          program.largestKernel() <= Program.CODE_LIMIT, kind + ": " + program.largestKernel());
      Batch batch = program.batch(columns, List.of(), new int[] {5});
      batch.moveTo(0, 0, 5);
      program.run(batch);
      long none = kind == Expr.CasesKind.SUM ? 0 : -1;
      assertEquals(
          "[0, 21, " + none + ", 12579, " + none + "]",
          Arrays.toString(batch.buffer(policy.buffer(program, rule))),
          kind.toString());
    }
  }

  @Test
  void compile_longSum_isSplitIntoSmallKernels() {
    Expr sum = number("0");
    for (int i = 1; i <= 400; i++) {
      sum = add(sum, TypedIr.extremum(false, ref(WAGE), number(String.valueOf(i))));
    }
    Rule rule = rule("sum", PERSON, sum);
    CompiledPolicy policy = new KernelCompiler().compile(DATE, List.of(rule));
    Column wages = Column.of(0, 1, 2000);
    Function<Input, @Nullable Column> columns = input -> wages;
    Program program = policy.program(columns, List.of());
    assertTrue(program.largestKernel() <= Program.CODE_LIMIT, "" + program.largestKernel());
    Batch batch = program.batch(columns, List.of(), new int[] {3});
    batch.moveTo(0, 0, 3);
    program.run(batch);
    assertEquals("[0, 400, 80200]", Arrays.toString(batch.buffer(policy.buffer(program, rule))));
  }

  @Test
  void compile_butInARule_isRefusedWithItsPlace() {
    UnitRef.But richer =
        new UnitRef.But(TypedIr.SELF, List.of(new UnitRef.Change(WAGE, number("9"))));
    Rule base = rule("base", PERSON, ref(WAGE));
    Rule rule = rule("marginal", PERSON, ref(richer, base));
    assertThrows(PolicyException.class, () -> new KernelCompiler().compile(DATE, List.of(rule)));
  }
}
