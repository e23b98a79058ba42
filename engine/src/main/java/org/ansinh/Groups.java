package org.ansinh;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.simulation.Results;
import org.ansinh.source.SourceSpan;
import org.ansinh.tabulation.Grouping;
import org.jspecify.annotations.Nullable;

/// What results are to be grouped by, as it is asked for: `province`, `area`, `income_decile`.
final class Groups {
  private static final String DECILE = "_decile";

  private final List<Asked> asked;

  private record Asked(String name, @Nullable Input input, @Nullable Rule rule, boolean deciles) {}

  private Groups(List<Asked> asked) {
    this.asked = asked;
  }

  /// The groups that `names` mean in `law`: an input or rule by its name, the tenths of one by its
  /// name and `_decile`.
  ///
  /// @throws RequestException if there is none of a name
  static Groups of(List<String> names, Law law) {
    List<Asked> asked = new ArrayList<>();
    for (String name : names) {
      Asked found = find(name, name, false, law);
      if (found == null && name.endsWith(DECILE)) {
        found = find(name, name.substring(0, name.length() - DECILE.length()), true, law);
      }
      if (found == null) {
        throw unknown(name, law);
      }
      asked.add(found);
    }
    return new Groups(asked);
  }

  private static @Nullable Asked find(String name, String variable, boolean deciles, Law law) {
    Input input = law.findInput(variable);
    if (input != null) {
      return new Asked(name, input, null, deciles);
    }
    Rule rule = law.findInForce(variable);
    return rule == null || rule.entity() == null ? null : new Asked(name, null, rule, deciles);
  }

  private static RequestException unknown(String name, Law law) {
    List<String> names = new ArrayList<>();
    for (Input input : law.policy().inputs().values()) {
      names.add(input.type() instanceof NumberType ? input.name() + DECILE : input.name());
    }
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_NAME,
            SourceSpan.NONE,
            "there is nothing called `" + name + "` to group by");
    String question = Nearest.question(name, names);
    return new RequestException(question.isEmpty() ? issue : issue.hint(question));
  }

  /// The rules that have to be computed to form the groups.
  List<Rule> rules() {
    return asked.stream().map(Asked::rule).filter(Objects::nonNull).toList();
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /// The groups of the units of `entity`: all in one if none are asked for, pairs if several are.
  Grouping over(Results results, String entity) {
    Grouping grouping = null;
    for (Asked one : asked) {
      Grouping next = grouping(one, results).over(results.population(), entity);
      grouping = grouping == null ? next : grouping.with(next);
    }
    return grouping == null ? Grouping.all(results.population(), entity) : grouping;
  }

  private static Grouping grouping(Asked one, Results results) {
    if (one.input() != null) {
      return one.deciles()
          ? Grouping.deciles(results.population(), one.input())
          : Grouping.by(results.population(), one.input());
    }
    Rule rule = Objects.requireNonNull(one.rule());
    return one.deciles() ? Grouping.deciles(results, rule) : Grouping.by(results, rule);
  }
}
