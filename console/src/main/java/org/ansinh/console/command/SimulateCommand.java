package org.ansinh.console.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.Study;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Results;
import picocli.CommandLine.Model.CommandSpec;

/// Adds up rules over the population.
final class SimulateCommand implements Command {
  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public String summary() {
    return "add up rules, take measures over the population, by category";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.on())
        .addOption(Options.asKnown())
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.by())
        .addOption(Options.population())
        .addOption(Options.allowContradictions())
        .addOption(Options.persons())
        .addOption(Options.seed())
        .addOption(Options.output())
        .addPositional(
            Options.words("NAME", "0..*", "rules and measures; the rules with a payer if none"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of(
        "on", "--on", "as known", "--as-known", "with", "--with", "by", "--by", "to", "--output");
  }

  @Override
  public String examples() {
    return """
    simulate --on 2027-01-01 voluntary_subsidy --by poverty_status
    simulate si_employee, si_employer by province
    simulate si_coverage by province
    simulate by payer\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    SessionState state = Sittings.of(request, context);
    Population population = Runs.population(request, context, state);
    long begun = System.nanoTime();
    Study.Simulated simulated =
        Runs.study(population, request, context, state)
            .simulate(
                new Study.Scenario(
                    state.date(), state.amendments(), request.names(), request.list("--by")),
                Progress.SILENT);
    Results results = simulated.results();
    Set<String> measures =
        context.session().policyPack(state).policy(state.amendments()).measures().keySet();
    List<Grid> grids =
        simulated.tables().stream()
            .map(
                table ->
                    measures.contains(table.name())
                        ? Grids.measure(table, context.display())
                        : Grids.of(table, context.display().language()))
            .toList();
    Map<String, String> facts = new LinkedHashMap<>();
    KnownDay.put(state, facts);
    facts.put("with", String.join(",", state.amendments()));
    facts.put("population", population.name());
    facts.put("fingerprint", results.fingerprint());
    String closing =
        context
            .display()
            .language()
            .choose("Luật ngày %s; %s; %s", "Law of %s; %s; %s")
            .formatted(
                KnownDay.text(state, context),
                Summaries.of(population, context),
                Times.since(context, begun));
    context.print(new Report(facts, grids, closing), request.option("--output"));
    return Outcome.DONE;
  }
}
