package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ansinh.Study;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.SessionState;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.tabulation.Allocation;
import org.ansinh.tabulation.Attainment;
import org.ansinh.tabulation.Measured;
import org.jspecify.annotations.Nullable;

/// Targets of measures beside what was counted and beside the population: how far they are apart,
/// and how many persons one percentage point is.
final class TargetsReport {
  /// What stands in the place of a name.
  static final String WORD = "targets";

  private final Request request;
  private final Context context;
  private final Language language;

  TargetsReport(Request request, Context context) {
    this.request = request;
    this.context = context;
    this.language = context.display().language();
  }

  /// A grid for each measure that has targets.
  Outcome show() {
    SessionState state = Sittings.of(request, context);
    Policy policy = context.session().policyPack(state).policy(state.amendments());
    List<Measure> measures =
        policy.measures().values().stream()
            .filter(measure -> !measure.figures(Figure.Role.TARGET).isEmpty())
            .toList();
    if (measures.isEmpty()) {
      context.say(language.choose("Gói này không có chỉ tiêu.", "This pack has no targets."));
      return Outcome.DONE;
    }
    Population population = Runs.population(request, context, state);
    Study study = Runs.study(population, request, context, state);
    List<Grid> grids = new ArrayList<>();
    for (Measure measure : measures) {
      InPopulation inPopulation = new InPopulation(study, state, policy, measure);
      grids.add(grid(measure, inPopulation));
      List<Allocation> allocations = Allocation.of(measure, inPopulation::base);
      if (!allocations.isEmpty()) {
        grids.add(new AllocationGrid(language).grid(measure, allocations, population.name()));
      }
    }
    Map<String, String> facts = new LinkedHashMap<>();
    KnownDay.put(state, facts);
    facts.put("with", String.join(",", state.amendments()));
    facts.put("population", population.name());
    String closing =
        language
            .choose("Luật ngày %s; %s", "Law of %s; %s")
            .formatted(KnownDay.text(state, context), Summaries.of(population, context));
    context.print(new Report(facts, grids, closing), request.option("--output"));
    return Outcome.DONE;
  }

  /// A measure of the population as a whole and by place, computed when first asked for.
  private record InPopulation(
      Study study,
      SessionState state,
      Policy policy,
      Measure measure,
      Map<String, Measured> known) {
    InPopulation(Study study, SessionState state, Policy policy, Measure measure) {
      this(study, state, policy, measure, new HashMap<>());
    }

    Measured by(List<String> groups) {
      return known.computeIfAbsent(
          String.join(",", groups),
          _ ->
              study
                  .measure(state.date(), state.amendments(), List.of(measure.name()), groups)
                  .getFirst());
    }

    /// What a share of a place is of; nothing if the population does not tell places apart.
    BigDecimal base(Value.CategoryValue place) {
      Measured.Row row = row(place);
      return row == null ? BigDecimal.ZERO : row.base();
    }

    /// The row of a place; null if the population does not tell places apart, or if the measure has
    /// no value under the law of the day.
    Measured.@Nullable Row row(Value.@Nullable CategoryValue place) {
      try {
        if (place == null) {
          return by(List.of()).all();
        }
        return by(List.of(place.category().name())).rows().stream()
            .filter(row -> row.group().getFirst().name().equals(place.name()))
            .findFirst()
            .orElse(null);
      } catch (RequestException unknown) {
        return null;
      } catch (PolicyException refused) {
        if (refused.issues().stream().allMatch(issue -> issue.code() == IssueCode.NOT_IN_FORCE)) {
          return null;
        }
        throw refused;
      }
    }
  }

