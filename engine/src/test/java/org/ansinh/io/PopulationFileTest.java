package org.ansinh.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.column.ColumnBuilder;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationFileTest {
  @TempDir Path folder;

  private static Population sample() {
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("age", Column.of(3, 40, 41, 70));
    columns.put("wage", Column.of(0, 5_000_000, 46_800_001, 0));
    columns.put("big", Column.of(0, 1L << 40, -1, 7));
    columns.put("year", Column.of(2000, 1990, 1980, 1950));
    columns.put("same", Column.constant(9, 2, 4));
    columns.put("maybe", new ColumnBuilder(1, 4).add(5).addUnknown().add(7).addUnknown().build());
    return new Population(
        "small",
        2024,
        -7,
        List.of(
            new UnitTable("Person", 4, columns, Column.of(506, 505, 505, 505)),
            new UnitTable("Household", 2, Map.of(), null)),
        List.of(Membership.sorted("Household", "Person", new int[] {0, 3, 4})));
  }

  @Test
  void read_whatWasWritten_isTheSame() throws IOException {
    Path file = folder.resolve("small.pop");
    PopulationFile.write(sample(), file);
    Population read = PopulationFileReader.read(file);
    assertEquals(sample().fingerprint(), read.fingerprint());
    assertEquals(-7, read.seed());
    assertEquals(46_800_001, read.tables().getFirst().columns().get("wage").value(2));
    assertTrue(!read.tables().getFirst().columns().get("maybe").known(3));
    assertTrue(PopulationFile.isOne(file));
  }

  @Test
  void read_everyCutAndEveryAlteredByte_isRefused() throws IOException {
    Path file = folder.resolve("small.pop");
    PopulationFile.write(sample(), file);
    byte[] whole = Files.readAllBytes(file);
    String right = sample().fingerprint();
    for (int i = 0; i < whole.length; i++) {
      byte[] altered = whole.clone();
      altered[i] ^= 0x10;
      Files.write(file, altered);
      try {
        // A changed byte between blocks is no part of the data.
        assertEquals(right, PopulationFileReader.read(file).fingerprint(), "byte " + i);
      } catch (DataException refused) {
        assertEquals(IssueCode.POPULATION_FILE_INVALID, refused.issues().getFirst().code());
      }
    }
    for (int length = 0; length < whole.length; length += 13) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThrows(DataException.class, () -> PopulationFileReader.read(file));
    }
  }

  @Test
  void write_toAFolderThatIsNot_leavesNothing() throws IOException {
    assertThrows(
        IOException.class,
        () -> PopulationFile.write(sample(), folder.resolve("missing").resolve("x.pop")));
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
