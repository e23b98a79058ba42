package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.checker.CheckResult;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.pack.PolicyPack;

/// Checks of whole policies, as commands need them.
final class Checks {
  private Checks() {}

  /// The policy of `pack` with every rule checked on every date.
  ///
  /// @throws PolicyException if any rule is wrong
  static CheckResult.Passed pass(PolicyPack pack, List<String> amendments) {
    return switch (pack.check(amendments)) {
      case CheckResult.Passed passed -> passed;
      case CheckResult.Failed failed ->
          throw new PolicyException(failed.issues().stream().filter(Issue::isError).toList());
    };
  }

  /// The issues of `more` that `few` does not have.
  static List<Issue> beyond(List<Issue> few, List<Issue> more) {
    Set<String> known = new HashSet<>();
    few.forEach(issue -> known.add(issue.where().place() + issue.message()));
    List<Issue> beyond = new ArrayList<>(more);
    beyond.removeIf(issue -> known.contains(issue.where().place() + issue.message()));
    return beyond;
  }
}
