package org.ansinh.console.session;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.io.AtomicFile;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Files that are written whole or not at all: what was there stays until the new text is complete.
public final class OutputFile {
  private OutputFile() {}

  /// What writes a text.
  public interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /// Replaces `file` by what `body` writes, in UTF-8.
  ///
  /// @throws RequestException if it cannot be written; what was there is unharmed
  public static void write(Path file, Body body) {
    if (Files.isDirectory(file)) {
      throw new RequestException(cannot(file, "it is a folder"));
    }
    Path folder = file.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      AtomicFile.write(
          target,
          draft -> {
            try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
              body.writeTo(out);
            } catch (IOException failed) {
              throw new UncheckedIOException(failed);
            }
          });
    } catch (IOException failed) {
      throw new RequestException(cannot(file, why(failed)));
    }
  }

  private static String why(IOException failed) {
    return switch (failed) {
      case java.nio.file.AccessDeniedException _ -> "it may not be written";
      case java.nio.file.FileAlreadyExistsException _ -> "a file stands where a folder is needed";
      case java.nio.file.NoSuchFileException _ -> "its folder is not there";
      case java.nio.file.FileSystemException e when e.getReason() != null -> e.getReason();
      default -> String.valueOf(failed.getMessage());
    };
  }

  private static Issue cannot(Path file, String why) {
    SourceText text = new SourceText(file.toString(), "");
    return Issue.of(
        IssueCode.FILE_NOT_READABLE,
        new SourceSpan(text, 0, 0),
        "The file cannot be written: " + why + ". What was there is unchanged.");
  }
}
