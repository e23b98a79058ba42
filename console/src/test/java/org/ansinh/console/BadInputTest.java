package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people get wrong is answered by one clear error and exit code 1 or 2.
final class BadInputTest {
  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  /// Runs, and holds that there is one error, of that code, and nothing else.
  private static Run refused(int exit, String code, String... arguments) {
    Run run = Run.here(arguments);
    assertRefused(exit, code, run);
    return run;
  }

  static void assertRefused(int exit, String code, Run run) {
    run.holdsNoStackTrace();
    assertEquals(exit, run.exit(), run.err() + run.out());
    long errors = run.err().lines().filter(line -> line.contains("error E")).count();
    assertEquals(1, errors, run.err());
    assertTrue(run.err().contains("error " + code + ": "), run.err());
  }

  @Test
  void file_missing_isNamed() {
    Run run = refused(2, "E009", "fmt", "no_such_file.law");
    assertTrue(run.err().startsWith("no_such_file.law:1:1: error E009"), run.err());
    refused(2, "E009", "run", "no_such_file.session");
  }

  @Test
  void file_thatIsAFolder_isRefused() {
    refused(2, "E009", "run", folder.toString());
    refused(2, "E009", "fmt", folder.toString());
  }

  @Test
  void file_notUtf8_isRefusedAtThePlace() throws IOException {
    Path file = folder.resolve("latin.law");
    Files.write(
        file, "rule x: VND = 1 VND // L\u00e0o Cai\n".getBytes(StandardCharsets.ISO_8859_1));
    Run run = refused(1, "E006", "fmt", file.toString());
    assertTrue(run.err().contains("latin.law:1:25: error"), run.err());
  }

  @Test
  void file_empty_isRefused() throws IOException {
    refused(1, "E008", "fmt", file("empty.law", "").toString());
    refused(2, "E008", "run", file("empty.session", " \n").toString());
  }

  @Test
  void quote_unclosed_isPointedAt() throws IOException {
    Path file = file("quote.law", "rule x: VND \"Chi phí = 1 VND\n\nrule y: VND = 1 VND\n");
    Run run = refused(1, "E002", "fmt", file.toString());
    assertTrue(run.err().contains("quote.law:1:13: error"), run.err());
  }

  @Test
  void brackets_twentyThousandOpen_areRefused() throws IOException {
    Path file = file("deep.law", "rule x: VND = " + "(".repeat(20_000) + "1 VND\n");
    refused(1, "E004", "fmt", file.toString());
  }

  @Test
  void date_thatIsNone_isRefused() {
    refused(2, "E005", "--on", "2027-02-30");
    refused(2, "E005", "on", "01/02/2027");
  }

  @Test
  void command_unknown_isAnsweredWithTheNearest() {
    Run run = refused(2, "E502", "histroy");
    assertTrue(run.err().contains("`history`"), run.err());
  }

  @Test
  void command_ofALaterVersion_isSaidToBeOne() {
    for (String name : new String[] {"sweep", "solve", "project", "report", "serve"}) {
      Run run = refused(2, "E502", name, "x");
      assertTrue(run.err().contains("not part of this version"), run.err());
    }
  }

  @Test
  void script_ofALaterVersion_isSaidToBeOne() throws IOException {
    refused(2, "E501", "run", file("a.js", "1").toString());
    refused(2, "E501", "run", file("a.py", "1").toString());
  }

  @Test
  void option_unknownOrWithoutValue_isRefused() {
    refused(2, "E501", "fmt", "--nonsense", "x");
    refused(2, "E501", "fmt");
    refused(2, "E501", "--pack");
    refused(2, "E501", "fmt", "x.law", "--format", "xml");
  }

  @Test
  void session_entryThatFails_endsItAtItsLine() throws IOException {
    Path file = file("a.session", "on 2027-01-01\n\non 2027-13-01\non 2028-01-01\n");
    Run run = refused(2, "E005", "run", file.toString());
    assertTrue(run.err().contains("a.session:3:1: error E005"), run.err());
    assertEquals("> on 2027-01-01\n> on 2027-13-01\n", run.out());
  }

  @Test
  void session_thatRunsItself_isRefused() throws IOException {
    Path file = folder.resolve("loop.session");
    Files.writeString(file, "run --quiet " + file + "\n");
    refused(2, "E501", "run", file.toString());
  }

  @Test
  void pipe_entryThatFails_doesNotStopTheNext() {
    Run run = Run.reading("on 2027-13-01\non 2028-01-01\non\n");
    assertRefused(2, "E005", run);
    assertEquals("2028-01-01\n", run.out());
    assertTrue(run.err().startsWith("<stdin>:1:1: error E005"), run.err());
  }

  @Test
  void errors_asJson_areObjects() {
    Run run = Run.here("fmt", "no_such_file.law", "--format", "json");
    assertEquals(2, run.exit());
    assertEquals(
        "{\"severity\":\"error\",\"code\":\"E009\",\"message\":\"There is no such file.\","
            + "\"file\":\"no_such_file.law\",\"line\":1,\"column\":1,\"length\":0}\n",
        run.err());
  }

  @Test
  void file_thatCannotBeReplaced_isLeftAsItWas() throws IOException {
    Path file = file("kept/x.law", "rule   x: VND = 1 VND\n");
    Run run = Run.here("fmt", file.toString());
    assertEquals(0, run.exit(), run.err());
    assertEquals("rule x: VND\n  = 1 VND\n", Files.readString(file));
    try (var files = Files.list(file.getParent())) {
      assertEquals(1, files.count(), "nothing is left behind");
    }
  }
}