  private Grid grid(Measure measure, InPopulation population) {
    boolean share = measure.type().percent();
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text("by", language.choose("Đến ngày", "By")));
    columns.add(Grid.Column.text("place", language.choose("Nơi", "Place")));
    columns.add(Grid.Column.text("target", language.choose("Chỉ tiêu", "Target")));
    columns.add(value("actual", language.choose("Thực tế", "Actual"), measure));
    columns.add(Grid.Column.text("actual_on", language.choose("Ngày", "On")));
    String gap =
        share
            ? language.choose("Chênh lệch (điểm)", "Gap (points)")
            : language.choose("Chênh lệch", "Gap");
    columns.add(Grid.Column.difference("gap", gap, measure.type().unit()));
    columns.add(Grid.Column.text("met", language.choose("Đạt", "Met")));
    columns.add(value("population", language.choose("Quần thể", "Population"), measure));
    if (share) {
      columns.add(Grid.Column.count("one_point", language.choose("Một điểm là", "One point is")));
    }
    columns.add(Grid.Column.text("source", language.choose("Văn bản", "Source")));
    if (context.display().format() != OutputFormat.TABLE) {
      columns.add(Grid.Column.text("confidence", language.choose("Độ tin cậy", "Confidence")));
      columns.add(Grid.Column.text("qualifier", language.choose("Chữ", "Word")));
    }
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Attainment attainment : Attainment.of(measure, population.policy())) {
      rows.add(row(attainment, population, share));
    }
    String title = language.label(measure.label(), measure.name()) + " (" + measure.name() + ")";
    List<String> notes =
        rows.stream().anyMatch(cells -> isTagged(cells.get(4)))
            ? List.of(
                language.choose(
                    "[D] suy ra từ số liệu khác; [X] nguồn mâu thuẫn; [S] một nguồn; [G] hiểu biết"
                        + " chung",
                    "[D] derived; [X] sources conflict; [S] one source; [G] general knowledge"))
            : List.of();
    return new Grid(title, columns, 3, rows, notes);
  }

  private static Grid.Column value(String name, String heading, Measure measure) {
    return measure.type().percent()
        ? Grid.Column.rate(name, heading)
        : Grid.Column.number(name, heading, measure.type().unit());
  }

  private List<Grid.Cell> row(Attainment attainment, InPopulation population, boolean share) {
    Figure target = attainment.target();
    Figure actual = attainment.actual();
    Value.CategoryValue place = target.place();
    List<Grid.Cell> cells = new ArrayList<>();
    cells.add(new Grid.Cell.Text(target.day().toString()));
    cells.add(
        place == null
            ? new Grid.Cell.Text("", language.choose("cả nước", "country"))
            : new Grid.Cell.Text(
                place.name(),
                language.label(
                    place.category().values().get(place.ordinal()).label(), place.name())));
    cells.add(target(attainment));
    cells.add(number(actual == null ? null : actual.value()));
    cells.add(actual == null ? Grid.Cell.NOTHING : day(actual));
    cells.add(number(attainment.gap()));
    cells.add(met(attainment));
    Measured.Row row = population.row(place);
    cells.add(number(row == null ? null : population.by(List.of()).value(row)));
    if (share) {
      cells.add(number(row == null ? null : population.by(List.of()).onePoint(row)));
    }
    cells.add(new Grid.Cell.Text(target.citation().source().name(), target.citation().describe()));
    if (context.display().format() != OutputFormat.TABLE) {
      cells.add(
          actual == null
              ? Grid.Cell.NOTHING
              : new Grid.Cell.Text(word(actual.citation().confidence())));
      cells.add(new Grid.Cell.Text(target.qualifier().label().en()));
    }
    return cells;
  }

  private Grid.Cell target(Attainment attainment) {
    Figure target = attainment.target();
    String qualifier = language.label(target.qualifier().label(), "");
    String number =
        context.figures().show(new Value.NumberValue(target.value()), attainment.measure().type());
    return new Grid.Cell.Text(
        target.value().toPlainString(), qualifier.isEmpty() ? number : qualifier + " " + number);
  }

  private static boolean isTagged(Grid.Cell cell) {
    return cell instanceof Grid.Cell.Text text && !text.plain().equals(text.shown());
  }

  /// The day, for people with a letter where the figure is not confirmed.
  private static Grid.Cell day(Figure actual) {
    String day = actual.day().toString();
    String letter =
        switch (actual.citation().confidence()) {
          case UNSTATED, CONFIRMED -> "";
          case SECONDARY -> " [S]";
          case GENERAL -> " [G]";
          case CONFLICTING -> " [X]";
          case DERIVED -> " [D]";
        };
    return new Grid.Cell.Text(day, day + letter);
  }

  private static String word(Confidence confidence) {
    return confidence == Confidence.UNSTATED ? "" : confidence.name().toLowerCase(Locale.ROOT);
  }

  private Grid.Cell met(Attainment attainment) {
    Figure actual = attainment.actual();
    if (actual == null || !attainment.isOfTheDay()) {
      return Grid.Cell.NOTHING;
    }
    boolean met = attainment.target().isMetBy(actual.value());
    return new Grid.Cell.Text(
        met ? "yes" : "no", met ? language.choose("có", "yes") : language.choose("không", "no"));
  }

  private static Grid.Cell number(@Nullable BigDecimal value) {
    return value == null ? Grid.Cell.NOTHING : new Grid.Cell.Amount(value);
  }
}
