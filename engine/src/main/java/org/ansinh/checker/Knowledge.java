package org.ansinh.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.jspecify.annotations.Nullable;

/// What the conditions on the path to an expression prove: narrower ranges, fewer category values.
///
/// @param contradicted whether no value can take this path
record Knowledge(Map<Key, Domain> domains, boolean contradicted) {
  static final Knowledge NONE = new Knowledge(Map.of(), false);

  /// What is known where `condition` is `truth`.
  Knowledge assume(Expr condition, boolean truth) {
    return switch (condition) {
      case Expr.Constant e when e.value() instanceof Value.BooleanValue value ->
          value.truth() == truth ? this : impossible();
      case Expr.Not e -> assume(e.operand(), !truth);
      case Expr.And e -> truth ? assumeAll(e.operands(), true) : assumeAny(e.operands(), false);
      case Expr.Or e -> truth ? assumeAny(e.operands(), true) : assumeAll(e.operands(), false);
      case Expr.Compare e -> compare(truth ? e.comparison() : opposite(e.comparison()), e);
      default ->
          condition.type() instanceof BooleanType
              ? with(condition, Domain.Options.of(truth ? 1 : 0, true, 2))
              : this;
    };
  }

  private Knowledge impossible() {
    return new Knowledge(domains, true);
  }

  private Knowledge assumeAll(List<Expr> conditions, boolean truth) {
    Knowledge all = this;
    for (Expr condition : conditions) {
      all = all.assume(condition, truth);
    }
    return all;
  }

  private Knowledge assumeAny(List<Expr> conditions, boolean truth) {
    List<Knowledge> possible = new ArrayList<>();
    Knowledge before = this;
    for (Expr condition : conditions) {
      Knowledge one = before.assume(condition, truth);
      if (!one.contradicted) {
        possible.add(one);
      }
      before = before.assume(condition, !truth);
    }
    if (possible.isEmpty()) {
      return impossible();
    }
    Map<Key, Domain> common = new HashMap<>(possible.getFirst().domains);
    for (Knowledge other : possible.subList(1, possible.size())) {
      common.keySet().retainAll(other.domains.keySet());
      common.replaceAll((key, domain) -> domain.or(other.domain(key, domain)));
    }
    return new Knowledge(common, contradicted);
  }

  private Domain domain(Key key, Domain otherwise) {
    Domain found = domains.get(key);
    return found == null ? otherwise : found;
  }

  private Knowledge compare(Expr.Comparison comparison, Expr.Compare e) {
    Expr left = e.left();
    Expr right = e.right();
    if (left.type() instanceof NumberType && right.type() instanceof NumberType) {
      return numbers(comparison, left, right).numbers(mirrored(comparison), right, left);
    }
    if (left.type() instanceof DateType && right.type() instanceof DateType) {
      return days(comparison, left, right).days(mirrored(comparison), right, left);
    }
    if (right instanceof Expr.Constant constant) {
      return options(comparison, left, constant.value());
    }
    if (left instanceof Expr.Constant constant) {
      return options(comparison, right, constant.value());
    }
    return this;
  }

  private Knowledge numbers(Expr.Comparison comparison, Expr subject, Expr bound) {
    if (!(typeOf(subject) instanceof NumberType type)
        || !(typeOf(bound) instanceof NumberType to)) {
      return this;
    }
    BigDecimal low = type.range().low();
    BigDecimal high = type.range().high();
    BigDecimal least = to.range().low();
    BigDecimal most = to.range().high();
    BigDecimal notch = BigDecimal.ONE.movePointLeft(type.scale());
    switch (comparison) {
      case EQUAL -> {
        low = low.max(least);
        high = high.min(most);
      }
      case NOT_EQUAL -> {
        if (to.range().isSingle()) {
          low = low.compareTo(least) == 0 ? low.add(notch) : low;
          high = high.compareTo(most) == 0 ? high.subtract(notch) : high;
        }
      }
      case LESS -> high = high.min(below(most, type.scale()));
      case LESS_OR_EQUAL -> high = high.min(most.setScale(type.scale(), RoundingMode.FLOOR));
      case GREATER -> low = low.max(below(least.negate(), type.scale()).negate());
      case GREATER_OR_EQUAL -> low = low.max(least.setScale(type.scale(), RoundingMode.CEILING));
    }
    return low.compareTo(high) > 0 ? impossible() : narrow(subject, new Range(low, high));
  }

  private static BigDecimal below(BigDecimal bound, int scale) {
    BigDecimal floor = bound.setScale(scale, RoundingMode.FLOOR);
    return floor.compareTo(bound) < 0 ? floor : floor.subtract(BigDecimal.ONE.movePointLeft(scale));
  }

