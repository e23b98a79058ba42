package org.ansinh.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LawFilesTest {
  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.law"), bytes);
  }

  private static IssueCode refusal(Path path) {
    RequestException refused = assertThrows(RequestException.class, () -> LawFiles.read(path));
    assertEquals(1, refused.issues().size());
    return refused.issues().getFirst().code();
  }

  @Test
  void file_thatCannotBeRead_isOneIssue() throws IOException {
    assertEquals(IssueCode.FILE_NOT_READABLE, refusal(folder.resolve("missing.law")));
    assertEquals(IssueCode.FILE_NOT_READABLE, refusal(folder));
    assertEquals(IssueCode.EMPTY_FILE, refusal(file(" \r\n".getBytes(StandardCharsets.UTF_8))));
    assertEquals(IssueCode.NOT_UTF8, refusal(file("p\0a\0".getBytes(StandardCharsets.UTF_8))));
    assertEquals(IssueCode.NOT_UTF8, refusal(file("ngân sách".getBytes(StandardCharsets.UTF_16))));
    assertEquals(
        IssueCode.NOT_UTF8, refusal(file("ngân sách".getBytes(StandardCharsets.ISO_8859_1))));
  }

  @Test
  void file_withByteOrderMarkAndCarriageReturns_isRead() throws IOException {
    Path file =
        file("\uFEFFpayer a \"A\"\r\n\r\npayer b // b\r\n".getBytes(StandardCharsets.UTF_8));
    ParsedFile parsed = Parser.parse(LawFiles.read(file));
    assertEquals("", IssuePrinter.print(parsed.issues()));
    assertEquals("payer a \"A\"\n\npayer b  // b\n", Formatter.format(parsed));
  }
}
