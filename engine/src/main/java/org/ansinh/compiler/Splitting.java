package org.ansinh.compiler;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// Gives parts of a large formula rules of their own, so that the code of each stays small: the
/// Java virtual machine does not compile methods of more than 8,000 bytes.
final class Splitting {
  /// The most that one rule's formula may cost.
  static final int LIMIT = 2_000;

  private static final int WORTH = 60;
  private static final int CHUNK = 16;

  private final Preparation preparation;
  private final Entity entity;
  private final Map<Local, Expr> locals = new HashMap<>();

  Splitting(Preparation preparation, Entity entity) {
    this.preparation = preparation;
    this.entity = entity;
  }

  Expr split(Expr expr) {
    return Cost.of(expr) <= LIMIT ? expr : shrunk(expr);
  }

  private Expr shrunk(Expr expr) {
    Expr small =
        switch (expr) {
          case Expr.Let e -> let(e);
          case Expr.LocalRef e -> locals.getOrDefault(e.local(), e);
          default -> Parts.map(chunked(expr), this::shrunk, UnaryOperator.identity());
        };
    int cost = Cost.of(small);
    while (cost > LIMIT) {
      int largest = -1;
      int most = WORTH;
      List<Expr> parts = Parts.of(small);
      for (int i = 0; i < parts.size(); i++) {
        int price = Cost.of(parts.get(i));
        if (price > most && canStandAlone(parts.get(i))) {
          most = price;
          largest = i;
        }
      }
      if (largest < 0) {
        break;
      }
      small = withOutPart(small, largest);
      cost = Cost.of(small);
    }
    return small;
  }

  /// `expr` with its part at `index` in a rule of its own.
  private Expr withOutPart(Expr expr, int index) {
    Iterator<Integer> next = IntStream.iterate(0, i -> i + 1).iterator();
    return Parts.map(
        expr, part -> next.next() == index ? alone(part) : part, UnaryOperator.identity());
  }

  private Expr let(Expr.Let let) {
    Expr value = shrunk(let.value());
    if (!canStandAlone(value)) {
      return new Expr.Let(let.local(), value, shrunk(let.body()), let.span());
    }
    locals.put(let.local(), alone(value));
    Expr body = shrunk(let.body());
    locals.remove(let.local());
    return body;
  }

  private static boolean canStandAlone(Expr expr) {
    Free free = Free.of(expr);
    return free.locals().isEmpty() && (!free.hasNamed() || memberOf(free.units()) != null);
  }

  /// The only unit of `units`, if it is a named one.
  private static UnitRef.@Nullable Bound memberOf(Set<UnitRef> units) {
    UnitRef.@Nullable Bound found = null;
    for (UnitRef unit : units) {
      if (!(Free.root(unit) instanceof UnitRef.Bound bound)
          || (found != null && !found.equals(bound))) {
        return null;
      }
      found = bound;
    }
    return found;
  }

  private Expr alone(Expr expr) {
    UnitRef.Bound member = memberOf(Free.of(expr).units());
    if (member == null) {
      return preparation.reference(new UnitRef.Self(entity), "part", entity, expr);
    }
    UnitRef.Self self = new UnitRef.Self(member.entity());
    Expr own = Parts.mapUnits(expr, unit -> Hoisting.exchanged(unit, member, self));
    return preparation.reference(member, "part", member.entity(), own);
  }

  /// `expr` with at most a few operands or arms to a node.
  private static Expr chunked(Expr expr) {
    return switch (expr) {
      case Expr.And e -> nested(e, e.operands(), (of, part) -> new Expr.And(part, e.span()));
      case Expr.Or e -> nested(e, e.operands(), (of, part) -> new Expr.Or(part, e.span()));
      case Expr.Extremum e ->
          nested(
              e,
              e.operands(),
              (of, part) -> new Expr.Extremum(e.greatest(), part, e.type(), e.span()));
      case Expr.Cases e when e.arms().size() > CHUNK -> cases(e);
      default -> expr;
    };
  }

  private static Expr nested(
      Expr expr, List<Expr> operands, BiFunction<Expr, List<Expr>, Expr> node) {
    if (operands.size() <= CHUNK) {
      return expr;
    }
    List<Expr> chunks = new ArrayList<>();
    int size = Math.max(CHUNK, (operands.size() + CHUNK - 1) / CHUNK);
    for (int from = 0; from < operands.size(); from += size) {
      chunks.add(node.apply(expr, operands.subList(from, Math.min(from + size, operands.size()))));
    }
    return node.apply(expr, chunks);
  }

  private static Expr cases(Expr.Cases e) {
    List<Expr.Arm> first = e.arms().subList(0, CHUNK);
    List<Expr.Arm> rest = e.arms().subList(CHUNK, e.arms().size());
    return switch (e.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST ->
          new Expr.Cases(
              e.kind(), e.name(), first, part(e, rest, e.otherwise()), e.type(), e.span());
      case SUM ->
          new Expr.Arithmetic(
              Expr.ArithmeticOperator.ADD,
              part(e, first, null),
              part(e, rest, null),
              (NumberType) e.type(),
              e.span());
      case HIGHEST, LOWEST -> {
        boolean greatest = e.kind() == Expr.CasesKind.HIGHEST;
        Expr worst = new Expr.Constant(edge(e.type(), !greatest), e.type(), e.span());
        Expr all =
            new Expr.Extremum(
                greatest, List.of(part(e, first, worst), part(e, rest, worst)), e.type(), e.span());
        if (e.otherwise() == null) {
          yield all;
        }
        Expr any = new Expr.Or(e.arms().stream().map(Expr.Arm::condition).toList(), e.span());
        yield new Expr.Conditional(any, all, e.otherwise(), e.type(), e.span());
      }
    };
  }

  private static Expr part(Expr.Cases e, List<Expr.Arm> arms, @Nullable Expr otherwise) {
    return new Expr.Cases(e.kind(), e.name(), arms, otherwise, e.type(), e.span());
  }

  /// The greatest or least value of a type.
  private static Value edge(ValueType type, boolean greatest) {
    return switch (type) {
      case NumberType t -> {
        BigDecimal edge = greatest ? t.range().high() : t.range().low();
        yield new Value.NumberValue(edge);
      }
      case DateType t -> new Value.DateValue(greatest ? t.latest() : t.earliest());
      default ->
          throw new IllegalArgumentException("expected numbers or dates, found " + type.describe());
    };
  }
}
