package org.ansinh.checker;

import java.time.LocalDate;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;

/// A parameter or rule that is needed on a day before it begins.
///
/// @param first its first day
/// @param span where it is declared
record Missing(String name, LocalDate first, SourceSpan span) {
  Issue issue(LocalDate day, SourceSpan where) {
    return Issue.of(
            IssueCode.NOT_IN_FORCE,
            where,
            "`%s` is needed on %s, but begins on %s.".formatted(name, day, first))
        .relatedTo(span, "it is declared here");
  }
}
