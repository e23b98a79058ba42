package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Policy;
import org.ansinh.ir.RestatedFigure;
import org.ansinh.ir.Restating;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// A target of a measure beside what was counted.
///
/// @param actual counted on the day of the target, or on the last day before of which a figure is
///   published; null if none is
public record Attainment(Measure measure, Figure target, @Nullable Figure actual) {
  /// The targets of `measure` by day, each beside every actual figure of the nearest day: figures
  /// that contradict each other stand side by side. Where units merged, what was counted of the old
  /// ones stands beside the target of the new one, if it can be told of it.
  public static List<Attainment> of(Measure measure, Policy policy) {
    List<Attainment> all = new ArrayList<>();
    for (Figure target : measure.figures(Figure.Role.TARGET)) {
      List<Figure> nearest = nearest(measure, target, policy);
      if (nearest.isEmpty()) {
        all.add(new Attainment(measure, target, null));
      }
      nearest.forEach(figure -> all.add(new Attainment(measure, target, figure)));
    }
    return all;
  }

  /// What was counted of the target's place on the last day, not after its own, of which a figure
  /// is known.
  private static List<Figure> nearest(Measure measure, Figure target, Policy policy) {
    List<Figure> counted = measure.figures(Figure.Role.ACTUAL);
    LocalDate tried = null;
    for (Figure last : counted.reversed()) {
      LocalDate day = last.day();
      if (day.isAfter(target.day()) || day.equals(tried)) {
        continue;
      }
      tried = day;
      List<Figure> then = counted.stream().filter(figure -> figure.day().equals(day)).toList();
      List<Figure> own = then.stream().filter(figure -> figure.isOfPlaceOf(target)).toList();
      if (!own.isEmpty()) {
        return own;
      }
      Value.CategoryValue place = target.place();
      if (place != null
          && new Restating(measure, policy).of(day, place, then)
              instanceof RestatedFigure.Found found) {
        return List.of(found.figure().asFigure());
      }
    }
    return List.of();
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
