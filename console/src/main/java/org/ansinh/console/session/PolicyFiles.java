package org.ansinh.console.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Files that a request names: found, and read as UTF-8.
public final class PolicyFiles {
  private PolicyFiles() {}

  /// The path that `text` names.
  public static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new RequestException(
          Issue.of(
              IssueCode.FILE_NOT_READABLE, SourceSpan.NONE, "`" + text + "` is no name of a file"));
    }
  }

  /// `path` itself, or for a folder all policy files below it, in order of name.
  ///
  /// @throws RequestException if there is nothing
  public static List<Path> below(Path path) {
    if (!Files.isDirectory(path)) {
      if (!Files.exists(path)) {
        throw new RequestException(
            issue(path, IssueCode.FILE_NOT_READABLE, "There is no such file."));
      }
      return List.of(path);
    }
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".law") && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw new RequestException(
            issue(
                path,
                IssueCode.FILE_NOT_READABLE,
                "There are no policy files (.law) in this folder."));
      }
      return found;
    } catch (IOException | UncheckedIOException failed) {
      throw new RequestException(
          issue(path, IssueCode.FILE_NOT_READABLE, "This folder cannot be read."));
    }
  }

  /// The text of a policy file, which may not be empty.
  ///
  /// @throws RequestException if it cannot be read
  /// @throws PolicyException if it is not text
  public static SourceText read(Path path) {
    SourceText text = readText(path);
    if (text.text().isBlank()) {
      throw new PolicyException(issue(path, IssueCode.EMPTY_FILE, "This file is empty."));
    }
    return text;
  }

  /// The text of any file.
  public static SourceText readText(Path path) {
    if (Files.isDirectory(path)) {
      throw new RequestException(
          issue(path, IssueCode.FILE_NOT_READABLE, "This is a folder, not a file."));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new RequestException(
          issue(path, IssueCode.FILE_NOT_READABLE, "There is no such file."));
    } catch (AccessDeniedException denied) {
      throw new RequestException(
          issue(path, IssueCode.FILE_NOT_READABLE, "This file may not be read."));
    } catch (IOException failed) {
      throw new RequestException(
          issue(
              path,
              IssueCode.FILE_NOT_READABLE,
              "This file cannot be read: " + failed.getMessage()));
    }
    return new SourceText(path.toString(), decoded(path, bytes));
  }

  private static String decoded(Path path, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException wrong) {
      String before = new String(bytes, 0, in.position(), StandardCharsets.UTF_8);
      SourceText text = new SourceText(path.toString(), before);
      throw new PolicyException(
          Issue.of(
                  IssueCode.NOT_UTF8,
                  new SourceSpan(text, before.length(), before.length()),
                  "This file is not text in UTF-8.")
              .hint("Save it as UTF-8 in your editor."));
    }
  }

  private static Issue issue(Path path, IssueCode code, String message) {
    return Issue.of(code, new SourceSpan(new SourceText(path.toString(), ""), 0, 0), message);
  }
}
