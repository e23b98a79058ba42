package org.ansinh.compiler;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.interpreter.Bindings;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.Value.BooleanValue;
import org.jspecify.annotations.Nullable;

/// Computes what does not depend on any unit: parameters, rules of the whole country, `today`, and
/// the branches they decide.
final class Folding {
  private final LocalDate date;
  private final Interpreter interpreter;
  private final UnaryOperator<Rule> rules;
  private final Map<Local, Expr> locals = new HashMap<>();

  /// @param rules the rule to refer to in place of a rule of an entity
  Folding(LocalDate date, UnaryOperator<Rule> rules) {
    this.date = date;
    this.interpreter = new Interpreter(date, Bindings.NONE);
    this.rules = rules;
  }

  /// An expression of equal meaning in which nothing is left to compute that is the same for all
  /// units.
  Expr fold(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> e;
      case Expr.ParameterValue e -> new Expr.Constant(e.value(), e.type(), e.span());
      case Expr.Today e -> new Expr.Constant(new Value.DateValue(date), e.type(), e.span());
      case Expr.RuleRef e -> ruleRef(e);
      case Expr.LocalRef e -> locals.getOrDefault(e.local(), e);
      case Expr.Let e -> let(e);
      case Expr.Conditional e -> conditional(e);
      case Expr.Cases e -> cases(e);
      case Expr.And e -> junction(e, e.operands(), false);
      case Expr.Or e -> junction(e, e.operands(), true);
      default -> computed(Parts.map(expr, this::fold, UnaryOperator.identity()));
    };
  }

  private Expr ruleRef(Expr.RuleRef ref) {
    if (ref.unit() != null) {
      return new Expr.RuleRef(ref.unit(), rules.apply(ref.rule()), ref.type(), ref.span());
    }
    Value value = interpreter.value(ref.rule(), interpreter.frame(null));
    return new Expr.Constant(value, ref.rule().type(), ref.span());
  }

  private Expr let(Expr.Let let) {
    Expr value = fold(let.value());
    if (!(value instanceof Expr.Constant) && !isReference(value)) {
      return new Expr.Let(let.local(), value, fold(let.body()), let.span());
    }
    Expr before = locals.put(let.local(), value);
    Expr body = fold(let.body());
    if (before == null) {
      locals.remove(let.local());
    } else {
      locals.put(let.local(), before);
    }
    return body;
  }

  /// Whether `expr` is nothing but a variable of the unit itself, which needs no name.
  private static boolean isReference(Expr expr) {
    return switch (expr) {
      case Expr.InputRef e -> e.unit() instanceof UnitRef.Self;
      case Expr.RuleRef e -> e.unit() instanceof UnitRef.Self;
      default -> false;
    };
  }

  private Expr conditional(Expr.Conditional e) {
    Expr condition = fold(e.condition());
    Boolean known = truth(condition);
    if (known != null) {
      return fold(known ? e.then() : e.otherwise());
    }
    return new Expr.Conditional(condition, fold(e.then()), fold(e.otherwise()), e.type(), e.span());
  }

  private Expr junction(Expr expr, List<Expr> operands, boolean decisive) {
    List<Expr> open = new ArrayList<>();
    for (Expr operand : operands) {
      Expr folded = fold(operand);
      Boolean known = truth(folded);
      if (known == null) {
        open.add(folded);
      } else if (known == decisive) {
        return constant(decisive, expr);
      }
    }
    if (open.isEmpty()) {
      return constant(!decisive, expr);
    }
    if (open.size() == 1) {
      return open.getFirst();
    }
    return decisive ? new Expr.Or(open, expr.span()) : new Expr.And(open, expr.span());
  }

  private Expr cases(Expr.Cases e) {
    boolean ordered =
        switch (e.kind()) {
          case EXCEPTIONS, UNIQUE, FIRST -> true;
          case HIGHEST, LOWEST, SUM -> false;
        };
    List<Expr.Arm> arms = new ArrayList<>();
    for (Expr.Arm arm : e.arms()) {
      Expr condition = fold(arm.condition());
      Boolean known = truth(condition);
      if (known != null && !known) {
        continue;
      }
      Expr value = fold(arm.value());
      if (known != null && ordered) {
        return arms.isEmpty()
            ? value
            : new Expr.Cases(e.kind(), e.name(), arms, value, e.type(), e.span());
      }
      arms.add(new Expr.Arm(arm.name(), condition, value, arm.citation(), arm.span()));
    }
    Expr otherwise = e.otherwise() == null ? null : fold(e.otherwise());
    if (arms.isEmpty() && otherwise != null && e.kind() != Expr.CasesKind.SUM) {
      return otherwise;
    }
    return computed(new Expr.Cases(e.kind(), e.name(), arms, otherwise, e.type(), e.span()));
  }

  /// The value of `expr` if all its parts are constants and it mentions no unit.
  private Expr computed(Expr expr) {
    if (!Parts.unitsOf(expr).isEmpty()) {
      return expr;
    }
    for (Expr part : Parts.of(expr)) {
      if (!(part instanceof Expr.Constant)) {
        return expr;
      }
    }
    try {
      return new Expr.Constant(
          interpreter.value(expr, interpreter.frame(null)), expr.type(), expr.span());
    } catch (EngineException | ArithmeticException undefined) {
      return expr; // on a path that is never taken
    }
  }

  private static Expr constant(boolean truth, Expr expr) {
    return new Expr.Constant(BooleanValue.of(truth), expr.type(), expr.span());
  }

  private static @Nullable Boolean truth(Expr expr) {
    return expr instanceof Expr.Constant(BooleanValue value, var type, var span)
        ? value.truth()
        : null;
  }
}
