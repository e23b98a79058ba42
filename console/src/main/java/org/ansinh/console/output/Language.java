package org.ansinh.console.output;

import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Label;
import org.jspecify.annotations.Nullable;

/// The reader's language: it decides how numbers are written and which label of a thing is shown.
public enum Language {
  VI("vi", ValueText.VIETNAMESE, ','),
  EN("en", ValueText.ENGLISH, '.');

  private final String code;
  private final ValueText writing;
  private final char point;

  Language(String code, ValueText writing, char point) {
    this.code = code;
    this.writing = writing;
    this.point = point;
  }

  /// The code that options take: `vi` or `en`.
  public String code() {
    return code;
  }

  /// How the engine writes values in this language.
  public ValueText writing() {
    return writing;
  }

  /// Between whole and fraction.
  char point() {
    return point;
  }

  /// The one of two texts that is in this language.
  public String choose(String vi, String en) {
    return switch (this) {
      case VI -> vi;
      case EN -> en;
    };
  }

  /// The label in this language, else in the other, else `name`.
  public String label(Label label, String name) {
    return writing.label(label, name);
  }

  /// The language with that code, or null.
  public static @Nullable Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    return null;
  }
}
