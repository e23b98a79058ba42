package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ansinh.source.SourceSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/// What the engine must not call, name or skip, each with its reason.
final class ForbiddenTest {
  /// A member that must not be used: a pattern over `class.member`, and why.
  private record Forbidden(String pattern, String reason) {}

  private static final List<Forbidden> FORBIDDEN =
      List.of(
          new Forbidden("java\\.lang\\.System\\.(out|err|in)", "an embedder owns the streams"),
          new Forbidden("java\\.lang\\.System\\.exit", "an embedder owns the process"),
          new Forbidden(
              "java\\.lang\\.Throwable\\.printStackTrace", "an embedder owns the streams"),
          new Forbidden(
              "java\\.util\\.Random\\..*",
              "its stream is not ours: RandomGenerator, seed passed in"),
          new Forbidden("java\\.util\\.concurrent\\.ThreadLocalRandom\\..*", "it has no seed"),
          new Forbidden("java\\.lang\\.Math\\.random", "it has no seed"),
          new Forbidden("java\\.util\\.UUID\\.randomUUID", "it has no seed"),
          new Forbidden("java\\.util\\.Collections\\.shuffle", "it has no seed"),
          new Forbidden(
              "java\\.time\\.\\w+\\.now", "a result depends on the date asked for, not on today"),
          new Forbidden("java\\.lang\\.System\\.currentTimeMillis", "a result depends on no clock"),
          new Forbidden(
              "java\\.util\\.Locale\\.getDefault", "a result depends on no machine's settings"),
          new Forbidden("java\\.nio\\.charset\\.Charset\\.defaultCharset", "text is UTF-8"),
          new Forbidden("java\\.lang\\.Thread\\.sleep", "nothing waits for time to pass"),
          new Forbidden("java\\.math\\.BigDecimal\\.valueOf\\(double\\)", "an amount is exact"),
          new Forbidden("java\\.math\\.BigDecimal\\.<init>\\(double.*\\)", "an amount is exact"),
          new Forbidden("java\\.math\\.BigDecimal\\.doubleValue", "an amount is exact"));

  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "common", "core", "impl", "misc", "helper", "internal");

  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Factory|PolicyEngine)|I[A-Z][a-z].*");

  private static JavaClasses main;
  private static JavaClasses tests;

  @BeforeAll
  static void readClasses() {
    main = new ClassFileImporter().importPath(placeOf(SourceSpan.class));
    tests = new ClassFileImporter().importPath(placeOf(ForbiddenTest.class));
    assertTrue(main.contain(SourceSpan.class));
    assertTrue(tests.contain(ForbiddenTest.class));
  }

  @Test
  void members_forbidden_areNotUsed() {
    var offences = new TreeSet<String>();
    for (JavaClass type : main) {
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        for (Forbidden forbidden : matching(access)) {
          offences.add(access.getDescription() + ": " + forbidden.reason());
        }
      }
    }
    assertEquals(Set.of(), offences);
  }

  @Test
  void members_forbiddenAndUsedHere_areSeen() {
    long begun = System.currentTimeMillis();
    assertTrue(begun > 0);
    JavaClass self = tests.get(ForbiddenTest.class);
    assertTrue(self.getAccessesFromSelf().stream().anyMatch(access -> !matching(access).isEmpty()));
  }

  @Test
  void tests_ofTheEngine_areNotSkipped() {
    var skipped = new TreeSet<String>();
    for (JavaClass type : tests) {
      if (isSkipped(type.getAnnotations().stream().map(a -> a.getRawType()).toList())) {
        skipped.add(type.getName());
      }
      for (JavaMethod method : type.getMethods()) {
        if (isSkipped(method.getAnnotations().stream().map(a -> a.getRawType()).toList())) {
          skipped.add(method.getFullName());
        }
      }
      for (JavaAccess<?> access : type.getAccessesFromSelf()) {
        if (access.getTargetOwner().getName().equals("org.junit.jupiter.api.Assumptions")) {
          skipped.add(access.getDescription());
        }
      }
    }
    assertEquals(Set.of(), skipped, "a test that does not run holds nothing");
  }

  @Test
  void fields_ofTheEngine_holdNoOptional() {
    var offences = new TreeSet<String>();
    for (JavaClass type : main) {
      for (JavaField field : type.getFields()) {
        if (field.getRawType().isEquivalentTo(Optional.class)) {
          offences.add(field.getFullName());
        }
      }
    }
    assertEquals(Set.of(), offences, "use @Nullable, or a sealed alternative");
  }

  @Test
  void names_ofTheEngine_sayWhatTheThingIs() {
    var offences = new TreeSet<String>();
    for (JavaClass type : main) {
      for (String word : type.getPackageName().split("\\.")) {
        if (EMPTY_WORDS.contains(word)) {
          offences.add(type.getPackageName());
        }
      }
      if (!type.isAnonymousClass() && EMPTY_NAME.matcher(type.getSimpleName()).matches()) {
        offences.add(type.getName());
      }
      for (JavaMethod method : type.getMethods()) {
        if (method.getName().matches("get[A-Z].*")
            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
            && !isInherited(method)) {
          offences.add(method.getFullName());
        }
      }
    }
    assertEquals(Set.of(), offences);
    assertTrue(EMPTY_NAME.matcher("TableManager").matches());
    assertFalse(EMPTY_NAME.matcher("Issue").matches());
    assertFalse(EMPTY_NAME.matcher("Interval").matches());
  }

  @Test
  void files_ofTheEngine_areShort() throws IOException {
    var folder = Path.of(System.getProperty("ansinh.home"), "engine", "src", "main", "java");
    var sources = new ArrayList<Path>();
    try (var files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    assertTrue(sources.size() > 5, "sources below " + folder);
    var offences = new TreeSet<String>();
    for (Path source : sources) {
      int lines = Files.readAllLines(source).size();
      if (lines > 350) {
        offences.add(folder.relativize(source) + " has " + lines + " lines");
      }
    }
    assertEquals(Set.of(), offences, "one idea a file, at most 350 lines");
  }

  private static List<Forbidden> matching(JavaAccess<?> access) {
    String target = access.getTarget().getFullName();
    String bare = target.replaceAll("\\(.*", "");
    return FORBIDDEN.stream()
        .filter(
            forbidden -> target.matches(forbidden.pattern()) || bare.matches(forbidden.pattern()))
        .toList();
  }

  /// Whether a type above the method's, which may not be ours, names it so.
  private static boolean isInherited(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(
            owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .flatMap(type -> type.getMethods().stream())
        .anyMatch(above -> above.getName().equals(method.getName()));
  }

  private static boolean isSkipped(List<JavaClass> annotations) {
    return annotations.stream()
        .anyMatch(
            annotation ->
                annotation.isEquivalentTo(Disabled.class)
                    || annotation.getPackageName().equals(DisabledIf.class.getPackageName()));
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
