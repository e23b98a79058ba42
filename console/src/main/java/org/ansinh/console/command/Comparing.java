package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Comparison;
import org.ansinh.tabulation.Grouping;
import org.ansinh.tabulation.Table;

/// Compares amendments with the law over the population.
final class Comparing {
  private static final List<String> MAY_BE_ZERO =
      List.of("losers", "loss", "average_loss", "winners", "gain", "average_gain");

  private final Request request;
  private final Context context;
  private final Language language;

  Comparing(Request request, Context context) {
    this.request = request;
    this.context = context;
    this.language = context.display().language();
  }

  /// @param amendments those that are compared with the law without them
  /// @param names rules by which to judge winners and losers; the payments of persons if none
  Outcome compare(List<String> amendments, List<String> names) {
    long begun = System.nanoTime();
    SessionState state = Sittings.of(request, context);
    PolicyPack pack = context.session().policyPack(state);
    List<String> before = new ArrayList<>(state.amendments());
    before.removeAll(amendments);
    List<String> after = new ArrayList<>(before);
    after.addAll(amendments);
    Law law = pack.policy(before).on(state.date());
    Law amended = pack.policy(after).on(state.date());
    List<ComparedRule> payments = ComparedRule.payments(law, amended);
    List<ComparedRule> named = new ArrayList<>();
    for (String name : names) {
      Rule rule = Groups.rule(name, amended);
      named.addAll(ComparedRule.named(List.of(rule.name()), law, amended));
    }
    List<ComparedRule> all = new ArrayList<>(payments);
    named.stream()
        .filter(rule -> payments.stream().noneMatch(other -> other.name().equals(rule.name())))
        .forEach(all::add);
    List<String> by = request.list("--by");
    List<Rule> rules = new ArrayList<>(ComparedRule.targets(all));
    rules.addAll(Groups.rules(by, law));
    Population population = Runs.population(request, context, pack);
    long ready = System.nanoTime();
    Results results = Runs.run(state.date(), rules, population, context);
    List<Grid> grids = new ArrayList<>();
    Comparison comparison = new Comparison(results, payments);
    boolean people = context.display().format() == OutputFormat.TABLE;
    Grid budget = Grids.of(comparison.budget(), language);
    grids.add(
        people
            ? Grids.withoutZero(
                budget,
                "change",
                language.choose("%d khoản khác không đổi.", "%d other accounts do not change."))
            : budget);
    for (ComparedRule rule : named) {
      for (Grouping groups : groupings(by, rule, law, population, results)) {
        grids.add(Grids.of(comparison.totalsBy(rule, groups), language));
      }
    }
    for (String name : by.isEmpty() ? List.of("") : by) {
      grids.add(outcomes(comparison, named, name, law, population, results, people));
    }
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("on", state.date().toString());
    facts.put("baseline", String.join(",", before));
    facts.put("amended", String.join(",", after));
    facts.put("population", population.name());
    facts.put("fingerprint", results.fingerprint());
    String closing =
        "%s beside the law of %s; %s; %s, of which the run %s"
            .formatted(
                String.join(", ", amendments),
                state.date(),
                Summaries.of(population, context),
                Times.since(context, begun),
                Times.since(context, ready));
    context.print(new Report(facts, grids, closing), request.option("--output"));
    return Outcome.DONE;
  }

  private static List<Grouping> groupings(
      List<String> by, ComparedRule rule, Law law, Population population, Results results) {
    Entity entity = rule.either().entity();
    if (entity == null) {
      return List.of();
    }
    List<Grouping> groupings = new ArrayList<>();
    for (String name : by.isEmpty() ? List.of("") : by) {
      groupings.add(
          Groups.across(
              name.isEmpty() ? List.of() : List.of(name), entity.name(), law, population, results));
    }
    return groupings;
  }

  private Grid outcomes(
      Comparison comparison,
      List<ComparedRule> named,
      String by,
      Law law,
      Population population,
      Results results,
      boolean people) {
    Grouping groups =
        by.isEmpty()
            ? Grouping.all(population, Summaries.persons(population).entity())
            : Groups.by(by, law, population, results);
    Table table =
        named.isEmpty()
            ? comparison.winnersAndLosers(groups, Comparison.PERSONS)
            : comparison.winnersAndLosers(groups, named.getFirst());
    Grid grid = Grids.of(table, language);
    if (!people) {
      return grid;
    }
    List<String> notes = new ArrayList<>(grid.notes());
    if (isZero(grid, "losers")) {
      notes.addFirst(language.choose("Không ai bị thiệt.", "Nobody loses."));
    }
    if (isZero(grid, "winners")) {
      notes.addFirst(language.choose("Không ai được lợi.", "Nobody gains."));
    }
    Grid fewer = Grids.withoutZeroColumns(grid, MAY_BE_ZERO);
    return new Grid(fewer.title(), fewer.columns(), fewer.keys(), fewer.rows(), notes);
  }

  private static boolean isZero(Grid grid, String name) {
    for (int i = 0; i < grid.columns().size(); i++) {
      if (grid.columns().get(i).name().equals(name)) {
        int at = i;
        return grid.rows().stream()
            .allMatch(
                row ->
                    row.get(at) instanceof Grid.Cell.Number number
                        && number.value().compareTo(BigDecimal.ZERO) == 0);
      }
    }
    return false;
  }
}
