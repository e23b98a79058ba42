package org.ansinh.console.output;

import org.ansinh.ir.Label;
import org.jspecify.annotations.Nullable;

/// The reader's language: it decides how numbers are written and which label of a thing is shown.
public enum Language {
  VI("vi", '.', ',', "đ"),
  EN("en", ',', '.', "VND");

  private final String code;
  private final char group;
  private final char point;
  private final String dong;

  Language(String code, char group, char point, String dong) {
    this.code = code;
    this.group = group;
    this.point = point;
    this.dong = dong;
  }

  /// The code that options take: `vi` or `en`.
  public String code() {
    return code;
  }

  /// Between groups of three digits.
  char group() {
    return group;
  }

  /// Between whole and fraction.
  char point() {
    return point;
  }

  /// A unit's base as the reader writes it: `đ` for `VND`.
  String base(String name) {
    return name.equals("VND") ? dong : name;
  }

  /// The label in this language, else in the other, else `name`.
  public String label(Label label, String name) {
    return switch (this) {
      case VI -> label.or(name);
      case EN -> !label.en().isEmpty() ? label.en() : label.or(name);
    };
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
