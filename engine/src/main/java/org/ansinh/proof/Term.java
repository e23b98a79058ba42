package org.ansinh.proof;

import java.math.BigInteger;
import org.ansinh.ir.Input;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Rounding;
import org.jspecify.annotations.Nullable;

/// An unknown: an input, or a rule or other expression whose inside is not looked at. Equal only to
/// itself; [Terms] makes one for each key.
///
/// A number or date is `step` times a whole number between `low` and `high`; a category value or a
/// yes/no is one of `size` ordinals (no is 0, yes is 1).
final class Term implements Comparable<Term> {
  private final int id;
  private final String key;
  private final String name;
  private final ValueType type;
  private final Origin origin;
  private final Fraction step;
  private final BigInteger low;
  private final BigInteger high;
  private final int size;

  /// Where a term comes from.
  sealed interface Origin {}

  /// The input of a unit: what a witness is made of.
  record OfInput(Input input, String unit) implements Origin {}

  /// Whether the optional input of a unit has a value.
  record OfKnown(Input input, String unit) implements Origin {}

  /// A local of a formula that is looked at by itself: a parameter of a table.
  record OfLocal() implements Origin {}

  /// An expression whose inside is not looked at.
  record Opaque() implements Origin {}

  /// A product of terms.
  record Product(Term left, Term right) implements Origin {}

  /// A form, rounded to a multiple of the term's step.
  record Rounded(Linear form, Rounding rounding) implements Origin {}

  static final Origin OPAQUE = new Opaque();
  static final Origin LOCAL = new OfLocal();

  Term(
      int id,
      String key,
      String name,
      ValueType type,
      Origin origin,
      Fraction step,
      BigInteger low,
      BigInteger high,
      int size) {
    this.id = id;
    this.key = key;
    this.name = name;
    this.type = type;
    this.origin = origin;
    this.step = step;
    this.low = low;
    this.high = high;
    this.size = size;
  }

  int id() {
    return id;
  }

  String key() {
    return key;
  }

  /// What readers call it.
  String name() {
    return name;
  }

  ValueType type() {
    return type;
  }

  Origin origin() {
    return origin;
  }

  Fraction step() {
    return step;
  }

  BigInteger low() {
    return low;
  }

  BigInteger high() {
    return high;
  }

  /// How many values a category or yes/no has; 0 for a number or date.
  int size() {
    return size;
  }

  boolean isChoice() {
    return size > 0;
  }

  /// Whether nothing else decides its value.
  boolean isFree() {
    return switch (origin) {
      case OfInput o -> true;
      case OfKnown o -> true;
      case OfLocal o -> true;
      case Opaque o -> false;
      case Product o -> false;
      case Rounded o -> false;
    };
  }

  @Nullable Input input() {
    return switch (origin) {
      case OfInput o -> o.input();
      case OfKnown o -> null;
      case OfLocal o -> null;
      case Opaque o -> null;
      case Product o -> null;
      case Rounded o -> null;
    };
  }

  @Override
  public int compareTo(Term other) {
    return Integer.compare(id, other.id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return name;
  }
}
