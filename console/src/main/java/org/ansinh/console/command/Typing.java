package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.output.Paragraph;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.SessionState;
import org.ansinh.diagnostics.Issue;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;

/// Takes items that are typed into the session: checked at once, and kept only if they fit.
final class Typing {
  private final Context context;

  Typing(Context context) {
    this.context = context;
  }

  /// Declares `items` of `source` on top of the pack.
  ///
  /// @throws org.ansinh.diagnostics.PolicyException if they do not fit; then nothing has changed
  void declare(List<Item> items, SourceText source) {
    SessionState state = context.session().state();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int from = item.span().start();
      int to = i + 1 < items.size() ? items.get(i + 1).span().start() : source.length();
      String key =
          item instanceof FigureItem figure
              ? figure.address()
              : Items.sort(item) + " " + item.name().text();
      state = state.typing(key, part(source, from, to));
      names.add(key);
    }
    PolicyPack pack = context.session().policyPack(state);
    List<String> answers = new ArrayList<>();
    List<Issue> law = Checks.pass(pack, List.of()).warnings();
    for (Item item : items) {
      if (item instanceof AmendmentItem amendment) {
        List<Issue> amended = Checks.pass(pack, List.of(amendment.name().text())).warnings();
        answers.add(
            "amendment %s: %s, fits the law of %s.%s"
                .formatted(
                    amendment.name().text(),
                    counted(changes(amendment), "change"),
                    amendment.from().date(),
                    notes(Checks.beyond(law, amended))));
      } else {
        List<Issue> notes =
            law.stream()
                .filter(issue -> issue.where().source().name().equals(source.name()))
                .filter(issue -> issue.message().contains("`" + item.name().text() + "`"))
                .toList();
        answers.add(
            "%s %s: fits the law.%s".formatted(Items.sort(item), item.name().text(), notes(notes)));
      }
    }
    context.session().change(state, String.join(", ", names));
    for (String answer : answers) {
      answer
          .lines()
          .flatMap(line -> Paragraph.wrap(line, context.screen().width()).stream())
          .forEach(context::say);
    }
  }

  /// `source` with nothing but the characters from `from` to `to`, at their places.
  private static SourceText part(SourceText source, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < from; i++) {
      text.append(source.text().charAt(i) == '\n' ? '\n' : ' ');
    }
    int line = text.lastIndexOf("\n") + 1;
    text.setLength(line);
    return new SourceText(source.name(), text + source.text().substring(Math.min(line, from), to));
  }

  private static int changes(AmendmentItem amendment) {
    int count = 0;
    for (Change change : amendment.changes()) {
      count +=
          switch (change) {
            case Change.ChangeTable c -> Math.max(1, c.changes().size());
            case Change.ChangeBrackets c -> Math.max(1, c.changes().size());
            case Change.ChangeRule c ->
                Math.max(
                    1, (c.formula() == null ? 0 : 1) + c.exceptions().size() + c.removed().size());
            case Change.AddItem _, Change.ChangeParameter _, Change.Neutralize _ -> 1;
          };
    }
    return count;
  }

  private static String notes(List<Issue> notes) {
    if (notes.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder(" " + counted(notes.size(), "note") + ":");
    for (Issue note : notes) {
      text.append(notes.size() == 1 ? " " : "\n  ").append(note.message());
    }
    return text.toString();
  }

  static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
