package org.ansinh.proof;

import org.ansinh.ir.Expr;
import org.jspecify.annotations.Nullable;

/// An expression in its scope, evaluated on a path when first needed.
final class Thunk {
  private final Expr expr;
  private final Scope scope;
  private @Nullable Symbol value;

  Thunk(Expr expr, Scope scope) {
    this.expr = expr;
    this.scope = scope;
  }

  Symbol force(Evaluation evaluation) {
    Symbol known = value;
    if (known == null) {
      known = evaluation.evaluate(expr, scope);
      value = known;
    }
    return known;
  }
}
