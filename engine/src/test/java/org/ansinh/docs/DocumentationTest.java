package org.ansinh.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ansinh.diagnostics.IssueCode;
import org.junit.jupiter.api.Test;

/// The documents say what the program says.
final class DocumentationTest {
  private static final List<String> GROUPS = List.of("E0", "E1", "E2", "W3", "E4", "E5");

  @Test
  void codes_ofIssues_areUniqueAndInOrder() {
    var codes = Stream.of(IssueCode.values()).map(IssueCode::code).toList();
    assertEquals(codes.size(), new HashSet<>(codes).size(), "each code once: " + codes);
    for (String code : codes) {
      assertTrue(code.matches("[EW]\\d{3}"), code);
      assertTrue(GROUPS.contains(code.substring(0, 2)), code);
    }
    var ordered = new ArrayList<>(codes);
    ordered.sort((a, b) -> a.substring(1).compareTo(b.substring(1)));
    assertEquals(ordered, codes, "codes in numeric order");
  }

  @Test
  void codes_ofIssues_areDocumented() throws IOException {
    Map<String, List<String>> sections = sections();
    var codes = new TreeSet<String>();
    var wanting = new ArrayList<String>();
    for (IssueCode code : IssueCode.values()) {
      codes.add(code.code());
      List<String> section = sections.getOrDefault(code.code(), List.of());
      if (section.isEmpty()) {
        wanting.add("no section '## " + code.code() + "' for " + code);
        continue;
      }
      for (String part : List.of("Symptom", "Reason", "Solution")) {
        if (section.stream().noneMatch(line -> line.matches(".*\\b" + part + "\\b\\W*\\S.*"))) {
          wanting.add("section '## " + code.code() + "' has no " + part);
        }
      }
    }
    assertEquals(List.of(), wanting);
    var unknown = new TreeSet<>(sections.keySet());
    unknown.removeAll(codes);
    assertEquals(Set.of(), unknown, "sections of codes that no issue has");
  }

  @Test
  void links_inDocuments_leadToFiles() throws IOException {
    var dead = new TreeSet<String>();
    var link = java.util.regex.Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    for (Path document : documents()) {
      var matcher = link.matcher(Files.readString(document));
      while (matcher.find()) {
        if (!Files.exists(document.resolveSibling(matcher.group(1)))) {
          dead.add(home().relativize(document) + " → " + matcher.group(1));
        }
      }
    }
    assertEquals(Set.of(), dead);
  }

  private static List<Path> documents() throws IOException {
    var documents = new ArrayList<Path>();
    for (String top : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      documents.add(home().resolve(top));
    }
    for (String folder : List.of("engine/docs", "policies", "scripts")) {
      try (var files = Files.walk(home().resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md") && !file.toString().contains("target"))
            .forEach(documents::add);
      }
    }
    return documents;
  }

  /// The sections of the page of errors: a code, and the lines below it.
  private static Map<String, List<String>> sections() throws IOException {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : Files.readAllLines(home().resolve("engine/docs/errors.md"))) {
      if (line.matches("## [EW]\\d{3}\\b.*")) {
        section = new ArrayList<>();
        sections.put(line.substring(3, 7), section);
      } else {
        section.add(line);
      }
    }
    return sections;
  }

  private static Path home() {
    return Path.of(System.getProperty("ansinh.home"));
  }
}
