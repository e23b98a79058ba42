package org.ansinh.console.output;

import org.jspecify.annotations.Nullable;

/// The formats of tables and answers.
public enum OutputFormat {
  TABLE("table"),
  CSV("csv"),
  JSON("json");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /// As the option `--format` takes it.
  public String word() {
    return word;
  }

  /// The format called `word`, or null.
  public static @Nullable OutputFormat of(String word) {
    for (OutputFormat format : values()) {
      if (format.word.equals(word)) {
        return format;
      }
    }
    return null;
  }

  /// A printer of grids.
  ///
  /// @param width the columns of the screen, for people
  public TablePrinter printer(Figures text, int width) {
    return switch (this) {
      case TABLE -> new AlignedPrinter(text, width);
      case CSV -> new CsvPrinter();
      case JSON -> new JsonPrinter();
    };
  }
}
