package org.ansinh.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ansinh.checker.Checker;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.io.RecipeReader;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Policy;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.PopulationCheck;
import org.ansinh.population.UnitTable;
import org.ansinh.source.SourceText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The recipe of Viet Nam, made once at 100,000 persons.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynthesizerTest {
  private static final int PERSONS = 100_000;
  private static final Path PACK = Path.of(System.getProperty("ansinh.home", ".."), "policies/vn");

  private Policy policy;
  private String text;
  private Population population;
  private UnitTable persons;

  @BeforeAll
  void make() throws IOException {
    PolicyPack pack = PolicyPack.load(PACK);
    policy = Checker.open("vn", pack.items(), List.of()).policy();
    text = Files.readString(PACK.resolve("populations/vn_2024.json"));
    population = Synthesizer.make(recipe(text), policy, PERSONS, 42);
    persons = population.table("Person");
  }

  private static Recipe recipe(String text) {
    return RecipeReader.read(new SourceText("vn_2024.json", text));
  }

  private long ordinal(String input, String value) {
    return ((CategoryType) policy.inputs().get(input).type()).category().ordinalOf(value);
  }

  /// The weighted number of persons whose `input` is `value`.
  private long weighted(String input, long value) {
    Column column = persons.column(input);
    Column weights = persons.weights();
    long sum = 0;
    for (int row = 0; row < persons.size(); row++) {
      sum += column.value(row) == value ? weights.value(row) : 0;
    }
    return sum;
  }

  @Test
  void make_weights_addUpToTheCensusExactly() {
    assertEquals(38_599_637, weighted("area", ordinal("area", "urban")));
    assertEquals(62_513_019, weighted("area", ordinal("area", "rural")));
  }

  @Test
  void make_weights_areTheSameWithinAHousehold() {
    Membership households = population.membership("Household");
    Column weights = persons.weights();
    for (int h = 0; h < households.groupCount(); h++) {
      for (int i = households.offsets()[h]; i < households.offsets()[h + 1]; i++) {
        assertEquals(
            weights.value(households.rowAt(households.offsets()[h])),
            weights.value(households.rowAt(i)));
      }
    }
  }

  @Test
  void make_sexes_areThoseOfTheCensusButForRounding() {
    // Cells of age and sex are apportioned in each of two strata: at most 210 persons of 1,011 each
    // are off by one.
    assertEquals(50_346_030, weighted("sex", ordinal("sex", "male")), 210 * 1_012.0);
  }

  @Test
  void make_households_areAsManyAndAsLargeAsCounted() {
    Membership households = population.membership("Household");
    // 28,146,939 households of 101,112,656 persons.
    assertEquals(27_837, households.groupCount(), 300);
    assertTrue(households.largest() <= 12);
  }

  @Test
  void make_everyInput_isInItsDeclaredRange() {
    PopulationCheck check = PopulationCheck.of(population, policy.inputs().values());
    assertTrue(
        check.issues().stream().allMatch(issue -> issue.code() == IssueCode.FACT_MISSING),
        () -> check.issues().toString());
  }

  @Test
  void make_insuredEmployees_areNearThePublishedNumber() {
    // 17.07 million at the end of March 2025; the recipe's shares by age, sex and area give 17.09.
    // Standard error of a share of 0.169 in 100,000 persons: 0.0012, so 0.12 million; three of
    // them.
    assertEquals(17_090_000, weighted("employed", 1), 360_000.0);
  }

  @Test
  void make_children_doNotLiveAlone() {
    Membership households = population.membership("Household");
    Column age = persons.column("age");
    for (int h = 0; h < households.groupCount(); h++) {
      long oldest = 0;
      for (int i = households.offsets()[h]; i < households.offsets()[h + 1]; i++) {
        oldest = Math.max(oldest, age.value(households.rowAt(i)));
      }
      assertTrue(oldest >= 16, "household " + h + " has children only");
    }
  }

  @Test
  void make_sameSeed_isTheSamePopulation() {
    Population again = Synthesizer.make(recipe(text), policy, 5_000, 42);
    assertEquals(
        Synthesizer.make(recipe(text), policy, 5_000, 42).fingerprint(), again.fingerprint());
    assertTrue(
        !Synthesizer.make(recipe(text), policy, 5_000, 43)
            .fingerprint()
            .equals(again.fingerprint()));
  }

  @Test
  void make_oneTableChanged_leavesTheDrawsOfOthers() {
    String changed =
        text.replace("\"yes\": \"5.1%\", \"no\": \"94.9%\"", "\"yes\": \"9%\", \"no\": \"91%\"");
    assertTrue(!changed.equals(text));
    UnitTable other = Synthesizer.make(recipe(changed), policy, PERSONS, 42).table("Person");
    for (int row = 0; row < PERSONS; row++) {
      assertEquals(persons.column("wage").value(row), other.column("wage").value(row));
    }
  }

  @Test
  void make_unknownInput_isRefusedWithNearNames() {
    DataException refused =
        assertThrows(
            DataException.class,
            () ->
                Synthesizer.make(
                    recipe(text.replace("\"input\": \"wage\"", "\"input\": \"wages\"")),
                    policy,
                    1_000,
                    1));
    assertEquals(IssueCode.RECIPE_INVALID, refused.issues().getFirst().code());
    assertTrue(refused.issues().getFirst().suggestions().getFirst().contains("`wage`"));
  }

  @Test
  void read_sharesThatDoNotAddUp_areRefused() {
    DataException refused =
        assertThrows(DataException.class, () -> recipe(text.replaceFirst("\"94.9%\"", "\"90%\"")));
    assertTrue(refused.getMessage().contains("95.1%"), refused::getMessage);
  }
}
