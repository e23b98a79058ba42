package org.ansinh.ir;

import java.util.List;
import org.ansinh.period.Timeline;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A number, date, category value or yes/no set by law, with its whole history.
///
/// @param by the category it is listed by, or null for a single value
/// @param type unit and, over all versions, scale and range
public record Parameter(
    String name,
    @Nullable Category by,
    ValueType type,
    Label label,
    Timeline<Setting> history,
    SourceSpan span) {
  /// What was set at one date.
  ///
  /// @param values one value, or one for each value of [Parameter#by()] in order
  /// @param citation where it was set, or null if the text does not say
  public record Setting(List<Value> values, @Nullable Citation citation, SourceSpan span) {
    public Setting {
      values = List.copyOf(values);
    }
  }
}
