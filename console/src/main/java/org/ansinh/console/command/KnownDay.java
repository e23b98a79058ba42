package org.ansinh.console.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Words;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;

/// The two days of a question, as requests give them: `2026-09-01 as known 2026-03-01`.
final class KnownDay {
  private static final List<String> WORDS = List.of("as", "known");

  private KnownDay() {}

  /// Says below an answer as known on which day it is, if the state has such a day.
  static void say(SessionState state, Context context) {
    if (state.known() != null) {
      String law = context.display().language().choose("Luật ngày ", "Law of ");
      context.say(context.screen().ink().faint(law + text(state, context)));
    }
  }

  /// The day of the law, and the day as known if there is one.
  static String text(SessionState state, Context context) {
    LocalDate known = state.known();
    return known == null
        ? state.date().toString()
        : context
            .display()
            .language()
            .choose("%s, theo những gì đã biết ngày %s", "%s as known on %s")
            .formatted(state.date(), known);
  }

  /// Adds both days to the facts of a report for programs.
  static void put(SessionState state, Map<String, String> facts) {
    facts.put("on", state.date().toString());
    if (state.known() != null) {
      facts.put("as_known", state.known().toString());
    }
  }

  /// `state` on the day or days that `text` names. Without `as known` all that is written is known;
  /// without a first day the state keeps its own.
  ///
  /// @throws RequestException if `text` is no day, or not one as known on another
  static SessionState of(String text, SessionState state) {
    List<String> words = Words.split(text);
    if (words.size() == 1) {
      return state.on(Dates.read(text)).asKnown(null);
    }
    int at = words.indexOf("as");
    boolean said =
        at >= 0 && at <= 1 && words.size() == at + 3 && words.subList(at, at + 2).equals(WORDS);
    if (!said) {
      throw new RequestException(
          Issue.of(
                  IssueCode.NOT_A_DATE,
                  SourceSpan.NONE,
                  "`" + text + "` is neither a date nor a date as known on another")
              .hint("Write for example 2026-09-01 as known 2026-03-01."));
    }
    SessionState on = at == 0 ? state : state.on(Dates.read(words.getFirst()));
    return on.asKnown(Dates.read(words.getLast()));
  }
}
