package org.ansinh.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.amendment.Overlay;
import org.ansinh.checker.CaseChecker;
import org.ansinh.checker.CheckResult;
import org.ansinh.checker.Checker;
import org.ansinh.checker.ClaimChecker;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.ir.Policy;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.TestItem;
import org.ansinh.testing.LanguageCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every program under `src/test/resources/language`. Run with `-Dbless` to write the expected
/// output anew.
final class LanguageTest {
  static List<LanguageCase> good() {
    return LanguageCase.below("good");
  }

  static List<LanguageCase> bad() {
    return LanguageCase.below("bad");
  }

  @ParameterizedTest
  @MethodSource("good")
  void program_good_isUnderstoodAndFormatted(LanguageCase program) {
    ParsedFile file = Parser.parse(new SourceText(program.name(), program.program()));
    assertEquals("", IssuePrinter.print(file.issues()));
    String formatted = Formatter.format(file);
    assertEquals(file.items(), Parser.parse(new SourceText(program.name(), formatted)).items());
    if (program.expected() != null && LanguageCase.blesses()) {
      program.bless(formatted);
    } else if (program.expected() != null) {
      assertEquals(program.expected(), formatted);
    }
  }

  @ParameterizedTest
  @MethodSource("bad")
  void program_bad_isExplained(LanguageCase program) {
    String drawn = issues(program);
    assertNotEquals("", drawn, "expected a mistake in " + program);
    if (LanguageCase.blesses()) {
      program.bless(drawn);
    } else {
      assertEquals(program.expected(), drawn, program::toString);
    }
  }

  /// The issues of a program, drawn: those of its text, else of its amendments, else of its rules,
  /// else of its tests and checks.
  private static String issues(LanguageCase program) {
    ParsedFile file = Parser.parse(new SourceText(program.name(), program.program()));
    if (!file.issues().isEmpty()) {
      return IssuePrinter.print(file.issues());
    }
    List<AmendmentItem> amendments = Overlay.amendments(file.items());
    Overlay.Result amended = Overlay.apply(file.items(), amendments);
    if (!amended.issues().isEmpty()) {
      return IssuePrinter.print(amended.issues());
    }
    return IssuePrinter.print(
        switch (Checker.check("test", amended.items(), List.of())) {
          case CheckResult.Failed failed -> failed.issues();
          case CheckResult.Passed passed ->
              passed.warnings().isEmpty()
                  ? asked(passed.policy(), amended.items())
                  : passed.warnings();
        });
  }

  private static List<Issue> asked(Policy policy, List<Item> items) {
    List<Issue> issues = new ArrayList<>();
    for (Item item : items) {
      switch (item) {
        case TestItem test -> issues.addAll(CaseChecker.check(test, policy, null).issues());
        case CheckItem check -> issues.addAll(ClaimChecker.check(check, policy, null).issues());
        default -> {}
      }
    }
    return issues;
  }

  /// Codes that no text of a single file can bring about; other tests do.
  private static final List<String> ELSEWHERE =
      List.of(
          "E006", "E008", "E009", "E011", "W303", "W304", "W305", "E404", "E406", "E408", "E410",
          "E411");

  @Test
  void codes_ofTheLanguage_haveABadProgram() {
    TreeSet<String> wanting = new TreeSet<>();
    for (IssueCode code : IssueCode.values()) {
      if (!code.code().startsWith("E5")) {
        wanting.add(code.code());
      }
    }
    ELSEWHERE.forEach(wanting::remove);
    for (LanguageCase program : bad()) {
      Matcher codes =
          Pattern.compile(": (?:error|warning) ([EW]\\d+): ")
              .matcher(String.valueOf(program.expected()));
      while (codes.find()) {
        wanting.remove(codes.group(1));
      }
    }
    assertEquals(new TreeSet<>(), wanting);
  }
}
