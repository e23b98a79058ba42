package org.ansinh.interpreter;

import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// What the names in an expression stand for: the unit it is computed for, units with names, local
/// values. Immutable for its users; local values are computed when they are first asked for.
///
/// Frames come from [Interpreter#frame] and may be used with that interpreter only.
public final class Frame {
  private final World world;
  private final @Nullable Object self;
  private final @Nullable Named units;
  private final @Nullable Deferred locals;

  private record Named(UnitRef.Bound name, Frame place, @Nullable Named next) {}

  private static final class Deferred {
    private final Local local;
    private final Expr expr;
    private final Frame frame;
    private final @Nullable Deferred next;
    private @Nullable Value value;

    Deferred(Local local, Expr expr, Frame frame, @Nullable Deferred next) {
      this.local = local;
      this.expr = expr;
      this.frame = frame;
      this.next = next;
    }
  }

  private Frame(
      World world, @Nullable Object self, @Nullable Named units, @Nullable Deferred locals) {
    this.world = world;
    this.self = self;
    this.units = units;
    this.locals = locals;
  }

  static Frame of(World world, @Nullable Object self) {
    return new Frame(world, self, null, null);
  }

  World world() {
    return world;
  }

  /// The unit that the expression is computed for; null for the whole country.
  public @Nullable Object self() {
    return self;
  }

  /// The unit that the expression is computed for.
  Object unit() {
    if (self == null) {
      throw new IllegalStateException("expected a unit, found the whole country");
    }
    return self;
  }

  /// This frame with `name` standing for `unit` as it is here.
  public Frame bind(UnitRef.Bound name, Object unit) {
    return bind(name, of(world, unit));
  }

  /// This frame with `name` standing for the unit that `place` is for.
  Frame bind(UnitRef.Bound name, Frame place) {
    return new Frame(world, self, new Named(name, place, units), locals);
  }

  /// This frame with `local` standing for the value of `expr`.
  public Frame let(Local local, Expr expr) {
    return new Frame(world, self, units, new Deferred(local, expr, this, locals));
  }

  Value valueOf(Local local, Evaluator evaluator) {
    for (Deferred d = locals; d != null; d = d.next) {
      if (d.local == local) {
        Value value = d.value;
        if (value == null) {
          value = evaluator.evaluate(d.expr, d.frame);
          d.value = value;
        }
        return value;
      }
    }
    throw new IllegalStateException("no value for the local name " + local);
  }

  /// The frame for the unit called `name`.
  Frame named(UnitRef.Bound name) {
    for (Named n = units; n != null; n = n.next()) {
      if (n.name().equals(name)) {
        return n.place();
      }
    }
    throw new IllegalStateException("no unit called " + name.name());
  }
}
