package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Branch;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.documentation.Statement;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Label;
import org.ansinh.ir.Measure;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.MeasureItem;

/// The pages that lead to all others: home, a branch, targets, amendments, everything by name.
final class Overviews {
  private final Book book;
  private final Writing writing;

  Overviews(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  Html home(Html title) {
    return Html.all(
        element("h1", title),
        element(
            "p",
            css("lead"),
            both(
                "Luật như đã mã hóa: mỗi giá trị theo thời gian với căn cứ, mỗi công thức với những"
                    + " gì nó dựa vào, và những chỗ chưa chắc chắn.",
                "The law as encoded: each value over time with its citation, each formula with what"
                    + " it rests on, and what is uncertain.")),
        counts(),
        confidence(),
        branches(),
        reading());
  }

  private Html counts() {
    List<Html> tiles = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      int count = book.sheets(sort).size();
      if (sort != Sort.PACK && count > 0) {
        tiles.add(tile(count, sort.many()));
      }
    }
    tiles.add(
        tile(
            book.statements().size(),
            new Label("Giá trị, công thức, dòng", "Values, formulas, rows")));
    return element("div", css("tiles"), tiles);
  }

  private static Html tile(int count, Label label) {
    BigDecimal number = BigDecimal.valueOf(count);
    return element(
        "div",
        css("tile"),
        element(
            "strong", both(ValueText.VIETNAMESE.number(number), ValueText.ENGLISH.number(number))),
        element("span", Writing.label(label)));
  }

  private Html confidence() {
    Map<Confidence, Integer> counts = new EnumMap<>(Confidence.class);
    List<Statement> cited =
        book.statements().stream().filter(statement -> statement.citation() != null).toList();
    cited.forEach(statement -> counts.merge(statement.confidence(), 1, Integer::sum));
    if (cited.isEmpty()) {
      return Html.none();
    }
    List<Html> parts = new ArrayList<>();
    List<Html> rows = new ArrayList<>();
    counts.forEach(
        (confidence, count) -> {
          BigDecimal share =
              BigDecimal.valueOf(count * 100L)
                  .divide(BigDecimal.valueOf(cited.size()), 1, RoundingMode.HALF_UP);
          String name = confidence.name().toLowerCase(Locale.ROOT);
          parts.add(
              element(
                  "span",
                  css(name),
                  Html.attribute("style", "width:" + share.toPlainString() + "%")));
          rows.add(
              element(
                  "tr",
                  element("td", Writing.badge(confidence)),
                  element(
                      "td",
                      css("number"),
                      both(
                          ValueText.VIETNAMESE.number(BigDecimal.valueOf(count)),
                          ValueText.ENGLISH.number(BigDecimal.valueOf(count)))),
                  element(
                      "td",
                      css("number"),
                      both(
                          ValueText.VIETNAMESE.number(share) + "%",
                          ValueText.ENGLISH.number(share) + "%")),
                  element("td", Writing.label(Words.meaning(confidence)))));
        });
    return Histories.section(
        "confidence",
        both("Chắc chắn tới đâu", "How sure it is"),
        element("div", css("bar wide"), parts),
        Histories.scrolled(element("table", element("tbody", rows))),
        element(
            "p",
            writing.link(
                Links.UNCERTAIN,
                both("Xem từng chỗ chưa chắc chắn", "See all that is uncertain"))));
  }

  private Html branches() {
    List<Html> cards = new ArrayList<>();
    for (Branch branch : book.branches().stream().filter(Branch::isOwn).toList()) {
      int count = (int) branch.sheets().stream().filter(s -> !isTest(s)).count();
      int tests = branch.sheets().size() - count;
      List<String> remarks =
          branch.files().stream().flatMap(f -> f.remarks().stream()).limit(2).toList();
      cards.add(
          element(
              "div",
              css("card"),
              element(
                  "h3",
                  writing.link(
                      writing.links().branch(branch.name()),
                      Writing.label(Words.branch(branch.name())))),
              element(
                  "p",
                  css("faint"),
                  both(count + " mục", count + " items"),
                  tests == 0
                      ? Html.none()
                      : both(", " + tests + " kiểm thử", ", " + tests + " tests")),
              remarks.isEmpty()
                  ? Html.none()
                  : element("p", css("remark"), String.join(" ", remarks))));
    }
    return Histories.section(
        "branches",
        both("Theo nhánh luật", "By branch of law"),
        element("div", css("cards"), cards));
  }

  private static boolean isTest(Sheet sheet) {
    return sheet.sort() == Sort.TEST || sheet.sort() == Sort.CHECK;
  }

  private static Html reading() {
    return Histories.section(
        "reading",
        both("Đọc thế nào", "How to read it"),
        element(
            "p",
            both(
                "Mỗi tên trong công thức là một đường dẫn. Mốc ngày mới nhất đứng trên cùng; mỗi"
                    + " mốc có hiệu lực đến hết ngày trước mốc sau. Nhãn màu nói giá trị chắc chắn"
                    + " tới đâu. Ô tìm nhận tên, nhãn không dấu, số điều và giá trị: thử “luong co"
                    + " so”, “dieu 66”, “2340000”.",
                "Every name in a formula is a link. The latest date stands on top; each holds until"
                    + " the day before the next. The colour of a badge says how sure a value is."
                    + " The search box takes names, labels without diacritics, articles and values:"
                    + " try “luong co so”, “article 66”, “2340000”.")),
        element(
            "p",
            both(
                "Trang này viết từ văn bản mã hóa; khi khác với luật thì luật đúng.",
                "These pages are written from the encoded text; where they differ from the law, the"
                    + " law is right.")));
  }

