package org.ansinh.syntax;

import java.util.List;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The policy pack that the files belong to: `pack vn "Việt Nam"` and its clauses.
public record PackItem(
    Name name, @Nullable Label label, List<Clause> clauses, Layout layout, SourceSpan span)
    implements Item {
  public PackItem {
    clauses = List.copyOf(clauses);
  }

  /// One line of a pack.
  ///
  /// @param values one value, or for `languages` one or more
  public record Clause(Key key, List<Name> values, Layout layout, SourceSpan span) {
    public Clause {
      values = List.copyOf(values);
    }
  }

  /// What a line of a pack says; `version` and `licence` are texts, the others names.
  public enum Key {
    VERSION("version", true),
    CURRENCY("currency", false),
    LANGUAGES("languages", false),
    POPULATION("population", false),
    LICENCE("licence", true);

    private final String word;
    private final boolean text;

    Key(String word, boolean text) {
      this.word = word;
      this.text = text;
    }

    /// The word in the language.
    public String word() {
      return word;
    }

    /// Whether the value is a text in quotes.
    public boolean isText() {
      return text;
    }
  }

  /// The values said for `key`; none if it is not said.
  public List<Name> values(Key key) {
    return clauses.stream().filter(c -> c.key() == key).flatMap(c -> c.values().stream()).toList();
  }

  @Override
  public Item withLayout(Layout other) {
    return new PackItem(name, label, clauses, other, span);
  }
}
