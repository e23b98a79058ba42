package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.amendment.Overlay;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.quantity.Range;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of the language's description: they pass every check, their tests hold, and their
/// rules have the scales and ranges of its table.
class ExamplesTest {
  private static final List<Item> BASE =
      Sources.examples("a_base", "b_compulsory", "c_health", "d_voluntary", "e_pension");
  private static final List<Item> DRAFT = Sources.examples("f_amendment");

  private static Policy amended() {
    List<Item> items = new ArrayList<>(BASE);
    items.addAll(DRAFT);
    Overlay.Result result = Overlay.apply(items, Overlay.amendments(items));
    assertEquals("", IssuePrinter.print(result.issues()));
    assertEquals("", IssuePrinter.print(Sources.errors(result.items())));
    return Checker.open("examples", result.items(), List.of("voluntary_2027")).policy();
  }

  @Test
  void tests_examplesAToE_hold() {
    assertEquals(36, Sources.hold(BASE, Sources.policy(BASE), null));
  }

  @Test
  void tests_amendedExample_hold() {
    assertEquals(5, Sources.hold(DRAFT, amended(), Sources.policy(BASE)));
  }

  @Test
  void checks_amendedExample_areUnderstood() {
    Policy amended = amended();
    Policy baseline = Sources.policy(BASE);
    int claims = 0;
    for (Item item : DRAFT) {
      if (item instanceof CheckItem check) {
        ClaimChecker.Result result = ClaimChecker.check(check, amended, baseline);
        assertEquals("", IssuePrinter.print(result.issues()));
        assertNotNull(result.claim());
        claims++;
      }
    }
    assertEquals(4, claims);
  }

  /// The table of language.md 1.3; the rounded contribution of the employer is at most 8,190,000
  /// exactly.
  @ParameterizedTest
  @CsvSource({
    "si_wage,             VND/month, 0, 0, 46800000,  27",
    "si_employer,         VND/month, 0, 0, 8190000,   24",
    "hi_premium,          VND/month, 4, 0, 105300,    31",
    "hi_premium_total,    VND/month, 4, 0, 10424700,  38",
    "voluntary_subsidy,   VND/month, 4, 0, 165000,    32",
    "contribution_years,  year,      1, 0, 70,        11",
    "replacement_rate,    number,    3, 0, 0.75,      11",
  })
  void types_amendedExample_areThoseOfTheTable(
      String name, String unit, int scale, BigDecimal low, BigDecimal high, int bits) {
    Rule rule = amended().on(LocalDate.of(2027, 1, 1)).findRule(name);
    assertNotNull(rule);
    NumberType type = (NumberType) rule.type();
    assertEquals(unit, type.unit().toString());
    assertEquals(scale, type.scale());
    assertEquals(new Range(low, high), type.range());
    assertEquals(bits, type.bits());
  }
}
