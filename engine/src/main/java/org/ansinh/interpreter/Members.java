package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Value;
import org.ansinh.ir.Value.BooleanValue;
import org.ansinh.ir.Value.NumberValue;
import org.jspecify.annotations.Nullable;

/// Computes over the members of a group: statistics, and a member's position.
final class Members {
  private final Evaluator evaluator;

  Members(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value aggregate(Expr.Aggregate e, Frame frame) {
    List<Frame> picked = picked(e, frame);
    return switch (e.aggregation()) {
      case COUNT -> new NumberValue(BigDecimal.valueOf(picked.size()));
      case SUM -> {
        BigDecimal sum = BigDecimal.ZERO;
        for (Value value : each(of(e), picked)) {
          sum = sum.add(Values.number(value));
        }
        yield new NumberValue(sum);
      }
      case MIN, MAX -> {
        if (!picked.isEmpty()) {
          yield Evaluator.extremum(e.aggregation() == Expr.Aggregation.MAX, each(of(e), picked));
        }
        if (e.whenEmpty() == null) {
          throw new InternalException("the least or greatest of no members");
        }
        yield evaluator.evaluate(e.whenEmpty(), frame);
      }
      case SOME -> BooleanValue.of(anyIs(true, of(e), picked));
      case EVERY -> BooleanValue.of(!anyIs(false, of(e), picked));
    };
  }

  /// `frame` for each member that the statistic is about.
  List<Frame> picked(Expr.Aggregate e, Frame frame) {
    Frame group = evaluator.resolve(e.group(), frame);
    List<Frame> frames = new ArrayList<>();
    for (Object member : group.world().members(group.unit(), e.group().entity())) {
      frames.add(frame.bind(e.member(), Frame.of(group.world(), member)));
    }
    if (e.where() == null) {
      return frames;
    }
    List<Value> conditions = each(e.where(), frames);
    List<Frame> picked = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      if (Values.truth(conditions.get(i))) {
        picked.add(frames.get(i));
      }
    }
    return picked;
  }

  Value position(Expr.Position e, Frame frame) {
    return new NumberValue(BigDecimal.valueOf(before(e, frame).size() + 1L));
  }

  /// `frame` for each member that comes before the unit.
  List<Frame> before(Expr.Position e, Frame frame) {
    Frame place = evaluator.resolve(e.unit(), frame);
    World world = place.world();
    List<? extends Object> members =
        world.members(world.groupOf(place.unit(), e.group()), e.group());
    int own = members.indexOf(place.unit());
    List<Integer> others = new ArrayList<>();
    List<Frame> frames = new ArrayList<>();
    Frame ownFrame = frame.bind(e.member(), place);
    for (int i = 0; i < members.size(); i++) {
      if (i != own) {
        others.add(i);
        frames.add(frame.bind(e.member(), Frame.of(world, members.get(i))));
      }
    }
    List<Value> among = each(e.among(), frames);
    List<Frame> before = new ArrayList<>();
    MissingInputs missing = null;
    for (int i = 0; i < frames.size(); i++) {
      if (Values.truth(among.get(i))) {
        try {
          int order = compareKeys(e.keys(), frames.get(i), ownFrame);
          if (order < 0 || (order == 0 && others.get(i) < own)) {
            before.add(frames.get(i));
          }
        } catch (MissingInputs more) {
          missing = MissingInputs.both(missing, more);
        }
      }
    }
    if (missing != null) {
      throw missing;
    }
    return before;
  }

  private int compareKeys(List<Expr> keys, Frame left, Frame right) {
    for (Expr key : keys) {
      List<Value> values = each(key, List.of(left, right));
      int order = Values.compare(values.get(0), values.get(1));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private List<Value> each(Expr expr, List<Frame> frames) {
    List<Value> values = new ArrayList<>(frames.size());
    MissingInputs missing = null;
    for (Frame frame : frames) {
      try {
        values.add(evaluator.evaluate(expr, frame));
      } catch (MissingInputs more) {
        missing = MissingInputs.both(missing, more);
      }
    }
    if (missing != null) {
      throw missing;
    }
    return values;
  }

  private boolean anyIs(boolean wanted, Expr condition, List<Frame> frames) {
    MissingInputs missing = null;
    for (Frame frame : frames) {
      try {
        if (evaluator.holds(condition, frame) == wanted) {
          return true;
        }
      } catch (MissingInputs more) {
        missing = MissingInputs.both(missing, more);
      }
    }
    if (missing != null) {
      throw missing;
    }
    return false;
  }

  private static Expr of(Expr.Aggregate e) {
    @Nullable Expr value = e.value();
    if (value == null) {
      throw new InternalException(e.aggregation() + " of nothing");
    }
    return value;
  }
}
