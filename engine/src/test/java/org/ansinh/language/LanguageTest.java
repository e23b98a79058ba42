package org.ansinh.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.amendment.Overlay;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
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

  /// The issues of a program, drawn: those of its text, else those of its amendments.
  private static String issues(LanguageCase program) {
    ParsedFile file = Parser.parse(new SourceText(program.name(), program.program()));
    if (!file.issues().isEmpty()) {
      return IssuePrinter.print(file.issues());
    }
    List<AmendmentItem> amendments = Overlay.amendments(file.items());
    return IssuePrinter.print(Overlay.apply(file.items(), amendments).issues());
  }

  /// Codes that no text of a single file can bring about; other tests do.
  private static final List<String> ELSEWHERE =
      List.of("E006", "E008", "E009", "E011", "E030", "E031", "E032");

  @Test
  void codes_ofTextAndAmendments_haveABadProgram() {
    TreeSet<String> wanting = new TreeSet<>();
    for (IssueCode code : IssueCode.values()) {
      if (code.code().startsWith("E0")) {
        wanting.add(code.code());
      }
    }
    ELSEWHERE.forEach(wanting::remove);
    for (LanguageCase program : bad()) {
      Matcher codes =
          Pattern.compile(": error (E\\d+): ").matcher(String.valueOf(program.expected()));
      while (codes.find()) {
        wanting.remove(codes.group(1));
      }
    }
    assertEquals(new TreeSet<>(), wanting);
  }
}
