package org.ansinh.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A program of the language corpus and what is expected of it: a `.law` file whose part after the
/// line `//---` is the expected output.
///
/// @param path below `src/test/resources/language`
/// @param expected without the line `//---`; null if the file has none
public record LanguageCase(Path path, String program, @Nullable String expected) {
  private static final String RULE = "//---\n";
  private static final Path ROOT = Path.of("src/test/resources/language");

  /// All programs below the folder `good` or `bad`.
  public static List<LanguageCase> below(String folder) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".law"))
          .sorted()
          .map(LanguageCase::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LanguageCase read(Path path) {
    try {
      String text = Files.readString(path);
      int cut = text.indexOf(RULE);
      return cut < 0
          ? new LanguageCase(path, text, null)
          : new LanguageCase(path, text.substring(0, cut), text.substring(cut + RULE.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What the file is called in issues.
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /// Whether expected output is to be written anew, with `-Dbless`.
  public static boolean blesses() {
    return System.getProperty("bless") != null;
  }

  /// Writes `output` as what is expected.
  public void bless(String output) {
    try {
      Files.writeString(path, program + RULE + output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(ROOT.relativize(path));
  }
}
