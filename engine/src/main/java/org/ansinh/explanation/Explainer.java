package org.ansinh.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Label;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Explains values of one interpreter: which rules, exceptions, rows, parameters and inputs a value
/// came from, and the articles they rest on. The value of an explanation's root is the
/// interpreter's own.
///
/// A value that is used twice is explained once; an article is quoted once.
public final class Explainer {
  private final Interpreter interpreter;

  public Explainer(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Why `rule` has its value for `unit`, which is null for a rule of the whole country.
  ///
  /// @throws org.ansinh.diagnostics.DataException if inputs that matter are not given
  public Step explain(Rule rule, @Nullable Object unit) {
    Frame frame = interpreter.frame(unit);
    String name = unit == null ? null : unit.toString();
    return quoting(new Telling(interpreter).rule(rule, frame, name), new HashSet<>());
  }

  /// Why `expr`, written as `text`, has its value in `frame`. An expression that is a variable is
  /// explained as that variable.
  ///
  /// @throws org.ansinh.diagnostics.DataException if inputs that matter are not given
  public Step explain(Expr expr, Frame frame, String text) {
    Value value = interpreter.value(expr, frame);
    Object self = frame.self();
    String unit = self == null ? null : self.toString();
    List<Step> parts = new Telling(interpreter).parts(expr, frame, unit);
    boolean named =
        switch (expr) {
          case Expr.RuleRef e -> true;
          case Expr.InputRef e -> true;
          case Expr.ParameterValue e -> true;
          case Expr.ParameterLookup e -> true;
          default -> false;
        };
    Step step =
        named && parts.size() == 1
            ? parts.getFirst()
            : new Step(
                null,
                text,
                Label.NONE,
                value,
                expr.type(),
                Step.ByFormula.PLAIN,
                null,
                null,
                parts);
    return quoting(step, new HashSet<>());
  }

  /// `step` and its parts with each article's words at the first step, in reading order, that cites
  /// it.
  private static Step quoting(Step step, Set<String> quoted) {
    Citation citation = step.citation();
    String words = citation == null ? null : citation.words();
    if (citation != null
        && words != null
        && !quoted.add(citation.source().name() + " " + citation.article())) {
      words = null;
    }
    List<Step> parts = step.parts().stream().map(part -> quoting(part, quoted)).toList();
    return new Step(
        step.unit(),
        step.name(),
        step.label(),
        step.value(),
        step.type(),
        step.reason(),
        step.citation(),
        words,
        parts);
  }
}
