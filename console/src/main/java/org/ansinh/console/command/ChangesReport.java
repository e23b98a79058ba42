package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.console.output.Figures;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Paragraph;
import org.ansinh.console.output.Report;
import org.ansinh.console.output.TextWidth;
import org.ansinh.console.session.Items;
import org.ansinh.console.session.OutputFile;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.SessionState;
import org.ansinh.history.LawChange;
import org.ansinh.history.LawChange.Turn;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Confidence;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.SourceItem;
import org.jspecify.annotations.Nullable;

/// Shows what differs in the law: for people by folder, what begins (`+`), ends (`-`) and changes
/// (`~`) with the old and the new text; for programs a row a difference.
final class ChangesReport {
  private final SessionState before;
  private final SessionState after;
  private final Map<String, SourceItem> sources = new HashMap<>();
  private final Context context;
  private final Language language;
  private final Figures figures;
  private final int width;
  private boolean someOnly;
  private final StringBuilder out = new StringBuilder();

  ChangesReport(SessionState before, SessionState after, List<Item> items, Context context) {
    this.before = before;
    this.after = after;
    this.context = context;
    this.language = context.display().language();
    this.figures = context.figures();
    this.width = Math.max(60, context.screen().width());
    for (Item item : items) {
      if (item instanceof SourceItem source) {
        sources.put(source.name().text(), source);
      }
    }
  }

