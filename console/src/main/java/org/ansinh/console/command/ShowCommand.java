package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Report;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.SessionState;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Policy;
import org.ansinh.pack.JsonForm;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.TableItem;
import picocli.CommandLine.Model.CommandSpec;

/// Shows a definition with its history, its values and what they rest on.
final class ShowCommand implements Command {
  private static final Set<String> REPORTS =
      Set.of(TargetsReport.WORD, PayersReport.WORD, CoverageReport.WORD);

  @Override
  public String name() {
    return "show";
  }

  @Override
  public String summary() {
    return "show a definition with its history; targets, payers, coverage";
  }

  @Override
  public CommandSpec spec() {
    return Options.spec(this)
        .addOption(Options.on())
        .addOption(Options.asKnown())
        .addOption(Options.pack())
        .addOption(Options.with())
        .addOption(
            Options.value(
                "--by", "CATEGORY", "figures of a measure in the units of this division: Province"))
        .addOption(Options.population())
        .addOption(Options.allowContradictions())
        .addOption(Options.persons())
        .addOption(Options.seed())
        .addPositional(
            Options.words(
                "NAME",
                "0..2",
                "a rule, parameter, measure, …; or `targets`; or `payers`; or `coverage [SOURCE]`;"
                    + " all if none"));
  }

  @Override
  public Map<String, String> clauses() {
    return Map.of("on", "--on", "as known", "--as-known", "with", "--with", "by", "--by");
  }

  @Override
  public String examples() {
    return """
    show base_salary
    show base_salary as known 2026-03-01
    show targets --on 2025-12-31
    show payers
    show residents --by Province
    show coverage law41_2024\
    """;
  }

  @Override
  public Outcome run(Request request, Context context) {
    List<String> words = request.words();
    if (request.option("--by") != null && (words.isEmpty() || REPORTS.contains(words.getFirst()))) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "Only the figures of a measure are told by the units of a division")
              .hint("Name the measure, for example `show residents --by Province`."));
    }
    if (words.equals(List.of(TargetsReport.WORD))) {
      return new TargetsReport(request, context).show();
    }
    SessionState state = Sittings.shown(request, context);
    if (words.size() == 2 && !words.getFirst().equals(CoverageReport.WORD)) {
      throw new RequestException(
          Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, "Two names are one too many")
              .hint("Write `show " + words.getFirst() + "`, then `show " + words.get(1) + "`."));
    }
    if (!words.isEmpty() && words.getFirst().equals(CoverageReport.WORD)) {
      CoverageReport report = new CoverageReport(context);
      return words.size() == 1 ? report.summary() : report.show(words.get(1));
    }
    List<Item> items = context.session().policyPack(state).items();
    if (request.words().isEmpty()) {
      context.print(list(items, context));
      return Outcome.DONE;
    }
    if (words.equals(List.of(PayersReport.WORD))) {
      Language language = context.display().language();
      List<Grid> grids =
          context.display().format() == OutputFormat.TABLE
              ? PayersReport.each(items, language)
              : List.of(PayersReport.whole(items, language));
      context.print(new Report(Map.of(), grids, ""), null);
      return Outcome.DONE;
    }
    String name = request.words().getFirst();
    String division = request.option("--by");
    if (division != null) {
      Policy policy = context.session().policyPack().policy(context.session().state().amendments());
      context.print(RestatedGrid.of(policy, name, division, context.display().language()));
      return Outcome.DONE;
    }
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
      List<FigureItem> figures =
          found.stream()
              .filter(FigureItem.class::isInstance)
              .map(FigureItem.class::cast)
              .sorted(Comparator.comparing(figure -> figure.day().date()))
              .toList();
      if (figures.isEmpty() || context.display().format() == OutputFormat.TABLE) {
        found.stream()
            .filter(item -> !(item instanceof FigureItem))
            .forEach(item -> show(item, state, context));
      }
      if (!figures.isEmpty()) {
        context.print(figures(figures, context));
      }
    }
    return Outcome.DONE;
  }

  /// Writes an item with its place, and of which day's knowledge it is.
  static void show(Item item, SessionState state, Context context) {
    SourceSpan span = item.span();
    String known = state.known() == null ? "" : ", as known " + state.known();
    context.say(
        context.screen().ink().faint("// " + span.source().name() + ":" + span.line() + known));
    context.screen().line(Formatter.format(item).strip());
    if (hasNoVersion(item)) {
      context.say(
          context
              .display()
              .language()
              .choose("  // ngày đó chưa biết gì về mục này", "  // nothing of it was known then"));
    }
  }

  private static boolean hasNoVersion(Item item) {
    return switch (item) {
      case ParameterItem i -> i.versions().isEmpty();
      case RuleItem i -> i.versions().isEmpty();
      case TableItem i -> i.versions().isEmpty();
      case BracketsItem i -> i.versions().isEmpty();
      default -> false;
    };
  }

  /// The figures of a measure, by day; those that contradict each other stand side by side.
  private static Grid figures(List<FigureItem> figures, Context context) {
    Language language = context.display().language();
    Map<String, String> titles = new HashMap<>();
    for (Item item : context.session().items()) {
      if (item instanceof SourceItem source) {
        String en = source.title().en();
        titles.put(
            source.name().text(),
            language.choose(source.title().text(), en == null ? source.title().text() : en));
      }
    }
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (FigureItem figure : figures) {
      Citation cited = figure.citation();
      String source = cited.source().text();
      String qualifier = figure.qualifier() == null ? "" : figure.qualifier().words() + " ";
      rows.add(
          List.of(
              new Grid.Cell.Text(figure.day().toString()),
              new Grid.Cell.Text(figure.role().word()),
              new Grid.Cell.Text(figure.place() == null ? "" : figure.place().toString()),
              new Grid.Cell.Text(qualifier + Formatter.format(figure.value())),
              new Grid.Cell.Text(cited.confidence() == null ? "" : cited.confidence().word()),
              new Grid.Cell.Text(source, titles.getOrDefault(source, source)),
              new Grid.Cell.Text(cited.note() == null ? "" : cited.note())));
    }
    return new Grid(
        "",
        List.of(
            Grid.Column.text("day", language.choose("Ngày", "Day")),
            Grid.Column.text("kind", language.choose("Loại", "Kind")),
            Grid.Column.text("place", language.choose("Nơi", "Place")),
            Grid.Column.text("figure", language.choose("Số liệu", "Figure")),
            Grid.Column.text("confidence", language.choose("Độ tin cậy", "Confidence")),
            Grid.Column.text("source", language.choose("Nguồn", "Source")),
            Grid.Column.text("note", language.choose("Ghi chú", "Note"))),
        7,
        rows,
        List.of());
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
