package org.ansinh.verification;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.source.SourceSpan;

/// Runs tests: computes each expectation and says what was expected and what was found.
public final class CaseRunner {
  private final ValueText text;

  /// @param text how values are written in messages
  public CaseRunner(ValueText text) {
    this.text = text;
  }

  /// Runs one test. Expectations are independent: one that fails does not keep others from being
  /// looked at.
  public CaseResult run(Case test) {
    return run(test, List.of());
  }

  /// Runs one test, whose facts are to meet `constraints`.
  public CaseResult run(Case test, List<Rule> constraints) {
    Consistency consistency = new Consistency(test.date(), constraints, text);
    Facts facts;
    try {
      facts = Facts.of(test.facts());
      consistency.require(facts);
    } catch (DataException refused) {
      return new CaseResult(
          test, refused.issues().stream().map(issue -> at(issue.where(), test, issue)).toList());
    }
    Interpreter interpreter = new Interpreter(test.date(), facts);
    Frame frame = interpreter.frame(null);
    for (Case.Fact fact : test.facts()) {
      frame = frame.bind(new UnitRef.Bound(fact.name(), fact.entity()), fact.name());
    }
    List<Issue> issues = new ArrayList<>();
    for (Expr expectation : test.expectations()) {
      try {
        if (!interpreter.holds(expectation, frame)) {
          issues.add(unmet(test, expectation, interpreter, frame));
        }
      } catch (DataException missing) {
        missing.issues().forEach(issue -> issues.add(at(expectation.span(), test, issue)));
      }
    }
    if (issues.isEmpty()) {
      try {
        consistency.require(facts, interpreter);
      } catch (DataException wanting) {
        wanting.issues().forEach(issue -> issues.add(at(issue.where(), test, issue)));
      }
    }
    return new CaseResult(test, issues);
  }

  private Issue unmet(Case test, Expr expectation, Interpreter interpreter, Frame frame) {
    return Issue.of(
        IssueCode.TEST_FAILED,
        expectation.span(),
        "test \"%s\": %s".formatted(test.name(), difference(expectation, interpreter, frame)));
  }

  private String difference(Expr expectation, Interpreter interpreter, Frame frame) {
    if (!(expectation instanceof Expr.Compare compare)) {
      return "expected " + expectation.span().text() + ", which does not hold";
    }
    String left = text.text(interpreter.value(compare.left(), frame), compare.left().type());
    String right = text.text(interpreter.value(compare.right(), frame), compare.right().type());
    String relation =
        switch (compare.comparison()) {
          case EQUAL -> "";
          case NOT_EQUAL -> "other than ";
          case LESS -> "less than ";
          case LESS_OR_EQUAL -> "at most ";
          case GREATER -> "more than ";
          case GREATER_OR_EQUAL -> "at least ";
        };
    String what = leftText(compare);
    return (what.isEmpty() ? "" : what + ": ") + "expected " + relation + right + ", found " + left;
  }

  /// The left side as written: from the beginning of the comparison to the end of what it compares.
  private static String leftText(Expr.Compare compare) {
    SourceSpan whole = compare.span();
    SourceSpan left = compare.left().span();
    return whole.source() == left.source() && whole.start() <= left.start()
        ? whole.source().span(whole.start(), left.end()).text()
        : left.text();
  }

  private static Issue at(SourceSpan place, Case test, Issue issue) {
    return new Issue(
        issue.code(),
        issue.severity(),
        "test \"%s\": %s".formatted(test.name(), issue.message()),
        place,
        issue.related(),
        issue.suggestions());
  }
}
