package org.ansinh.explanation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// How units are called in explanations.
final class UnitText {
  private UnitText() {}

  /// How the unit is called: `an`, `household of an`, `(an but wage = 5)`; `self` is how the unit
  /// of the formula is.
  static @Nullable String of(
      @Nullable UnitRef ref, Interpreter interpreter, Frame frame, @Nullable String self) {
    if (ref == null) {
      return null;
    }
    if (ref instanceof UnitRef.Self && self != null) {
      return self;
    }
    Object unit = interpreter.resolve(ref, frame).self();
    String name = String.valueOf(unit);
    if (ref instanceof UnitRef.But but) {
      Map<String, String> changes = new LinkedHashMap<>();
      for (UnitRef.Change change : but.changes()) {
        Value value = interpreter.value(change.value(), frame);
        changes.put(change.input().name(), ValueText.ENGLISH.text(value, change.input().type()));
      }
      StringBuilder text = new StringBuilder("(").append(name).append(" but ");
      changes.forEach(
          (input, value) -> text.append(input).append(" = ").append(value).append(", "));
      return text.delete(text.length() - 2, text.length()).append(')').toString();
    }
    return name;
  }
}
