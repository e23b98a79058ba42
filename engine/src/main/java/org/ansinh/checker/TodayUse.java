package org.ansinh.checker;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Operands;
import org.ansinh.ir.Rule;

/// Whether a value depends on the day the law is asked about, itself or through the rules it needs.
final class TodayUse {
  private TodayUse() {}

  static boolean in(Expr expr) {
    Set<Rule> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Expr> open = new ArrayDeque<>();
    open.push(expr);
    while (!open.isEmpty()) {
      Expr next = open.pop();
      if (next instanceof Expr.Today) {
        return true;
      }
      if (next instanceof Expr.RuleRef ref && seen.add(ref.rule())) {
        open.push(ref.rule().formula());
      }
      Operands.of(next).forEach(open::push);
    }
    return false;
  }
}
