package org.ansinh.documentation.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ansinh.coverage.Coverage;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.ir.Label;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.SourceItem;

/// What the search box finds, as a script: names, labels, values, articles, tests.
final class SearchIndex {
  private final Book book;
  private final Links links;
  private final List<String> entries = new ArrayList<>();

  SearchIndex(Book book, Links links) {
    this.book = book;
    this.links = links;
  }

  /// `window.ansinhIndex = [[name, vi, en, kind vi, kind en, address, more], …]`.
  String script() {
    for (Sheet sheet : book.sheets()) {
      if (sheet.sort() != Sort.PACK && sheet.sort() != Sort.FIGURE) {
        Label label = ItemPages.title(sheet);
        boolean titled = sheet.item().label() == null;
        add(
            titled ? "" : sheet.name(),
            label,
            sheet.sort().one(),
            links.place(sheet.item()),
            values(sheet));
      }
      if (sheet.item() instanceof CategoryItem category) {
        category(category);
      }
    }
    book.coverage().forEach(this::articles);
    return "window.ansinhIndex=[\n" + String.join(",\n", entries) + "\n];\n";
  }

  private void category(CategoryItem category) {
    for (CategoryItem.Value value : category.values()) {
      String vi = value.label() == null ? value.name().text() : value.label().text();
      String en = value.label() == null || value.label().en() == null ? vi : value.label().en();
      add(
          value.name().text(),
          new Label(vi, en),
          new Label("Giá trị phân loại", "Category value"),
          links.place(category) + "#value-" + value.name().text(),
          "");
    }
  }

  private void articles(Coverage coverage) {
    SourceItem source = coverage.source();
    String vi = source.title().text();
    String en = source.title().en() == null ? vi : source.title().en();
    for (Coverage.Line line : coverage.lines()) {
      String number = line.article().toString();
      String names =
          line.items().stream().map(item -> item.name().text()).collect(Collectors.joining(" "));
      add(
          "",
          new Label("Điều " + number + " " + vi, "Article " + number + " " + en),
          Words.of(line.state()),
          links.place(source) + "#" + Links.articleId(number),
          names);
    }
  }

  /// The numbers that a parameter has had, as a reader may type them.
  private String values(Sheet sheet) {
    Parameter parameter = book.policy().parameters().get(sheet.name());
    if (parameter == null || sheet.sort() != Sort.PARAMETER) {
      return "";
    }
    Set<String> numbers = new LinkedHashSet<>();
    parameter
        .history()
        .versions()
        .forEach(
            version ->
                version
                    .value()
                    .values()
                    .forEach(
                        value -> {
                          if (value instanceof Value.NumberValue number) {
                            numbers.add(number.number().toPlainString());
                          }
                        }));
    return String.join(" ", numbers);
  }

  private void add(String name, Label label, Label kind, String address, String more) {
    entries.add(
        List.of(name, label.vi(), label.en(), kind.vi(), kind.en(), address, more).stream()
            .map(SearchIndex::quoted)
            .collect(Collectors.joining(",", "[", "]")));
  }

  /// A text as a script writes it; `<` too, though it stands in a file of its own.
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '<' || c < ' ' || c == '\u2028' || c == '\u2029') {
        out.append("\\u").append("%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
