package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The package table of the engine, as a test. A new package, or a new use between two, is a line
/// changed here on purpose, with a line in `engine/docs/decisions/`.
final class ArchitectureTest {
  private static final String BASE = "org.ansinh";

  /// Each package and the packages it may use; `ground` stands for the four that stand on nothing
  /// but each other.
  private static final Map<String, Set<String>> TABLE =
      table(
          """
          source        :
          diagnostics   : source
          period        :
          quantity      :
          syntax        : ground
          ir            : ground
          amendment     : ground ir syntax
          history       : ground ir syntax
          coverage      : ground syntax
          checker       : ground ir syntax amendment interpreter proof coverage
          column        :
          population    : ground ir column
          interpreter   : ground ir
          compiler      : ground ir column interpreter
          simulation    : ground ir column population compiler interpreter
          explanation   : ground ir population interpreter simulation
          tabulation    : ground ir column population simulation
          calibration   : ground column population
          synthesis     : ground ir column population calibration
          projection    : ground ir column population calibration simulation
          proof         : ground ir interpreter
          verification  : ground ir interpreter explanation proof
          pack          : ground ir syntax amendment history checker interpreter
          documentation : ground ir syntax coverage pack
          documentation.html : ground ir syntax coverage pack explanation documentation
          io            : ground ir column population synthesis tabulation interpreter explanation
          scripting     : ground population simulation tabulation explanation root
          root          : ground ir syntax amendment history checker coverage column population interpreter\
           compiler simulation explanation tabulation calibration synthesis projection proof verification pack io
          """);

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes = new ClassFileImporter().importPath(placeOf(SourceSpan.class));
  }

  @Test
  void importer_compiledClasses_seesEachOfThem() throws IOException {
    try (var files = Files.walk(placeOf(SourceSpan.class))) {
      long written = files.filter(file -> file.toString().endsWith(".class")).count();
      assertEquals(written, classes.size());
    }
    assertTrue(classes.contain(SourceSpan.class));
  }

  @Test
  void packages_ofTheEngine_areInTheTable() {
    var missing = new TreeSet<String>();
    for (JavaClass type : classes) {
      String name = packageOf(type);
      if (!TABLE.containsKey(name)) {
        missing.add(name);
      }
    }
    assertEquals(Set.of(), missing, "packages without a line in the table");
  }

  @Test
  void packages_ofTheEngine_useOnlyWhatTheTableAllows() {
    var offences = new TreeMap<String, String>();
    uses()
        .forEach(
            (from, targets) ->
                targets.forEach(
                    (to, example) -> {
                      if (!TABLE.getOrDefault(from, Set.of()).contains(to)) {
                        offences.put("'" + from + "' may not use '" + to + "'", example);
                      }
                    }));
    assertEquals(Map.of(), offences);
  }

  @Test
  void packages_ofTheEngine_areFreeOfCycles() {
    Map<String, Set<String>> graph = new HashMap<>();
    uses().forEach((from, targets) -> graph.put(from, targets.keySet()));
    assertEquals(List.of(), cycle(graph));
    assertEquals(List.of(), cycle(TABLE), "the table itself");
  }

  @Test
  void cycle_ofThreePackages_isFound() {
    assertEquals(
        List.of("a", "b", "c", "a"),
        cycle(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"))));
  }

  @Test
  void packages_ofTheEngine_sayWhatTheyAreAndAreNullMarked() {
    var unmarked = new TreeSet<String>();
    for (JavaClass type : classes) {
      JavaPackage home = type.getPackage();
      if (!home.tryGetPackageInfo()
          .map(info -> info.isAnnotatedWith(NullMarked.class))
          .orElse(false)) {
        unmarked.add(home.getName());
      }
    }
    assertEquals(Set.of(), unmarked, "packages without a package-info.java marked @NullMarked");
  }

  @Test
  void libraries_knownToSomePackages_areUsedByNoOther() {
    Map<String, Set<String>> users =
        Map.of(
            "com.google.gson", Set.of("pack", "io"),
            "com.github.benmanes.caffeine", Set.of("compiler"),
            "org.graalvm", Set.of("scripting"),
            "java.lang.classfile", Set.of("compiler"),
            "java.util.random", Set.of("synthesis", "projection"));
    var offences = new TreeSet<String>();
    for (JavaClass type : classes) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        String library = use.getTargetClass().getPackageName();
        users.forEach(
            (prefix, allowed) -> {
              if ((library + ".").startsWith(prefix + ".") && !allowed.contains(packageOf(type))) {
                offences.add(type.getName() + " uses " + prefix);
              }
            });
      }
    }
    assertEquals(Set.of(), offences);
  }

  /// From each package to those it uses, each with one use as an example.
  private static Map<String, Map<String, String>> uses() {
    Map<String, Map<String, String>> uses = new TreeMap<>();
    for (JavaClass type : classes) {
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if (!(target.getPackageName() + ".").startsWith(BASE + ".")) {
          continue;
        }
        String from = packageOf(type);
        String to = packageOf(target);
        if (!from.equals(to)) {
          uses.computeIfAbsent(from, key -> new TreeMap<>()).putIfAbsent(to, use.getDescription());
        }
      }
    }
    return uses;
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE) ? "root" : name.substring(BASE.length() + 1);
  }

  private static Map<String, Set<String>> table(String text) {
    Map<String, Set<String>> table = new TreeMap<>();
    for (String line : text.lines().toList()) {
      String name = line.substring(0, line.indexOf(':')).strip();
      var allowed = new TreeSet<String>();
      for (String word : line.substring(line.indexOf(':') + 1).strip().split(" +")) {
        if (word.equals("ground")) {
          allowed.addAll(List.of("source", "diagnostics", "period", "quantity"));
        } else if (!word.isEmpty()) {
          allowed.add(word);
        }
      }
      table.put(name, allowed);
    }
    return table;
  }

  /// One cycle of the graph, its first node again at its end, or nothing.
  private static List<String> cycle(Map<String, Set<String>> graph) {
    var done = new HashSet<String>();
    for (String start : new TreeSet<>(graph.keySet())) {
      List<String> found = cycle(graph, start, new ArrayList<>(), done);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<String> cycle(
      Map<String, Set<String>> graph, String node, List<String> path, Set<String> done) {
    int earlier = path.indexOf(node);
    path.add(node);
    if (earlier >= 0) {
      return path.subList(earlier, path.size());
    }
    if (!done.contains(node)) {
      for (String next : new TreeSet<>(graph.getOrDefault(node, Set.of()))) {
        List<String> found = cycle(graph, next, path, done);
        if (!found.isEmpty()) {
          return found;
        }
      }
      done.add(node);
    }
    path.removeLast();
    return List.of();
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
