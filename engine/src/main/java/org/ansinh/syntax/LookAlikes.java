package org.ansinh.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Characters that look like those of the language, as word processors put them into text.
final class LookAlikes {
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("≤", "<="),
          Map.entry("≥", ">="),
          Map.entry("≠", "!="),
          Map.entry("×", "*"),
          Map.entry("÷", "/"),
          Map.entry("–", "-"),
          Map.entry("−", "-"),
          Map.entry("“", "\""),
          Map.entry("”", "\""),
          Map.entry("'", "\""),
          Map.entry("‘", "\""),
          Map.entry("’", "\""),
          Map.entry(";", ","),
          Map.entry("!", "not"),
          Map.entry("&", "and"));

  private LookAlikes() {}

  /// What `character` is written as in the language, or null if it looks like nothing of it.
  static @Nullable String meant(String character) {
    return MEANT.get(character);
  }
}
