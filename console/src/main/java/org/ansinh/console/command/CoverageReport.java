package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.console.output.OutputFormat;
import org.ansinh.console.output.Paragraph;
import org.ansinh.coverage.Coverage;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.SourceItem;

/// Which articles of which text of law are encoded: all texts in a table, or one article by
/// article.
final class CoverageReport {
  /// What stands in the place of a name.
  static final String WORD = "coverage";

  private static final String INDENT = " ".repeat(12);

  private final Context context;
  private final Language language;
  private final List<Coverage> all;

  CoverageReport(Context context) {
    this.context = context;
    this.language = context.display().language();
    this.all = Coverage.of(context.session().items());
  }

  /// A row for each text of law that something rests on, or that lists its articles.
  Outcome summary() {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Coverage coverage : inOrder()) {
      SourceItem source = coverage.source();
      Integer articles = source.articleCount();
      rows.add(
          List.of(
              new Grid.Cell.Text(source.name().text()),
              articles == null ? Grid.Cell.NOTHING : amount(articles),
              amount(coverage.count(Coverage.State.ENCODED)),
              amount(coverage.count(Coverage.State.NOT_ENCODED)),
              articles == null
                  ? Grid.Cell.NOTHING
                  : amount(coverage.count(Coverage.State.UNACCOUNTED)),
              amount(names(coverage.whole()).size()),
              new Grid.Cell.Text(title(source))));
    }
    context.print(
        new Grid(
            "",
            List.of(
                Grid.Column.text("source", language.choose("Văn bản", "Source")),
                Grid.Column.count("articles", language.choose("Số điều", "Articles")),
                Grid.Column.count("encoded", language.choose("Mã hóa", "Encoded")),
                Grid.Column.count("not_encoded", language.choose("Không", "Not")),
                Grid.Column.count("unaccounted", language.choose("Chưa kê", "Unlisted")),
                Grid.Column.count("whole", language.choose("Cả văn bản", "As a whole")),
                Grid.Column.text("title", language.choose("Tên", "Title"))),
            1,
            rows,
            List.of(
                language.choose(
                    "Mã hóa, Không, Chưa kê: số điều. Số điều để trống: chưa kê danh sách điều."
                        + " Cả văn bản: số mục dẫn văn bản mà không nêu điều. Văn bản của dự thảo"
                        + " và giả định ở cuối. `show coverage VĂN_BẢN` kê từng điều.",
                    "Encoded, not, unlisted: articles. No number of articles: they are not"
                        + " listed. As a whole: items that cite the text without an article."
                        + " Texts of drafts and assumptions stand last. `show coverage SOURCE`"
                        + " lists each article."))));
    return Outcome.DONE;
  }

  /// Texts whose articles are listed, then what else is cited, then what only stands beside an
  /// amendment: drafts and assumptions.
  private List<Coverage> inOrder() {
    Set<SourceText> drafts = new HashSet<>();
    for (Item item : context.session().items()) {
      if (item instanceof AmendmentItem) {
        drafts.add(item.span().source());
      }
    }
    return all.stream()
        .filter(each -> !each.lines().isEmpty() || !each.whole().isEmpty())
        .sorted(
            Comparator.comparing((Coverage each) -> drafts.contains(each.source().span().source()))
                .thenComparing(each -> !each.isListed()))
        .toList();
  }

  /// A text article by article.
  Outcome show(String name) {
    for (Coverage coverage : all) {
      if (coverage.source().name().text().equals(name)) {
        if (context.display().format() == OutputFormat.TABLE) {
          write(coverage);
        } else {
          context.print(grid(coverage));
        }
        return Outcome.DONE;
      }
    }
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_NAME, SourceSpan.NONE, "There is no source called `" + name + "`");
    String question =
        Nearest.question(name, all.stream().map(each -> each.source().name().text()).toList());
    throw new RequestException(
        issue.hint(question.isEmpty() ? "`show coverage` lists the sources." : question));
  }

  private void write(Coverage coverage) {
    wrap(title(coverage.source()), "");
    wrap(counts(coverage), "");
    for (Coverage.Stretch stretch : coverage.stretches()) {
      wrap(about(stretch), stretch.numbers());
      for (SourceItem.Omission part : parts(stretch)) {
        String what = language.choose("không gồm ", "without ");
        wrap(what + part.number() + ": " + text(part.reason()), "");
      }
    }
    List<Item> whole = coverage.whole();
    if (!whole.isEmpty()) {
      wrap(joined(whole), language.choose("cả văn bản", "as a whole"));
    }
  }

  private void wrap(String text, String head) {
    int width = context.screen().width();
    boolean plain = head.isEmpty() && !text.startsWith(language.choose("không gồm ", "without "));
    if (plain) {
      Paragraph.wrap(text, width).forEach(context.screen()::line);
      return;
    }
    String first = "  " + head;
    for (String line : Paragraph.wrap(text, width - INDENT.length())) {
      context
          .screen()
          .line(first + " ".repeat(Math.max(1, INDENT.length() - first.length())) + line);
      first = "";
    }
  }

  private String counts(Coverage coverage) {
    long encoded = coverage.count(Coverage.State.ENCODED);
    long left = coverage.count(Coverage.State.NOT_ENCODED);
    Integer articles = coverage.source().articleCount();
    if (articles == null) {
      return language
          .choose(
              "%d điều đã mã hóa, %d điều không mã hóa; chưa kê danh sách điều",
              "%d articles encoded, %d not encoded; its articles are not listed")
          .formatted(encoded, left);
    }
    return language
        .choose(
            "%d điều: %d đã mã hóa, %d không mã hóa, %d chưa kê",
            "%d articles: %d encoded, %d not encoded, %d unaccounted for")
        .formatted(articles, encoded, left, coverage.count(Coverage.State.UNACCOUNTED));
  }

  private String about(Coverage.Stretch stretch) {
    Coverage.Line line = stretch.lines().getFirst();
    return switch (stretch.state()) {
      case ENCODED -> joined(line.items());
      case NOT_ENCODED ->
          language.choose("– không mã hóa: ", "– not encoded: ")
              + line.omitted().stream()
                  .map(omission -> text(omission.reason()))
                  .collect(Collectors.joining("; "));
      case UNACCOUNTED -> language.choose("? chưa kê", "? not accounted for");
    };
  }

  private static List<SourceItem.Omission> parts(Coverage.Stretch stretch) {
    return stretch.state() == Coverage.State.ENCODED
        ? stretch.lines().getFirst().omitted()
        : List.of();
  }

  private Grid grid(Coverage coverage) {
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Coverage.Line line : coverage.lines()) {
      rows.add(
          List.of(
              new Grid.Cell.Text(line.article().toString()),
              new Grid.Cell.Text(
                  switch (line.state()) {
                    case ENCODED -> "encoded";
                    case NOT_ENCODED -> "not encoded";
                    case UNACCOUNTED -> "unaccounted";
                  }),
              new Grid.Cell.Text(joined(line.items())),
              new Grid.Cell.Text(
                  line.omitted().stream()
                      .map(omission -> omission.number() + ": " + text(omission.reason()))
                      .collect(Collectors.joining("; ")))));
    }
    return new Grid(
        "",
        List.of(
            Grid.Column.text("article", "article"),
            Grid.Column.text("state", "state"),
            Grid.Column.text("items", "items"),
            Grid.Column.text("not_encoded", "not encoded")),
        1,
        rows,
        List.of());
  }

  private static List<String> names(List<Item> items) {
    return items.stream().map(item -> item.name().text()).distinct().toList();
  }

  private static String joined(List<Item> items) {
    return String.join(", ", names(items));
  }

  private String title(SourceItem source) {
    return text(source.title());
  }

  private String text(Label label) {
    return language.choose(label.text(), label.en() == null ? label.text() : label.en());
  }

  private static Grid.Cell amount(long number) {
    return new Grid.Cell.Amount(BigDecimal.valueOf(number));
  }
}
