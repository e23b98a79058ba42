package org.ansinh.proof;

import org.ansinh.ir.Expr;

/// Symbols of quotients, remainders and rational numbers: looked into where the divisor is a
/// number, otherwise terms of their own.
final class Divisions {
  private final Evaluation evaluation;
  private final Forms forms;

  Divisions(Evaluation evaluation, Forms forms) {
    this.evaluation = evaluation;
    this.forms = forms;
  }

  Symbol quotient(Expr.Quotient e, Scope scope) {
    Linear dividend = evaluation.number(e.dividend(), scope);
    Linear divisor = forms.simplified(evaluation.number(e.divisor(), scope));
    if (divisor.isConstant() && divisor.constant().signum() != 0) {
      Linear exact = dividend.times(Fraction.ONE.over(divisor.constant()));
      return Evaluation.number(forms.rounded(exact, e.rounding(), e.type()));
    }
    return evaluation.unknown("/" + e.rounding() + "|" + dividend.key() + "|" + divisor.key(), e);
  }

  Symbol modulo(Expr.Modulo e, Scope scope) {
    Linear dividend = evaluation.number(e.dividend(), scope);
    Linear divisor = forms.simplified(evaluation.number(e.divisor(), scope));
    if (divisor.isConstant() && divisor.constant().signum() != 0) {
      return Evaluation.number(forms.modulo(dividend, divisor.constant()));
    }
    return evaluation.unknown("%|" + dividend.key() + "|" + divisor.key(), e);
  }

  Symbol rational(Expr.Rational e, Scope scope) {
    StringBuilder key = new StringBuilder("ratio" + e.form() + e.rounding());
    for (Expr leaf : e.leaves()) {
      key.append('|').append(forms.simplified(evaluation.number(leaf, scope)).key());
    }
    return evaluation.unknown(key.toString(), e);
  }
}
