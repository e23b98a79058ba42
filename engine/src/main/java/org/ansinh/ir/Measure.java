package org.ansinh.ir;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A statistic over all units of an entity, and the figures that are published of it.
///
/// It is computed from one or two rules of the entity, of which no formula can speak; a law gives
/// them by [#counted()] and [#base()].
///
/// @param type unit and whether it is shown in per cent; not its range
/// @param counted the name of the rule that is counted (yes/no) or added up (a number)
/// @param base the name of the yes/no rule whose units a share or a mean is divided by; null if all
/// @param basis what its values are of, in the words of the language: `Person among
///   in_labour_force`. Values of different bases cannot be added or compared
/// @param units the condition, as written, of the units that a quotient is divided by, or that a
///   count counts; empty for all units; null for a total
/// @param figures in the order of the text
public record Measure(
    String name,
    Label label,
    Statistic statistic,
    Entity entity,
    NumberType type,
    String counted,
    @Nullable String base,
    String basis,
    @Nullable String units,
    @Nullable Citation citation,
    List<Figure> figures,
    SourceSpan span) {
  public Measure {
    figures = List.copyOf(figures);
  }

  /// How it is taken.
  public enum Statistic {
    SHARE,
    COUNT,
    TOTAL,
    MEAN
  }

  /// Whether it is a quotient, by the units of its base.
  public boolean isQuotient() {
    return statistic == Statistic.SHARE || statistic == Statistic.MEAN;
  }

  /// The measure that counts what this is a quotient by, or null.
  public @Nullable Measure divisor(Iterable<Measure> all) {
    for (Measure other : all) {
      if (isQuotient()
          && other.statistic == Statistic.COUNT
          && other.entity.name().equals(entity.name())
          && Objects.equals(other.units, units)) {
        return other;
      }
    }
    return null;
  }

  /// The figures of one role, by day.
  public List<Figure> figures(Figure.Role role) {
    return figures.stream()
        .filter(figure -> figure.role() == role)
        .sorted(Comparator.comparing(Figure::day))
        .toList();
  }
}
