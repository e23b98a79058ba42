package org.ansinh.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The comments that belong to an item or to a line of one, kept so that the formatter can write
/// them again.
///
/// @param before the comment lines above, as written; an empty string is a blank line
/// @param after the comment at the end of the line
public record Layout(List<String> before, @Nullable String after) {
  /// No comments and no blank line above.
  public static final Layout NONE = new Layout(List.of(), null);

  public Layout {
    before = List.copyOf(before);
  }
}
