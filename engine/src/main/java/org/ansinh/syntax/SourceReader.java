package org.ansinh.syntax;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Reads policy files, which are text in UTF-8.
public final class SourceReader {
  /// Files are not longer than this many bytes.
  static final long LONGEST = 16L << 20;

  private SourceReader() {}

  /// A text, or why there is none.
  public sealed interface Reading {
    record Read(SourceText source) implements Reading {}

    record Unreadable(Issue issue) implements Reading {}
  }

  /// The text of the file at `path`.
  ///
  /// @param name what the file is called in issues
  public static Reading read(Path path, String name) {
    SourceSpan where = new SourceText(name, "").span(0, 0);
    try {
      if (Files.notExists(path)) {
        return unreadable(IssueCode.FILE_NOT_READABLE, where, "There is no file " + name + ".");
      }
      if (Files.isDirectory(path)) {
        return unreadable(
            IssueCode.FILE_NOT_READABLE, where, "I expected a file, but " + name + " is a folder.");
      }
      if (Files.size(path) > LONGEST) {
        return unreadable(
            IssueCode.FILE_NOT_READABLE,
            where,
            "The file " + name + " is longer than 16 megabytes.");
      }
      return decode(Files.readAllBytes(path), name);
    } catch (IOException e) {
      return unreadable(
          IssueCode.FILE_NOT_READABLE, where, "The file " + name + " cannot be read.");
    }
  }

  /// The text that `bytes` are.
  public static Reading decode(byte[] bytes, String name) {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, chars, true);
    String text = chars.flip().toString();
    SourceText source = new SourceText(name, text);
    if (!result.isUnderflow()) {
      return unreadable(
          IssueCode.NOT_UTF8,
          source.span(text.length(), text.length()),
          "The bytes here are not text in UTF-8.",
          "Save the file as UTF-8 in your editor.");
    }
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      return unreadable(
          IssueCode.NOT_UTF8,
          new SourceText(name, "").span(0, 0),
          "The file " + name + " holds zero bytes: it is not a text, or is not saved as UTF-8.",
          "Save the file as UTF-8 in your editor.");
    }
    if (text.isBlank() || text.equals("\uFEFF")) {
      return unreadable(
          IssueCode.EMPTY_FILE,
          new SourceText(name, "").span(0, 0),
          "The file " + name + " is empty.",
          "Write an item into it, or remove the file.");
    }
    return new Reading.Read(source);
  }

  private static Reading unreadable(
      IssueCode code, SourceSpan where, String message, String... hints) {
    Issue issue = Issue.of(code, where, message);
    for (String hint : hints) {
      issue = issue.hint(hint);
    }
    return new Reading.Unreadable(issue);
  }
}
