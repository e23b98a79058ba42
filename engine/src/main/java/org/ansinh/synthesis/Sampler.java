package org.ansinh.synthesis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;

/// Draws values of one input as whole numbers, as columns hold them.
sealed interface Sampler {
  /// The value for a unit.
  long draw(Draws draws, long unit);

  static Sampler of(Recipe.Distribution distribution, Input input) {
    return switch (distribution) {
      case Recipe.Distribution.Shares shares -> choice(shares, input.type());
      case Recipe.Distribution.Quantiles quantiles -> linear(quantiles, input.type());
      case Recipe.Distribution.Days days ->
          new Uniform(
              days.from().toEpochDay(), days.to().toEpochDay() - days.from().toEpochDay() + 1);
    };
  }

  private static Sampler choice(Recipe.Distribution.Shares shares, ValueType type) {
    int scale = shares.shares().values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
    List<Long> values = new ArrayList<>();
    List<Long> upTo = new ArrayList<>();
    long sum = 0;
    for (var entry : shares.shares().entrySet()) {
      sum += entry.getValue().movePointRight(Math.max(0, scale)).longValueExact();
      values.add(code(entry.getKey(), type));
      upTo.add(sum);
    }
    return new Choice(
        values.stream().mapToLong(Long::longValue).toArray(),
        upTo.stream().mapToLong(Long::longValue).toArray());
  }

  private static Sampler linear(Recipe.Distribution.Quantiles quantiles, ValueType type) {
    int scale = type instanceof NumberType number ? number.scale() : 0;
    int count = quantiles.points().size();
    long[] shares = new long[count];
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      Recipe.Point point = quantiles.points().get(i);
      shares[i] =
          point.share().movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValueExact();
      values[i] = point.value().movePointRight(scale).longValueExact();
    }
    return new Linear(shares, values, quantiles.step().movePointRight(scale).longValueExact());
  }

  /// How a column holds the value written `text`; -1 if it is none of the type.
  static long code(String text, ValueType type) {
    return switch (type) {
      case CategoryType category -> category.category().ordinalOf(text);
      case BooleanType ignored ->
          switch (text) {
            case "yes", "true" -> 1;
            case "no", "false" -> 0;
            default -> -1;
          };
      case DateType ignored -> java.time.LocalDate.parse(text).toEpochDay();
      case NumberType number ->
          new BigDecimal(text).movePointRight(number.scale()).longValueExact();
    };
  }

  /// One of some values; `upTo` are cumulative weights.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Choice(long[] values, long[] upTo) implements Sampler {
    @Override
    public long draw(Draws draws, long unit) {
      long at = draws.below(unit, upTo[upTo.length - 1]);
      int i = 0;
      while (upTo[i] <= at) {
        i++;
      }
      return values[i];
    }
  }

  /// Linear between quantiles; shares in billionths.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Linear(long[] shares, long[] values, long step) implements Sampler {
    @Override
    public long draw(Draws draws, long unit) {
      long at = draws.below(unit, 1_000_000_000L);
      int i = 1;
      while (i < shares.length - 1 && shares[i] <= at) {
        i++;
      }
      long width = shares[i] - shares[i - 1];
      long rise = Math.multiplyExact(values[i] - values[i - 1], at - shares[i - 1]) / width;
      return Math.floorDiv(values[i - 1] + rise, step) * step;
    }
  }

  /// Each of `count` whole numbers from `from` on.
  record Uniform(long from, long count) implements Sampler {
    @Override
    public long draw(Draws draws, long unit) {
      return from + draws.below(unit, count);
    }
  }
}
