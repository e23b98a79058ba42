package org.ansinh.checker;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.IdentityHashMap;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.interpreter.Ratios;
import org.ansinh.ir.Ratio;
import org.ansinh.quantity.Range;
import org.ansinh.source.SourceSpan;

/// The range of a rational number, by interval arithmetic with ends rounded outward; and whether it
/// always has a value.
final class RatioRange {
  private static final MathContext BELOW = new MathContext(40, RoundingMode.FLOOR);
  private static final MathContext ABOVE = new MathContext(40, RoundingMode.CEILING);

  private final List<Range> leaves;
  private final IdentityHashMap<Ratio, SourceSpan> places;
  private final Range[] counts;

  /// @param places where each part is written, by identity
  /// @param depth how many series are within each other
  RatioRange(List<Range> leaves, IdentityHashMap<Ratio, SourceSpan> places, int depth) {
    this.leaves = leaves;
    this.places = places;
    this.counts = new Range[depth];
  }

  /// @throws Refused if it may have no value
  Range of(Ratio ratio) {
    return switch (ratio) {
      case Ratio.Constant r -> Range.of(r.number());
      case Ratio.Leaf r -> leaves.get(r.number());
      case Ratio.Index r -> counts[r.level()];
      case Ratio.Plus r -> outward(of(r.left()).plus(of(r.right())));
      case Ratio.Minus r -> outward(of(r.left()).minus(of(r.right())));
      case Ratio.Times r -> outward(of(r.left()).times(of(r.right())));
      case Ratio.Over r -> over(of(r.left()), of(r.right()), place(r.right()));
      case Ratio.Power r -> power(r);
      case Ratio.Series r -> series(r);
    };
  }

  private SourceSpan place(Ratio ratio) {
    return places.getOrDefault(ratio, SourceSpan.NONE);
  }

  private static Range outward(Range range) {
    return new Range(range.low().round(BELOW), range.high().round(ABOVE));
  }

  private static Range over(Range above, Range below, SourceSpan place) {
    if (below.contains(BigDecimal.ZERO)) {
      throw new Refused(
          Issue.of(
                  IssueCode.DIVISOR_MAY_BE_ZERO,
                  place,
                  "This divisor could be zero (it ranges from %s).".formatted(Numbers.text(below)))
              .hint("Guard it: `if n > 0 then … / n else 0`."));
    }
    return outward(above.times(inverse(below)));
  }

  private static Range inverse(Range range) {
    return new Range(
        BigDecimal.ONE.divide(range.high(), BELOW), BigDecimal.ONE.divide(range.low(), ABOVE));
  }

  private Range power(Ratio.Power power) {
    Range base = of(power.base());
    Range exponent = of(power.exponent());
    if (base.low().signum() < 0) {
      throw new Refused(
          Issue.of(
              IssueCode.RANGE_EXCEEDED,
              place(power.base()),
              "The base of a power with a varying exponent is not negative, but this ranges from %s."
                  .formatted(Numbers.text(base))));
    }
    int least = exponent.low().intValue();
    int most = exponent.high().intValue();
    if (exponent.low().abs().max(exponent.high().abs()).compareTo(BigDecimal.valueOf(Ratios.MOST))
        > 0) {
      throw tooMany("An exponent goes up to " + Ratios.MOST, exponent, place(power.exponent()));
    }
    if (least < 0 && base.low().signum() == 0) {
      throw new Refused(
          Issue.of(
              IssueCode.DIVISOR_MAY_BE_ZERO,
              place(power.base()),
              "This base could be zero where the exponent is below zero."));
    }
    return corners(base, least).union(corners(base, most));
  }

  private static Range corners(Range base, int exponent) {
    if (exponent < 0) {
      return inverse(corners(base, -exponent));
    }
    return new Range(raised(base.low(), exponent, BELOW), raised(base.high(), exponent, ABOVE));
  }

  /// A power of a number that is not negative, every product rounded the same way.
  private static BigDecimal raised(BigDecimal base, int exponent, MathContext way) {
    BigDecimal power = BigDecimal.ONE;
    BigDecimal square = base;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power = power.multiply(square, way);
      }
      square = square.multiply(square, way);
    }
    return power;
  }

  private Range series(Ratio.Series series) {
    Range from = of(series.from());
    Range to = of(series.to());
    int first = bounded(from.low());
    int last = bounded(to.high());
    if (last - first >= Ratios.MOST) {
      throw tooMany("A sum has at most " + Ratios.MOST + " terms", to, place(series.to()));
    }
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    Range sums = from.high().compareTo(to.low()) > 0 || !from.isSingle() ? Range.ZERO : null;
    for (int count = first; count <= last; count++) {
      counts[series.level()] = Range.of(count, count);
      Range term = of(series.term());
      BigDecimal down = from.isSingle() ? term.low() : term.low().min(BigDecimal.ZERO);
      BigDecimal up = from.isSingle() ? term.high() : term.high().max(BigDecimal.ZERO);
      low = low.add(down, BELOW);
      high = high.add(up, ABOVE);
      if (!from.isSingle() || BigDecimal.valueOf(count).compareTo(to.low()) >= 0) {
        Range sum = new Range(low, high);
        sums = sums == null ? sum : sums.union(sum);
      }
    }
    return sums == null ? Range.ZERO : sums;
  }

  private static int bounded(BigDecimal count) {
    BigDecimal most = BigDecimal.valueOf(100_000_000);
    return count.min(most).max(most.negate()).intValue();
  }

  private static Refused tooMany(String what, Range range, SourceSpan place) {
    return new Refused(
        Issue.of(
                IssueCode.RANGE_EXCEEDED,
                place,
                "%s, but this ranges from %s.".formatted(what, Numbers.text(range)))
            .hint("Narrow it, for example `min(n, 60)`."));
  }
}
