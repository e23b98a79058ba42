package org.ansinh.history;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.ir.Label;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;

/// What differs in one item of the law between two days.
///
/// @param since the first day of the version in force on the later day, or for an end the day after
///   the last; of a source the day it came into force or was issued; null if nothing says it
/// @param citation what the version in force on the later day rests on, or what ended it
/// @param differences the parts that differ; none if the same text only rests on another source
public record LawChange(
    Turn turn,
    Item item,
    @Nullable LocalDate since,
    @Nullable Citation citation,
    List<Difference> differences) {
  public LawChange {
    differences = List.copyOf(differences);
  }

  /// What became of the item.
  public enum Turn {
    /// In force on the later day, not on the earlier.
    BEGINS,
    /// In force on the earlier day, not on the later.
    ENDS,
    /// In force on both, with other contents.
    CHANGES,
    /// In force on both with the same contents, which rest on another text.
    RESTATED,
    /// A source that came into force between the days.
    IN_FORCE,
    /// A source that was issued between the days as known.
    ISSUED
  }

  /// One part that differs.
  public sealed interface Difference {
    /// Which part: a value of a category, a row, an exception, a threshold; empty for the whole.
    String part();
  }

  /// A value of a parameter.
  ///
  /// @param part a value of the category the parameter is listed by, or empty
  /// @param before null if there was none
  /// @param after null if there is none
  public record Amount(
      String part, Label label, @Nullable Value before, @Nullable Value after, ValueType type)
      implements Difference {}

  /// A text in the language: a formula, an exception, a row, a step.
  ///
  /// @param before null if it is new
  /// @param after null if it is gone
  /// @param citation of this part, if it has its own
  public record Wording(
      String part, @Nullable String before, @Nullable String after, @Nullable Citation citation)
      implements Difference {}
}
