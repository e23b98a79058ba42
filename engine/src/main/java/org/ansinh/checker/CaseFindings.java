package org.ansinh.checker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Related;
import org.ansinh.ir.Expr;
import org.ansinh.period.Period;
import org.ansinh.proof.CaseAnalysis;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// What is wrong with tables and exceptions over all of time and all uses: an error once, where it
/// first shows; a row as one that never decides only if it never does.
final class CaseFindings {
  private final CaseAnalysis analysis;
  private final Map<List<Object>, Issue> errors = new LinkedHashMap<>();
  private final Map<Place, Idle> idle = new LinkedHashMap<>();
  private final Map<Place, Integer> examined = new LinkedHashMap<>();

  private record Place(SourceText text, int start, int end) {
    static Place of(SourceSpan span) {
      return new Place(span.source(), span.start(), span.end());
    }
  }

  /// A row that did not decide, how often, and the cases it belongs to.
  private static final class Idle {
    final Issue issue;
    final Place cases;
    int times;

    Idle(Issue issue, Place cases) {
      this.issue = issue;
      this.cases = cases;
    }
  }

  /// @param analysis what answers are taken from, if they are known already
  CaseFindings(CaseAnalysis analysis) {
    this.analysis = analysis;
  }

  void examine(Expr.Cases cases, Period period) {
    Place place = Place.of(cases.span());
    examined.merge(place, 1, Integer::sum);
    for (Issue issue : analysis.analyse(cases, period)) {
      if (issue.code() == IssueCode.ROW_NEVER_DECIDES) {
        idle.computeIfAbsent(Place.of(issue.where()), p -> new Idle(issue, place)).times++;
      } else {
        List<Object> what = new ArrayList<>(List.of(issue.code(), Place.of(issue.where())));
        for (Related related : issue.related()) {
          what.add(Place.of(related.where()));
        }
        errors.putIfAbsent(what, issue);
      }
    }
  }

  /// Adds what was found elsewhere, as if it had been found here.
  void add(CaseFindings other) {
    other.errors.forEach(errors::putIfAbsent);
    other.examined.forEach((place, times) -> examined.merge(place, times, Integer::sum));
    other.idle.forEach(
        (place, row) ->
            idle.computeIfAbsent(place, p -> new Idle(row.issue, row.cases)).times += row.times);
  }

  List<Issue> issues() {
    List<Issue> all = new ArrayList<>(errors.values());
    for (Idle row : idle.values()) {
      if (examined.getOrDefault(row.cases, 0) == row.times) {
        all.add(row.issue);
      }
    }
    return all;
  }
}
