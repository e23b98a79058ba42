package org.ansinh.ir;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is published of units of one division, said of a unit of another: counts and totals of
/// units that merged are added; shares and means are weighted with what they are quotients by,
/// where that is published too.
///
/// @param place the unit it is of; null for all units of a division together
/// @param parts the published figures it is made of
/// @param weights the figures they are weighted with, in their order; empty where they are added
/// @param value of a quotient rounded half up to four digits after the point
public record RestatedFigure(
    Value.@Nullable CategoryValue place,
    List<Figure> parts,
    List<Figure> weights,
    BigDecimal value) {
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
}
