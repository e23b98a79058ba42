package org.ansinh.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Policy;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.TestItem;
import org.ansinh.verification.CaseRunner;
import org.jspecify.annotations.Nullable;

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

  /// A policy without errors.
  static Policy policy(List<Item> items) {
    assertEquals("", IssuePrinter.print(errors(items)));
    return Checker.open("test", items, List.of()).policy();
  }

  /// Runs the tests within `text`, which has no errors, and counts what they expect.
  static int hold(String text) {
    List<Item> items = items(text);
    return hold(items, policy(items), null);
  }

  static int hold(List<Item> items, Policy policy, @Nullable Policy baseline) {
    List<Issue> issues = new ArrayList<>();
    int expectations = 0;
    for (Item item : items) {
      if (item instanceof TestItem test) {
        CaseChecker.Result result = CaseChecker.check(test, policy, baseline);
        issues.addAll(result.issues());
        if (result.test() != null) {
          expectations += result.test().expectations().size();
          issues.addAll(
              new CaseRunner(ValueText.of("en"))
                  .run(result.test(), policy.on(result.test().date()).constraints())
                  .issues());
        }
      }
    }
    assertEquals("", IssuePrinter.print(issues));
    return expectations;
  }
}
