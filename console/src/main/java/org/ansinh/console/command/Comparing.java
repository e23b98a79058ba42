package org.ansinh.console.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.Study;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Paragraph;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.ir.Policy;
import org.ansinh.population.Population;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Results;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.tabulation.Table;

/// Compares amendments with the law over the population.
final class Comparing {
  static final List<String> MAY_BE_ZERO =
      List.of("losers", "loss", "average_loss", "winners", "gain", "average_gain");

  private static final List<String> CHANGES = List.of("change", "change_points", "change_counted");

  private final Request request;
  private final Context context;
  private final Language language;

  Comparing(Request request, Context context) {
    this.request = request;
    this.context = context;
    this.language = context.display().language();
  }

  /// @param words amendments that are compared with the law without them, or files of them
  /// @param names rules by which to judge winners and losers; the payments of persons if none
  Outcome compare(List<String> words, List<String> names) {
    long begun = System.nanoTime();
    SessionState state = Sittings.inForce(words, Sittings.of(request, context));
    List<String> amendments = state.amendments();
    Population population = Runs.population(request, context, state);
    long ready = System.nanoTime();
    Study study = Runs.study(population, request, context, state);
    Study.Scenario scenario =
        new Study.Scenario(state.date(), amendments, names, request.list("--by"));
    Results results;
    List<Grid> grids;
    if (areMeasures(names, state)) {
      Study.Simulated compared = study.compareMeasures(scenario, Progress.SILENT);
      results = compared.results();
      grids =
          compared.tables().stream().map(table -> Grids.measure(table, context.display())).toList();
    } else {
      Study.Compared compared = study.compare(scenario, Progress.SILENT);
      results = compared.results();
      boolean people = context.display().format() == OutputFormat.TABLE;
      grids = people ? forPeople(compared, !names.isEmpty()) : all(compared);
    }
    Map<String, String> facts = new LinkedHashMap<>();
    KnownDay.put(state, facts);
    facts.put("amendments", String.join(",", amendments));
    facts.put("population", population.name());
    facts.put("fingerprint", results.fingerprint());
    String closing =
        language
            .choose(
                "%s so với luật ngày %s; %s; %s, trong đó tính toán %s",
                "%s beside the law of %s; %s; %s, of which the run %s")
            .formatted(
                String.join(", ", amendments),
                KnownDay.text(state, context),
                Summaries.of(population, context),
                Times.since(context, begun),
                Times.since(context, ready));
    context.print(new Report(facts, grids, closing), request.option("--output"));
    tellWhatHasNotBegun(amendments, state);
    return Outcome.DONE;
  }

  private void tellWhatHasNotBegun(List<String> amendments, SessionState state) {
    for (AmendmentItem amendment : context.session().policyPack(state).amendments()) {
      String name = amendment.name().text();
      LocalDate from = amendment.from().date();
      if (amendments.contains(name) && from.isAfter(state.date())) {
        String note =
            language.choose(
                "%s chỉ có hiệu lực từ %s: hãy chọn ngày bằng `on %s`",
                "%s begins on %s: choose that day with `on %s`");
        Paragraph.wrap(note.formatted(name, from, from), context.screen().width())
            .forEach(context::say);
      }
    }
  }

  private boolean areMeasures(List<String> names, SessionState state) {
    Policy policy = context.session().policyPack(state).policy(List.of());
    return !names.isEmpty() && policy.measures().keySet().containsAll(names);
  }

  private List<Grid> all(Study.Compared compared) {
    List<Grid> grids = new ArrayList<>();
    grids.add(Grids.whole(compared.budget(), language));
    grids.add(Grids.whole(compared.totals(), language));
    compared
        .byGroup()
        .forEach(
            table -> grids.add(Grids.named("rule", table.name(), Grids.whole(table, language))));
    grids.add(Grids.whole(compared.outcomes(), language));
    compared.measures().forEach(table -> grids.add(Grids.measure(table, context.display())));
    return grids;
  }

  /// Without what does not change; rules that were not asked for by name are left to the programs.
  private List<Grid> forPeople(Study.Compared compared, boolean named) {
    List<Grid> grids = new ArrayList<>();
    grids.addAll(budgets(compared.budget()));
    if (named) {
      grids.add(Grids.of(compared.totals(), language));
      compared.byGroup().forEach(table -> grids.add(Grids.of(table, language)));
    }
    grids.add(outcomes(Grids.of(compared.outcomes(), language)));
    List<String> same = new ArrayList<>();
    for (Table table : compared.measures()) {
      Grid grid = Grids.of(table, language);
      if (CHANGES.stream().allMatch(name -> isZero(grid, name) || !has(grid, name))) {
        same.add(table.name());
      } else {
        grids.add(grid);
      }
    }
    if (!same.isEmpty()) {
      String note = language.choose("Chỉ số không đổi: ", "Measures that do not change: ");
      Grid last = grids.removeLast();
      List<String> notes = new ArrayList<>(last.notes());
      notes.add(note + String.join(", ", same));
      grids.add(new Grid(last.title(), last.columns(), last.keys(), last.rows(), notes));
    }
    return grids;
  }

  /// The accounts that change, and a note of those that do not.
  private List<Grid> budgets(Table budget) {
    List<Grid> grids = new ArrayList<>();
    int changing = 0;
    for (Table table : Grids.changing(budget, "change")) {
      grids.add(Grids.of(table, language));
      changing += table.rows().size();
    }
    int others = budget.rows().size() - changing;
    Grid last =
        grids.isEmpty()
            ? new Grid(language.label(budget.title(), ""), List.of(), 0, List.of(), List.of())
            : grids.removeLast();
    List<String> notes = new ArrayList<>(last.notes());
    if (others > 0) {
      notes.add(language.choose("Các khoản khác không đổi.", "The other accounts do not change."));
    }
    grids.add(new Grid(last.title(), last.columns(), last.keys(), last.rows(), notes));
    return grids;
  }

  private Grid outcomes(Grid grid) {
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

  private static boolean has(Grid grid, String name) {
    return grid.columns().stream().anyMatch(column -> column.name().equals(name));
  }

  private static boolean isZero(Grid grid, String name) {
    for (int i = 0; i < grid.columns().size(); i++) {
      if (grid.columns().get(i).name().equals(name)) {
        int at = i;
        return grid.rows().stream()
            .allMatch(
                row ->
                    row.get(at) instanceof Grid.Cell.Amount number
                        && number.value().compareTo(BigDecimal.ZERO) == 0);
      }
    }
    return false;
  }
}
