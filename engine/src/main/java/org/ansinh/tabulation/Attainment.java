package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.jspecify.annotations.Nullable;

/// A target of a measure beside what was counted.
///
/// @param actual counted on the day of the target, or on the last day before of which a figure is
///   published; null if none is
public record Attainment(Measure measure, Figure target, @Nullable Figure actual) {
  /// The targets of `measure` by day, each beside every actual figure of the nearest day: figures
  /// that contradict each other stand side by side.
  public static List<Attainment> of(Measure measure) {
    List<Attainment> all = new ArrayList<>();
    for (Figure target : measure.figures(Figure.Role.TARGET)) {
      List<Figure> before =
          measure.figures(Figure.Role.ACTUAL).stream()
              .filter(figure -> figure.isOfPlaceOf(target) && !figure.day().isAfter(target.day()))
              .toList();
      if (before.isEmpty()) {
        all.add(new Attainment(measure, target, null));
        continue;
      }
      LocalDate nearest = before.getLast().day();
      before.stream()
          .filter(figure -> figure.day().equals(nearest))
          .forEach(figure -> all.add(new Attainment(measure, target, figure)));
    }
    return all;
  }

  /// How far `value` is from the target: in percentage points of a share, in the unit of the
  /// measure otherwise; negative if it falls short.
  public BigDecimal gap(BigDecimal value) {
    BigDecimal gap = value.subtract(target.value());
    return measure.type().percent() ? gap.movePointRight(2) : gap;
  }

  /// The gap of the actual figure, or null if there is none.
  public @Nullable BigDecimal gap() {
    return actual == null ? null : gap(actual.value());
  }

  /// Whether the actual figure is of the day of the target.
  public boolean isOfTheDay() {
    return actual != null && actual.day().equals(target.day());
  }
}
