package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ansinh.amendment.Overlay;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What an amended policy takes over from its baseline is what it would find itself.
class AncestryTest {
  private static final Path POLICIES = Path.of(System.getProperty("ansinh.home", ".."), "policies");
  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);

  @TestFactory
  Stream<DynamicTest> everyAmendment_withAndWithoutTheBaseline_isTheSame() {
    return Stream.of("vn", "veridia")
        .map(name -> PolicyPack.load(POLICIES.resolve(name)))
        .flatMap(
            pack ->
                pack.amendments().stream()
                    .map(
                        amendment ->
                            DynamicTest.dynamicTest(
                                pack.name() + " with " + amendment.name(),
                                () -> assertSameWithBaseline(pack.items(), amendment))));
  }

  private static void assertSameWithBaseline(List<Item> items, AmendmentItem amendment) {
    List<String> names = List.of(amendment.name().text());
    List<Item> amended = Overlay.apply(items, List.of(amendment)).items();
    Policy base = Checker.open("test", items, List.of()).policy();
    Policy fresh = Checker.open("test", amended, names).policy();
    Policy built = Checker.open("test", amended, names, base).policy();

    assertEquals(texts(Checker.checkAll(fresh)), texts(Checker.checkAll(built)));
    Set<LocalDate> days = new TreeSet<>(fresh.changes()).tailSet(LocalDate.of(2024, 1, 1));
    Set<String> shared = new HashSet<>();
    for (String rule : fresh.rules().keySet()) {
      for (LocalDate day : days) {
        Rule found = find(built, rule, day);
        assertEquals(fingerprint(find(fresh, rule, day)), fingerprint(found), rule + " on " + day);
        if (found != null && found == find(base, rule, day)) {
          shared.add(rule);
        }
      }
    }
    assertFalse(shared.isEmpty(), "no rule is taken over");
    assertEquals(
        texts(Checker.effects(base, fresh)), texts(Checker.effects(base, built)), "effects");
  }

  private static @Nullable Rule find(Policy policy, String rule, LocalDate day) {
    try {
      return policy.on(day).findRule(rule);
    } catch (PolicyException refused) {
      return null;
    }
  }

  private static @Nullable String fingerprint(@Nullable Rule rule) {
    return rule == null ? null : rule.fingerprint();
  }

  private static List<String> texts(List<Issue> issues) {
    return issues.stream().map(issue -> issue.code() + " " + issue.message()).sorted().toList();
  }

  @Test
  void amendedParameter_itsUsersOnly_areMadeAnew() {
    PolicyPair pair =
        amend(
            """
            entity Person
            input wage of Person: VND/month from 0 to 10_000_000 VND/month
            parameter rate: percent
              from 2020-01-01 = 5%
            rule due of Person: VND/month
              = wage * rate
            rule twice of Person: VND/month
              = due * 2
            rule other of Person: VND/month
              = wage * 3
            amendment more
              from 2027-01-01
              change parameter rate was 5% becomes 6%
            """);
    assertSame(pair.before().on(DAY).findRule("other"), pair.after().on(DAY).findRule("other"));
    assertNotSame(pair.before().on(DAY).findRule("twice"), pair.after().on(DAY).findRule("twice"));
  }

  @Test
  void rowOfASharedTable_decidesOnlyWithoutTheAmendment_isReportedThere() {
    PolicyPair pair =
        amend(
            """
            entity Person
            input age of Person: years from 0 to 120 years
            table share(years_old: years): percent
              | row   | years_old   | share |
              | old   | >= 60 years |   60% |
              | other | otherwise   |   40% |
            rule of_young of Person: percent
              = if age < 50 years then share(age) else 0%
            rule of_all of Person: percent
              from 2020-01-01 = share(age)
            amendment less
              from 2020-01-01
              change rule of_all = 1%
            """);
    assertTrue(codes(Checker.checkAll(pair.before())).isEmpty());
    assertEquals(List.of(IssueCode.ROW_NEVER_DECIDES), codes(Checker.checkAll(pair.after())));
  }

  private static List<IssueCode> codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).filter(c -> c != IssueCode.UNUSED).distinct().toList();
  }

  private record PolicyPair(Policy before, Policy after) {}

  private static PolicyPair amend(String law) {
    List<Item> items = Sources.items(law);
    AmendmentItem amendment =
        (AmendmentItem)
            items.stream().filter(AmendmentItem.class::isInstance).findFirst().orElseThrow();
    Policy before = Checker.open("test", items, List.of()).policy();
    List<Item> amended = Overlay.apply(items, List.of(amendment)).items();
    return new PolicyPair(
        before, Checker.open("test", amended, List.of(amendment.name().text()), before).policy());
  }
}
