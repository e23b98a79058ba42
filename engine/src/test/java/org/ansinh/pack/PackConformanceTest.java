package org.ansinh.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ansinh.Engine;
import org.ansinh.checker.CheckResult;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.explanation.ValueText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.verification.ClaimDecision;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs every test of every pack, and of the examples of the language; a pack has no errors, with
/// each of its amendments too.
final class PackConformanceTest {
  private static final Path POLICIES = Path.of(System.getProperty("ansinh.home", ".."), "policies");
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  @TestFactory
  Stream<DynamicContainer> packs_theirTests_pass() throws IOException {
    try (Stream<Path> folders = Files.list(POLICIES)) {
      List<Path> packs =
          folders.filter(folder -> Files.exists(folder.resolve(PolicyPack.MARK))).sorted().toList();
      assertFalse(packs.isEmpty());
      return packs.stream()
          .map(
              folder ->
                  dynamicContainer(
                      folder.getFileName().toString(), nodes(PolicyPack.load(folder))));
    }
  }

  private static List<DynamicNode> nodes(PolicyPack pack) {
    List<DynamicNode> nodes = new ArrayList<>(tests(Selection.whole(pack)));
    nodes.add(dynamicTest("it has no errors", () -> assertPasses(pack, List.of())));
    nodes.add(dynamicTest("its checks are proved", () -> assertProved(pack)));
    pack.amendments().stream()
        .map(amendment -> amendment.name().text())
        .forEach(
            name ->
                nodes.add(
                    dynamicTest(
                        "it has no errors with " + name, () -> assertPasses(pack, List.of(name)))));
    return nodes;
  }

  private static void assertPasses(PolicyPack pack, List<String> amendments) {
    List<Issue> errors =
        switch (pack.check(amendments)) {
          case CheckResult.Passed passed -> List.of();
          case CheckResult.Failed failed ->
              failed.issues().stream().filter(Issue::isError).toList();
        };
    assertEquals("", IssuePrinter.print(errors));
  }

  private static void assertProved(PolicyPack pack) {
    List<String> open =
        Engine.decide(Selection.whole(pack), ValueText.of("en")).stream()
            .filter(outcome -> !(outcome.decision() instanceof ClaimDecision.Proved))
            .map(outcome -> outcome.check().name().text())
            .toList();
    assertEquals(List.of(), open);
  }

  private static List<DynamicTest> tests(Selection selection) {
    return selection.tests().stream()
        .map(
            test ->
                dynamicTest(
                    test.name().text() + ", " + test.on(),
                    () ->
                        assertEquals(
                            "", IssuePrinter.print(Engine.run(selection.pack(), test).issues()))))
        .toList();
  }

  @TestFactory
  List<DynamicTest> examples_asAPackOfTheirOwn_pass() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<ParsedFile> parsed =
          files.sorted().map(file -> Parser.parse(LawFiles.read(file))).toList();
      assertEquals(6, parsed.size());
      return tests(Selection.whole(PolicyPack.of("examples", parsed)));
    }
  }

  @TestFactory
  List<DynamicTest> examples_onTopOfVietnam_pass() {
    PolicyPack vietnam = PolicyPack.load(POLICIES.resolve("vn"));
    return tests(Selection.of(List.of(EXAMPLES), vietnam).getFirst());
  }

  @TestFactory
  Stream<DynamicContainer> examples_oneFileOnTopOfVietnam_pass() throws IOException {
    PolicyPack vietnam = PolicyPack.load(POLICIES.resolve("vn"));
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> alone =
          files.filter(file -> !file.toString().endsWith("f_amendment.law")).sorted().toList();
      assertEquals(5, alone.size());
      return alone.stream()
          .map(
              file ->
                  dynamicContainer(
                      file.getFileName().toString(),
                      tests(Selection.of(List.of(file), vietnam).getFirst())));
    }
  }
}
