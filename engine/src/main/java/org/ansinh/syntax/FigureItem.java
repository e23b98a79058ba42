package org.ansinh.syntax;

import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A published figure of a measure: what a text asks for by a day, or what was counted on a day.
/// There may be several for one day, from texts that differ.
///
/// @param measure the name of the measure
/// @param place a value of a category, such as a province; null for the whole country
/// @param qualifier the word that the text puts before the number; null if it has none
public record FigureItem(
    Role role,
    Name measure,
    Day day,
    @Nullable Place place,
    @Nullable Qualifier qualifier,
    Expr value,
    Citation citation,
    Layout layout,
    SourceSpan span)
    implements Item {
  /// Which of the two it is.
  public enum Role {
    TARGET(Keyword.TARGET, Keyword.BY),
    ACTUAL(Keyword.ACTUAL, Keyword.ON);

    private final Keyword word;
    private final Keyword preposition;

    Role(Keyword word, Keyword preposition) {
      this.word = word;
      this.preposition = preposition;
    }

    /// The word that begins it.
    public String word() {
      return word.word();
    }

    /// The word before the day.
    Keyword preposition() {
      return preposition;
    }
  }

  /// The word before a number, kept as the text has it.
  public enum Qualifier {
    ABOUT("about"),
    OVER("over"),
    AT_LEAST("at least");

    private final String words;

    Qualifier(String words) {
      this.words = words;
    }

    /// The words in the language.
    public String words() {
      return words;
    }
  }

  /// The name of the measure: a figure has none of its own.
  @Override
  public Name name() {
    return measure;
  }

  @Override
  public @Nullable Label label() {
    return null;
  }

  /// What tells it from other figures: role, measure, day, place and source.
  public String address() {
    return String.join(
        " ",
        role.word(),
        measure.text(),
        day.toString(),
        place == null ? "" : place.toString(),
        citation.source().text());
  }

  @Override
  public Item withLayout(Layout other) {
    return new FigureItem(role, measure, day, place, qualifier, value, citation, other, span);
  }
}
