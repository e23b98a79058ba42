package org.ansinh.console.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.documentation.html.Page;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// A folder that documentation is written to. A list in it says which files are the
/// documentation's: those are replaced, each whole or not at all, and taken away when they are no
/// longer part of it; no other file is touched.
public final class DocumentationFolder {
  /// The list of the files written.
  static final String LIST = "ansinh-doc.txt";

  private static final String FIRST_LINE =
      "Written by ./ansinh doc, which replaces these files and no others:";

  private final Path folder;
  private final Set<String> before;

  private DocumentationFolder(Path folder, Set<String> before) {
    this.folder = folder;
    this.before = before;
  }

  /// The folder at `path`, which need not exist.
  ///
  /// @throws RequestException if it is a file, or holds files that are not of documentation
  public static DocumentationFolder open(Path path) {
    if (!Files.exists(path)) {
      return new DocumentationFolder(path, Set.of());
    }
    if (!Files.isDirectory(path)) {
      throw refused(path, "A file stands where the documentation is to be written.");
    }
    try {
      Path list = path.resolve(LIST);
      if (Files.isRegularFile(list)) {
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        if (!lines.isEmpty() && lines.getFirst().equals(FIRST_LINE)) {
          return new DocumentationFolder(path, ours(lines));
        }
      }
      try (Stream<Path> inside = Files.list(path)) {
        if (inside.findAny().isPresent()) {
          throw refused(path, "This folder holds something else; nothing was written.");
        }
      }
    } catch (IOException failed) {
      throw refused(path, "This folder cannot be read: " + failed.getMessage() + ".");
    }
    return new DocumentationFolder(path, Set.of());
  }

  /// The files that the list names, as far as they lie in the folder.
  private static Set<String> ours(List<String> lines) {
    Set<String> ours = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      Path file = Path.of(line);
      boolean outside = file.isAbsolute() || file.normalize().startsWith("..");
      if (!line.isBlank() && !outside) {
        ours.add(line);
      }
    }
    return ours;
  }

  /// Writes `pages`, leaves those alone that have not changed, and takes away those of before that
  /// are none of them.
  ///
  /// @return how many bytes the pages have
  /// @throws RequestException if one cannot be written; each file is then the old or the new one
  public long write(List<Page> pages) {
    Set<String> now = new TreeSet<>();
    pages.forEach(page -> now.add(page.path()));
    Set<String> either = new TreeSet<>(now);
    either.addAll(before);
    put(LIST, listing(either));
    long size = 0;
    for (Page page : pages) {
      size += put(page.path(), page.text());
    }
    Set<String> stale = new TreeSet<>(before);
    stale.removeAll(now);
    for (String path : stale) {
      try {
        Files.deleteIfExists(folder.resolve(path));
      } catch (IOException failed) {
        throw refused(
            folder.resolve(path), "This page is of no use any more and cannot be taken away.");
      }
    }
    put(LIST, listing(now));
    return size;
  }

  private static String listing(Set<String> paths) {
    return FIRST_LINE + "\n" + String.join("\n", paths) + "\n";
  }

  private int put(String path, String text) {
    Path file = folder.resolve(path);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!isSame(file, bytes)) {
      OutputFile.write(file, out -> out.write(text));
    }
    return bytes.length;
  }

  private static boolean isSame(Path file, byte[] bytes) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) == bytes.length
          && Arrays.equals(Files.readAllBytes(file), bytes);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static RequestException refused(Path path, String message) {
    return new RequestException(
        Issue.of(
                IssueCode.FILE_NOT_READABLE,
                new SourceSpan(new SourceText(path.toString(), ""), 0, 0),
                message)
            .hint("Name a folder that is empty or not there yet: `doc -o FOLDER`."));
  }
}
