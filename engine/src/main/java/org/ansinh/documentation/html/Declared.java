package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SuccessionItem;

/// What is to be said of items that have no formulas over time: inputs, categories, entities,
/// payers, measures, amendments.
final class Declared {
  private final Book book;
  private final Writing writing;

  Declared(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  Html input(InputItem item) {
    List<Html> rows = new ArrayList<>();
    if (item.bounds() != null) {
      rows.add(
          row(
              both("Phạm vi", "Range"),
              code(
                  Formatter.format(item.bounds().low())
                      + " … "
                      + Formatter.format(item.bounds().high()))));
    }
    if (item.defaultValue() != null) {
      rows.add(
          row(
              both("Khi không cho biết", "If not given"),
              code(Formatter.format(item.defaultValue()))));
    } else {
      rows.add(
          row(
              both("Khi không cho biết", "If not given"),
              item.optional()
                  ? both("coi là chưa biết", "it counts as unknown")
                  : both("phải hỏi", "it must be asked for")));
    }
    return Histories.section(
        "data", both("Dữ liệu", "Data"), element("table", css("facts"), element("tbody", rows)));
  }

  private static Html row(Html head, Html what) {
    return element("tr", element("th", head), element("td", what));
  }

  private Html code(String text) {
    return element("code", writing.code(text, Set.of()));
  }

  Html category(CategoryItem item) {
    List<Html> rows = new ArrayList<>();
    for (CategoryItem.Value value : item.values()) {
      rows.add(
          element(
              "tr",
              Html.id("value-" + value.name().text()),
              element("td", element("code", value.name().text())),
              element("td", Writing.label(value.label(), ""))));
    }
    return Histories.section(
        "values",
        both("Các giá trị", "Values"),
        Histories.scrolled(element("table", element("tbody", rows))));
  }

  Html entity(EntityItem item) {
    EntityItem.Contains contains = item.contains();
    Html what =
        contains == null
            ? both("Đơn vị riêng lẻ.", "Single units.")
            : Html.all(
                both("Gồm các ", "Made of "),
                code(contains.entity().text()),
                both(", gọi là ", ", called "),
                element("code", contains.role().text()),
                Html.text("."));
    return Html.all(
        element("p", what),
        listed(
            "inputs",
            both("Dữ liệu của đối tượng này", "What is known of it"),
            book.sheets(Sort.INPUT).stream()
                .filter(
                    s ->
                        s.item() instanceof InputItem input
                            && input.entity().text().equals(item.name().text()))
                .toList()));
  }

  Html payer(PayerItem item) {
    String name = item.name().text();
    List<Sheet> pays = new ArrayList<>();
    List<Sheet> receives = new ArrayList<>();
    for (Sheet sheet : book.sheets(Sort.RULE)) {
      RuleItem.PaidBy paid = sheet.item() instanceof RuleItem rule ? rule.paidBy() : null;
      if (paid != null && paid.payer().text().equals(name)) {
        pays.add(sheet);
      }
      if (paid != null && paid.payee() != null && paid.payee().text().equals(name)) {
        receives.add(sheet);
      }
    }
    return Html.all(
        listed("pays", both("Các khoản phải chi", "What it pays"), pays),
        listed("receives", both("Các khoản nhận được", "What it receives"), receives));
  }

  Html listed(String id, Html heading, List<Sheet> sheets) {
    if (sheets.isEmpty()) {
      return Html.none();
    }
    List<Html> entries =
        sheets.stream().map(sheet -> element("li", writing.item(sheet.item()))).toList();
    return Histories.section(id, heading, element("ul", css("list"), entries));
  }

  /// How a measure is taken, and what was published of it.
  Html measure(MeasureItem item, Sheet sheet) {
    Measure measure = book.policy().measures().get(item.name().text());
    return Html.all(
        Histories.section(
            "statistic",
            both("Cách tính", "How it is taken"),
            writing.block(Formatter.format(item).strip(), sheet.ownNames())),
        figures(sheet, measure == null ? Html.none() : Chart.points(measure)));
  }

  /// Targets and actual figures, the last day first.
  Html figures(Sheet sheet, Html chart) {
    if (sheet.figures().isEmpty()) {
      return Html.none();
    }
    return Histories.section(
        "figures",
        both("Chỉ tiêu và kết quả", "Targets and actual figures"),
        listedFigures(sheet, chart));
  }

  /// Their chart and table without a heading.
  Html listedFigures(Sheet sheet, Html chart) {
    List<FigureItem> figures = new ArrayList<>(sheet.figures());
    figures.sort(Comparator.comparing((FigureItem figure) -> figure.day().date()).reversed());
    List<Html> rows = figures.stream().map(this::figure).toList();
    return Html.all(
        chart,
        Histories.scrolled(
            element(
                "table",
                element(
                    "thead",
                    element(
                        "tr",
                        element("th", both("Ngày", "Day")),
                        element("th", both("Loại", "Kind")),
                        element("th", both("Nơi", "Place")),
                        element("th", css("number"), both("Số liệu", "Figure")),
                        Cites.headings())),
                element("tbody", rows))));
  }

  private Html figure(FigureItem figure) {
    Html qualifier =
        figure.qualifier() == null
            ? Html.none()
            : Html.all(
                Writing.label(Figure.Qualifier.valueOf(figure.qualifier().name()).label()),
                Html.text(" "));
    return element(
        "tr",
        css(figure.role().word()),
        element("td", css("day"), figure.day().toString()),
        element(
            "td",
            figure.role() == FigureItem.Role.TARGET
                ? both("Chỉ tiêu", "Target")
                : both("Kết quả", "Actual")),
        element("td", figure.place() == null ? Html.none() : writing.categoryValue(figure.place())),
        element("td", css("number"), qualifier, number(Formatter.format(figure.value()))),
        Cites.cells(figure.citation(), writing));
  }

  static boolean isNumber(String text) {
    return text.replace("_", "").matches("-?[0-9]+(\\.[0-9]+)?%?");
  }

  /// A number as written in the language, with the marks of each language's readers.
  static Html number(String text) {
    if (!isNumber(text)) {
      return Html.text(text);
    }
    String plain = text.replace("_", "");
    boolean percent = plain.endsWith("%");
    BigDecimal number = new BigDecimal(percent ? plain.substring(0, plain.length() - 1) : plain);
    String mark = percent ? "%" : "";
    return both(
        ValueText.VIETNAMESE.number(number) + mark, ValueText.ENGLISH.number(number) + mark);
  }

  /// Which units became which, with the page of each unit's category.
  Html succession(SuccessionItem item) {
    boolean cited = item.units().stream().anyMatch(unit -> unit.citation() != null);
    List<Html> rows = new ArrayList<>();
    for (SuccessionItem.Unit unit : item.units()) {
      List<Html> old = new ArrayList<>();
      for (Name name : unit.of()) {
        old.add(old.isEmpty() ? Html.none() : Html.text(", "));
        old.add(writing.categoryValue(item.from().text(), name.text()));
      }
      rows.add(
          element(
              "tr",
              element("td", writing.categoryValue(item.to().text(), unit.name().text())),
              element("td", old),
              element("td", css("number"), "" + unit.of().size()),
              cited ? Cites.cells(unit.citation(), writing) : List.of()));
    }
    return Histories.section(
        "units",
        both("Đơn vị nào thành đơn vị nào", "Which units became which"),
        Cites.line(item.citation(), writing),
        Histories.scrolled(
            element(
                "table",
                element(
                    "thead",
                    element(
                        "tr",
                        element("th", both("Từ ", "From "), item.day().toString()),
                        element("th", both("Gồm các đơn vị cũ", "Made of")),
                        element("th", css("number"), both("Số cũ", "Old")),
                        cited ? Cites.headings() : List.of())),
                element("tbody", rows))));
  }

  Html amendment(AmendmentItem item, Sheet sheet) {
    return Html.all(
        Cites.line(item.citation(), writing),
        element(
            "p",
            both("Có hiệu lực từ ", "In force from "),
            item.from().toString(),
            item.until() == null ? Html.none() : both(" đến ", " to "),
            item.until() == null ? "" : item.until().toString()),
        Histories.section(
            "changes",
            both("Sửa đổi những gì", "What it changes"),
            writing.block(Formatter.format(item).strip(), sheet.ownNames())));
  }
}
