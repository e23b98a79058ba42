package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack goes into JSON and comes back the same.
final class ConvertTest {
  private static final String PACK =
      Path.of(System.getProperty("ansinh.home"), "policies/veridia").toString();

  @TempDir Path folder;

  @Test
  void convert_packToJsonAndBack_answersTheSame() {
    String json = folder.resolve("veridia.json").toString();
    Path back = folder.resolve("veridia/pack.law");
    assertEquals(0, Run.here("convert", PACK, "-o", json).exit());
    assertEquals(0, Run.here("convert", json, "-o", back.toString()).exit());
    Run there = Run.here("test", PACK);
    Run here = Run.here("test", folder.resolve("veridia").toString());
    assertEquals(0, there.exit(), there.err());
    assertEquals(there.out(), here.out());
    assertEquals(0, here.exit(), here.err());
  }

  @Test
  void convert_brokenJson_isOneClearErrorAndWritesNothing() throws IOException {
    Path json = Files.writeString(folder.resolve("x.json"), "[{\"kind\":\"rule\"}]");
    Path out = folder.resolve("x.law");
    Run run = Run.here("convert", json.toString(), "-o", out.toString());
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("error E011"), run.err());
    assertTrue(Files.notExists(out));
    run.holdsNoStackTrace();
  }
}
