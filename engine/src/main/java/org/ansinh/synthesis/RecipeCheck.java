package org.ansinh.synthesis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.jspecify.annotations.Nullable;

/// Whether a recipe fits a policy: names, categories, ranges, and tables that say something of
/// every unit.
final class RecipeCheck {
  private final Recipe recipe;
  private final Policy policy;
  private final List<Issue> issues = new ArrayList<>();
  private final Set<String> drawn = new LinkedHashSet<>();

  private RecipeCheck(Recipe recipe, Policy policy) {
    this.recipe = recipe;
    this.policy = policy;
  }

  /// What is wrong; empty if nothing is.
  static List<Issue> check(Recipe recipe, Policy policy) {
    RecipeCheck check = new RecipeCheck(recipe, policy);
    check.totals();
    recipe.household().forEach(check::table);
    check.drawn.add(recipe.pyramid().ageInput());
    check.drawn.add(recipe.pyramid().sexInput());
    recipe.person().forEach(check::table);
    return check.issues;
  }

  private void wrong(String message) {
    issues.add(Issue.of(IssueCode.RECIPE_INVALID, recipe.span(), message));
  }

  private void totals() {
    Recipe.Strata strata = recipe.strata();
    category(strata.input(), strata.strata().stream().map(Recipe.Stratum::value).toList());
    drawn.add(strata.input());
    Recipe.Pyramid pyramid = recipe.pyramid();
    category(pyramid.sexInput(), List.of(pyramid.man(), pyramid.woman()));
    Input age = input(pyramid.ageInput());
    if (age != null && !(age.type() instanceof NumberType)) {
      wrong("the recipe's age `" + age.name() + "` is no number in the policy");
    }
    if (pyramid.men() + pyramid.women() != strata.persons()) {
      wrong(
          "the pyramid has "
              + pyramid.men()
              + " men and "
              + pyramid.women()
              + " women, together "
              + (pyramid.men() + pyramid.women())
              + ", but the strata have "
              + strata.persons()
              + " persons");
    }
    int next = 0;
    for (Recipe.AgeGroup group : pyramid.groups()) {
      if (group.from() != next) {
        wrong("the pyramid's age groups leave out or repeat age " + next);
      }
      next = group.to() + 1;
    }
  }

  private @Nullable Input input(String name) {
    Input found = policy.inputs().get(name);
    if (found == null) {
      Issue issue =
          Issue.of(
              IssueCode.RECIPE_INVALID,
              recipe.span(),
              "the recipe speaks of `" + name + "`, which is no input of the policy");
      String question = Nearest.question(name, policy.inputs().keySet());
      issues.add(question.isEmpty() ? issue : issue.hint(question));
    }
    return found;
  }

  private void category(String name, List<String> values) {
    Input found = input(name);
    if (found == null) {
      return;
    }
    if (!(found.type() instanceof CategoryType type)) {
      wrong("the recipe takes `" + name + "` for a category, but it is " + found.type().describe());
      return;
    }
    for (String value : values) {
      if (type.category().ordinalOf(value) < 0) {
        wrong(
            "`"
                + value
                + "` is no "
                + type.category().name()
                + "; they are "
                + String.join(", ", type.category().names()));
      }
    }
  }

  private void table(Recipe.Table table) {
    Input input = input(table.input());
    if (!drawn.add(table.input())) {
      wrong("`" + table.input() + "` is drawn twice");
    }
    if (input == null) {
      return;
    }
    for (Recipe.Row row : table.rows()) {
      row.when().forEach(condition -> condition(table.input(), condition));
      distribution(input, row.distribution());
    }
    if (table.rows().isEmpty() || !table.rows().getLast().when().isEmpty()) {
      wrong(
          "the last row of `" + table.input() + "` must hold for everybody: leave its `when` away");
    }
  }

  private void condition(String table, Recipe.Condition condition) {
    Input input = input(condition.input());
    if (input == null) {
      return;
    }
    if (!drawn.contains(condition.input()) || condition.input().equals(table)) {
      wrong("`" + table + "` depends on `" + condition.input() + "`, which is not drawn before it");
    }
    if (condition.from() != null) {
      if (!(input.type() instanceof NumberType)) {
        wrong("`" + condition.input() + "` is " + input.type().describe() + " and has no range");
      }
      return;
    }
    condition.values().forEach(value -> value(input, value));
  }

  private void distribution(Input input, Recipe.Distribution distribution) {
    switch (distribution) {
      case Recipe.Distribution.Shares shares ->
          shares.shares().keySet().forEach(value -> value(input, value));
      case Recipe.Distribution.Quantiles quantiles -> quantiles(input, quantiles);
      case Recipe.Distribution.Days days -> {
        if (!(input.type() instanceof DateType type)
            || days.from().isAfter(days.to())
            || days.from().isBefore(type.earliest())
            || days.to().isAfter(type.latest())) {
          wrong("`" + input.name() + "` cannot be a day from " + days.from() + " to " + days.to());
        }
      }
    }
  }

  private void quantiles(Input input, Recipe.Distribution.Quantiles quantiles) {
    if (!(input.type() instanceof NumberType type)) {
      wrong("`" + input.name() + "` is " + input.type().describe() + " and has no quantiles");
      return;
    }
    List<Recipe.Point> points = quantiles.points();
    boolean whole =
        points.size() >= 2
            && points.getFirst().share().signum() == 0
            && points.getLast().share().compareTo(BigDecimal.ONE) == 0;
    boolean rising = true;
    for (int i = 1; i < points.size(); i++) {
      rising &= points.get(i - 1).share().compareTo(points.get(i).share()) < 0;
      rising &= points.get(i - 1).value().compareTo(points.get(i).value()) <= 0;
    }
    if (!whole || !rising || quantiles.step().signum() <= 0) {
      wrong(
          "the quantiles of `"
              + input.name()
              + "` must rise, from share 0 to share 1, with a step above zero");
    }
    points.forEach(point -> number(input, type, point.value()));
  }

  private void value(Input input, String value) {
    boolean fits;
    try {
      if (input.type() instanceof NumberType type) {
        number(input, type, new BigDecimal(value));
        return;
      }
      fits = Sampler.code(value, input.type()) >= 0;
    } catch (NumberFormatException | DateTimeException notOne) {
      fits = false;
    }
    if (!fits) {
      String hint =
          input.type() instanceof CategoryType type
              ? "; they are " + String.join(", ", type.category().names())
              : "";
      wrong(
          "`"
              + value
              + "` is no value of `"
              + input.name()
              + "` ("
              + input.type().describe()
              + ")"
              + hint);
    }
  }

  private void number(Input input, NumberType type, BigDecimal value) {
    if (!type.range().contains(value)
        || value.stripTrailingZeros().scale() > type.scale()
        || value.movePointRight(type.scale()).abs().compareTo(BigDecimal.valueOf(9_000_000_000L))
            > 0) {
      wrong(
          "`"
              + input.name()
              + "` cannot be "
              + value.toPlainString()
              + ": it is "
              + type.describe()
              + " from "
              + type.range());
    }
  }
}
