package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The package table of the console, as a test.
final class ConsoleArchitectureTest {
  private static final String BASE = "org.ansinh.console";

  private static final Map<String, Set<String>> TABLE =
      Map.of(
          "root", Set.of("command", "input", "output", "session"),
          "command", Set.of("session", "output"),
          "input", Set.of("session"),
          "output", Set.of(),
          "session", Set.of());

  /// Libraries, and the packages that may know them.
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of("org.jline", Set.of("root", "input"), "picocli", Set.of("root", "command"));

  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .importPath(
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    assertTrue(classes.contain(Main.class));
  }

  @Test
  void packages_ofTheConsole_useOnlyWhatTheTableAllows() {
    var offences = new TreeSet<String>();
    for (JavaClass type : classes) {
      String from = packageOf(type);
      if (!TABLE.containsKey(from)) {
        offences.add("package '" + from + "' has no line in the table");
        continue;
      }
      for (Dependency use : type.getDirectDependenciesFromSelf()) {
        JavaClass target = use.getTargetClass().getBaseComponentType();
        if ((target.getPackageName() + ".").startsWith(BASE + ".")) {
          String to = packageOf(target);
          if (!from.equals(to) && !TABLE.get(from).contains(to)) {
            offences.add("'" + from + "' may not use '" + to + "': " + use.getDescription());
          }
        }
        LIBRARIES.forEach(
            (library, users) -> {
              if ((target.getPackageName() + ".").startsWith(library + ".")
                  && !users.contains(from)) {
                offences.add("'" + from + "' may not use " + library + ": " + use.getDescription());
              }
            });
      }
    }
    assertEquals(Set.of(), offences);
  }

  @Test
  void packages_ofTheConsole_areNullMarked() {
    var unmarked = new TreeSet<String>();
    for (JavaClass type : classes) {
      boolean marked =
          type.getPackage()
              .tryGetPackageInfo()
              .map(info -> info.isAnnotatedWith(NullMarked.class))
              .orElse(false);
      if (!marked) {
        unmarked.add(type.getPackageName());
      }
    }
    assertEquals(Set.of(), unmarked);
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE) ? "root" : name.substring(BASE.length() + 1);
  }
}
