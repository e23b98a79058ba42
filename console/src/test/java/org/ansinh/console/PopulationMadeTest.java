package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Populations that are made from a recipe of the pack, as a shell asks for them.
final class PopulationMadeTest {
  @TempDir private Path folder = Path.of("");

  private Run make(String recipe, Path file) {
    return Run.here(
        "population", "make", recipe, "--persons", "500", "--seed", "3", "-o", file.toString());
  }

  @Test
  void make_byTheRecipesName_isTheSameBytesEachTime() throws Exception {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    assertEquals("", make("vn_2024", first).err());
    assertEquals("", make("vn_2024", second).err());
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void make_noSuchRecipe_saysWhereRecipesAre() {
    Run run = make("nowhere", folder.resolve("none"));
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("nor a recipe of that name"), run.err());
    assertTrue(run.err().contains("populations"), run.err());
  }

  @Test
  void groups_ofSeveralThings_haveAColumnEach() throws Exception {
    Path file = folder.resolve("people");
    assertEquals(0, make("vn_2024", file).exit());
    Run run =
        Run.here(
            "compare",
            "voluntary_2027",
            "--on",
            "2027-01-01",
            "--population",
            file.toString(),
            "--by",
            "area,sex",
            "--format",
            "csv");
    assertTrue(run.out().contains("rule,area,sex,baseline,amended,change"), run.out());
    assertTrue(run.out().contains("area,sex,winners,losers"), run.out());
    assertTrue(run.out().contains("payer,direction,unit,baseline,amended,change"), run.out());
    assertTrue(run.out().contains("rule,unit,baseline,amended,change"), run.out());
    assertTrue(run.out().contains("voluntary_subsidy,urban,female,"), run.out());
  }

  @Test
  void pack_inEnglish_isAnsweredInEnglish() {
    Run run =
        Run.here(
            "eval",
            "--pack",
            System.getProperty("ansinh.home") + "/policies/veridia",
            "--on",
            "2026-01-01",
            "--format",
            "table",
            "base_amount");
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("unit"), run.out());
  }
}
