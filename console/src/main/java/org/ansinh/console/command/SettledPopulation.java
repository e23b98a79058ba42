package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.Settled;
import org.ansinh.Settlement;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.tabulation.Table;

/// Shows what a settlement comes to over a population.
final class SettledPopulation {
  private final Settlement settlement;
  private final SettleReport report;
  private final Context context;
  private final Language language;

  /// @param report says what was settled
  SettledPopulation(Settlement settlement, SettleReport report, Context context) {
    this.settlement = settlement;
    this.report = report;
    this.context = context;
    this.language = context.display().language();
  }

  /// @param names amounts; all payments if empty
  void print(Request request, SessionState state, List<String> names) {
    long begun = System.nanoTime();
    Population population = Runs.population(request, context, state);
    Settled settled =
        Runs.study(population, request, context, state)
            .settle(settlement, names, request.list("--by"), Progress.SILENT);
    boolean people = context.display().format() == OutputFormat.TABLE;
    List<Grid> grids = new ArrayList<>();
    for (Table table : List.of(settled.byRule(), settled.byPayer())) {
      grids.add(people ? Grids.of(table, language) : Grids.whole(table, language));
    }
    if (!people || !names.isEmpty()) {
      settled
          .byGroup()
          .forEach(
              table ->
                  grids.add(
                      people
                          ? Grids.of(table, language)
                          : Grids.named("rule", table.name(), Grids.whole(table, language))));
    }
    if (settled.outcomes() != null) {
      grids.add(
          people
              ? Grids.withoutZeroColumns(
                  Grids.of(settled.outcomes(), language), Comparing.MAY_BE_ZERO)
              : Grids.whole(settled.outcomes(), language));
    }
    Map<String, String> facts = report.facts();
    facts.put("population", population.name());
    facts.put("fingerprint", settled.fingerprint());
    List<String> closing = new ArrayList<>(List.of(report.closing(), report.sameFacts()));
    if (!settled.dueOnce().isEmpty()) {
      closing.add(
          language.choose("Không tính các khoản trả một lần: ", "Not settled, being due once: ")
              + String.join(", ", settled.dueOnce())
              + ".");
    }
    closing.add(
        Summaries.of(population, context)
            + "; "
            + language.choose("%d kỳ", "%d periods").formatted(settled.runs())
            + "; "
            + Times.since(context, begun));
    context.print(new Report(facts, grids, String.join(" ", closing)), request.option("--output"));
  }
}
