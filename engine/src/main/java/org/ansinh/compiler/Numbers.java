package org.ansinh.compiler;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;

/// Writes scales, quotients and rounding as code on 64-bit whole numbers.
///
/// Every method takes its operands from the stack and leaves its result there. Code is chosen by
/// the proved range: where 64 bits are not enough on the way, [Exact] is called.
final class Numbers {
  static final ClassDesc EXACT = ClassDesc.of(Exact.class.getName());
  private static final int SAFE_BITS = 62;

  private final CodeBuilder code;

  Numbers(CodeBuilder code) {
    this.code = code;
  }

  static long power(int exponent) {
    if (exponent < 0 || exponent > 18) {
      throw new InternalException("a scale differs by " + exponent + " digits");
    }
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /// The whole numbers of `range` at `scale` digits, outward.
  record Bounds(BigInteger low, BigInteger high) {
    static Bounds of(Range range, int scale) {
      return new Bounds(
          range.low().movePointRight(scale).setScale(0, RoundingMode.FLOOR).toBigIntegerExact(),
          range.high().movePointRight(scale).setScale(0, RoundingMode.CEILING).toBigIntegerExact());
    }

    boolean isNatural() {
      return low.signum() >= 0;
    }

    int bits() {
      return Math.max(low.bitLength(), high.bitLength());
    }

    /// Whether every number is less than 2^62 in size, so that sums and differences of two fit.
    boolean isSafe() {
      return bits() <= SAFE_BITS;
    }

    Bounds times(long factor) {
      BigInteger by = BigInteger.valueOf(factor);
      return new Bounds(low.multiply(by), high.multiply(by));
    }

    BigInteger size() {
      return low.abs().max(high.abs());
    }
  }

  /// Changes a number from one scale to another.
  void align(int from, int to) {
    if (to > from) {
      code.loadConstant(power(to - from)).lmul();
    } else if (to < from) {
      code.loadConstant(power(from - to)).ldiv();
    }
  }

  /// How a rounded quotient of whole numbers is made from operands at scales: `dividend × above /
  /// (divisor × below)`, then times `step`.
  record Ratio(long above, long below, long step, int scale) {
    static Ratio of(int dividendScale, int divisorScale, Rounding rounding) {
      int scale = rounding.scale();
      long step = rounding.step().movePointRight(scale).longValueExact();
      int exponent = divisorScale + scale - dividendScale;
      return exponent >= 0
          ? new Ratio(power(exponent), step, step, scale)
          : new Ratio(1, Math.multiplyExact(step, power(-exponent)), step, scale);
    }
  }

  /// Divides by a constant above zero, rounding.
  ///
  /// @param bounds of the dividend
  void divide(Bounds bounds, long divisor, Rounding.Direction direction) {
    if (divisor == 1) {
      return;
    }
    Bounds widened =
        new Bounds(
            bounds.low().subtract(BigInteger.valueOf(divisor)),
            bounds.high().add(BigInteger.valueOf(divisor)));
    if (!widened.isSafe()) {
      code.lconst_1().loadConstant(divisor).lconst_1();
      exactQuotient(direction);
      return;
    }
    BigInteger most = widened.size();
    if (bounds.isNatural()) {
      divideNatural(divisor, direction, most);
      return;
    }
    switch (direction) {
      case FLOOR -> {
        code.dup2().loadConstant(63).lshr().loadConstant(divisor - 1).land().lsub();
        code.loadConstant(divisor).ldiv();
      }
      case CEILING -> {
        code.dup2().loadConstant(63).lshr().loadConstant(-1L).lxor();
        code.loadConstant(divisor - 1).land().ladd().loadConstant(divisor).ldiv();
      }
      case DOWN -> code.loadConstant(divisor).ldiv();
      case UP, HALF_UP, HALF_DOWN, HALF_EVEN -> {
        int sign = code.allocateLocal(TypeKind.LONG);
        code.dup2().loadConstant(63).lshr().lstore(sign);
        code.lload(sign).lxor().lload(sign).lsub();
        divideNatural(divisor, direction, most);
        code.lload(sign).lxor().lload(sign).lsub();
      }
    }
  }

  private void divideNatural(long divisor, Rounding.Direction direction, BigInteger most) {
    long bias =
        switch (direction) {
          case FLOOR, DOWN -> 0;
          case CEILING, UP -> divisor - 1;
          case HALF_UP, HALF_EVEN -> divisor / 2;
          case HALF_DOWN -> (divisor - 1) / 2;
        };
    if (bias != 0) {
      code.loadConstant(bias).ladd();
    }
    if (direction != Rounding.Direction.HALF_EVEN || divisor % 2 != 0) {
      quotient(divisor, most);
      return;
    }
    int biased = code.allocateLocal(TypeKind.LONG);
    int rounded = code.allocateLocal(TypeKind.LONG);
    code.lstore(biased).lload(biased);
    quotient(divisor, most);
    code.lstore(rounded);
    // a tie leaves no remainder; then an odd result is one too many
    code.lload(rounded);
    code.lload(biased).lload(rounded).loadConstant(divisor).lmul().lsub();
    code.lconst_1().lsub().loadConstant(63).lshr();
    code.lload(rounded).land().lconst_1().land().lsub();
  }

  /// Divides a natural number of at most `most`, towards zero: by multiplying and shifting where
  /// that is exact.
  ///
  /// With `m = ceil(2^s / d)` and `e = m d - 2^s`, `floor(m x / 2^s) = floor(x / d)` for all `x`
  /// with `e x < 2^s`, because then `m x / 2^s` exceeds `x / d` by less than `1 / d` (Granlund and
  /// Montgomery, Division by Invariant Integers, 1994).
  private void quotient(long divisor, BigInteger most) {
    BigInteger d = BigInteger.valueOf(divisor);
    for (int shift = 1; shift < 62; shift++) {
      BigInteger power = BigInteger.ONE.shiftLeft(shift);
      BigInteger factor = power.add(d).subtract(BigInteger.ONE).divide(d);
      if (factor.multiply(most).bitLength() > 63) {
        break;
      }
      BigInteger excess = factor.multiply(d).subtract(power);
      if (excess.multiply(most).compareTo(power) < 0) {
        code.loadConstant(factor.longValueExact()).lmul().loadConstant(shift).lushr();
        return;
      }
    }
    code.loadConstant(divisor).ldiv();
  }

  /// Divides by a number on the stack, rounding; a divisor of 0 gives some number.
  void divide(Bounds dividend, Bounds divisor, Ratio ratio, Rounding.Direction direction) {
    Bounds above = dividend.times(ratio.above());
    Bounds below = divisor.times(ratio.below());
    boolean fits = above.bits() <= SAFE_BITS - 2 && below.bits() <= SAFE_BITS - 2;
    boolean natural = above.isNatural() && below.isNatural();
    if (!fits) {
      // stack: dividend, divisor
      int kept = code.allocateLocal(TypeKind.LONG);
      code.lstore(kept).loadConstant(ratio.above()).lload(kept).loadConstant(ratio.below());
      exactQuotient(direction);
      return;
    }
    if (!natural || direction == Rounding.Direction.HALF_EVEN) {
      signedQuotient(ratio, direction);
      return;
    }
    // stack: dividend, divisor
    int by = code.allocateLocal(TypeKind.LONG);
    int twice = code.allocateLocal(TypeKind.LONG);
    code.loadConstant(ratio.below()).lmul();
    one();
    code.lstore(by);
    code.loadConstant(ratio.above()).lmul();
    switch (direction) {
      case FLOOR, DOWN -> code.lload(by).ldiv();
      case CEILING, UP -> code.lload(by).ladd().lconst_1().lsub().lload(by).ldiv();
      case HALF_UP, HALF_DOWN -> {
        code.lload(by).iconst_1().lshl();
        one();
        code.lstore(twice);
        code.iconst_1().lshl().lload(by).ladd();
        if (direction == Rounding.Direction.HALF_DOWN) {
          code.lconst_1().lsub();
        }
        code.lload(twice).ldiv();
      }
      case HALF_EVEN -> throw new IllegalStateException("halves to even are divided exactly");
    }
  }

  @SuppressWarnings("EnumOrdinal") // a number that code can carry as a constant
  private void signedQuotient(Ratio ratio, Rounding.Direction direction) {
    int kept = code.allocateLocal(TypeKind.LONG);
    code.lstore(kept).loadConstant(ratio.above()).lmul();
    code.lload(kept).loadConstant(ratio.below()).lmul();
    code.loadConstant(direction.mode().ordinal());
    code.invokestatic(
        EXACT,
        "divide",
        MethodTypeDesc.of(
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_int));
  }

  /// Puts 1 in the place of 0. Divisors are never 0 where they count, but a kernel computes both
  /// sides of a choice.
  private void one() {
    code.dup2().dup2().lneg().lor().loadConstant(63).lushr().lconst_1().lxor().ladd();
  }

  @SuppressWarnings("EnumOrdinal") // a number that code can carry as a constant
  private void exactQuotient(Rounding.Direction direction) {
    code.loadConstant(direction.mode().ordinal());
    code.invokestatic(
        EXACT,
        "quotient",
        MethodTypeDesc.of(
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_long,
            ConstantDescs.CD_int));
  }

  /// The whole number of a constant at `scale`.
  static long unscaled(BigDecimal number, int scale) {
    return number.movePointRight(scale).longValueExact();
  }
}
