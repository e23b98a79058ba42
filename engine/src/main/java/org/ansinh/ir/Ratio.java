package org.ansinh.ir;

import java.math.BigDecimal;

/// How a rational number is made of others, exactly: what stands within an [Expr.Rational].
///
/// Records are equal if they have the same form; their text tells forms apart.
public sealed interface Ratio {
  /// A written number.
  record Constant(BigDecimal number) implements Ratio {}

  /// The expression with this number among the leaves.
  record Leaf(int number) implements Ratio {}

  /// The count of the series that has `level` series around it.
  record Index(int level) implements Ratio {}

  record Plus(Ratio left, Ratio right) implements Ratio {}

  record Minus(Ratio left, Ratio right) implements Ratio {}

  record Times(Ratio left, Ratio right) implements Ratio {}

  /// A quotient; the checker proves that the divisor is not zero where it counts.
  record Over(Ratio left, Ratio right) implements Ratio {}

  /// A power; the exponent is a whole number, the base not negative.
  record Power(Ratio base, Ratio exponent) implements Ratio {}

  /// The sum of `term` for each whole number from `from` to `to`; zero if there is none.
  ///
  /// @param level how many series are around this one
  record Series(int level, Ratio from, Ratio to, Ratio term) implements Ratio {}
}
