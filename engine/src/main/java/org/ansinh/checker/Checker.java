package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Policy;
import org.ansinh.proof.AmendmentEffects;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;

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
    return open(name, items, amendments, null, null);
  }

  /// As above; rules that are the same as in `base` are taken over from it with all that is known
  /// of them.
  ///
  /// @param base the policy without the amendments, of the same items but for what they changed; or
  ///   null
  public static Opened open(
      String name, List<Item> items, List<String> amendments, @Nullable Policy base) {
    return open(name, items, amendments, base, null);
  }

  /// The same of the law as it was known on a day.
  ///
  /// @param items without what became known after the day `asKnown`
  public static Opened open(
      String name,
      List<Item> items,
      List<String> amendments,
      @Nullable Policy base,
      @Nullable LocalDate asKnown) {
    return RuleBook.exclusively(
        () -> {
          DeclarationReader.Read read = DeclarationReader.read(items, asKnown);
          CheckedPolicy known = base == null ? null : CheckedPolicy.of(base);
          return new Opened(
              new CheckedPolicy(name, items, amendments, read.declarations(), known),
              read.issues());
        });
  }

  /// What is wrong with the rules of `policy` in any stretch of time, and warnings.
  public static List<Issue> checkAll(Policy policy) {
    return RuleBook.exclusively(() -> WholeCheck.issues(CheckedPolicy.of(policy)));
  }

  /// Notes on what the amendments of `after` do to the rules of `before`: rows that fell below the
  /// row for everyone else, amendments that change nothing.
  public static List<Issue> effects(Policy before, Policy after) {
    return RuleBook.exclusively(
        () -> AmendmentEffects.find(before, after, CheckedPolicy.of(after)::isAmended));
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