  Html branch(Branch branch) {
    List<Html> parts = new ArrayList<>();
    for (Branch.File file : branch.files()) {
      List<Html> rows = new ArrayList<>();
      List<Html> tests = new ArrayList<>();
      for (Sheet sheet : file.sheets()) {
        switch (sheet.sort()) {
          case TEST, CHECK -> tests.add(test(sheet));
          case PACK, FIGURE -> {}
          case RULE,
              CONSTRAINT,
              SUCCESSION,
              PARAMETER,
              TABLE,
              BRACKETS,
              INPUT,
              MEASURE,
              AMENDMENT,
              ENTITY,
              CATEGORY,
              SOURCE,
              PAYER ->
              rows.add(row(sheet));
        }
      }
      parts.add(
          element(
              "section",
              element("h2", element("code", file.name())),
              file.remarks().isEmpty()
                  ? Html.none()
                  : element("p", css("remark"), String.join(" ", file.remarks())),
              rows.isEmpty()
                  ? Html.none()
                  : Histories.scrolled(element("table", element("tbody", rows))),
              tests.isEmpty()
                  ? Html.none()
                  : Html.all(
                      element("h3", both("Kiểm thử", "Tests"), " (" + tests.size() + ")"),
                      Html.all(tests))));
    }
    return Html.all(
        element("p", css("crumbs"), writing.link(Links.HOME, both("Trang đầu", "Home"))),
        element("h1", Writing.label(Words.branch(branch.name()))),
        Html.all(parts));
  }

  private Html row(Sheet sheet) {
    return element(
        "tr",
        element("td", css("kind"), Writing.label(sheet.sort().one())),
        element("td", writing.name(sheet.item())),
        element("td", Writing.label(sheet.item().label(), "")));
  }

  private Html test(Sheet sheet) {
    Item item = sheet.item();
    return element(
        "details",
        css("test"),
        Html.id(Links.anchor(writing.links().place(item))),
        element("summary", item.name().text()),
        writing.block(Formatter.format(item.withLayout(Layout.NONE)).strip(), sheet.ownNames()));
  }

  Html targets() {
    List<Html> parts = new ArrayList<>();
    for (Sheet sheet : book.sheets(Sort.MEASURE)) {
      if (sheet.figures().isEmpty() || !(sheet.item() instanceof MeasureItem)) {
        continue;
      }
      Measure measure = book.policy().measures().get(sheet.name());
      parts.add(element("h2", Html.id("m-" + sheet.name()), writing.item(sheet.item())));
      parts.add(
          new Declared(book, writing)
              .listedFigures(sheet, measure == null ? Html.none() : Chart.points(measure)));
    }
    return Html.all(
        element("h1", both("Chỉ tiêu và kết quả", "Targets and results")),
        element(
            "p",
            both(
                "Điều văn bản đặt ra và số liệu đã công bố. ./ansinh show targets đặt chúng cạnh"
                    + " một quần thể.",
                "What texts ask for and what was published. ./ansinh show targets puts them beside"
                    + " a population.")),
        parts.isEmpty()
            ? element("p", both("Gói này không có chỉ tiêu.", "This pack has no targets."))
            : Html.all(parts));
  }

  Html amendments() {
    List<Html> parts = new ArrayList<>();
    for (Sheet sheet : book.sheets(Sort.AMENDMENT)) {
      if (sheet.item() instanceof AmendmentItem amendment) {
        parts.add(
            element(
                "div",
                css("card"),
                element("h3", writing.item(amendment)),
                element("p", both("Từ ", "From "), amendment.from().toString()),
                element(
                    "p",
                    both("Sửa đổi: ", "Changes: "),
                    amendment.changes().size() + "",
                    both(" chỗ", " places"))));
      }
    }
    return Html.all(
        element("h1", both("Dự thảo sửa đổi", "Amendments")),
        element(
            "p",
            both(
                "Các dự thảo không có hiệu lực cho tới khi được bật: with TÊN.",
                "Amendments are not in force until they are switched on: with NAME.")),
        parts.isEmpty()
            ? element("p", both("Không có.", "None."))
            : element("div", css("cards"), parts));
  }

  Html everything() {
    List<Html> parts = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      if (sort.space() == Sort.Space.NONE || sort == Sort.SOURCE) {
        continue;
      }
      List<Sheet> sheets =
          book.sheets(sort).stream().sorted(Comparator.comparing(Sheet::name)).toList();
      if (!sheets.isEmpty()) {
        List<Html> rows =
            sheets.stream()
                .map(
                    sheet ->
                        element(
                            "tr",
                            element("td", writing.name(sheet.item())),
                            element("td", Writing.label(sheet.item().label(), "")),
                            element(
                                "td",
                                writing.link(
                                    writing.links().branch(sheet.branch()),
                                    Writing.label(Words.branch(sheet.branch()))))))
                .toList();
        parts.add(
            Histories.section(
                "sort-" + sort.name().toLowerCase(Locale.ROOT),
                Html.all(Writing.label(sort.many()), Html.text(" (" + sheets.size() + ")")),
                Histories.scrolled(element("table", element("tbody", rows)))));
      }
    }
    return Html.all(element("h1", both("Tất cả, A–Z", "Everything, A–Z")), Html.all(parts));
  }
}