  /// Remembers that `expr` lies in `range`, and what follows for its parts.
  private Knowledge narrow(Expr expr, Range range) {
    Knowledge known = with(expr, new Domain.Numbers(range));
    if (!(typeOf(expr) instanceof NumberType type)) {
      return known;
    }
    Range within = type.range().intersection(range);
    if (within == null) {
      return impossible();
    }
    return switch (expr) {
      case Expr.Negate e -> known.narrow(e.operand(), within.negate());
      case Expr.Arithmetic e when e.operator() == Expr.ArithmeticOperator.ADD ->
          known
              .narrow(e.left(), within.minus(rangeOf(e.right())))
              .narrow(e.right(), within.minus(rangeOf(e.left())));
      case Expr.Arithmetic e when e.operator() == Expr.ArithmeticOperator.SUBTRACT ->
          known
              .narrow(e.left(), within.plus(rangeOf(e.right())))
              .narrow(e.right(), rangeOf(e.left()).minus(within));
      case Expr.Extremum e when e.type() instanceof NumberType -> {
        for (Expr operand : e.operands()) {
          Range own = rangeOf(operand);
          BigDecimal low = e.greatest() ? own.low() : own.low().max(within.low());
          BigDecimal high = e.greatest() ? own.high().min(within.high()) : own.high();
          known =
              low.compareTo(high) > 0
                  ? known.impossible()
                  : known.narrow(operand, new Range(low, high));
        }
        yield known;
      }
      default -> known;
    };
  }

  private Range rangeOf(Expr expr) {
    return ((NumberType) typeOf(expr)).range();
  }

  private Knowledge days(Expr.Comparison comparison, Expr subject, Expr bound) {
    if (!(typeOf(subject) instanceof DateType type) || !(typeOf(bound) instanceof DateType to)) {
      return this;
    }
    LocalDate from = type.earliest();
    LocalDate last = type.latest();
    switch (comparison) {
      case EQUAL -> {
        from = later(from, to.earliest());
        last = earlier(last, to.latest());
      }
      case NOT_EQUAL -> {}
      case LESS -> last = earlier(last, to.latest().minusDays(1));
      case LESS_OR_EQUAL -> last = earlier(last, to.latest());
      case GREATER -> from = later(from, to.earliest().plusDays(1));
      case GREATER_OR_EQUAL -> from = later(from, to.earliest());
    }
    return from.isAfter(last) ? impossible() : with(subject, new Domain.Days(from, last));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private Knowledge options(Expr.Comparison comparison, Expr subject, Value value) {
    boolean equal = comparison == Expr.Comparison.EQUAL;
    return switch (value) {
      case Value.BooleanValue v -> assume(subject, v.truth() == equal);
      case Value.CategoryValue v -> {
        Domain.Options options =
            Domain.Options.of(v.ordinal(), equal, v.category().values().size());
        yield options.ordinals().isEmpty() ? impossible() : with(subject, options);
      }
      case Value.NumberValue _, Value.DateValue _ -> this;
    };
  }

  private Knowledge with(Expr expr, Domain domain) {
    Key key = Key.of(expr);
    if (key == null) {
      return this;
    }
    Domain before = domains.get(key);
    Domain both = before == null ? domain : before.and(domain);
    if (both == null) {
      return impossible();
    }
    Map<Key, Domain> more = new HashMap<>(domains);
    more.put(key, both);
    return new Knowledge(more, contradicted);
  }

  /// The type of `expr`, as narrow as is known.
  ValueType typeOf(Expr expr) {
    if (domains.isEmpty()) {
      return expr.type();
    }
    return switch (expr.type()) {
      case NumberType type -> {
        Range range =
            find(expr) instanceof Domain.Numbers known
                ? known.range().intersection(type.range())
                : null;
        yield range == null ? type : type.withRange(range);
      }
      case DateType type ->
          find(expr) instanceof Domain.Days days
              ? new DateType(later(type.earliest(), days.from()), earlier(type.latest(), days.to()))
              : type;
      case BooleanType type -> type;
      case CategoryType type -> type;
    };
  }

  /// The ordinals that a category value may have.
  Set<Integer> options(Expr expr, int count) {
    if (find(expr) instanceof Domain.Options options) {
      return options.ordinals().stream().boxed().collect(Collectors.toSet());
    }
    return IntStream.range(0, count).boxed().collect(Collectors.toSet());
  }

  private @Nullable Domain find(Expr expr) {
    if (domains.isEmpty()) {
      return null;
    }
    Key key = Key.of(expr);
    return key == null ? null : domains.get(key);
  }

  private static Expr.Comparison opposite(Expr.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> Expr.Comparison.NOT_EQUAL;
      case NOT_EQUAL -> Expr.Comparison.EQUAL;
      case LESS -> Expr.Comparison.GREATER_OR_EQUAL;
      case LESS_OR_EQUAL -> Expr.Comparison.GREATER;
      case GREATER -> Expr.Comparison.LESS_OR_EQUAL;
      case GREATER_OR_EQUAL -> Expr.Comparison.LESS;
    };
  }

  private static Expr.Comparison mirrored(Expr.Comparison comparison) {
    return switch (comparison) {
      case EQUAL, NOT_EQUAL -> comparison;
      case LESS -> Expr.Comparison.GREATER;
      case LESS_OR_EQUAL -> Expr.Comparison.GREATER_OR_EQUAL;
      case GREATER -> Expr.Comparison.LESS;
      case GREATER_OR_EQUAL -> Expr.Comparison.LESS_OR_EQUAL;
    };
  }
}
