package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.documentation.Statement;
import org.ansinh.ir.Confidence;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;

/// All that was not read in the text of the law itself, by how sure it is.
final class UncertainPage {
  private final Book book;
  private final Writing writing;

  UncertainPage(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  Html page() {
    List<Html> parts = new ArrayList<>();
    for (Confidence confidence :
        List.of(
            Confidence.CONFLICTING,
            Confidence.GENERAL,
            Confidence.SECONDARY,
            Confidence.DERIVED,
            Confidence.UNSTATED)) {
      Map<String, List<Statement>> byBranch = new LinkedHashMap<>();
      int count = 0;
      for (Statement statement : book.statements()) {
        if (statement.citation() != null && statement.confidence() == confidence) {
          byBranch
              .computeIfAbsent(book.sheet(statement.item()).branch(), b -> new ArrayList<>())
              .add(statement);
          count++;
        }
      }
      if (count == 0) {
        continue;
      }
      List<Html> groups = new ArrayList<>();
      byBranch.forEach((branch, statements) -> groups.add(group(branch, statements, confidence)));
      parts.add(
          Histories.section(
              confidence.name().toLowerCase(Locale.ROOT),
              Html.all(Writing.badge(confidence), Html.text(" " + count)),
              element("p", Writing.label(Words.meaning(confidence))),
              Html.all(groups)));
    }
    return Html.all(
        element("h1", both("Những chỗ chưa chắc chắn", "What is uncertain")),
        element(
            "p",
            both(
                "Mọi giá trị, công thức và số liệu không đọc được từ chính văn bản, xếp theo mức"
                    + " chắc chắn. Nguồn mâu thuẫn đứng đầu, kèm ghi chú đã chọn thế nào.",
                "Every value, formula and figure that was not read in the text itself, by how sure"
                    + " it is. Conflicting ones come first, with a note on how each was decided.")),
        Html.all(parts));
  }

  private Html group(String branch, List<Statement> statements, Confidence confidence) {
    List<Html> rows = new ArrayList<>();
    for (Statement statement : statements) {
      Item item =
          statement.item() instanceof FigureItem figure ? measure(figure) : statement.item();
      rows.add(
          element(
              "tr",
              element("td", writing.item(item), part(statement)),
              element(
                  "td", css("day"), statement.from() == null ? "" : statement.from().toString()),
              element("td", css("what"), stated(statement.text())),
              element("td", writing.citation(statement.citation())),
              element("td", css("note"), Writing.note(statement.citation()))));
    }
    Html table = Histories.scrolled(element("table", element("tbody", rows)));
    List<Object> parts = new ArrayList<>();
    if (confidence == Confidence.CONFLICTING) {
      parts.add(Html.attribute("open", ""));
    }
    parts.add(
        element("summary", Writing.label(Words.branch(branch)), " (" + statements.size() + ")"));
    parts.add(table);
    return element("details", parts.toArray());
  }

  private static Html part(Statement statement) {
    if (statement.item() instanceof FigureItem figure) {
      return figure.role() == FigureItem.Role.TARGET
          ? both(" › chỉ tiêu", " › target")
          : both(" › kết quả", " › actual");
    }
    return Html.text(statement.part().isEmpty() ? "" : " › " + statement.part());
  }

  private static Html stated(String text) {
    return Declared.isNumber(text) ? Declared.number(text) : element("code", shortened(text));
  }

  private Item measure(FigureItem figure) {
    Sheet sheet = book.find(Sort.Space.VALUE, figure.measure().text());
    return sheet == null ? figure : sheet.item();
  }

  private static String shortened(String text) {
    return text.length() <= 90 ? text : text.substring(0, 89) + "…";
  }
}
