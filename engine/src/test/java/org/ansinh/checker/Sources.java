package org.ansinh.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;

/// Policy text for tests, parsed.
final class Sources {
  private Sources() {}

  static List<Item> items(String text) {
    return items(new SourceText("test.law", text));
  }

  private static List<Item> items(SourceText source) {
    ParsedFile file = Parser.parse(source);
    if (!file.issues().isEmpty()) {
      throw new AssertionError(IssuePrinter.print(file.issues()));
    }
    return file.items();
  }

  /// The items of the examples of the language's description.
  static List<Item> examples(String... names) {
    List<Item> items = new ArrayList<>();
    for (String name : names) {
      try (InputStream in =
          Sources.class.getResourceAsStream("/language/good/examples/" + name + ".law")) {
        if (in == null) {
          throw new AssertionError("no example " + name);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        items.addAll(items(new SourceText(name + ".law", text)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return items;
  }

  static List<Issue> errors(List<Item> items) {
    return switch (Checker.check("test", items, List.of())) {
      case CheckResult.Passed _ -> List.of();
      case CheckResult.Failed failed -> failed.issues().stream().filter(Issue::isError).toList();
    };
  }
}
