package org.ansinh.proof;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;

/// A value for each term of a path: an example of what the path is about.
///
/// @param numbers the whole number of each numeric term, and the ordinal of each choice
/// @param certain whether the values are known to fit together, rather than only not shown to
///   contradict
record Model(Path path, Map<Term, BigInteger> numbers, boolean certain) {
  BigInteger number(Term term) {
    return numbers.getOrDefault(term, term.low());
  }

  /// Whether every term stands for something that has no inside.
  boolean isOfInputs() {
    return path.terms().stream().allMatch(Term::isFree);
  }

  Value value(Symbol symbol, ValueType type) {
    return switch (symbol) {
      case Symbol.Truth s -> Value.BooleanValue.of(s.truth());
      case Symbol.Amount s -> value(total(s.form()), type);
      case Symbol.Choice s ->
          value(s.term() == null ? Fraction.of(s.ordinal()) : Fraction.of(number(s.term())), type);
    };
  }

  private Fraction total(Linear form) {
    Fraction sum = form.constant();
    for (Map.Entry<Term, Fraction> entry : form.coefficients().entrySet()) {
      sum = sum.plus(entry.getValue().times(Fraction.of(number(entry.getKey()))));
    }
    return sum;
  }

  private static Value value(Fraction amount, ValueType type) {
    return switch (type) {
      case NumberType t -> new Value.NumberValue(amount.toDecimal());
      case DateType t -> new Value.DateValue(LocalDate.ofEpochDay(amount.floor().longValueExact()));
      case CategoryType t -> new Value.CategoryValue(t.category(), amount.floor().intValueExact());
      case BooleanType t -> Value.BooleanValue.of(amount.signum() != 0);
    };
  }

  /// The entity and name of each optional input that is not known.
  Set<String> unknowns() {
    Set<String> names = new HashSet<>();
    for (Term term : path.terms()) {
      if (term.origin() instanceof Term.OfKnown origin && number(term).signum() == 0) {
        names.add(origin.input().entity().name() + "." + origin.input().name());
      }
    }
    return names;
  }

  /// The values of the inputs met; an optional input that is not known has none.
  Map<Input, Value> inputs() {
    Map<Input, Value> values = new LinkedHashMap<>();
    Set<String> unknown = unknowns();
    for (Term term : path.terms()) {
      if (term.origin() instanceof Term.OfInput origin
          && !unknown.contains(origin.input().entity().name() + "." + origin.input().name())) {
        Fraction amount = term.isChoice() ? Fraction.ONE : term.step();
        values.put(origin.input(), value(amount.times(Fraction.of(number(term))), term.type()));
      }
    }
    return values;
  }
}
