package org.ansinh.explanation;

import java.time.LocalDate;
import java.util.List;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Label;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// One line of an explanation: a value, where it comes from, and the steps that it was computed
/// from.
///
/// @param unit whose value it is, for example `an`; null for the whole country
/// @param name of the variable, parameter, table or, for an asked expression, its text;
///   `minimum_wage[I]` for a value by category
/// @param citation the text of law it rests on, or null
/// @param words the words of the article; null if they are not known or an earlier step quotes them
public record Step(
    @Nullable String unit,
    String name,
    Label label,
    Value value,
    ValueType type,
    Reason reason,
    @Nullable Citation citation,
    @Nullable String words,
    List<Step> parts) {
  public Step {
    parts = List.copyOf(parts);
  }

  /// The name as it is read beside steps of `other`: without the unit where it is the same.
  public String title(@Nullable String other) {
    return unit == null || unit.equals(other) ? name : unit + "." + name;
  }

  /// Why a value is what it is.
  public sealed interface Reason {}

  /// The law's formula gives it.
  ///
  /// @param deciding the names of the exceptions or rows that decide; none for a rule's base answer
  /// @param notMet the named exceptions that were looked at and do not apply
  public record ByFormula(List<String> deciding, List<String> notMet) implements Reason {
    static final ByFormula PLAIN = new ByFormula(List.of(), List.of());

    public ByFormula {
      deciding = List.copyOf(deciding);
      notMet = List.copyOf(notMet);
    }
  }

  /// The law sets it, from a date on.
  public record SetSince(LocalDate since) implements Reason {}

  /// It is given of the unit.
  public record Given() implements Reason {}

  /// Nothing is given, and the input's standard value is taken.
  public record Standard() implements Reason {}

  /// An earlier step of the same name explains it.
  public record ExplainedAbove() implements Reason {}

  /// Its own steps are too many or too deep to list.
  public record NotListed() implements Reason {}
}
