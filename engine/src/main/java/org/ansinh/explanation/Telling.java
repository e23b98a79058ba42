package org.ansinh.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.DataException;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.interpreter.Values;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Walks along the path by which a value was computed and lists its steps, without the words of
/// articles.
final class Telling {
  /// Steps are listed to this depth, and this many of them at most.
  private static final int DEPTH = 60;

  private static final int STEPS = 5_000;

  private final Interpreter interpreter;
  private final Set<Explained> explained = new HashSet<>();
  private int steps;
  private int depth;

  Telling(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<Step> parts(Expr expr, Frame frame, @Nullable String unit) {
    Path path = new Path(unit, null);
    walk(expr, frame, path);
    return path.steps;
  }

  private record Explained(Rule rule, @Nullable String unit) {}

  /// The steps of one formula, and which exceptions or rows of it decided.
  private static final class Path {
    final @Nullable String unit;
    final @Nullable Rule rule;
    final List<Step> steps = new ArrayList<>();
    final List<String> deciding = new ArrayList<>();
    final List<String> notMet = new ArrayList<>();
    @Nullable Citation citation;

    Path(@Nullable String unit, @Nullable Rule rule) {
      this.unit = unit;
      this.rule = rule;
    }
  }

  Step rule(Rule rule, Frame frame, @Nullable String unit) {
    Value value = interpreter.valueAt(rule, frame);
    if (!explained.add(new Explained(rule, unit))) {
      return step(unit, rule.name(), rule, value, new Step.ExplainedAbove(), null, List.of());
    }
    if (depth >= DEPTH || ++steps > STEPS) {
      return step(unit, rule.name(), rule, value, new Step.NotListed(), rule.citation(), List.of());
    }
    Path path = new Path(unit, rule);
    path.citation = rule.citation();
    depth++;
    try {
      walk(rule.formula(), frame, path);
    } finally {
      depth--;
    }
    Step.Reason reason = new Step.ByFormula(path.deciding, path.notMet);
    return step(unit, rule.name(), rule, value, reason, path.citation, path.steps);
  }

  private Step step(
      @Nullable String unit,
      String name,
      Rule rule,
      Value value,
      Step.Reason reason,
      @Nullable Citation citation,
      List<Step> parts) {
    return new Step(unit, name, rule.label(), value, rule.type(), reason, citation, null, parts);
  }

  private void walk(Expr expr, Frame frame, Path path) {
    switch (expr) {
      case Expr.Constant e -> {}
      case Expr.Today e -> {}
      case Expr.LocalRef e -> {}
      case Expr.ParameterValue e ->
          add(
              path,
              new Step(
                  null,
                  e.parameter().name(),
                  e.parameter().label(),
                  e.value(),
                  e.parameter().type(),
                  new Step.SetSince(e.since()),
                  e.citation(),
                  null,
                  List.of()));
      case Expr.ParameterLookup e -> {
        Path index = new Path(path.unit, null);
        walk(e.index(), frame, index);
        String at = Values.category(interpreter.value(e.index(), frame)).name();
        add(
            path,
            new Step(
                null,
                e.parameter().name() + "[" + at + "]",
                e.parameter().label(),
                interpreter.value(e, frame),
                e.parameter().type(),
                new Step.SetSince(e.since()),
                e.citation(),
                null,
                index.steps));
      }
      case Expr.InputRef e -> input(e.unit(), e.input(), frame, path);
      case Expr.Known e -> {}
      case Expr.OrElse e -> {
        if (interpreter.input(e.input(), interpreter.resolve(e.unit(), frame)) != null) {
          input(e.unit(), e.input(), frame, path);
        } else {
          walk(e.otherwise(), frame, path);
        }
      }
      case Expr.RuleRef e -> {
        walkChanges(e.unit(), frame, path);
        path.steps.add(
            rule(
                e.rule(),
                interpreter.resolve(e.unit(), frame),
                UnitText.of(e.unit(), interpreter, frame, path.unit)));
      }
      case Expr.Arithmetic e -> walkAll(List.of(e.left(), e.right()), frame, path);
      case Expr.Negate e -> walk(e.operand(), frame, path);
      case Expr.Quotient e -> walkAll(List.of(e.dividend(), e.divisor()), frame, path);
      case Expr.Modulo e -> walkAll(List.of(e.dividend(), e.divisor()), frame, path);
      case Expr.Rational e -> walkAll(e.leaves(), frame, path);
      case Expr.Round e -> walk(e.operand(), frame, path);
      case Expr.Extremum e -> walkAll(e.operands(), frame, path);
      case Expr.Compare e -> walkAll(List.of(e.left(), e.right()), frame, path);
      case Expr.And e -> walkDecisive(e.operands(), false, frame, path);
      case Expr.Or e -> walkDecisive(e.operands(), true, frame, path);
      case Expr.Not e -> walk(e.operand(), frame, path);
      case Expr.Conditional e -> {
        walk(e.condition(), frame, path);
        walk(interpreter.holds(e.condition(), frame) ? e.then() : e.otherwise(), frame, path);
      }
      case Expr.Cases e -> cases(e, frame, path);
      case Expr.Let e -> {
        walkIfGiven(e.value(), frame, path);
        walk(e.body(), frame.let(e.local(), e.value()), path);
      }
      case Expr.Aggregate e -> {
        for (Frame member : interpreter.members(e, frame)) {
          if (e.value() != null) {
            walk(e.value(), member, path);
          } else if (e.where() != null) {
            walk(e.where(), member, path);
          }
        }
      }
      case Expr.Position e -> {
        Frame own = interpreter.resolve(e.unit(), frame);
        Object unit = own.self();
        if (unit != null) {
          e.keys().forEach(key -> walkIfGiven(key, frame.bind(e.member(), unit), path));
        }
        for (Frame before : interpreter.before(e, frame)) {
          e.keys().forEach(key -> walk(key, before, path));
        }
      }
      case Expr.ByDate e -> {
        walk(e.date(), frame, path);
        walk(interpreter.armOn(e, frame).value(), frame, path);
      }
      case Expr.DatePart e -> walk(e.date(), frame, path);
      case Expr.DateShift e -> walkAll(List.of(e.date(), e.amount()), frame, path);
      case Expr.DateDifference e -> walkAll(List.of(e.from(), e.to()), frame, path);
      case Expr.MonthEdge e -> walk(e.date(), frame, path);
      case Expr.DateOf e -> walkAll(List.of(e.year(), e.month(), e.day()), frame, path);
    }
  }

  private void walkAll(List<Expr> exprs, Frame frame, Path path) {
    for (Expr expr : exprs) {
      walk(expr, frame, path);
    }
  }

  /// The one condition that settles the matter, or all of them if none does.
  private void walkDecisive(List<Expr> conditions, boolean decisive, Frame frame, Path path) {
    for (Expr condition : conditions) {
      if (isKnown(condition, decisive, frame)) {
        walk(condition, frame, path);
        return;
      }
    }
    walkAll(conditions, frame, path);
  }

  private boolean isKnown(Expr condition, boolean truth, Frame frame) {
    try {
      return interpreter.holds(condition, frame) == truth;
    } catch (DataException notGiven) {
      return false;
    }
  }

  /// An argument that may not matter: nothing is told of it where its inputs are not given.
  private void walkIfGiven(Expr expr, Frame frame, Path path) {
    try {
      var _ = interpreter.value(expr, frame);
    } catch (DataException notGiven) {
      return;
    }
    walk(expr, frame, path);
  }

  private void walkChanges(@Nullable UnitRef unit, Frame frame, Path path) {
    switch (unit) {
      case null -> {}
      case UnitRef.Self u -> {}
      case UnitRef.Bound u -> {}
      case UnitRef.GroupOf u -> walkChanges(u.member(), frame, path);
      case UnitRef.But u -> {
        walkChanges(u.unit(), frame, path);
        u.changes().forEach(change -> walk(change.value(), frame, path));
      }
    }
  }

  private void input(UnitRef ref, Input input, Frame frame, Path path) {
    Frame place = interpreter.resolve(ref, frame);
    Value value = interpreter.input(input, place);
    if (value == null) {
      return;
    }
    boolean given = interpreter.isGiven(input, place);
    Step step =
        new Step(
            UnitText.of(ref, interpreter, frame, path.unit),
            input.name(),
            input.label(),
            value,
            input.type(),
            given ? new Step.Given() : new Step.Standard(),
            null,
            null,
            List.of());
    add(path, step);
  }

  /// Adds a step that has no formula, once in a formula.
  private void add(Path path, Step step) {
    for (Step before : path.steps) {
      if (before.name().equals(step.name()) && before.title(null).equals(step.title(null))) {
        return;
      }
    }
    path.steps.add(step);
  }

  private void cases(Expr.Cases e, Frame frame, Path path) {
    boolean own = path.rule != null && path.rule.name().equals(e.name());
    Path inner = own ? path : new Path(path.unit, null);
    List<Expr.Arm> held = DecidingArms.of(e, interpreter, frame);
    for (Expr.Arm arm : held) {
      if (!arm.name().isEmpty()) {
        inner.deciding.add(arm.name());
      }
      if (arm.citation() != null) {
        inner.citation = arm.citation();
      }
      walk(arm.condition(), frame, inner);
      walk(arm.value(), frame, inner);
    }
    if (held.isEmpty()) {
      if (e.kind() == Expr.CasesKind.EXCEPTIONS) {
        e.arms().stream()
            .map(Expr.Arm::name)
            .filter(name -> !name.isEmpty())
            .forEach(inner.notMet::add);
      }
      if (e.otherwise() != null) {
        walk(e.otherwise(), frame, inner);
      }
    }
    if (!own) {
      path.steps.add(
          new Step(
              null,
              e.name(),
              Label.NONE,
              interpreter.value(e, frame),
              e.type(),
              new Step.ByFormula(inner.deciding, inner.notMet),
              inner.citation,
              null,
              inner.steps));
    }
  }
}
