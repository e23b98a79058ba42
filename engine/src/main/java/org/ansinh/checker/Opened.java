package org.ansinh.checker;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.ir.Policy;

/// A policy whose declarations are read and whose rules are not looked into yet.
///
/// @param issues what is wrong with declarations; what does not need them can be used all the same
public record Opened(Policy policy, List<Issue> issues) {
  public Opened {
    issues = List.copyOf(issues);
  }
}
