package org.ansinh.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.interpreter.Values;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.Value.BooleanValue;
import org.ansinh.ir.Value.CategoryValue;
import org.ansinh.ir.Value.DateValue;
import org.ansinh.ir.Value.NumberValue;
import org.jspecify.annotations.Nullable;

/// The values of one input that are worth trying, the plainest first: its standard value, the ends
/// of its range, what it may be compared with and the neighbors of that, and values in between.
final class Candidates {
  private static final int MOST_CONSTANTS = 60;

  private final Input input;
  private final List<Value> values;

  Candidates(Input input, Collection<Value> constants, LocalDate date) {
    this.input = input;
    Set<Value> all = new LinkedHashSet<>();
    if (input.standard() != null) {
      all.add(input.standard());
    }
    switch (input.type()) {
      case NumberType type -> numbers(type, constants, all);
      case BooleanType type -> {
        all.add(BooleanValue.NO);
        all.add(BooleanValue.YES);
      }
      case CategoryType type -> {
        for (int i = 0; i < type.category().values().size(); i++) {
          all.add(new CategoryValue(type.category(), i));
        }
      }
      case DateType type -> dates(type, constants, date, all);
    }
    this.values = new ArrayList<>(all);
  }

  Input input() {
    return input;
  }

  List<Value> values() {
    return values;
  }

  /// One of the values; now and then a number in between, or nothing for an optional input.
  @Nullable Value draw(Draws draws) {
    if (input.optional() && draws.below(3) == 0) {
      return null;
    }
    if (input.type() instanceof NumberType type && draws.below(4) == 0) {
      return between(type, draws);
    }
    return values.get(draws.below(values.size()));
  }

  private static void numbers(NumberType type, Collection<Value> constants, Set<Value> all) {
    BigDecimal low = type.range().low();
    BigDecimal high = type.range().high();
    BigDecimal step = BigDecimal.ONE.movePointLeft(type.scale());
    add(type, BigDecimal.ZERO, all);
    add(type, low, all);
    add(type, low.add(step), all);
    add(type, high, all);
    add(type, high.subtract(step), all);
    int found = 0;
    for (Value constant : constants) {
      if (constant instanceof NumberValue v
          && type.range().contains(v.number())
          && v.number().signum() != 0
          && found++ < MOST_CONSTANTS) {
        add(type, v.number(), all);
        add(type, v.number().subtract(step), all);
        add(type, v.number().add(step), all);
      }
    }
  }

  private static void dates(
      DateType type, Collection<Value> constants, LocalDate date, Set<Value> all) {
    for (LocalDate day : List.of(date, type.earliest(), type.latest())) {
      add(type, day, all);
    }
    for (int years = 1; years <= 100; years++) {
      add(type, date.minusYears(years), all);
    }
    for (Value constant : constants) {
      if (constant instanceof DateValue v) {
        add(type, v.date(), all);
        add(type, v.date().minusDays(1), all);
        add(type, v.date().plusDays(1), all);
      }
    }
  }

  private static void add(NumberType type, BigDecimal number, Set<Value> all) {
    if (type.range().contains(number) && number.stripTrailingZeros().scale() <= type.scale()) {
      all.add(new NumberValue(number));
    }
  }

  private static void add(DateType type, LocalDate day, Set<Value> all) {
    if (!day.isBefore(type.earliest()) && !day.isAfter(type.latest())) {
      all.add(new DateValue(day));
    }
  }

  /// A number of the range; small ones as often as large ones.
  private Value between(NumberType type, Draws draws) {
    BigDecimal low = type.range().low();
    BigDecimal width = type.range().high().subtract(low).movePointRight(type.scale());
    int bits = width.toBigInteger().bitLength();
    if (bits == 0) {
      return new NumberValue(low);
    }
    long drawn = draws.next() & Long.MAX_VALUE;
    long some = drawn >>> Math.max(0, 63 - 1 - draws.below(Math.min(bits, 62)));
    BigDecimal number = low.add(BigDecimal.valueOf(some, type.scale()));
    return Values.number(new NumberValue(number)).compareTo(type.range().high()) > 0
        ? new NumberValue(type.range().high())
        : new NumberValue(number);
  }
}
