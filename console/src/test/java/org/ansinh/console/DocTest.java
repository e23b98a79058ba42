package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `doc` writes pages, replaces its own and touches nothing else.
final class DocTest {
  @TempDir Path temporary;
  private Path pack;
  private Path out;

  @BeforeEach
  void writePack() throws IOException {
    pack = Files.createDirectory(temporary.resolve("small"));
    out = temporary.resolve("out");
    Files.writeString(
        pack.resolve("pack.law"), "pack small \"Nhỏ\" en \"Small\"\n  languages vi, en\n");
    Files.writeString(pack.resolve("a.law"), "rule a: percent \"Một\" en \"One\" = 1%\n");
    Files.writeString(pack.resolve("b.law"), "rule b: percent = a + 1%\n");
  }

  private Run doc(String... more) {
    return Run.here(
        Stream.concat(
                Stream.of("doc", "--pack", pack.toString(), "-o", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void doc_ofAPack_writesItsPages() throws IOException {
    Run run = doc("--lang", "en");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("open " + out.resolve("index.html")), run.out());
    assertTrue(files().containsAll(List.of("index.html", "value/a.html", "value/b.html")));
    assertTrue(files().stream().noneMatch(file -> file.endsWith(".tmp")), "" + files());
    assertTrue(Files.readString(out.resolve("index.html")).contains("data-lang=\"en\""));
    assertEquals(0, doc("--language", "vi").exit());
    assertTrue(Files.readString(out.resolve("index.html")).contains("data-lang=\"vi\""));
  }

  @Test
  void doc_writtenAgain_takesAwayItsOldPagesAndNoOthers() throws IOException {
    assertEquals(0, doc().exit());
    Files.writeString(out.resolve("mine.txt"), "mine");
    Path kept = out.resolve("assets/style.css");
    FileTime long_ago = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(kept, long_ago);
    Files.delete(pack.resolve("b.law"));
    Run run = doc();
    assertEquals(0, run.exit(), run.err());
    assertFalse(Files.exists(out.resolve("value/b.html")));
    assertTrue(Files.exists(out.resolve("value/a.html")));
    assertEquals("mine", Files.readString(out.resolve("mine.txt")));
    assertEquals(long_ago, Files.getLastModifiedTime(kept), "what has not changed is left alone");
  }

  @Test
  void doc_intoAFolderOfSomethingElse_isRefused() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("index.html"), "mine");
    Run run = doc();
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("This folder holds something else"), run.err());
    assertTrue(run.err().contains("Name a folder that is empty"), run.err());
    assertEquals(List.of("index.html"), files());
    assertEquals("mine", Files.readString(out.resolve("index.html")));
  }

  @Test
  void doc_whoseListNamesFilesOutside_deletesNoneOfThem() throws IOException {
    assertEquals(0, doc().exit());
    Path outside = Files.writeString(temporary.resolve("outside.txt"), "mine");
    Path list = out.resolve("ansinh-doc.txt");
    Files.writeString(
        list,
        Files.readString(list) + "../outside.txt\n" + outside + "\nvalue/../../outside.txt\n");
    assertEquals(0, doc().exit());
    assertTrue(Files.exists(outside));
  }

  @Test
  void doc_whereAFileStands_isRefused() throws IOException {
    Files.writeString(out, "a file");
    Run run = doc();
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("A file stands where"), run.err());
    assertEquals("a file", Files.readString(out));
  }

  @Test
  void doc_ofAPackWithAMistake_writesNothing() throws IOException {
    Files.writeString(pack.resolve("b.law"), "rule b of Nobody: percent = 1%\n");
    Run run = doc();
    assertEquals(1, run.exit());
    assertTrue(run.err().contains("E101"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void doc_asTheReadmeShowsIt_writesThePackOfVietNam() throws IOException {
    String readme = Files.readString(Path.of(System.getProperty("ansinh.home"), "README.md"));
    assertTrue(readme.contains("```\n./ansinh doc\n```"), "the README shows it");
    Run run = Run.here("doc", "-o", out.toString());
    assertEquals(0, run.exit(), run.err());
    assertTrue(files().contains("value/base_salary.html"));
  }

  @Test
  void doc_inAnUnknownLanguage_saysWhichThereAre() {
    Run run = doc("--language", "fr");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--language vi"), run.err());
    assertFalse(Files.exists(out));
  }
}
