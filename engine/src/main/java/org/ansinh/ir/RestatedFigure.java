package org.ansinh.ir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is published of units of one division, said of a unit of another: counts and totals of
/// units that merged are added; shares and means are weighted with what they are quotients by,
/// where that is published too.
///
/// @param place the unit it is of
/// @param parts the published figures it is made of
/// @param weights the figures they are weighted with, in their order; empty where they are added
/// @param value of a quotient rounded half up to four digits after the point
public record RestatedFigure(
    Value.CategoryValue place, List<Figure> parts, List<Figure> weights, BigDecimal value) {
  private static final int DIGITS = 4;

  public RestatedFigure {
    parts = List.copyOf(parts);
    weights = List.copyOf(weights);
  }

  /// This as a figure, for what takes figures: of the day of its parts, cited as the first of them.
  public Figure asFigure() {
    Figure first = parts.getFirst();
    boolean same = parts.size() == 1;
    Figure.Qualifier qualifier =
        same || parts.stream().allMatch(part -> part.qualifier() == Figure.Qualifier.NONE)
            ? first.qualifier()
            : Figure.Qualifier.ABOUT;
    Citation cited = first.citation();
    Citation citation =
        same
            ? cited
            : new Citation(
                cited.source(),
                cited.article(),
                Confidence.DERIVED,
                String.join(" + ", parts.stream().map(RestatedFigure::nameOf).toList()),
                cited.span());
    return new Figure(first.role(), first.day(), place, qualifier, value, citation, first.span());
  }

  private static String nameOf(Figure figure) {
    Value.CategoryValue place = figure.place();
    return place == null ? "" : place.name();
  }

  /// What comes of restating.
  public sealed interface Outcome {}

  /// It can be said.
  public record Found(RestatedFigure figure) implements Outcome {}

  /// It cannot be said, and why.
  ///
  /// @param reason a sentence, in the words of the language
  public record Impossible(Label reason) implements Outcome {}

  /// Nothing is published of it or of what it was formed from.
  public record Nothing() implements Outcome {}

  /// Restates the figures of a measure for `place` from those of units that merged into it, or of
  /// the unit that it alone became.
  ///
  /// @param day of the figures
  /// @param figures those of the day that may be used: targets, or actual figures
  /// @param measures where the figures are found that shares are weighted with
  public static Outcome of(
      Measure measure,
      LocalDate day,
      Value.CategoryValue place,
      List<Figure> figures,
      Collection<Succession> successions,
      Collection<Measure> measures) {
    List<Figure> there = figures.stream().filter(figure -> figure.place() != null).toList();
    Label reason = null;
    for (Category division : divisions(there)) {
      Merging merging = Merging.between(successions, division, place.category());
      if (merging != null) {
        Outcome outcome = merged(measure, there, place, merging, day, measures);
        switch (outcome) {
          case Found found -> {
            return found;
          }
          case Impossible impossible -> reason = reason == null ? impossible.reason() : reason;
          case Nothing _ -> {}
        }
        continue;
      }
      Merging later = Merging.between(successions, place.category(), division);
      if (later != null) {
        int whole = later.into().get(place.ordinal());
        Figure one = the(there, division, whole);
        if (later.membersOf(whole).size() == 1 && one != null) {
          return new Found(new RestatedFigure(place, List.of(one), List.of(), one.value()));
        }
        if (one != null && reason == null) {
          String name = division.values().get(whole).name();
          reason =
              new Label(
                  "chỉ có số liệu của `%s`, trong đó `%s` là một phần"
                      .formatted(name, place.name()),
                  "only a figure of `%s` is published, of which `%s` is a part"
                      .formatted(name, place.name()));
        }
      }
    }
    return reason == null ? new Nothing() : new Impossible(reason);
  }

  private static List<Category> divisions(List<Figure> figures) {
    List<Category> divisions = new ArrayList<>();
    for (Figure figure : figures) {
      Value.CategoryValue place = figure.place();
      if (place != null
          && divisions.stream().noneMatch(d -> d.name().equals(place.category().name()))) {
        divisions.add(place.category());
      }
    }
    return divisions;
  }

  /// The one figure of a unit; null if there is none, or several that differ.
  private static @Nullable Figure the(List<Figure> figures, Category division, int ordinal) {
    Figure found = null;
    for (Figure figure : figures) {
      Value.CategoryValue place = figure.place();
      if (place != null
          && place.ordinal() == ordinal
          && place.category().name().equals(division.name())) {
        if (found != null && found.value().compareTo(figure.value()) != 0) {
          return null;
        }
        found = figure;
      }
    }
    return found;
  }

  private static Outcome merged(
      Measure measure,
      List<Figure> there,
      Value.CategoryValue place,
      Merging merging,
      LocalDate day,
      Collection<Measure> measures) {
    List<Figure> parts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<Integer> members = merging.membersOf(place.ordinal());
    for (int member : members) {
      Figure figure = the(there, merging.from(), member);
      if (figure == null) {
        missing.add("`" + merging.from().values().get(member).name() + "`");
      } else {
        parts.add(figure);
      }
    }
    if (parts.isEmpty()) {
      return new Nothing();
    }
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      return new Impossible(
          new Label(
              "không có số liệu duy nhất của " + names, "there is no one figure of " + names));
    }
    boolean agree =
        parts.stream().allMatch(part -> part.value().compareTo(parts.getFirst().value()) == 0);
    if (parts.size() == 1 || (measure.isQuotient() && agree)) {
      return new Found(new RestatedFigure(place, parts, List.of(), parts.getFirst().value()));
    }
    return measure.isQuotient()
        ? weighted(measure, parts, place, merging, day, measures)
        : new Found(
            new RestatedFigure(
                place,
                parts,
                List.of(),
                parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  private static Outcome weighted(
      Measure measure,
      List<Figure> parts,
      Value.CategoryValue place,
      Merging merging,
      LocalDate day,
      Collection<Measure> measures) {
    Measure divisor = measure.divisor(measures);
    if (divisor == null) {
      return new Impossible(
          new Label(
              "tỷ lệ không cộng được, và không có số đếm nào là mẫu số của nó",
              "shares do not add up, and no measure counts what it is a share of"));
    }
    List<Figure> weights = weights(divisor, merging, place.ordinal(), day);
    if (weights.isEmpty()) {
      return new Impossible(
          new Label(
              "tỷ lệ không cộng được, và `%s` chưa có số liệu của mọi đơn vị cũ"
                  .formatted(divisor.name()),
              "shares do not add up, and `%s` has no figures of all the old units by that day"
                  .formatted(divisor.name())));
    }
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      above = above.add(parts.get(i).value().multiply(weights.get(i).value()));
      below = below.add(weights.get(i).value());
    }
    if (below.signum() == 0) {
      return new Impossible(
          new Label("mẫu số bằng 0", "what it is a share of is nobody in all of them"));
    }
    BigDecimal value = above.divide(below, DIGITS, RoundingMode.HALF_UP);
    return new Found(new RestatedFigure(place, parts, weights, value));
  }

  /// What was counted of each old unit on the last day, not after `day`, on which all were.
  private static List<Figure> weights(
      Measure divisor, Merging merging, int ordinal, LocalDate day) {
    List<Figure> counted = divisor.figures(Figure.Role.ACTUAL);
    for (Figure last : counted.reversed()) {
      if (last.day().isAfter(day)) {
        continue;
      }
      List<Figure> then =
          counted.stream().filter(figure -> figure.day().equals(last.day())).toList();
      List<Figure> all = new ArrayList<>();
      for (int member : merging.membersOf(ordinal)) {
        Figure figure = the(then, merging.from(), member);
        if (figure != null) {
          all.add(figure);
        }
      }
      if (all.size() == merging.membersOf(ordinal).size()) {
        return all;
      }
    }
    return List.of();
  }
}
