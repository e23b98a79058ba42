package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Policy;
import org.ansinh.proof.AmendmentEffects;
import org.ansinh.syntax.Item;

/// Makes a policy of the items of its files.
///
/// ```
/// switch (Checker.check("vn", items, List.of())) {
///   case CheckResult.Passed passed -> passed.policy().on(date).findRule("si_wage");
///   case CheckResult.Failed failed -> IssuePrinter.print(failed.issues());
/// }
/// ```
public final class Checker {
  private Checker() {}

  /// Reads the declarations; rules are checked one by one when they are asked for.
  ///
  /// @param name the name of the pack
  /// @param items of all files, amendments already applied
  /// @param amendments the names of those amendments, in order
  public static Opened open(String name, List<Item> items, List<String> amendments) {
    return RuleBook.exclusively(
        () -> {
          DeclarationReader.Read read = DeclarationReader.read(items);
          return new Opened(
              new CheckedPolicy(name, items, amendments, read.declarations()), read.issues());
        });
  }

  /// What is wrong with the rules of `policy` in any stretch of time, and warnings.
  public static List<Issue> checkAll(Policy policy) {
    return RuleBook.exclusively(() -> new WholeCheck(CheckedPolicy.of(policy)).issues());
  }

  /// Notes on what the amendments of `after` do to the rules of `before`: rows that fell below the
  /// row for everyone else, amendments that change nothing.
  public static List<Issue> effects(Policy before, Policy after) {
    return RuleBook.exclusively(() -> AmendmentEffects.find(before, after));
  }

  /// Reads the declarations and checks every rule in every stretch of time.
  public static CheckResult check(String name, List<Item> items, List<String> amendments) {
    Opened opened = open(name, items, amendments);
    List<Issue> issues = new ArrayList<>(opened.issues());
    issues.addAll(checkAll(opened.policy()));
    List<Issue> distinct = WholeCheck.distinct(issues);
    return distinct.stream().anyMatch(Issue::isError)
        ? new CheckResult.Failed(
            distinct.stream().filter(issue -> issue.code() != IssueCode.UNUSED).toList())
        : new CheckResult.Passed(opened.policy(), distinct);
  }
}
