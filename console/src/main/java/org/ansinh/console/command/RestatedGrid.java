package org.ansinh.console.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Category;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Label;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Policy;
import org.ansinh.ir.RestatedFigure;
import org.ansinh.ir.Restating;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The figures of a measure in the units of one division, whatever division they were published in:
/// those of merged units put together, or why they cannot be.
final class RestatedGrid {
  private final Policy policy;
  private final Measure measure;
  private final Category division;
  private final Language language;
  private final List<List<Grid.Cell>> rows = new ArrayList<>();

  private RestatedGrid(Policy policy, Measure measure, Category division, Language language) {
    this.policy = policy;
    this.measure = measure;
    this.division = division;
    this.language = language;
  }

  /// @param division the name of a category
  /// @throws RequestException if it is none, or no measure is asked for
  static Grid of(Policy policy, String name, String division, Language language) {
    Measure measure = policy.measures().get(name);
    if (measure == null) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "`%s` has no figures to show by `%s`".formatted(name, division))
              .hint("Figures are of measures; `show` lists them."));
    }
    Category category = policy.categories().get(division);
    if (category == null) {
      Issue issue =
          Issue.of(
              IssueCode.UNKNOWN_NAME,
              SourceSpan.NONE,
              "there is no category called `%s`".formatted(division));
      String question = Nearest.question(division, policy.categories().keySet());
      throw new RequestException(question.isEmpty() ? issue : issue.hint(question));
    }
    return new RestatedGrid(policy, measure, category, language).grid();
  }

  private Grid grid() {
    for (Figure.Role role : Figure.Role.values()) {
      List<Figure> figures =
          measure.figures(role).stream().filter(figure -> figure.place() != null).toList();
      for (LocalDate day : new TreeSet<>(figures.stream().map(Figure::day).toList())) {
        day(role, day, figures.stream().filter(figure -> figure.day().equals(day)).toList());
      }
    }
    return new Grid(
        language.label(measure.label(), measure.name()) + " (" + measure.name() + ")",
        List.of(
            Grid.Column.text("day", language.choose("Ngày", "Day")),
            Grid.Column.text("kind", language.choose("Loại", "Kind")),
            Grid.Column.text("place", language.choose("Nơi", "Place")),
            value(),
            Grid.Column.text("of", language.choose("Gồm", "Made of")),
            Grid.Column.text("confidence", language.choose("Độ tin cậy", "Confidence")),
            Grid.Column.text("source", language.choose("Nguồn", "Source"))),
        3,
        rows,
        List.of());
  }

  private Grid.Column value() {
    String heading = language.choose("Số liệu", "Figure");
    return measure.type().percent()
        ? Grid.Column.rate("figure", heading)
        : Grid.Column.number("figure", heading, measure.type().unit());
  }

  private void day(Figure.Role role, LocalDate day, List<Figure> figures) {
    for (int i = 0; i < division.values().size(); i++) {
      Value.CategoryValue place = new Value.CategoryValue(division, i);
      List<Figure> own = figures.stream().filter(figure -> place.equals(figure.place())).toList();
      for (Figure figure : own) {
        row(role, day, place, figure.value(), "", figure);
      }
      if (own.isEmpty()) {
        restated(role, day, place, figures);
      }
    }
    if (new Restating(measure, policy).whole(day, division, figures)
        instanceof RestatedFigure.Found(RestatedFigure all)) {
      rows.add(
          List.of(
              new Grid.Cell.Text(day.toString()),
              new Grid.Cell.Text(word(role)),
              new Grid.Cell.Text("all", language.choose("Tất cả", "All")),
              new Grid.Cell.Amount(all.value()),
              Grid.Cell.NOTHING,
              Grid.Cell.NOTHING,
              Grid.Cell.NOTHING));
    }
  }

  private void restated(
      Figure.Role role, LocalDate day, Value.CategoryValue place, List<Figure> figures) {
    RestatedFigure.Outcome outcome = new Restating(measure, policy).of(day, place, figures);
    switch (outcome) {
      case RestatedFigure.Found(RestatedFigure found) ->
          row(role, day, place, found.value(), madeOf(found), found.asFigure());
      case RestatedFigure.Impossible(Label reason) ->
          row(role, day, place, null, language.label(reason, ""), null);
      case RestatedFigure.Nothing() -> {}
    }
  }

  private String madeOf(RestatedFigure found) {
    List<String> names = found.parts().stream().map(part -> name(part.place())).toList();
    String parts = String.join(" + ", names);
    return found.weights().isEmpty()
        ? parts
        : language
            .choose("%s, theo mẫu số ngày %s", "%s, weighted as of %s")
            .formatted(parts, found.weights().getFirst().day());
  }

  private String name(Value.@Nullable CategoryValue place) {
    return place == null
        ? ""
        : language.label(place.category().values().get(place.ordinal()).label(), place.name());
  }

  private void row(
      Figure.Role role,
      LocalDate day,
      Value.CategoryValue place,
      @Nullable BigDecimal value,
      String of,
      @Nullable Figure cited) {
    rows.add(
        List.of(
            new Grid.Cell.Text(day.toString()),
            new Grid.Cell.Text(word(role)),
            new Grid.Cell.Text(place.name(), name(place)),
            value == null ? Grid.Cell.NOTHING : new Grid.Cell.Amount(value),
            new Grid.Cell.Text(of),
            cited == null ? Grid.Cell.NOTHING : new Grid.Cell.Text(confidence(cited)),
            cited == null
                ? Grid.Cell.NOTHING
                : new Grid.Cell.Text(
                    cited.citation().source().name(), cited.citation().describe())));
  }

  private static String confidence(Figure figure) {
    Confidence confidence = figure.citation().confidence();
    return confidence == Confidence.UNSTATED ? "" : confidence.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Figure.Role role) {
    return switch (role) {
      case TARGET -> "target";
      case ACTUAL -> "actual";
    };
  }
}
