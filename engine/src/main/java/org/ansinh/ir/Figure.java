package org.ansinh.ir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A published figure of a measure: what a text asks for by a day, or what was counted on a day.
///
/// @param place the province or the like; null for the whole country
/// @param value in the unit of the measure; 45% is 0.45
public record Figure(
    Role role,
    LocalDate day,
    Value.@Nullable CategoryValue place,
    Qualifier qualifier,
    BigDecimal value,
    Citation citation,
    SourceSpan span) {
  /// Which of the two it is.
  public enum Role {
    TARGET,
    ACTUAL
  }

  /// The word that the text puts before the number.
  public enum Qualifier {
    NONE("", ""),
    ABOUT("about", "khoảng"),
    OVER("over", "trên"),
    AT_LEAST("at least", "tối thiểu");

    private final String en;
    private final String vi;

    Qualifier(String en, String vi) {
      this.en = en;
      this.vi = vi;
    }

    /// The word for readers; empty if the text has none.
    public Label label() {
      return new Label(vi, en);
    }
  }

  /// Whether a number does what this target asks: more than it where the text says `over`, as much
  /// otherwise.
  public boolean isMetBy(BigDecimal number) {
    int comparison = number.compareTo(value);
    return qualifier == Qualifier.OVER ? comparison > 0 : comparison >= 0;
  }

  /// Whether both are of the same place.
  public boolean isOfPlaceOf(Figure other) {
    return Objects.equals(place, other.place);
  }
}
