package org.ansinh.proof;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;

/// The terms of one question, one for each key.
final class Terms {
  private final Map<String, Term> byKey = new HashMap<>();

  /// The term called `key`, made with the bounds of `type` when first met.
  Term term(String key, String name, ValueType type, Term.Origin origin) {
    Term known = byKey.get(key);
    if (known != null) {
      return known;
    }
    return switch (type) {
      case NumberType t -> {
        Fraction step = Fraction.lastDigit(t.scale());
        yield number(
            key,
            name,
            type,
            origin,
            step,
            Fraction.of(t.range().low()).over(step).ceiling(),
            Fraction.of(t.range().high()).over(step).floor());
      }
      case DateType t ->
          number(
              key,
              name,
              type,
              origin,
              Fraction.ONE,
              BigInteger.valueOf(t.earliest().toEpochDay()),
              BigInteger.valueOf(t.latest().toEpochDay()));
      case BooleanType t -> choice(key, name, type, origin, 2);
      case CategoryType t -> choice(key, name, type, origin, t.category().values().size());
    };
  }

  /// The term called `key`: a number, `step` times a whole number from `low` to `high`.
  Term number(
      String key,
      String name,
      ValueType type,
      Term.Origin origin,
      Fraction step,
      BigInteger low,
      BigInteger high) {
    return byKey.computeIfAbsent(
        key, k -> new Term(byKey.size(), k, name, type, origin, step, low, low.max(high), 0));
  }

  private Term choice(String key, String name, ValueType type, Term.Origin origin, int size) {
    return byKey.computeIfAbsent(
        key,
        k ->
            new Term(
                byKey.size(),
                k,
                name,
                type,
                origin,
                Fraction.ONE,
                BigInteger.ZERO,
                BigInteger.ZERO,
                size));
  }
}
