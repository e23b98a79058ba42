package org.ansinh.ir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.ansinh.ir.RestatedFigure.Found;
import org.ansinh.ir.RestatedFigure.Impossible;
import org.ansinh.ir.RestatedFigure.Nothing;
import org.ansinh.ir.RestatedFigure.Outcome;
import org.jspecify.annotations.Nullable;

/// Tells the figures of a measure in the units of another division than they were published in.
///
/// @param successions which units became which others
/// @param measures where the figures are found that shares are weighted with
public record Restating(
    Measure measure, Collection<Succession> successions, Collection<Measure> measures) {
  private static final int DIGITS = 4;

  /// How many units without a figure are named.
  private static final int NAMED = 6;

  private static final Impossible NO_DIVISOR =
      new Impossible(
          new Label(
              "tỷ lệ không cộng được, và không có số đếm nào là mẫu số của nó",
              "shares do not add up, and no measure counts what it is a share of"));

  private static final Impossible NOBODY =
      new Impossible(new Label("mẫu số bằng 0", "what it is a share of is nobody in all of them"));

  public Restating(Measure measure, Policy policy) {
    this(measure, policy.successions().values(), policy.measures().values());
  }

  /// The figure of `place`, from those of units that merged into it, or of the unit that it alone
  /// became.
  ///
  /// @param figures those of the day that may be used: targets, or actual figures
  public Outcome of(LocalDate day, Value.CategoryValue place, List<Figure> figures) {
    Label reason = null;
    for (Category division : divisions(figures)) {
      Merging merging = Merging.between(successions, division, place.category());
      Merging later =
          merging == null ? Merging.between(successions, place.category(), division) : null;
      Outcome outcome =
          merging != null
              ? merged(day, place, merging, figures)
              : later != null ? partOf(place, later, figures) : new Nothing();
      switch (outcome) {
        case Found found -> {
          return found;
        }
        case Impossible impossible -> reason = reason == null ? impossible.reason() : reason;
        case Nothing _ -> {}
      }
    }
    return reason == null ? new Nothing() : new Impossible(reason);
  }

  /// The figures of all units of `division` put together: what the country has if it is their sum,
  /// or their mean weighted with what they are quotients by.
  ///
  /// @param figures those of the day that may be used: targets, or actual figures
  public Outcome whole(LocalDate day, Category division, List<Figure> figures) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < division.values().size(); i++) {
      all.add(i);
    }
    return together(day, null, division, all, figures);
  }

  private Outcome merged(
      LocalDate day, Value.CategoryValue place, Merging merging, List<Figure> figures) {
    return together(day, place, merging.from(), merging.membersOf(place.ordinal()), figures);
  }

  private static Outcome partOf(Value.CategoryValue place, Merging later, List<Figure> figures) {
    int whole = later.into().get(place.ordinal());
    Figure one = own(figures, later.to(), whole);
    if (one == null) {
      return new Nothing();
    }
    if (later.membersOf(whole).size() == 1) {
      return new Found(new RestatedFigure(place, List.of(one), List.of(), one.value()));
    }
    String name = later.to().values().get(whole).name();
    return new Impossible(
        new Label(
            "chỉ có số liệu của `%s`, trong đó `%s` là một phần".formatted(name, place.name()),
            "only a figure of `%s` is published, of which `%s` is a part"
                .formatted(name, place.name())));
  }

  /// @param place what the units make up; null for the country
  private Outcome together(
      LocalDate day,
      Value.@Nullable CategoryValue place,
      Category division,
      List<Integer> units,
      List<Figure> figures) {
    List<Figure> parts = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int unit : units) {
      Figure figure = unit(day, division, unit, figures, place == null);
      if (figure == null) {
        missing.add("`" + division.values().get(unit).name() + "`");
      } else {
        parts.add(figure);
      }
    }
    if (parts.isEmpty()) {
      return new Nothing();
    }
    if (!missing.isEmpty()) {
      return new Impossible(lacking(missing));
    }
    Figure first = parts.getFirst();
    boolean agree = parts.stream().allMatch(one -> one.value().compareTo(first.value()) == 0);
    if (parts.size() == 1 || (measure.isQuotient() && agree)) {
      return new Found(new RestatedFigure(place, parts, List.of(), first.value()));
    }
    if (!measure.isQuotient()) {
      BigDecimal sum = parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
      return new Found(new RestatedFigure(place, parts, List.of(), sum));
    }
    Measure divisor = measure.divisor(measures);
    if (divisor == null) {
      return NO_DIVISOR;
    }
    List<Figure> weights =
        new Restating(divisor, successions, measures).counted(day, division, units, place == null);
    return weights.isEmpty() ? noWeights(divisor) : weighted(place, parts, weights);
  }

  /// What is published of a unit itself or, if `restated`, what can be told of it.
  private @Nullable Figure unit(
      LocalDate day, Category division, int unit, List<Figure> figures, boolean restated) {
    Figure own = own(figures, division, unit);
    return own == null
            && restated
            && of(day, new Value.CategoryValue(division, unit), figures) instanceof Found found
        ? found.figure().asFigure()
        : own;
  }

  /// What was counted of each unit on the last day, not after `day`, on which all were.
  private List<Figure> counted(
      LocalDate day, Category division, List<Integer> units, boolean restated) {
    List<Figure> all = measure.figures(Figure.Role.ACTUAL);
    List<LocalDate> days =
        all.stream()
            .map(Figure::day)
            .filter(one -> !one.isAfter(day))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    for (LocalDate then : days) {
      List<Figure> known = all.stream().filter(figure -> figure.day().equals(then)).toList();
      List<Figure> found = new ArrayList<>();
      for (int unit : units) {
        Figure figure = unit(then, division, unit, known, restated);
        if (figure != null) {
          found.add(figure);
        }
      }
      if (found.size() == units.size()) {
        return found;
      }
    }
    return List.of();
  }

  private static Outcome weighted(
      Value.@Nullable CategoryValue place, List<Figure> parts, List<Figure> weights) {
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      above = above.add(parts.get(i).value().multiply(weights.get(i).value()));
      below = below.add(weights.get(i).value());
    }
    return below.signum() == 0
        ? NOBODY
        : new Found(
            new RestatedFigure(
                place, parts, weights, above.divide(below, DIGITS, RoundingMode.HALF_UP)));
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
  private static @Nullable Figure own(List<Figure> figures, Category division, int ordinal) {
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

  private static Impossible noWeights(Measure divisor) {
    return new Impossible(
        new Label(
            "tỷ lệ không cộng được, và `%s` chưa có số liệu của mọi đơn vị"
                .formatted(divisor.name()),
            "shares do not add up, and `%s` has no figures of all the units by that day"
                .formatted(divisor.name())));
  }

  private static Label lacking(List<String> missing) {
    String names =
        missing.size() <= NAMED
            ? String.join(", ", missing)
            : String.join(", ", missing.subList(0, NAMED))
                + " (+%d)".formatted(missing.size() - NAMED);
    return new Label(
        "không có số liệu duy nhất của " + names, "there is no one figure of " + names);
  }
}
