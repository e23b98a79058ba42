package org.ansinh.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static SourceText prompt(String text) {
    return new SourceText("<prompt>", text);
  }

  @Test
  void entry_isAnItemAnExpressionOrAFact() {
    assertInstanceOf(Entry.Empty.class, Parser.parseEntry(prompt("  // nothing\n")));
    Entry.Items items =
        assertInstanceOf(
            Entry.Items.class, Parser.parseEntry(prompt("payer a\npayer b \"B\"\n\n")));
    assertEquals(2, items.items().size());
    Entry.Expression expression =
        assertInstanceOf(Entry.Expression.class, Parser.parseEntry(prompt("  an.wage * 2")));
    assertEquals("an.wage * 2", Formatter.format(expression.expr()));
    Entry.Let let =
        assertInstanceOf(
            Entry.Let.class, Parser.parseEntry(prompt("let h is Household of a, b: zone = I\n")));
    assertEquals("h is Household of a, b: zone = I", Formatter.format(let.fact()));
    Entry.Faulty faulty = assertInstanceOf(Entry.Faulty.class, Parser.parseEntry(prompt("1 +")));
    assertEquals(1, faulty.issues().size());
    assertInstanceOf(Entry.Faulty.class, Parser.parseEntry(prompt("let a is")));
    assertInstanceOf(Entry.Faulty.class, Parser.parseEntry(prompt("a b")));
    assertInstanceOf(Entry.Faulty.class, Parser.parseEntry(prompt("rule")));
    assertInstanceOf(Entry.Faulty.class, Parser.parseEntry(prompt("\"open")));
    assertInstanceOf(Entry.Faulty.class, Parser.parseExpression(prompt("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "base_salary",
        "min(1, 2)",
        "1 )",
        "let an is Person: wage = 5",
        "payer a\n",
        "payer a\n\n",
        "rule x: VND\n  = 1\n\n",
        "\"open",
        "// a comment",
        ""
      })
  void input_thatCanBeTaken_isComplete(String typed) {
    assertTrue(Parser.isComplete(typed), typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "min(1,",
        "1 +",
        "if a then b",
        "(p but wage = 1",
        "let an is Person:",
        "rule x: VND",
        "rule x: VND\n  = 1",
        "payer a",
        "/* a comment"
      })
  void input_thatEndsTooEarly_isNotComplete(String typed) {
    assertFalse(Parser.isComplete(typed), typed);
  }

  @Test
  void names_inAnotherNormalForm_areTheSame() {
    String composed = "rule lương: number = tỷ_lệ\n";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertFalse(composed.equals(apart));
    ParsedFile file = Parser.parse(new SourceText("x.law", apart));
    assertEquals("", IssuePrinter.print(file.issues()));
    assertEquals(Parser.parse(new SourceText("x.law", composed)).items(), file.items());
  }

  @Test
  void tokens_coverEveryCharacterThatIsNotBlank() {
    String text =
        "rule x: VND/month = 1_000.5 VND // đ\n  ‽ \"a\" @\"2024-01-01\" [1..2) /* c */ \"";
    int end = 0;
    for (Token token : Lexer.read(prompt(text)).tokens()) {
      assertTrue(text.substring(end, token.span().start()).isBlank(), token.toString());
      end = token.span().end();
    }
    assertTrue(text.substring(end).isBlank());
  }

  /// Texts damaged at random are explained, never a stack trace; what is left of them is formatted
  /// and read again.
  @ParameterizedTest
  @MethodSource("org.ansinh.syntax.FormatterTest#lawFiles")
  void text_damagedAtRandom_isExplained(Path path) throws IOException {
    long seed = Long.getLong("ansinh.seed", 20260103L);
    SplittableRandom random = new SplittableRandom(seed);
    String whole = Files.readString(path);
    String signs = " \n\"()[]|=,.:%/*-+@\\đ1ầ\0\u0301<>ifor";
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
          case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(80)));
          default ->
              text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(80))));
        }
        if (text.isEmpty()) {
          text.append("payer a");
        }
      }
      SourceText source = new SourceText("damaged.law", text.toString());
      ParsedFile file = Parser.parse(source);
      for (Issue issue : file.issues()) {
        assertTrue(issue.where().end() <= source.length(), () -> "seed " + seed + " " + issue);
      }
      IssuePrinter.print(file.issues());
      String formatted = Formatter.format(file);
      ParsedFile again = Parser.parse(new SourceText("again.law", formatted));
      assertEquals(List.of(), again.issues(), () -> "seed " + seed + "\n" + formatted);
      assertEquals(fromTheTop(file), again.items(), () -> "seed " + seed + "\n" + formatted);
    }
  }

  /// The items without blank lines above the first, which no file begins with.
  private static List<Item> fromTheTop(ParsedFile file) {
    List<Item> items = new ArrayList<>(file.items());
    if (!items.isEmpty()) {
      Layout layout = items.getFirst().layout();
      List<String> above = layout.before().stream().dropWhile(String::isEmpty).toList();
      items.set(0, items.getFirst().withLayout(new Layout(above, layout.after())));
    }
    return items;
  }
}
