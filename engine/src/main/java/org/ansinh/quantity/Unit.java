package org.ansinh.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A unit of measure: a product of base units (a currency, `year`, `month`, `day`) with whole
/// exponents.
///
/// Units form a group under multiplication: `VND/month` times `month` is `VND`. Base units do not
/// convert into each other: a year is not silently twelve months.
///
/// @param exponents base unit to exponent, in order of name, no exponent zero
public record Unit(Map<String, Integer> exponents) {
  /// The unit of plain numbers.
  public static final Unit NUMBER = new Unit(Map.of());

  public static final Unit YEAR = of("year");
  public static final Unit MONTH = of("month");
  public static final Unit DAY = of("day");

  public Unit {
    TreeMap<String, Integer> sorted = new TreeMap<>(exponents);
    sorted.values().removeIf(exponent -> exponent == 0);
    exponents = java.util.Collections.unmodifiableSortedMap(sorted);
  }

  /// The base unit called `name`.
  public static Unit of(String name) {
    return new Unit(Map.of(name, 1));
  }

  public boolean isNumber() {
    return exponents.isEmpty();
  }

  public Unit times(Unit other) {
    Map<String, Integer> sum = new TreeMap<>(exponents);
    other.exponents.forEach((name, exponent) -> sum.merge(name, exponent, Integer::sum));
    return new Unit(sum);
  }

  public Unit per(Unit other) {
    return times(other.power(-1));
  }

  public Unit power(int exponent) {
    Map<String, Integer> scaled = new TreeMap<>();
    exponents.forEach((name, value) -> scaled.put(name, value * exponent));
    return new Unit(scaled);
  }

  /// As it is written in policy text: `VND/month`, `1/year`; a plain number is `number`.
  @Override
  public String toString() {
    if (exponents.isEmpty()) {
      return "number";
    }
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    exponents.forEach(
        (name, exponent) -> {
          for (int i = 0; i < Math.abs(exponent); i++) {
            (exponent > 0 ? above : below).add(name);
          }
        });
    String top = above.isEmpty() ? "1" : String.join("*", above);
    return below.isEmpty() ? top : top + "/" + String.join("/", below);
  }
}
