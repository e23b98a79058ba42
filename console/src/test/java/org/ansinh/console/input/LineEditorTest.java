package org.ansinh.console.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.console.session.Words;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineEditorTest {
  private static final Vocabulary NAMES =
      new Vocabulary(
          List.of(
              new Vocabulary.Term("base_salary", List.of("Mức lương cơ sở"), "parameter"),
              new Vocabulary.Term("si_wage", List.of("Tiền lương làm căn cứ đóng"), "rule"),
              new Vocabulary.Term("si_employee", List.of("Người lao động đóng"), "rule")));
  private static final Vocabulary COMMANDS =
      new Vocabulary(
          List.of(
              new Vocabulary.Term("show", List.of("show a definition"), "command"),
              new Vocabulary.Term("save", List.of("save an item"), "command")));

  private static boolean isCommand(String line) {
    return List.of("show", "save", "on").contains(Words.first(line));
  }

  private static List<LineEditor.Line> read(String typed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new DumbTerminal(
            "test",
            "ansi",
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            out,
            StandardCharsets.UTF_8);
    Attributes attributes = terminal.getAttributes();
    attributes.setLocalFlag(Attributes.LocalFlag.ISIG, true);
    attributes.setControlChar(Attributes.ControlChar.VINTR, 3);
    terminal.setAttributes(attributes);
    List<LineEditor.Line> lines = new ArrayList<>();
    try (LineEditor editor =
        new LineEditor(terminal, false, LineEditorTest::isCommand, () -> NAMES, COMMANDS, null)) {
      LineEditor.Line line = editor.read();
      while (!(line instanceof LineEditor.Line.End)) {
        lines.add(line);
        line = editor.read();
      }
    }
    return lines;
  }

  private static List<String> complete(String typed) {
    NameCompleter completer = new NameCompleter(() -> NAMES, COMMANDS);
    EntryParser parser = new EntryParser(LineEditorTest::isCommand, completer);
    ParsedLine line = parser.parse(typed, typed.length(), ParseContext.COMPLETE);
    List<Candidate> candidates = new ArrayList<>();
    completer.complete(null, line, candidates);
    return candidates.stream()
        .map(
            candidate ->
                typed.substring(0, typed.length() - line.word().length()) + candidate.value())
        .toList();
  }

  @Test
  void entries_commandsExpressionsAndItems_endWhereTheyAreComplete() throws IOException {
    assertEquals(
        List.of(
            new LineEditor.Line.Entry("on 2027-01-01"),
            new LineEditor.Line.Entry("base_salary *\n20"),
            new LineEditor.Line.Entry(
                "amendment x from 2027-01-01\n  change parameter p was 1 becomes 2\n")),
        read(
            "on 2027-01-01\rbase_salary *\r20\r"
                + "amendment x from 2027-01-01\r  change parameter p was 1 becomes 2\r\r"));
  }

  @Test
  void line_abandonedWithControlC_isForgotten() throws IOException {
    List<LineEditor.Line> lines = read("base_sal\u0003show\r");
    assertInstanceOf(LineEditor.Line.Abandoned.class, lines.getFirst());
    assertEquals(new LineEditor.Line.Entry("show"), lines.get(1));
  }

  @Test
  void tab_afterWordsOfALabel_writesTheName() throws IOException {
    assertEquals(
        List.of(new LineEditor.Line.Entry("20 * base_salary")), read("20 * luong co so\t\r"));
  }

  @Test
  void completion_afterShow_knowsItsWords() {
    assertEquals(List.of("show coverage"), complete("show cov"));
    assertEquals(List.of("show targets"), complete("show t"));
    assertEquals(List.of(), complete("save cov"));
  }

  @Test
  void completion_byLabelWithoutDiacritics_replacesTheWholePhrase() {
    assertEquals(List.of("base_salary"), complete("luong co so"));
    assertEquals(List.of("20 * base_salary"), complete("20 * mức lương"));
    assertEquals(List.of("an.si_employee"), complete("an.nguoi lao dong"));
    assertEquals(List.of("show si_employee", "show si_wage"), sorted(complete("show si_")));
  }

  @Test
  void completion_atTheBeginning_offersCommandsFirst() {
    assertEquals(List.of("show", "save", "si_wage", "si_employee", "base_salary"), complete("s"));
    assertEquals(List.of(), complete("20 * sav"));
  }

  @Test
  void completion_afterTo_offersFiles(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("alpha.law"), "");
    Files.createDirectory(folder.resolve("amendments"));
    assertEquals(
        List.of("save x to " + folder + "/alpha.law", "save x to " + folder + "/amendments/"),
        complete("save x to " + folder + "/a"));
  }

  private static List<String> sorted(List<String> lines) {
    return lines.stream().sorted().toList();
  }

  @Test
  void highlighting_usesTheTokensOfTheLanguage() {
    PolicyHighlighter highlighter = new PolicyHighlighter(LineEditorTest::isCommand);
    String typed = "if yes then 4.5% else \"đ\" // x";
    assertEquals(typed, highlighter.highlight(typed).toString());
    assertTrue(highlighter.highlight(typed).toAnsi().contains("\u001b["));
    assertEquals("base_salary", highlighter.highlight("base_salary").toAnsi());
    assertEquals("show  x", highlighter.highlight("show  x").toString());
  }

  @Test
  void history_whereNothingCanBeWritten_isNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("not_a_folder");
    Files.writeString(file, "");
    assertNull(LineEditor.historyFile(file));
    assertEquals(folder.resolve(".ansinh/history"), LineEditor.historyFile(folder));
  }
}
