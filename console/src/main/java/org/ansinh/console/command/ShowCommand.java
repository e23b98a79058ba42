package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.pack.JsonForm;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import picocli.CommandLine.Model.CommandSpec;

/// Shows a definition with its history, its values and what they rest on.
final class ShowCommand implements Command {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public String summary() {
    return "show a definition, its history and its sources; without a name, list all";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.pack())
        .addPositional(Options.word("NAME", "0..1", "a rule, parameter, table, amendment, …"));
  }

  @Override
  public String examples() {
    return "show base_salary\nshow voluntary_subsidy_rate";
  }

  @Override
  public Outcome run(Request request, Context context) {
    Sittings.choosePack(request, context);
    List<Item> items = context.session().items();
    if (request.words().isEmpty()) {
      context.print(list(items, context));
      return Outcome.DONE;
    }
    String name = request.words().getFirst();
    List<Item> found = items.stream().filter(item -> item.name().text().equals(name)).toList();
    if (found.isEmpty()) {
      List<String> names = items.stream().map(item -> item.name().text()).toList();
      Issue issue = Issue.of(IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "There is no `" + name + "`");
      String question = Nearest.question(name, names);
      throw new RequestException(
          issue.hint(question.isEmpty() ? "`find` looks for words of labels." : question));
    }
    if (context.display().format() == OutputFormat.JSON) {
      context.screen().line(JsonForm.write(found).stripTrailing());
    } else {
      found.forEach(item -> show(item, context));
    }
    return Outcome.DONE;
  }

  /// Writes an item with its place.
  static void show(Item item, Context context) {
    SourceSpan span = item.span();
    context.say(context.screen().ink().faint("// " + span.source().name() + ":" + span.line()));
    context.screen().line(Formatter.format(item).strip());
  }

  static Grid list(List<Item> items, Context context) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Item item : items) {
      if (Items.isNamed(item)) {
        List<String> labels = Items.labels(item.label());
        String label = labels.isEmpty() ? "" : label(labels, context);
        rows.add(row(item.name().text(), Items.sort(item), label));
      }
    }
    return grid(rows);
  }

  static Grid list(List<Vocabulary.Term> terms) {
    return grid(terms.stream().map(term -> row(term.name(), term.sort(), term.label())).toList());
  }

  private static Grid grid(List<List<Grid.Cell>> rows) {
    return new Grid(
        "",
        List.of(
            Grid.Column.text("name", "name"),
            Grid.Column.text("kind", "kind"),
            Grid.Column.text("label", "label")),
        1,
        rows,
        List.of());
  }

  private static List<Grid.Cell> row(String name, String kind, String label) {
    return List.of(new Grid.Cell.Text(name), new Grid.Cell.Text(kind), new Grid.Cell.Text(label));
  }

  private static String label(List<String> labels, Context context) {
    return switch (context.display().language()) {
      case VI -> labels.getFirst();
      case EN -> labels.getLast();
    };
  }
}
