package org.ansinh.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FractionTest {
  /// Around the ends of the numbers that are kept in longs, and beyond.
  private static List<BigInteger> numbers() {
    List<BigInteger> numbers = new ArrayList<>();
    for (int bits : new int[] {0, 1, 30, 31, 32, 61, 62, 63, 64, 90}) {
      for (int off = -1; off <= 1; off++) {
        BigInteger number = BigInteger.TWO.pow(bits).add(BigInteger.valueOf(off));
        numbers.add(number);
        numbers.add(number.negate());
      }
    }
    return numbers;
  }

  private static void expect(BigInteger top, BigInteger bottom, Fraction found, String what) {
    BigInteger left = top.multiply(found.denominator());
    BigInteger right = bottom.multiply(found.numerator());
    assertEquals(left, right, what);
    assertEquals(1, found.denominator().signum(), what);
    assertEquals(
        BigInteger.ONE, found.numerator().gcd(found.denominator()).max(BigInteger.ONE), what);
  }

  @Test
  void arithmetic_atTheEndsOfSmallNumbers_isExact() {
    List<BigInteger> numbers = numbers();
    for (BigInteger a : numbers) {
      for (BigInteger b : numbers) {
        if (b.signum() == 0) {
          continue;
        }
        Fraction one = Fraction.of(a, b);
        expect(a, b, one, a + "/" + b);
        for (BigInteger c : numbers) {
          Fraction other = Fraction.of(c, BigInteger.valueOf(7));
          String what = one + " and " + other;
          BigInteger d = BigInteger.valueOf(7);
          expect(a.multiply(d).add(c.multiply(b)), b.multiply(d), one.plus(other), what);
          expect(a.multiply(c), b.multiply(d), one.times(other), what);
          if (c.signum() != 0) {
            expect(a.multiply(d), b.multiply(c), one.over(other), what);
          }
          int order = one.minus(other).signum();
          assertEquals(order, Integer.signum(one.compareTo(other)), what);
          assertEquals(order == 0, one.equals(other), what);
        }
      }
    }
  }

  @Test
  void floorAndCeiling_ofNegativeHalves_goDownAndUp() {
    Fraction half = Fraction.of(BigInteger.valueOf(-3), BigInteger.TWO);
    assertEquals(BigInteger.valueOf(-2), half.floor());
    assertEquals(BigInteger.valueOf(-1), half.ceiling());
    assertEquals(new BigDecimal("-1.5"), half.toDecimal());
    assertEquals(half, Fraction.of(new BigDecimal("-1.50")));
  }
}
