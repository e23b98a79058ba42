package org.ansinh.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.ansinh.testing.RandomItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatterTest {
  static Stream<Path> lawFiles() {
    return Stream.of("src/test/resources/language/good", "../policies")
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(FormatterTest::under);
  }

  private static Stream<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".law")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ParsedFile parse(String text) {
    ParsedFile file = Parser.parse(new SourceText("x.law", text));
    assertEquals(List.of(), file.issues());
    return file;
  }

  @ParameterizedTest
  @MethodSource("lawFiles")
  void format_lawFile_readsAsTheSameTreeAndStaysAsItIs(Path path) throws IOException {
    ParsedFile file = parse(Files.readString(path));
    String formatted = Formatter.format(file);
    ParsedFile again = parse(formatted);
    assertEquals(file.items(), again.items());
    assertEquals(file.trailing(), again.trailing());
    assertEquals(formatted, Formatter.format(again));
    assertTrue(!file.items().isEmpty());
  }

  @Test
  void format_randomItems_readAsTheSameTree() {
    long seed = Long.getLong("ansinh.seed", 20260101L);
    for (int i = 0; i < 3000; i++) {
      RandomItems random = new RandomItems(new SplittableRandom(seed + i));
      Item item = random.item();
      item = item.withLayout(new Layout(List.of(), item.layout().after()));
      String formatted = Formatter.format(item) + "\n";
      String where = "seed " + (seed + i) + "\n" + formatted;
      ParsedFile again = Parser.parse(new SourceText("random.law", formatted));
      assertEquals("", IssuePrinter.print(again.issues()), where);
      assertEquals(List.of(item), again.items(), where);
      assertEquals(formatted, Formatter.format(again), where);
    }
  }
}
