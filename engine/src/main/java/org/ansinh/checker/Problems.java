package org.ansinh.checker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.jspecify.annotations.Nullable;

/// Gathers what is wrong with the parts of one text, so that one fault does not hide the next.
final class Problems {
  private final List<Issue> issues = new ArrayList<>();
  private final Set<Issue> known = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Missing missing;

  void add(Issue issue) {
    if (known.add(issue)) {
      issues.add(issue);
    }
  }

  void add(Refused refused) {
    refused.issues().forEach(this::add);
    if (refused.missing() != null) {
      missing = refused.missing();
    }
  }

  /// The result of `work`, or null if it was refused.
  <T> @Nullable T attempt(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      add(refused);
      return null;
    }
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Nullable Missing missing() {
    return missing;
  }

  boolean isEmpty() {
    return issues.isEmpty() && missing == null;
  }

  Refused refusal() {
    return new Refused(issues, missing);
  }

  void refuseIfAny() {
    if (!isEmpty()) {
      throw refusal();
    }
  }

  /// The result of `work`.
  ///
  /// @throws Refused with all that was gathered, if it was refused
  static <T> List<T> all(List<Supplier<T>> works) {
    Problems problems = new Problems();
    List<T> results = new ArrayList<>();
    for (Supplier<T> work : works) {
      T result = problems.attempt(work);
      if (result != null) {
        results.add(result);
      }
    }
    problems.refuseIfAny();
    return results;
  }
}
