package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.tabulation.Grouping;
import org.ansinh.tabulation.Tabulator;
import picocli.CommandLine.Model.CommandSpec;

/// Adds up rules over the population.
final class SimulateCommand implements Command {
  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public String summary() {
    return "add up rules over the population, in groups by any category";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.on())
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.by())
        .addOption(Options.population())
        .addOption(Options.persons())
        .addOption(Options.seed())
        .addOption(Options.output())
        .addPositional(Options.words("NAME", "1..*", "rules of persons or households"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("on", "--on", "with", "--with", "by", "--by", "to", "--output");
  }

  @Override
  public String examples() {
    return "simulate --on 2027-01-01 voluntary_subsidy --by poverty_status\n"
        + "simulate si_employee, si_employer by province";
  }

  @Override
  public Outcome run(Request request, Context context) {
    SessionState state = Sittings.of(request, context);
    PolicyPack pack = context.session().policyPack(state);
    Law law = pack.policy(state.amendments()).on(state.date());
    Map<String, List<Rule>> byEntity = new LinkedHashMap<>();
    for (String name : request.names()) {
      Rule rule = Groups.rule(name, law);
      Entity entity = rule.entity();
      byEntity
          .computeIfAbsent(entity == null ? "" : entity.name(), _ -> new ArrayList<>())
          .add(rule);
    }
    List<String> by = request.list("--by");
    List<Rule> rules = new ArrayList<>(Groups.rules(by, law));
    byEntity.values().forEach(rules::addAll);
    Population population = Runs.population(request, context, pack);
    long begun = System.nanoTime();
    Results results = Runs.run(state.date(), rules, population, context);
    List<Grid> grids = new ArrayList<>();
    byEntity.forEach(
        (entity, own) -> {
          if (entity.isEmpty()) {
            grids.add(constants(own, results, context));
          } else {
            Grouping groups = Groups.across(by, entity, law, population, results);
            grids.add(
                Grids.of(Tabulator.totals(results, own, groups), context.display().language()));
          }
        });
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("on", state.date().toString());
    facts.put("with", String.join(",", state.amendments()));
    facts.put("population", population.name());
    facts.put("fingerprint", results.fingerprint());
    String closing =
        "Law of %s; %s; %s"
            .formatted(
                state.date(), Summaries.of(population, context), Times.since(context, begun));
    context.print(new Report(facts, grids, closing), request.option("--output"));
    return Outcome.DONE;
  }

  private static Grid constants(List<Rule> rules, Results results, Context context) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Rule rule : rules) {
      var value = results.constant(rule);
      if (value != null) {
        rows.add(
            List.of(
                new Grid.Cell.Text(rule.name()),
                new Grid.Cell.Text(
                    Figures.plain(value), context.figures().show(value, rule.type()))));
      }
    }
    return new Grid(
        "",
        List.of(Grid.Column.text("name", "name"), Grid.Column.text("value", "value")),
        1,
        rows,
        List.of());
  }
}
