package org.ansinh;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.source.SourceSpan;
import org.ansinh.tabulation.ComparedRule;

/// Which rules a study can add up over a population, and how it refuses the others.
final class AddedRules {
  private AddedRules() {}

  /// The rules of these names, in both laws.
  static List<ComparedRule> named(List<String> names, Law baseline, Law amended) {
    List<ComparedRule> rules = new ArrayList<>();
    for (String name : names) {
      List<ComparedRule> found = ComparedRule.named(List.of(name), baseline, amended);
      if (found.isEmpty()) {
        throw unknown(name, amended.policy());
      }
      if (found.getFirst().either().entity() == null) {
        throw refused("`" + name + "` has one value for all; there is nothing to add up");
      }
      refuseUnlessAdded(found.getFirst().either());
      rules.addAll(found);
    }
    return rules;
  }

  /// Numbers are added up, and yes is counted.
  static void refuseUnlessAdded(Rule rule) {
    switch (rule.type()) {
      case NumberType _, BooleanType _ -> {}
      case CategoryType _ ->
          throw refused(
              "`%s` is a category: it is not added up, but totals can be given by it"
                  .formatted(rule.name()));
      case DateType _ -> throw refused("`%s` is a date: it is not added up".formatted(rule.name()));
    }
  }

  /// The entity whose units the rule is of.
  static String entityOf(ComparedRule rule) {
    Entity entity = rule.either().entity();
    if (entity == null) {
      throw refused("`" + rule.name() + "` has one value for all; there is nothing to add up");
    }
    return entity.name();
  }

  static RequestException refused(String message) {
    return new RequestException(Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message));
  }

  static RequestException unknown(String name, Policy policy) {
    Issue issue =
        Issue.of(IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "there is no rule called `" + name + "`");
    Set<String> names = new LinkedHashSet<>(policy.rules().keySet());
    names.addAll(policy.measures().keySet());
    String question = Nearest.question(name, names);
    return new RequestException(question.isEmpty() ? issue : issue.hint(question));
  }
}
