package org.ansinh.console;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The program's entry: takes the process's streams and ends it with the exit code.
public final class Main {
  private Main() {}

  /// Runs the program on the process's own streams, in UTF-8 whatever the locale, and ends it.
  public static void main(String[] arguments) {
    Writer out = utf8(FileDescriptor.out);
    Writer err = utf8(FileDescriptor.err);
    Reader in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    System.exit(new Program(Surroundings.ofProcess(), in, out, err).run(List.of(arguments)));
  }

  /// Runs the program on the streams given, as if none were a terminal, and answers its exit code:
  /// 0 done, 1 the policy, a test or a check failed, 2 the request was wrong, 3 a fault of the
  /// program's own.
  public static int run(String[] arguments, Reader in, Writer out, Writer err) {
    return new Program(Surroundings.withoutTerminal(), in, out, err).run(List.of(arguments));
  }

  private static Writer utf8(FileDescriptor descriptor) {
    return new BufferedWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
