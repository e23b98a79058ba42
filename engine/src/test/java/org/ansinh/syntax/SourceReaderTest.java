package org.ansinh.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ansinh.diagnostics.IssuePrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private static String outcome(SourceReader.Reading reading) {
    return switch (reading) {
      case SourceReader.Reading.Read read -> read.source().text();
      case SourceReader.Reading.Unreadable unreadable -> IssuePrinter.print(unreadable.issue());
    };
  }

  @Test
  void file_thatCannotBeRead_isOneIssue(@TempDir Path folder) throws IOException {
    assertEquals(
        "a.law:1:1: error E009: There is no file a.law.\n",
        outcome(SourceReader.read(folder.resolve("a.law"), "a.law")));
    assertEquals(
        "rules:1:1: error E009: I expected a file, but rules is a folder.\n",
        outcome(SourceReader.read(Files.createDirectory(folder.resolve("rules")), "rules")));
    Path empty = Files.writeString(folder.resolve("empty.law"), " \r\n");
    assertEquals(
        """
        empty.law:1:1: error E008: The file empty.law is empty.
             Hint: Write an item into it, or remove the file.
        """,
        outcome(SourceReader.read(empty, "empty.law")));
  }

  @Test
  void bytes_thatAreNotUtf8_areShownWhereTheyBegin() {
    byte[] bytes = "payer state \"ngân sách\"\n".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 3] = (byte) 0xE1;
    assertEquals(
        """
        a.law:1:22: error E006: The bytes here are not text in UTF-8.
           1 │ payer state "ngân sác
             │                      ^
             Hint: Save the file as UTF-8 in your editor.
        """,
        outcome(SourceReader.decode(bytes, "a.law")));
    assertEquals(
        """
        a.law:1:1: error E006: The file a.law holds zero bytes: it is not a text, or is not saved as UTF-8.
             Hint: Save the file as UTF-8 in your editor.
        """,
        outcome(SourceReader.decode("p\0a\0".getBytes(StandardCharsets.UTF_8), "a.law")));
  }

  @Test
  void text_withByteOrderMarkAndCarriageReturns_isRead() {
    byte[] bytes = "\uFEFFpayer a \"A\"\r\n\r\npayer b // b\r\n".getBytes(StandardCharsets.UTF_8);
    var read = (SourceReader.Reading.Read) SourceReader.decode(bytes, "a.law");
    ParsedFile file = Parser.parse(read.source());
    assertEquals("", IssuePrinter.print(file.issues()));
    assertEquals("payer a \"A\"\n\npayer b  // b\n", Formatter.format(file));
  }
}
