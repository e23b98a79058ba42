package org.ansinh.proof;

import org.ansinh.ir.Expr;

/// How messages call a row or an exception.
final class Arms {
  private Arms() {}

  /// `row \`poor\``, `exception \`used_up\`` or, without a name, `exception 2`.
  static String name(Expr.Cases cases, int index) {
    String kind = cases.kind() == Expr.CasesKind.EXCEPTIONS ? "exception " : "row ";
    String name = cases.arms().get(index).name();
    return kind + (name.isEmpty() ? String.valueOf(index + 1) : "`" + name + "`");
  }

  static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
