import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Formats or checks the Java sources below some folders with google-java-format. The build runs it
/// on the JDK of the toolchain, because the formatter parses with the `javac` of the JDK it runs
/// on, and the one that Maven runs on may be too old for the language level.
///
/// Arguments: `check` or `apply`, then folders.
final class Format {
  private Format() {}

  public static void main(String[] arguments) throws Exception {
    boolean apply =
        switch (arguments[0]) {
          case "apply" -> true;
          case "check" -> false;
          default ->
              throw new IllegalArgumentException(
                  "expected 'check' or 'apply', found '" + arguments[0] + "'");
        };
    var options = new ArrayList<String>();
    options.addAll(apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    int fixed = options.size();
    for (int i = 1; i < arguments.length; i++) {
      options.addAll(sources(Path.of(arguments[i])));
    }
    if (options.size() == fixed) {
      return;
    }
    var out = new PrintWriter(System.out, true);
    var err = new PrintWriter(System.err, true);
    int exit = new Main(out, err, System.in).format(options.toArray(String[]::new));
    if (exit != 0) {
      err.println("The files above are not formatted; 'mvn validate -Dformat=apply' formats them");
    }
    System.exit(exit);
  }

  private static List<String> sources(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Path::toString).toList();
    }
  }
}
