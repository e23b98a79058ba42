package org.ansinh.explanation;

import java.util.List;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.interpreter.Values;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Value;

/// Which exceptions or rows an answer comes from.
final class DecidingArms {
  private DecidingArms() {}

  /// The arms that make the answer: the one that decides, those with the extreme value, or all that
  /// are added.
  static List<Expr.Arm> of(Expr.Cases e, Interpreter interpreter, Frame frame) {
    return switch (e.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST -> {
        Expr.Arm arm = interpreter.decidingArm(e, frame);
        yield arm == null ? List.of() : List.of(arm);
      }
      case HIGHEST, LOWEST -> {
        Value value = interpreter.value(e, frame);
        yield e.arms().stream()
            .filter(arm -> interpreter.holds(arm.condition(), frame))
            .filter(arm -> Values.compare(interpreter.value(arm.value(), frame), value) == 0)
            .limit(1)
            .toList();
      }
      case SUM ->
          e.arms().stream().filter(arm -> interpreter.holds(arm.condition(), frame)).toList();
    };
  }
}
