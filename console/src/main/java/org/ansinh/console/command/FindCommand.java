package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.SourceItem;
import picocli.CommandLine.Model.CommandSpec;

/// Looks for words in names, labels and the articles of law.
final class FindCommand implements Command {
  @Override
  public String name() {
    return "find";
  }

  @Override
  public String summary() {
    return "look for words in names, labels, articles; diacritics optional";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addPositional(Options.words("TEXT", "1..*", "words, for example luong co so"));
  }

  @Override
  public String examples() {
    return "find luong co so";
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    String wanted = String.join(" ", request.words());
    List<Vocabulary.Term> found = new ArrayList<>();
    found.addAll(context.session().vocabulary().matching(wanted));
    String folded = Nearest.folded(wanted);
    for (Item item : context.session().items()) {
      if (item instanceof SourceItem source) {
        for (SourceItem.Article article : source.articles()) {
          if (Nearest.folded(article.text().text()).contains(folded)) {
            String place = source.name().text() + " art. " + article.number();
            found.add(new Vocabulary.Term(place, List.of(article.text().text()), "article"));
          }
        }
      }
    }
    if (found.isEmpty()) {
      context.say("Nothing has `" + wanted + "` in its name, label or article.");
      return Outcome.DONE;
    }
    context.print(ShowCommand.list(found));
    return Outcome.DONE;
  }
}
