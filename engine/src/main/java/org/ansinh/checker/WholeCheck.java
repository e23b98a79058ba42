package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.Operands;
import org.ansinh.period.Dated;
import org.ansinh.period.Period;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Expr.Call;
import org.jspecify.annotations.Nullable;

/// Checks every rule, table and schedule of a policy in every stretch of time in which nothing it
/// needs changes.
final class WholeCheck {
  private final CheckedPolicy policy;
  private final RuleBook book;
  private final CaseFindings cases;
  private final List<Issue> found = new ArrayList<>();

  private WholeCheck(CheckedPolicy policy) {
    this.policy = policy;
    this.book = policy.book();
    this.cases = new CaseFindings(policy.cases());
  }

  /// What was found of one rule or function.
  record Findings(List<Issue> issues, CaseFindings cases) {}

  static List<Issue> issues(CheckedPolicy policy) {
    Declarations declarations = policy.declarations();
    CaseFindings cases = new CaseFindings(policy.cases());
    List<Issue> found = new ArrayList<>();
    List<String> names = new ArrayList<>(declarations.formulas.keySet());
    names.addAll(declarations.measured.keySet());
    for (String name : names) {
      Findings findings = policy.findings(name, owner -> new WholeCheck(owner).findings(name));
      found.addAll(findings.issues());
      cases.add(findings.cases());
    }
    found.addAll(cases.issues());
    found.addAll(Anachronism.find(policy.items(), declarations.sources));
    if (policy.amendments().isEmpty()) {
      found.addAll(ArticleIssues.find(policy.items()));
    }
    if (found.stream().noneMatch(Issue::isError)) {
      found.addAll(Unused.find(policy));
      found.addAll(Accounts.find(policy.items(), declarations.currency));
    }
    return distinct(found);
  }

  private Findings findings(String name) {
    Declarations.Formulas formulas = policy.declarations().computed(name);
    if (formulas == null) {
      throw new IllegalArgumentException("no rule " + name);
    }
    if (formulas.isFunction()) {
      function(formulas);
    } else {
      rule(name, formulas);
    }
    return new Findings(List.copyOf(found), cases);
  }

  private void rule(String name, Declarations.Formulas formulas) {
    for (Dated<?> version : formulas.timeline().versions()) {
      boolean held = false;
      LocalDate day = version.period().from();
      while (day != null && version.period().contains(day)) {
        RuleBook.Outcome outcome = book.rule(name, day, formulas.item().name().span());
        boolean since = held;
        LocalDate first = day;
        outcome.issues().forEach(issue -> found.add(since ? begins(issue, first) : issue));
        if (outcome.rule() != null) {
          held = true;
          analyse(outcome.rule().formula(), from(outcome.validity(), day));
        }
        day = outcome.validity().end();
      }
    }
  }

  private static Issue begins(Issue issue, LocalDate day) {
    return issue.code() == IssueCode.NOT_IN_FORCE
        ? issue
        : issue.hint("It is so from %s on; until then the formula holds.".formatted(day));
  }

  private static Period from(Period period, LocalDate day) {
    return period.from().isAfter(day) ? period : new Period(day, period.end());
  }

  private void analyse(Expr expr, Period period) {
    if (expr instanceof Expr.Cases table && !isCheckedAlone(table)) {
      cases.examine(table, period);
    }
    Operands.of(expr).forEach(operand -> analyse(operand, period));
  }

  /// Whether the cases are those of a table that is called and that says what it is called with.
  private boolean isCheckedAlone(Expr.Cases cases) {
    Declarations.Formulas formulas = policy.declarations().formulas.get(cases.name());
    return formulas instanceof Declarations.OfBrackets
        || (formulas instanceof Declarations.OfTable table
            && table.isFunction()
            && isBounded(table));
  }

  private static boolean isBounded(Declarations.Formulas formulas) {
    return Calls.arguments(formulas).stream().allMatch(Declarations.Argument::bounded);
  }

  private void function(Declarations.Formulas formulas) {
    for (Dated<?> version : formulas.timeline().versions()) {
      LocalDate day = version.period().from();
      while (day != null && version.period().contains(day)) {
        LocalDate now = day;
        Problems problems = new Problems();
        RuleBook.Held<@Nullable Expr> body =
            book.held(
                formulas.item().name(),
                version.period(),
                () -> problems.attempt(() -> body(formulas, now)));
        found.addAll(problems.issues());
        Period interval = from(problems.isEmpty() ? body.validity() : book.interval(day), day);
        if (body.result() instanceof Expr.Cases table
            && formulas instanceof Declarations.OfTable
            && isBounded(formulas)) {
          cases.examine(table, interval);
        }
        day = interval.end();
      }
    }
  }

  private Expr body(Declarations.Formulas formulas, LocalDate day) {
    List<Local> locals =
        Calls.arguments(formulas).stream()
            .map(argument -> new Local(argument.name(), argument.type()))
            .toList();
    Call asked = new Call(formulas.item().name(), List.of(), formulas.item().name().span());
    return new Calls(new Formula(book, day, null)).body(formulas, locals, asked);
  }

  private record Place(IssueCode code, String message, SourceText text, int start) {}

  /// The issues without repetitions, in the order in which they were found.
  static List<Issue> distinct(List<Issue> issues) {
    Set<Place> seen = new HashSet<>();
    return issues.stream()
        .filter(
            issue ->
                seen.add(
                    new Place(
                        issue.code(),
                        issue.message(),
                        issue.where().source(),
                        issue.where().start())))
        .toList();
  }
}
