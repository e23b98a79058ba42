package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.source.SourceSpan;
import org.ansinh.tabulation.Grouping;
import org.jspecify.annotations.Nullable;

/// The groups that `by` asks for: by a category, by yes or no, by tenths of an amount.
final class Groups {
  private static final String TENTHS = "_decile";

  private Groups() {}

  /// The rules that must be computed to group by `names`.
  static List<Rule> rules(List<String> names, Law law) {
    List<Rule> rules = new ArrayList<>();
    for (String name : names) {
      if (law.findInput(plain(name, law)) == null) {
        rules.add(rule(plain(name, law), law));
      }
    }
    return rules;
  }

  /// The groups by `name`.
  static Grouping by(String name, Law law, Population population, Results results) {
    String plain = plain(name, law);
    Input input = law.findInput(plain);
    if (input != null) {
      return input.type() instanceof NumberType
          ? Grouping.deciles(population, input)
          : Grouping.by(population, input);
    }
    Rule rule = rule(plain, law);
    return rule.type() instanceof NumberType
        ? Grouping.deciles(results, rule)
        : Grouping.by(results, rule);
  }

  /// Every combination of the groups by each of `names`, for units of `entity`.
  static Grouping across(
      List<String> names, String entity, Law law, Population population, Results results) {
    Grouping groups = null;
    for (String name : names) {
      Grouping next = by(name, law, population, results).over(population, entity);
      groups = groups == null ? next : groups.with(next);
    }
    return groups == null ? Grouping.all(population, entity) : groups;
  }

  /// `income_decile` is by tenths of `income`, unless something else has that name.
  private static String plain(String name, Law law) {
    boolean known = law.findInput(name) != null || law.policy().rules().containsKey(name);
    return !known && name.endsWith(TENTHS)
        ? name.substring(0, name.length() - TENTHS.length())
        : name;
  }

  /// The rule of units called `name`.
  static Rule rule(String name, Law law) {
    @Nullable Rule rule =
        law.policy().rules().containsKey(name) && !law.policy().rules().get(name).function()
            ? law.findRule(name)
            : null;
    if (rule != null) {
      return rule;
    }
    if (law.policy().rules().containsKey(name)) {
      boolean function = law.policy().rules().get(name).function();
      throw new RequestException(
          Issue.of(
              function ? IssueCode.NOT_ALLOWED_HERE : IssueCode.NOT_IN_FORCE,
              SourceSpan.NONE,
              function
                  ? "`" + name + "` is a table that is asked with values; name a rule that uses it"
                  : "`" + name + "` is not in force on " + law.period().from()));
    }
    List<String> names = new ArrayList<>(law.policy().rules().keySet());
    names.addAll(law.policy().inputs().keySet());
    Issue issue =
        Issue.of(IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "There is no rule `" + name + "`");
    String question = Nearest.question(name, names);
    throw new RequestException(question.isEmpty() ? issue : issue.hint(question));
  }
}
