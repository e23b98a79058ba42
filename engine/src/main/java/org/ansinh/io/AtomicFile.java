package org.ansinh.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/// Replaces files as a whole: what was there stays until the new file is complete.
public final class AtomicFile {
  private AtomicFile() {}

  /// Lets `writer` write a file beside `path`, then puts it in `path`'s place.
  ///
  /// @throws IOException if it cannot be written; then nothing is left behind
  public static void write(Path path, Consumer<Path> writer) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    String draft = "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path temporary = folder == null ? Path.of(draft) : folder.resolve(draft);
    try {
      writer.accept(temporary);
      try {
        Files.move(
            temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException otherwise) {
        Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
