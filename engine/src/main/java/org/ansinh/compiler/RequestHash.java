package org.ansinh.compiler;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// A hash of all that decides what a request compiles to: rules, the types and standard values of
/// their inputs, and the date.
final class RequestHash {
  private final Set<String> inputs = new TreeSet<>();
  private final Map<Rule, Boolean> seen = new HashMap<>();

  private RequestHash() {}

  static String of(LocalDate date, List<Rule> targets) {
    RequestHash hash = new RequestHash();
    StringBuilder text = new StringBuilder(date.toString());
    for (Rule target : targets) {
      text.append('|').append(target.fingerprint()).append(describe(target.type()));
      hash.collect(target);
    }
    hash.inputs.forEach(input -> text.append('|').append(input));
    return Fingerprint.of(text.toString());
  }

  private void collect(Rule rule) {
    if (seen.put(rule, true) == null) {
      collect(rule.formula());
    }
  }

  private void collect(Expr expr) {
    Input input = inputOf(expr);
    if (input != null) {
      inputs.add(
          input.entity().name()
              + "."
              + input.name()
              + " "
              + describe(input.type())
              + input.optional()
              + input.standard());
    }
    if (expr instanceof Expr.RuleRef ref) {
      collect(ref.rule());
    }
    for (Expr part : Parts.of(expr)) {
      collect(part);
    }
  }

  private static @Nullable Input inputOf(Expr expr) {
    return switch (expr) {
      case Expr.InputRef e -> e.input();
      case Expr.Known e -> e.input();
      case Expr.OrElse e -> e.input();
      default -> null;
    };
  }

  private static String describe(ValueType type) {
    return switch (type) {
      case NumberType t -> t.unit() + " " + t.scale() + " " + t.range();
      case BooleanType t -> t.describe();
      case CategoryType t -> t.category().name() + t.category().names();
      case DateType t -> t.earliest() + " " + t.latest();
    };
  }
}
