package org.ansinh.checker;

import java.math.BigDecimal;
import org.ansinh.quantity.Range;

/// Numbers in messages, written as in policy text: `10_000_000`.
final class Numbers {
  private Numbers() {}

  static String text(BigDecimal number) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    if (end - start <= 4) {
      return plain;
    }
    StringBuilder text = new StringBuilder(plain);
    for (int i = end - 3; i > start; i -= 3) {
      text.insert(i, '_');
    }
    return text.toString();
  }

  /// `0 to 10_000_000`.
  static String text(Range range) {
    return text(range.low()) + " to " + text(range.high());
  }
}
