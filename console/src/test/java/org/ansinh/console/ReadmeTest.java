package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The sitting that the README shows is what a reader sees. `-Dbless` writes what is shown now into
/// it.
final class ReadmeTest {
  private static final Pattern SITTING = Pattern.compile("```\\n(> .*?)```\\n", Pattern.DOTALL);
  private static final Path README = Path.of(System.getProperty("ansinh.home"), "README.md");

  @Test
  void sitting_inTheReadme_isShownAsWritten() throws IOException {
    String written = Files.readString(README);
    Matcher sitting = SITTING.matcher(written);
    assertTrue(sitting.find(), "the README shows a sitting");
    StringBuilder shown = new StringBuilder();
    do {
      String now = "```\n" + TranscriptTest.sit(sitting.group(1)) + "```\n";
      sitting.appendReplacement(shown, Matcher.quoteReplacement(now));
    } while (sitting.find());
    sitting.appendTail(shown);
    if (System.getProperty("bless") != null) {
      Files.writeString(README, shown);
    }
    assertEquals(written, shown.toString(), "-Dbless writes what is shown now");
  }
}
