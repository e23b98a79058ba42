package org.ansinh.console.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Typed;

/// A check on one line, of the law that the session has chosen: `check "nobody loses": every Person
/// p: p.x >= baseline p.x`.
final class ShortCheck {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*check\\s+(\"(?:[^\"\\\\\n]|\\\\.)*\")\\s*:\\s*(?:for\\s+)?(every\\s.*)",
          Pattern.DOTALL);

  private ShortCheck() {}

  static boolean is(String line) {
    return FORM.matcher(line).matches();
  }

  /// The entry as the language has it.
  static Typed expand(Typed entry, SessionState state) {
    Matcher form = FORM.matcher(entry.text());
    if (!form.matches()) {
      return entry;
    }
    String with =
        state.amendments().isEmpty() ? "" : " with " + String.join(", ", state.amendments());
    String text = "check " + form.group(1) + " on " + state.days() + with + " for " + form.group(2);
    return new Typed(text, entry.source(), entry.line());
  }
}
