package org.ansinh.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Files of policy text: found, and read as strict UTF-8.
public final class LawFiles {
  private static final long LARGEST = 64L << 20;

  private LawFiles() {}

  /// All policy files in `folder` and below, in the order of their paths; not those in folders that
  /// a build fills (`target`) or that begin with a dot.
  ///
  /// @throws RequestException if there is no such folder, or no policy file in it
  public static List<Path> below(Path folder) {
    if (!Files.exists(folder)) {
      throw unreadable(folder, "there is no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw unreadable(folder, "expected a folder, found a file");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(".law") && Files.isRegularFile(file))
              .filter(file -> !isBuilt(folder.relativize(file)))
              .sorted((a, b) -> a.toString().compareTo(b.toString()))
              .toList();
      if (files.isEmpty()) {
        throw unreadable(folder, "there is no policy file (.law) in this folder");
      }
      return files;
    } catch (IOException | UncheckedIOException failed) {
      throw unreadable(folder, "this folder cannot be read");
    }
  }

  private static boolean isBuilt(Path file) {
    for (Path part : file) {
      String name = part.toString();
      if (name.equals("target") || (name.startsWith(".") && name.length() > 1)) {
        return true;
      }
    }
    return false;
  }

  /// The text of a policy file.
  ///
  /// @throws RequestException if there is no such file, it is a folder, empty, or not UTF-8
  public static SourceText read(Path file) {
    SourceText text = readText(file);
    if (text.text().isBlank()) {
      throw new RequestException(
          Issue.of(IssueCode.EMPTY_FILE, text.span(0, 0), "this file is empty"));
    }
    return text;
  }

  /// The text of a file that may be empty.
  ///
  /// @throws RequestException if there is no such file, it is a folder, or not UTF-8
  public static SourceText readText(Path file) {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw unreadable(file, "expected a file, found a folder");
    }
    byte[] bytes;
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable(file, "this file is larger than 64 megabytes");
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      throw unreadable(file, "there is no such file");
    } catch (AccessDeniedException denied) {
      throw unreadable(file, "this file may not be read");
    } catch (IOException failed) {
      throw unreadable(file, "this file cannot be read");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new RequestException(
            Issue.of(
                    IssueCode.NOT_UTF8,
                    new SourceText(name, "").span(0, 0),
                    "this file holds zero bytes, so it is not text in UTF-8")
                .hint("Save it as UTF-8"));
      }
      return new SourceText(name, text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      throw new RequestException(notUtf8(name, bytes));
    }
  }

  /// The path of a resource, in a folder or in a jar. The jar stays open.
  static Path resource(URL resource) {
    try {
      URI uri = resource.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return Path.of(uri);
      }
      try {
        return Path.of(uri);
      } catch (FileSystemNotFoundException notYetOpen) {
        FileSystems.newFileSystem(uri, Map.of());
        return Path.of(uri);
      }
    } catch (IOException | URISyntaxException failed) {
      throw unreadable(Path.of(resource.getPath()), "this resource cannot be read");
    }
  }

  private static Issue notUtf8(String name, byte[] bytes) {
    String shown = new String(bytes, StandardCharsets.UTF_8);
    SourceText text = new SourceText(name, shown);
    int at = Math.max(0, shown.indexOf('\ufffd'));
    return Issue.of(
            IssueCode.NOT_UTF8,
            text.span(at, Math.min(at + 1, shown.length())),
            "this file is not text in UTF-8; the first wrong byte is here")
        .hint("Save it as UTF-8");
  }

  static RequestException unreadable(Path path, String message) {
    SourceSpan where = new SourceText(path.toString(), "").span(0, 0);
    return new RequestException(Issue.of(IssueCode.FILE_NOT_READABLE, where, message));
  }
}
