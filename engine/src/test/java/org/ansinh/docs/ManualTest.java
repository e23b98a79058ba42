package org.ansinh.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ansinh.Engine;
import org.ansinh.checker.CheckResult;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Keyword;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;

/// The policy that the manual of the language tells in pieces holds together.
final class ManualTest {
  private static final Path MANUAL = Path.of("docs/language.md");

  private static List<ParsedFile> blocks() throws IOException {
    List<ParsedFile> files = new ArrayList<>();
    Matcher blocks =
        Pattern.compile("(?s)^```law\\n(.*?)^```$", Pattern.MULTILINE)
            .matcher(Files.readString(MANUAL));
    while (blocks.find()) {
      String name = "language.md, block " + (files.size() + 1);
      files.add(Parser.parse(new SourceText(name, blocks.group(1))));
    }
    return files;
  }

  private static String errors(CheckResult result) {
    List<Issue> issues =
        switch (result) {
          case CheckResult.Passed passed -> passed.warnings();
          case CheckResult.Failed failed -> failed.issues();
        };
    return IssuePrinter.print(issues.stream().filter(Issue::isError).toList());
  }

  @Test
  void blocks_ofTheManual_areAPolicyWhoseTestsHold() throws IOException {
    List<ParsedFile> files = blocks();
    assertTrue(files.size() >= 9, "blocks: " + files.size());
    PolicyPack pack = PolicyPack.of("manual", files);
    assertEquals("", IssuePrinter.print(pack.issues()));
    assertEquals("", errors(pack.check(List.of())));
    assertEquals("", errors(pack.check(List.of("family_2023"))));
    assertEquals(9, pack.tests().size());
    for (var test : pack.tests()) {
      assertEquals("", IssuePrinter.print(Engine.run(pack, test).issues()));
    }
  }

  @Test
  void words_ofTheLanguage_areListedInTheManual() throws IOException {
    String manual = Files.readString(MANUAL);
    String section = manual.substring(manual.indexOf("## Words"), manual.indexOf("## Grammar"));
    List<String> wanting =
        Stream.of(Keyword.values())
            .filter(Keyword::isReserved)
            .map(Keyword::word)
            .filter(word -> !Pattern.compile("\\b" + word + "\\b").matcher(section).find())
            .toList();
    assertEquals(List.of(), wanting);
  }
}
