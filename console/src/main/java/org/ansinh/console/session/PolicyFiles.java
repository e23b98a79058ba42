package org.ansinh.console.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceSpan;

/// Files that a request names by words.
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
  /// @throws RequestException if it is a folder without any
  public static List<Path> below(Path path) {
    return Files.isDirectory(path) ? LawFiles.below(path) : List.of(path);
  }
}
