package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.ansinh.ir.Category;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// The targets of the units of a division for one day, put together, beside the target of the whole
/// country: counts and totals are added, shares and means weighted with what they are shares of.
///
/// @param day of the targets
/// @param set how many of its units have a target
/// @param sum those targets added, each times its weight; exact
/// @param national the target of the country; null if it has none for that day
/// @param weight what the units with a target weigh; of a count, how many there are
/// @param whole what all units weigh
public record Allocation(
    Measure measure,
    Category division,
    LocalDate day,
    int set,
    BigDecimal sum,
    @Nullable Figure national,
    BigDecimal weight,
    BigDecimal whole) {
  private static final int DIGITS = 4;

  /// The targets of `measure` for each day and division with some, once for each target of the
  /// country. Of several targets of one unit, that of the text issued last counts.
  ///
  /// @param weights what a unit weighs in a share or a mean: its labour force, its population
  public static List<Allocation> of(
      Measure measure, Function<Value.CategoryValue, BigDecimal> weights) {
    List<Allocation> all = new ArrayList<>();
    Map<LocalDate, Map<String, Map<Integer, Figure>>> placed = placed(measure);
    placed.forEach(
        (day, divisions) ->
            divisions
                .values()
                .forEach(
                    targets -> {
                      List<Figure> national =
                          measure.figures(Figure.Role.TARGET).stream()
                              .filter(target -> target.day().equals(day) && target.place() == null)
                              .toList();
                      if (national.isEmpty()) {
                        all.add(of(measure, targets, null, day, weights));
                      }
                      national.forEach(
                          target -> all.add(of(measure, targets, target, day, weights)));
                    }));
    return all;
  }

  /// The targets with a place: by day, division and unit.
  private static Map<LocalDate, Map<String, Map<Integer, Figure>>> placed(Measure measure) {
    Map<LocalDate, Map<String, Map<Integer, Figure>>> placed = new TreeMap<>();
    for (Figure target : measure.figures(Figure.Role.TARGET)) {
      Value.CategoryValue place = target.place();
      if (place != null) {
        placed
            .computeIfAbsent(target.day(), day -> new LinkedHashMap<>())
            .computeIfAbsent(place.category().name(), division -> new TreeMap<>())
            .merge(place.ordinal(), target, Allocation::later);
      }
    }
    return placed;
  }

  private static Figure later(Figure one, Figure other) {
    LocalDate first = one.citation().source().issued();
    LocalDate second = other.citation().source().issued();
    return first != null && (second == null || first.isAfter(second)) ? one : other;
  }

  private static Allocation of(
      Measure measure,
      Map<Integer, Figure> targets,
      @Nullable Figure national,
      LocalDate day,
      Function<Value.CategoryValue, BigDecimal> weights) {
    Category division =
        Objects.requireNonNull(targets.values().iterator().next().place()).category();
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    for (int i = 0; i < division.values().size(); i++) {
      BigDecimal one =
          measure.isQuotient()
              ? weights.apply(new Value.CategoryValue(division, i))
              : BigDecimal.ONE;
      whole = whole.add(one);
      Figure target = targets.get(i);
      if (target != null) {
        weight = weight.add(one);
        above = above.add(measure.isQuotient() ? target.value().multiply(one) : target.value());
      }
    }
    return new Allocation(measure, division, day, targets.size(), above, national, weight, whole);
  }

  /// The targets put together: a sum of counts; of shares and means the weighted mean, rounded half
  /// up to four digits after the point, null if they have no weight.
  public @Nullable BigDecimal combined() {
    return measure.isQuotient() ? quotient(sum, weight) : sum;
  }

  private static @Nullable BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return below.signum() == 0 ? null : above.divide(below, DIGITS, RoundingMode.HALF_UP);
  }

  /// Whether every unit has a target.
  public boolean isWhole() {
    return set == division.values().size();
  }

  /// How far the units together are from the country, in percentage points of a share; null unless
  /// every unit and the country have a target.
  public @Nullable BigDecimal difference() {
    BigDecimal combined = combined();
    if (combined == null || national == null || !isWhole()) {
      return null;
    }
    BigDecimal difference = combined.subtract(national.value());
    return measure.type().percent() ? difference.movePointRight(2) : difference;
  }

  /// What the units without a target have to reach together, so that the country reaches its own: a
  /// weighted mean of a share or mean, what is left of a count; null if none is without, or the
  /// country has no target.
  public @Nullable BigDecimal left() {
    if (national == null || isWhole()) {
      return null;
    }
    return measure.isQuotient()
        ? quotient(national.value().multiply(whole).subtract(sum), whole.subtract(weight))
        : national.value().subtract(sum);
  }
}
