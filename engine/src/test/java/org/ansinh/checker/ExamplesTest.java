package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Policy;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.TestItem;
import org.ansinh.verification.CaseRunner;
import org.junit.jupiter.api.Test;

/// The examples (a) to (e) of the language's description: they pass every check, and their tests
/// hold.
class ExamplesTest {
  private static final List<Item> ITEMS =
      Sources.examples("a_base", "b_compulsory", "c_health", "d_voluntary", "e_pension");

  @Test
  void check_examples_findsNoError() {
    assertEquals("", IssuePrinter.print(Sources.errors(ITEMS)));
  }

  @Test
  void tests_examples_hold() {
    Policy policy = Checker.open("examples", ITEMS, List.of()).policy();
    List<Issue> issues = new ArrayList<>();
    int expectations = 0;
    for (Item item : ITEMS) {
      if (item instanceof TestItem test) {
        CaseChecker.Result result = CaseChecker.check(test, policy, null);
        issues.addAll(result.issues());
        if (result.test() != null) {
          expectations += result.test().expectations().size();
          issues.addAll(new CaseRunner(ValueText.of("en")).run(result.test()).issues());
        }
      }
    }
    assertEquals("", IssuePrinter.print(issues));
    assertEquals(36, expectations);
  }
}
