package org.ansinh.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyPackTest {
  @TempDir Path place = Path.of("");
  private Path folder = Path.of("");

  @BeforeEach
  void writePack() throws IOException {
    folder = place.resolve("made_up");
    write("made_up/pack.law", "pack veridia \"Veridia\"\n  currency VND\n");
    write("made_up/rules/b.law", "parameter b: VND\n  from 2020-01-01 = 2\n");
    write("made_up/rules/a.law", "parameter a: VND\n  from 2020-01-01 = 1\n");
    write(
        "made_up/amendments/more.law",
        "amendment more \"More\"\n  from 2025-01-01\n  change parameter a was 1 becomes 5\n"
            + "\ntest \"more\"\n  on 2025-01-01 with more\n  expect a = 5 VND\n");
  }

  private Path write(String path, String text) throws IOException {
    Path file = place.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static ParsedFile parsed(String text) {
    return Parser.parse(new SourceText("extra.law", text));
  }

  private static List<String> names(List<? extends Item> items) {
    return items.stream().map(item -> item.name().text()).toList();
  }

  private static Issue refused(Runnable request) {
    RequestException thrown = assertThrows(RequestException.class, request::run);
    assertEquals(1, thrown.issues().size());
    return thrown.issues().getFirst();
  }

  @Test
  void load_folder_readsItsFilesInOrderOfPath() {
    PolicyPack pack = PolicyPack.load(folder);
    assertEquals("veridia", pack.name());
    assertEquals(List.of(), pack.issues());
    assertEquals(List.of("more", "more", "veridia", "a", "b"), names(pack.items()));
    assertEquals(List.of("more"), names(pack.amendments()));
    assertEquals(List.of("more"), names(pack.tests()));
  }

  @Test
  void with_itemOfTheSameName_takesItsPlaceAndSaysSo() {
    PolicyPack pack =
        PolicyPack.load(folder)
            .with(
                List.of(
                    parsed("parameter a: VND\n  from 2020-01-01 = 7\n"),
                    parsed("parameter c: VND\n  from 2020-01-01 = 3\n")));
    assertEquals(List.of("more", "more", "veridia", "a", "b", "c"), names(pack.items()));
    assertEquals("extra.law", pack.items().get(3).span().source().name());
    assertEquals(List.of(IssueCode.SHADOWS), pack.notes().stream().map(Issue::code).toList());
  }

  @Test
  void with_itemOfTheSameMeaning_saysNothing() {
    PolicyPack pack =
        PolicyPack.load(folder)
            .with(List.of(parsed("// again\nparameter a: VND\n  from 2020-01-01 = 1\n")));
    assertEquals(List.of(), pack.notes());
  }

  @Test
  void with_ruleInPlaceOfAParameter_takesItsPlace() {
    PolicyPack pack = PolicyPack.load(folder).with(List.of(parsed("rule a: VND\n  = 2 * b\n")));
    assertEquals(1, names(pack.items()).stream().filter("a"::equals).count());
  }

  @Test
  void with_nameTwiceOnTop_keepsBothForTheCheckerToReport() {
    String twice = "parameter a: VND\n  from 2020-01-01 = 7\n";
    PolicyPack pack = PolicyPack.load(folder).with(List.of(parsed(twice), parsed(twice)));
    assertEquals(2, names(pack.items()).stream().filter("a"::equals).count());
  }

  @Test
  void onClassPath_packInAJar_isRead() throws IOException {
    Path jar = place.resolve("packs.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("policies/made_up/pack.law"));
      zip.write(Files.readAllBytes(folder.resolve("pack.law")));
      zip.putNextEntry(new ZipEntry("policies/made_up/rules/a.law"));
      zip.write(Files.readAllBytes(folder.resolve("rules/a.law")));
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertEquals(
          List.of("veridia", "a"), names(PolicyPack.onClassPath("made_up", loader).items()));
      assertEquals(2, PolicyPack.onClassPath("made_up", loader).files().size());
      assertEquals(
          IssueCode.FILE_NOT_READABLE,
          refused(() -> PolicyPack.onClassPath("other", loader)).code());
    }
  }

  @Test
  void load_whatIsNoPack_isOneIssueEach() throws IOException {
    assertEquals(
        IssueCode.FILE_NOT_READABLE, refused(() -> PolicyPack.load(place.resolve("none"))).code());
    Path file = write("x.law", "parameter a: VND\n  from 2020-01-01 = 1\n");
    assertEquals(IssueCode.FILE_NOT_READABLE, refused(() -> PolicyPack.load(file)).code());
    Path empty = Files.createDirectory(place.resolve("empty"));
    assertEquals(IssueCode.FILE_NOT_READABLE, refused(() -> PolicyPack.load(empty)).code());
  }

  @Test
  void load_fileNotUtf8OrEmpty_isOneIssueAtItsPlace() throws IOException {
    Files.write(
        folder.resolve("rules/c.law"),
        "parameter c: VND \"L\u01b0\u01a1ng\"\n// cũ\n".getBytes(StandardCharsets.UTF_16LE));
    Issue issue = refused(() -> PolicyPack.load(folder));
    assertEquals(IssueCode.NOT_UTF8, issue.code());
    Files.write(folder.resolve("rules/c.law"), new byte[] {'/', '/', ' ', '\n', (byte) 0xe9, '\n'});
    assertTrue(
        refused(() -> PolicyPack.load(folder)).where().place().endsWith("c.law:2:1"),
        () -> refused(() -> PolicyPack.load(folder)).where().place());
    Files.writeString(folder.resolve("rules/c.law"), " \n");
    assertEquals(IssueCode.EMPTY_FILE, refused(() -> PolicyPack.load(folder)).code());
  }

  @Test
  void selection_ofPaths_findsPacksAndPartsAndLooseFiles() throws IOException {
    PolicyPack inUse = PolicyPack.load(folder);
    Path loose = write("loose/t.law", "test \"t\"\n  on 2025-01-01\n  expect a = 1 VND\n");
    Path alone =
        write("loose/alone.law", "pack alone \"Alone\"\nparameter z: VND\n  from 2020-01-01 = 1\n");

    assertTrue(Selection.of(List.of(), inUse).getFirst().isWhole());
    Selection part = Selection.of(List.of(folder.resolve("amendments")), inUse).getFirst();
    assertEquals(List.of("more"), names(part.tests()));
    assertEquals(inUse, part.pack());

    List<Selection> both = Selection.of(List.of(loose, alone, folder), inUse);
    assertEquals(
        List.of("alone", "veridia", "veridia"), both.stream().map(s -> s.pack().name()).toList());
    assertEquals(List.of("t"), names(both.get(2).tests()));
    assertEquals(1, Selection.of(List.of(loose.getParent()), inUse).get(1).files().size());
  }

  @Test
  void selection_ofAFolderOfPacks_isEachPackAsItStandsThere() throws IOException {
    Path packs = folder.resolveSibling("packs");
    for (String pack : List.of("packs/a", "packs/b", "packs/target/a", "packs/.git/a")) {
      Path own = Files.createDirectories(folder.resolveSibling(pack));
      Files.writeString(own.resolve("pack.law"), "pack " + own.getFileName() + "\n");
      Files.writeString(own.resolve("x.law"), "parameter x: number\n  from 2024-01-01 = 1\n");
    }
    List<Selection> found = Selection.of(List.of(packs), PolicyPack.load(folder));
    assertEquals(
        List.of("a", "b"), found.stream().map(selection -> selection.pack().name()).toList());
    assertTrue(found.stream().allMatch(Selection::isWhole));
  }

  @Test
  void selection_ofWhatIsNotThere_isOneIssue() throws IOException {
    PolicyPack inUse = PolicyPack.load(folder);
    assertEquals(
        IssueCode.FILE_NOT_READABLE,
        refused(() -> Selection.of(List.of(place.resolve("none.law")), inUse)).code());
    Path notes = write("made_up/README.md", "# Veridia\n");
    assertEquals(
        IssueCode.FILE_NOT_READABLE, refused(() -> Selection.of(List.of(notes), inUse)).code());
  }
}
