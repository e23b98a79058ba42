package org.ansinh.interpreter;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Computes values of rules and expressions for one unit at a time, exactly, remembering each
/// rule's value for each unit.
///
/// Only what an answer depends on is computed, so only inputs that matter need be given. One that
/// matters and is not given, nor has a standard value, is reported as a [DataException] (E404) that
/// names every one there is. Not safe for use by several threads at once; make one for each.
public final class Interpreter {
  private final Evaluator evaluator;
  private final World world;

  /// @param date the day that `today` means; rules given to this interpreter should be those of the
  ///   law of that day
  public Interpreter(LocalDate date, Bindings bindings) {
    this(date, bindings, true);
  }

  private Interpreter(LocalDate date, Bindings bindings, boolean standards) {
    this.evaluator = new Evaluator(date);
    this.world = new World(bindings, standards);
  }

  /// An interpreter that takes no standard values: an input that is not given misses.
  public static Interpreter ofGiven(LocalDate date, Bindings bindings) {
    return new Interpreter(date, bindings, false);
  }

  /// What has been read of inputs so far, each once, in the order of the first reading.
  public Set<Reading> readings() {
    return Collections.unmodifiableSet(world.readings());
  }

  /// The value of `rule` for `unit`, which is null for a rule of the whole country.
  ///
  /// @throws DataException if inputs that matter are not given
  public Value value(Rule rule, @Nullable Object unit) {
    return valueAt(rule, frame(unit));
  }

  /// The value of `rule` for the unit that `frame` is for.
  ///
  /// @throws DataException if inputs that matter are not given
  public Value valueAt(Rule rule, Frame frame) {
    return reporting(rule.name(), () -> evaluator.evaluate(rule, frame));
  }

  /// The value of `expr` with what its names stand for in `frame`.
  ///
  /// @throws DataException if inputs that matter are not given
  public Value value(Expr expr, Frame frame) {
    return reporting("", () -> evaluator.evaluate(expr, frame));
  }

  /// Whether `condition` holds.
  ///
  /// @throws DataException if inputs that matter are not given
  public boolean holds(Expr condition, Frame frame) {
    return Values.truth(value(condition, frame));
  }

  /// The value given or standard for `input` of the unit that `frame` is for, or null.
  public @Nullable Value input(Input input, Frame frame) {
    return frame.world().find(frame.unit(), input);
  }

  /// Whether a value is given for `input` of the unit that `frame` is for, not only standard.
  public boolean isGiven(Input input, Frame frame) {
    return frame.world().isGiven(frame.unit(), input);
  }

  /// What the names in a formula for `unit` stand for; null for the whole country.
  public Frame frame(@Nullable Object unit) {
    return Frame.of(world, unit);
  }

  /// The frame for the unit that `unit` means in `frame`; null means the whole country.
  public Frame resolve(@Nullable UnitRef unit, Frame frame) {
    return reporting("", () -> evaluator.resolve(unit, frame));
  }

  /// The exception or row that decides, or null if none holds; for cases of which one decides.
  public Expr.@Nullable Arm decidingArm(Expr.Cases cases, Frame frame) {
    try {
      return evaluator.decidingArm(cases, frame);
    } catch (MissingInputs missing) {
      throw report("", missing);
    }
  }

  /// `frame` for each member that the statistic is about, with the name of the member standing for
  /// it.
  public List<Frame> members(Expr.Aggregate aggregate, Frame frame) {
    return reporting("", () -> evaluator.picked(aggregate, frame));
  }

  /// `frame` for each member that comes before the unit, with the name of the member standing for
  /// it.
  public List<Frame> before(Expr.Position position, Frame frame) {
    return reporting("", () -> evaluator.before(position, frame));
  }

  /// The version of a dated answer that applies.
  public Expr.DatedArm armOn(Expr.ByDate expr, Frame frame) {
    return Evaluator.armOn(expr, Values.date(value(expr.date(), frame)));
  }

  private static <T> T reporting(String target, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (MissingInputs missing) {
      throw report(target, missing);
    }
  }

  private static DataException report(String target, MissingInputs missing) {
    return new DataException(missing.inputs().stream().map(input -> issue(target, input)).toList());
  }

  private static Issue issue(String target, MissingInputs.Missing missing) {
    Input input = missing.input();
    String purpose = target.isEmpty() ? "" : " for `" + target + "`";
    String label = input.label().or("");
    String what = input.type().describe() + (label.isEmpty() ? "" : ", " + label);
    return Issue.of(
            IssueCode.FACT_MISSING,
            SourceSpan.NONE,
            missing.unit() + ": `" + input.name() + "` is needed" + purpose)
        .hint("Give `" + input.name() + "` (" + what + ")");
  }
}
