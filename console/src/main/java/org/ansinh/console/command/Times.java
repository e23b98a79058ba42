package org.ansinh.console.command;

import java.math.BigDecimal;

/// Times as they are shown: `12 ms`, `1,3 s`.
final class Times {
  private Times() {}

  /// The time since `begun`, if there is any to notice and the reader wants to see times.
  static void show(Context context, long begun) {
    boolean noticeable = System.nanoTime() - begun >= 1_000_000;
    if (noticeable && context.display().timing()) {
      context.say(context.screen().ink().faint("(" + since(context, begun) + ")"));
    }
  }

  static String since(Context context, long begun) {
    long millis = (System.nanoTime() - begun) / 1_000_000;
    return millis < 1_000
        ? millis + " ms"
        : context.figures().rounded(BigDecimal.valueOf(millis, 3), 1) + " s";
  }
}
