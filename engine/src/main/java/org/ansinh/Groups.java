package org.ansinh;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.Merging;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.simulation.Results;
import org.ansinh.source.SourceSpan;
import org.ansinh.tabulation.Grouping;
import org.jspecify.annotations.Nullable;

/// What results are to be grouped by, as it is asked for: `province`, `area`, `income_decile`.
final class Groups {
  private static final String DECILE = "_decile";

  private final List<Asked> asked;

  /// @param ways the inputs that tell the groups, the first that data have; none for a rule
  private record Asked(String name, List<Way> ways, @Nullable Rule rule, boolean deciles) {}

  /// An input, and to which coarser units its values lead; null if it is taken as it is.
  private record Way(Input input, @Nullable Merging merging) {
    boolean isIn(Population population) {
      UnitTable table = population.table(input.entity().name());
      return table != null && table.column(input.name()) != null;
    }
  }

  private Groups(List<Asked> asked) {
    this.asked = asked;
  }

  /// The groups that `names` mean in `law`: an input or rule by its name, the tenths of one by its
  /// name and `_decile`, the units of a category by the category's name: `Province`. Where data
  /// have the units of an older division only, those are put together by succession.
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
      List<Way> ways = new ArrayList<>();
      ways.add(new Way(input, null));
      if (!deciles && input.type() instanceof CategoryType type) {
        ways.addAll(leadingTo(type.category(), law, input.entity()));
      }
      return new Asked(name, ways, null, deciles);
    }
    Rule rule = law.findInForce(variable);
    if (rule != null && rule.entity() != null) {
      return new Asked(name, List.of(), rule, deciles);
    }
    Category category = law.policy().categories().get(variable);
    if (category == null || deciles) {
      return null;
    }
    List<Way> ways = new ArrayList<>();
    for (Input one : law.policy().inputs().values()) {
      if (one.type() instanceof CategoryType type && type.category().equals(category)) {
        ways.add(new Way(one, null));
      }
    }
    ways.addAll(leadingTo(category, law, null));
    return ways.isEmpty() ? null : new Asked(name, ways, null, false);
  }

  /// The inputs whose values became units of `category`.
  ///
  /// @param entity the entity they are of; null for any
  private static List<Way> leadingTo(Category category, Law law, @Nullable Entity entity) {
    List<Way> ways = new ArrayList<>();
    for (Input input : law.policy().inputs().values()) {
      if (input.type() instanceof CategoryType type
          && (entity == null || input.entity().name().equals(entity.name()))) {
        Merging merging =
            Merging.between(law.policy().successions().values(), type.category(), category);
        if (merging != null) {
          ways.add(new Way(input, merging));
        }
      }
    }
    return ways;
  }

  private static RequestException unknown(String name, Law law) {
    List<String> names = new ArrayList<>();
    for (Input input : law.policy().inputs().values()) {
      names.add(input.type() instanceof NumberType ? input.name() + DECILE : input.name());
    }
    law.policy()
        .successions()
        .values()
        .forEach(succession -> names.add(succession.merging().to().name()));
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
    Rule rule = one.rule();
    if (rule == null) {
      Population population = results.population();
      Way way =
          one.ways().stream()
              .filter(each -> each.isIn(population))
              .findFirst()
              .orElse(one.ways().getFirst());
      if (one.deciles()) {
        return Grouping.deciles(population, way.input());
      }
      Grouping grouping = Grouping.by(population, way.input());
      return way.merging() == null ? grouping : grouping.merged(one.name(), way.merging());
    }
    return one.deciles() ? Grouping.deciles(results, rule) : Grouping.by(results, rule);
  }
}
