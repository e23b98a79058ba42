package org.ansinh.console.command;

import java.util.List;
import org.ansinh.console.session.Typed;
import org.ansinh.diagnostics.Issue;
import org.ansinh.source.SourceSpan;

/// Issues without a place of their own, placed where they were asked for.
final class Placed {
  private Placed() {}

  /// Issues about a whole entry at the prompt, which need no place.
  static List<Issue> nowhere(List<Issue> issues) {
    return issues.stream()
        .map(
            issue ->
                new Issue(
                    issue.code(),
                    issue.severity(),
                    issue.message(),
                    SourceSpan.NONE,
                    issue.related(),
                    issue.suggestions()))
        .toList();
  }

  /// At the prompt there is no need to say where: the entry is the line above.
  static List<Issue> at(SourceSpan where, List<Issue> issues) {
    if (where.source().name().equals(Typed.PROMPT)) {
      return issues;
    }
    return issues.stream()
        .map(
            issue ->
                issue.where().source() == SourceSpan.NONE.source()
                    ? new Issue(
                        issue.code(),
                        issue.severity(),
                        issue.message(),
                        where,
                        issue.related(),
                        issue.suggestions())
                    : issue)
        .toList();
  }
}