  /// @param some whether changes of some items only were asked for
  void print(List<LawChange> changes, boolean some, @Nullable String file) {
    someOnly = some;
    if (context.display().format() != OutputFormat.TABLE) {
      context.print(new Report(facts(), List.of(grid(changes)), ""), file);
      return;
    }
    draw(changes);
    if (file == null) {
      context.screen().text(out.toString());
    } else {
      OutputFile.write(PolicyFiles.path(file), writer -> writer.write(out.toString()));
      context.say("written to " + file);
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("from", before.days());
    facts.put("to", after.days());
    facts.put("with", String.join(",", after.amendments()));
    return facts;
  }

  private void draw(List<LawChange> changes) {
    String with =
        after.amendments().isEmpty()
            ? ""
            : language.choose(", có ", ", with ") + String.join(", ", after.amendments());
    wrapped(
        language
            .choose("Luật ngày %s so với ngày %s%s", "Law of %s beside that of %s%s")
            .formatted(KnownDay.text(after, context), KnownDay.text(before, context), with),
        "");
    if (changes.isEmpty()) {
      String nothing = language.choose("Không có gì khác.", "Nothing differs.");
      String own =
          language.choose(
              " Giá trị vẫn có thể đổi theo những mục khác mà chúng dùng.",
              " Values may still move with other items that they use.");
      wrapped(someOnly ? nothing + own : nothing, "");
      return;
    }
    byFolder(changes).forEach(this::folder);
    line("");
    wrapped(summary(changes), "");
  }

  private Map<String, List<LawChange>> byFolder(List<LawChange> changes) {
    Map<String, List<LawChange>> folders = new LinkedHashMap<>();
    for (LawChange change : changes) {
      folders.computeIfAbsent(folder(change), _ -> new ArrayList<>()).add(change);
    }
    return folders;
  }

  private String folder(LawChange change) {
    if (change.item() instanceof SourceItem) {
      return language.choose("Nguồn luật", "Sources");
    }
    String file = change.item().span().source().name();
    String pack = context.session().pack().toString();
    int cut = file.startsWith(pack) ? pack.length() + 1 : 0;
    int slash = file.lastIndexOf('/');
    return slash < cut ? file.substring(cut) : file.substring(cut, slash);
  }

  private void folder(String name, List<LawChange> changes) {
    line("");
    line(context.screen().ink().faint(name));
    List<String> restated = new ArrayList<>();
    for (LawChange change : changes) {
      if (change.turn() == Turn.RESTATED) {
        restated.add(change.item().name().text());
      } else {
        change(change);
      }
    }
    if (!restated.isEmpty()) {
      String list = String.join(", ", restated);
      wrapped(
          "= " + list + language.choose(": chỉ đổi căn cứ", ": only the source differs"), "    ");
    }
  }

  private void change(LawChange change) {
    String sign =
        switch (change.turn()) {
          case BEGINS, IN_FORCE, ISSUED -> "+ ";
          case ENDS -> "- ";
          case CHANGES -> "~ ";
          case RESTATED -> "= ";
        };
    String label = label(change.item());
    String name = change.item().name().text();
    wrapped(sign + name + (label.isEmpty() ? "" : " · " + label), "    ");
    for (LawChange.Difference difference : change.differences()) {
      switch (difference) {
        case LawChange.Amount amount -> amount(amount);
        case LawChange.Wording wording when change.turn() == Turn.CHANGES -> wording(wording);
        case LawChange.Wording _ -> {}
      }
    }
    String from = origin(change);
    if (!from.isEmpty()) {
      for (String text : Paragraph.wrap(from, width - 4)) {
        line("    " + context.screen().ink().faint(text));
      }
    }
  }

  private void amount(LawChange.Amount amount) {
    String part =
        amount.part().isEmpty() ? "" : language.label(amount.label(), amount.part()) + ": ";
    Value from = amount.before();
    Value to = amount.after();
    String text;
    if (to == null) {
      text = from == null ? "" : figures.reading(from, amount.type());
    } else if (from == null) {
      text = figures.reading(to, amount.type());
    } else {
      text = bare(from, amount.type()) + " → " + figures.reading(to, amount.type());
    }
    wrapped("    " + part + text, "      ");
  }

  /// A value whose unit stands beside it anyway.
  private String bare(Value value, ValueType type) {
    return value instanceof Value.NumberValue v && type instanceof NumberType t && !t.percent()
        ? figures.number(v.number())
        : figures.reading(value, type);
  }

  private void wording(LawChange.Wording wording) {
    String part = wording.part().equals("=") ? "" : wording.part() + ": ";
    String from = wording.before();
    String to = wording.after();
    String together = part + from + " → " + to;
    if (from != null && to != null && TextWidth.of(together) <= width - 4) {
      line("    " + together);
    } else {
      if (from != null) {
        wrapped("    - " + part + from, "        ");
      }
      if (to != null) {
        wrapped("    + " + part + to, "        ");
      }
    }
    if (wording.citation() != null) {
      wrapped("      " + cited(wording.citation()), "      ");
    }
  }

  private String origin(LawChange change) {
    List<String> parts = new ArrayList<>();
    if (change.since() != null) {
      parts.add(
          switch (change.turn()) {
                case BEGINS, CHANGES, RESTATED -> language.choose("từ ", "from ");
                case ENDS -> language.choose("hết hiệu lực từ ", "no longer from ");
                case IN_FORCE -> language.choose("có hiệu lực từ ", "in force from ");
                case ISSUED -> language.choose("ban hành ngày ", "issued on ");
              }
              + change.since());
    }
    if (change.citation() != null) {
      parts.add(cited(change.citation()));
    }
    return String.join(", ", parts);
  }

  private String cited(Citation citation) {
    SourceItem source = sources.get(citation.source().text());
    String title = source == null ? citation.source().text() : label(source);
    Confidence confidence = citation.confidence();
    String doubt =
        confidence == null || confidence == Confidence.CONFIRMED
            ? ""
            : " (" + confidence.word() + ")";
    return title + (citation.article() == null ? "" : " art. " + citation.article()) + doubt;
  }

  private String label(Item item) {
    List<String> labels = Items.labels(item.label());
    if (labels.isEmpty()) {
      return "";
    }
    return language.choose(labels.getFirst(), labels.getLast());
  }

  private String summary(List<LawChange> changes) {
    return language
        .choose(
            "%d thay đổi, %d bắt đầu, %d kết thúc, %d chỉ đổi căn cứ; %d văn bản mới",
            "%d changed, %d begin, %d end, %d with another source only; %d new texts")
        .formatted(
            count(changes, Turn.CHANGES),
            count(changes, Turn.BEGINS),
            count(changes, Turn.ENDS),
            count(changes, Turn.RESTATED),
            count(changes, Turn.IN_FORCE) + count(changes, Turn.ISSUED));
  }

  private static long count(List<LawChange> changes, Turn turn) {
    return changes.stream().filter(change -> change.turn() == turn).count();
  }

  private void wrapped(String text, String margin) {
    int lead = text.length() - text.stripLeading().length();
    List<String> lines = Paragraph.wrap(text, width - Math.max(lead, margin.length()));
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? " ".repeat(lead) : margin) + lines.get(i));
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private Grid grid(List<LawChange> changes) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (LawChange change : changes) {
      if (change.differences().isEmpty()) {
        rows.add(row(change, "", "", "", change.citation()));
      }
      for (LawChange.Difference difference : change.differences()) {
        rows.add(
            switch (difference) {
              case LawChange.Amount a ->
                  row(change, a.part(), plain(a.before()), plain(a.after()), change.citation());
              case LawChange.Wording w ->
                  row(
                      change,
                      w.part(),
                      w.before() == null ? "" : w.before(),
                      w.after() == null ? "" : w.after(),
                      w.citation() == null ? change.citation() : w.citation());
            });
      }
    }
    return new Grid(
        "",
        List.of(
            Grid.Column.text("folder", "folder"),
            Grid.Column.text("kind", "kind"),
            Grid.Column.text("name", "name"),
            Grid.Column.text("label", "label"),
            Grid.Column.text("turn", "turn"),
            Grid.Column.text("part", "part"),
            Grid.Column.text("before", "before"),
            Grid.Column.text("after", "after"),
            Grid.Column.text("since", "since"),
            Grid.Column.text("source", "source"),
            Grid.Column.text("article", "article"),
            Grid.Column.text("confidence", "confidence")),
        12,
        rows,
        List.of());
  }

  private static String plain(@Nullable Value value) {
    return value == null ? "" : Figures.plain(value);
  }

  private List<Grid.Cell> row(
      LawChange change, String part, String from, String to, @Nullable Citation citation) {
    boolean source = change.item() instanceof SourceItem;
    Confidence confidence = citation == null ? null : citation.confidence();
    return List.of(
        new Grid.Cell.Text(source ? "" : folder(change)),
        new Grid.Cell.Text(Items.sort(change.item())),
        new Grid.Cell.Text(change.item().name().text()),
        new Grid.Cell.Text(label(change.item())),
        new Grid.Cell.Text(change.turn().name().toLowerCase(java.util.Locale.ROOT)),
        new Grid.Cell.Text(part),
        new Grid.Cell.Text(from),
        new Grid.Cell.Text(to),
        new Grid.Cell.Text(change.since() == null ? "" : change.since().toString()),
        new Grid.Cell.Text(citation == null ? "" : citation.source().text()),
        new Grid.Cell.Text(
            citation == null || citation.article() == null ? "" : citation.article()),
        new Grid.Cell.Text(confidence == null ? "" : confidence.word()));
  }
}
