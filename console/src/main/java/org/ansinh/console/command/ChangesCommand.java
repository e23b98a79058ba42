package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.history.Edition;
import org.ansinh.history.LawChange;
import org.ansinh.history.LawChanges;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Item;
import picocli.CommandLine.Model.CommandSpec;

/// Lists what differs in the law between two days.
final class ChangesCommand implements Command {
  @Override
  public String name() {
    return "changes";
  }

  @Override
  public String summary() {
    return "list what differs in the law between two days";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(Options.output())
        .addPositional(
            Options.phrase(
                "DATE [as known DATE] to DATE [as known DATE] [NAME|LABEL…]",
                "two days, and names or words of labels if only those are wanted; a day alone is"
                    + " set beside the day before"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("with", "--with");
  }

  @Override
  public String examples() {
    return """
    changes 2025-06-30 to 2025-07-01
    changes 2026-06-30 to 2026-07-01 base_salary
    changes 2026-12-31 to 2027-01-01 with voluntary_2027
    changes 2026-09-01 as known 2026-03-01 to 2026-09-01 as known 2026-06-15\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    SessionState state = context.session().state();
    if (!request.list("--with").isEmpty()) {
      state = Sittings.inForce(request.list("--with"), state);
    }
    Phrase phrase = new Phrase(request.words());
    SessionState one = phrase.day(state);
    boolean alone = !phrase.take("to");
    SessionState other = alone ? one : phrase.day(state);
    if (alone) {
      one = one.on(one.date().minusDays(1));
    }
    if (one.date().isAfter(other.date())) {
      throw wrong(
          "The second day, %s, is before the first, %s".formatted(other.date(), one.date()),
          "Write the earlier day first.");
    }
    Edition before = edition(one, context);
    Edition after = edition(other, context);
    List<String> wanted = phrase.rest();
    List<LawChange> found = LawChanges.between(before, after);
    List<LawChange> chosen = chosen(found, wanted);
    if (chosen.isEmpty() && !wanted.isEmpty()) {
      refuseUnknown(String.join(" ", wanted), before.items(), after.items());
    }
    new ChangesReport(one, other, after.items(), context)
        .print(chosen, !wanted.isEmpty(), request.option("--output"));
    return Outcome.DONE;
  }

  private static Edition edition(SessionState state, Context context) {
    return context.session().policyPack(state).edition(state.date(), state.amendments());
  }

  /// The changes of items whose name is one of `wanted`, or whose label has those words.
  private static List<LawChange> chosen(List<LawChange> found, List<String> wanted) {
    if (wanted.isEmpty()) {
      return found;
    }
    return found.stream().filter(change -> isMeant(change.item(), wanted)).toList();
  }

  private static boolean isMeant(Item item, List<String> wanted) {
    if (wanted.contains(item.name().text())) {
      return true;
    }
    Vocabulary.Term term = new Vocabulary.Term(item.name().text(), Items.labels(item.label()), "");
    return !new Vocabulary(List.of(term)).matching(String.join(" ", wanted)).isEmpty();
  }

  /// A name that nothing has is a mistake; one that has not changed is an answer.
  private static void refuseUnknown(String wanted, List<Item> before, List<Item> after) {
    List<Item> all = new ArrayList<>(before);
    all.addAll(after);
    List<String> words = List.of(wanted.split(" ", -1));
    if (all.stream().noneMatch(item -> isMeant(item, words))) {
      throw new RequestException(
          Issue.of(
                  IssueCode.UNKNOWN_NAME,
                  SourceSpan.NONE,
                  "Nothing has `" + wanted + "` in its name or label")
              .hint("`find` looks for words of labels."));
    }
  }

  private static RequestException wrong(String message, String hint) {
    return new RequestException(
        Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message).hint(hint));
  }

  /// Words that are taken one after another.
  private static final class Phrase {
    private final List<String> words;
    private int at;

    Phrase(List<String> words) {
      List<String> all = new ArrayList<>();
      words.forEach(word -> all.addAll(List.of(word.strip().split("[\\s,]+", -1))));
      this.words = all;
    }

    boolean take(String word) {
      boolean is = at < words.size() && words.get(at).equals(word);
      at += is ? 1 : 0;
      return is;
    }

    /// `state` on the day that follows, as known on the state's own day unless it says another.
    SessionState day(SessionState state) {
      if (at == words.size()) {
        throw wrong(
            at == 0 ? "The days are not said" : "The second day is not said",
            "Write for example `changes 2025-06-30 to 2025-07-01`.");
      }
      SessionState on = state.on(Dates.read(words.get(at++)));
      if (at + 1 < words.size()
          && words.get(at).equals("as")
          && words.get(at + 1).equals("known")) {
        at += 2;
        if (at == words.size()) {
          throw wrong("The day after `as known` is not said", "Write a date after it.");
        }
        return on.asKnown(Dates.read(words.get(at++)));
      }
      return on;
    }

    List<String> rest() {
      return words.subList(at, words.size());
    }
  }
}
