package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ansinh.documentation.Sheet;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.HitPolicy;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Decision tables and brackets as tables to be read.
final class Grids {
  private final Writing writing;

  Grids(Writing writing) {
    this.writing = writing;
  }

  Html table(TableItem item, Sheet sheet) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("p", hit(item.hit())));
    List<TableItem.Version> versions = item.versions();
    for (int i = versions.size() - 1; i >= 0; i--) {
      TableItem.Version version = versions.get(i);
      Day next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
      List<Html> heads = new ArrayList<>();
      heads.add(element("th", both("Dòng", "Row")));
      for (Name column : version.columns()) {
        heads.add(element("th", heading(column, sheet.ownNames())));
      }
      heads.add(element("th", css("result"), element("code", version.result().text())));
      boolean cited = version.rows().stream().anyMatch(row -> row.citation() != null);
      if (cited) {
        heads.addAll(Cites.headings());
      }
      List<Html> rows = new ArrayList<>();
      for (TableItem.Row row : version.rows()) {
        List<Html> cells = new ArrayList<>();
        cells.add(element("td", element("code", row.name().text())));
        for (Cell cell : row.cells()) {
          cells.add(element("td", code(Formatter.format(cell), Set.of())));
        }
        cells.add(element("td", css("result"), code(Formatter.format(row.value()), Set.of())));
        if (cited) {
          cells.addAll(Cites.cells(row.citation(), writing));
        }
        rows.add(element("tr", cells));
      }
      parts.add(
          element(
              "div",
              css("version"),
              Histories.period(version.from(), next, version.closing()),
              Cites.line(version.citation(), writing),
              Histories.scrolled(
                  element(
                      "table",
                      css("decision"),
                      element("thead", element("tr", heads)),
                      element("tbody", rows)))));
    }
    return Histories.section(
        "table", both("Bảng theo thời gian", "Table over time"), Html.all(parts));
  }

  /// A condition: a link to the value it is on, by its label.
  private Html heading(Name column, Set<String> own) {
    return code(column.text(), own);
  }

  private Html code(String text, Set<String> own) {
    return element("code", writing.code(text, own));
  }

  private static Html hit(@Nullable HitPolicy hit) {
    return switch (hit) {
      case null -> both("Mỗi trường hợp đúng một dòng.", "Exactly one row applies to each case.");
      case UNIQUE -> both("Mỗi trường hợp đúng một dòng.", "Exactly one row applies to each case.");
      case FIRST -> both("Lấy dòng đầu tiên đúng.", "The first row that applies decides.");
      case HIGHEST ->
          both("Lấy kết quả cao nhất trong các dòng đúng.", "The highest of the rows that apply.");
      case LOWEST ->
          both("Lấy kết quả thấp nhất trong các dòng đúng.", "The lowest of the rows that apply.");
      case SUM -> both("Cộng các dòng đúng.", "The rows that apply are added up.");
    };
  }

  Html brackets(BracketsItem item, Sheet sheet) {
    List<Html> parts = new ArrayList<>();
    List<BracketsItem.Version> versions = item.versions();
    for (int i = versions.size() - 1; i >= 0; i--) {
      BracketsItem.Version version = versions.get(i);
      Day next = i + 1 < versions.size() ? versions.get(i + 1).from() : null;
      List<Html> rows = new ArrayList<>();
      BracketsItem.Start start = version.start();
      if (start != null) {
        rows.add(
            row(
                both("tại ", "at "),
                Formatter.format(start.at()),
                both("bằng ", "is "),
                Formatter.format(start.amount()),
                Cites.cells(start.citation(), writing)));
      }
      for (BracketsItem.Step step : version.steps()) {
        rows.add(
            row(
                both("trên ", "above "),
                Formatter.format(step.above()),
                both("mỗi đơn vị thêm ", "each unit adds "),
                Formatter.format(step.add()),
                Cites.cells(step.citation(), writing)));
      }
      parts.add(
          element(
              "div",
              css("version"),
              Histories.period(version.from(), next, version.closing()),
              Cites.line(version.citation(), writing),
              Histories.scrolled(
                  element(
                      "table",
                      css("decision"),
                      element(
                          "thead",
                          element(
                              "tr",
                              element("th", code(item.variable().name().text(), sheet.ownNames())),
                              element("th", css("result"), both("Kết quả", "Result")),
                              Cites.headings())),
                      element("tbody", rows)))));
    }
    return Histories.section(
        "table", both("Biểu theo thời gian", "Schedule over time"), Html.all(parts));
  }

  private Html row(Html where, String threshold, Html how, String amount, List<Html> cites) {
    return element(
        "tr",
        element("td", where, code(threshold, Set.of())),
        element("td", css("result"), how, code(amount, Set.of())),
        cites);
  }
}
