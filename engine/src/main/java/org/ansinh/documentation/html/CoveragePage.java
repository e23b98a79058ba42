package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.coverage.Coverage;
import org.ansinh.documentation.Book;
import org.ansinh.syntax.SourceItem;

/// The texts of law, and how much of each is encoded.
final class CoveragePage {
  private final Book book;
  private final Writing writing;

  CoveragePage(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  Html page() {
    List<Html> rows = new ArrayList<>();
    for (Coverage coverage : book.coverage()) {
      if (coverage.isListed()) {
        rows.add(row(coverage));
      }
    }
    List<Html> others = new ArrayList<>();
    for (Coverage coverage : book.coverage()) {
      if (!coverage.isListed()) {
        others.add(unlisted(coverage));
      }
    }
    return Html.all(
        element("h1", both("Văn bản và độ phủ", "Sources and coverage")),
        element(
            "p",
            both(
                "Một điều là đã mã hóa khi có giá trị, công thức, ngoại lệ hay dòng bảng dẫn nó."
                    + " Danh sách này suy ra từ trích dẫn, không viết tay.",
                "An article is encoded when a value, a formula, an exception or a row cites it."
                    + " This list is told from the citations, not written by hand.")),
        rows.isEmpty()
            ? Html.none()
            : Histories.section(
                "listed",
                both("Văn bản đã kê đủ các điều", "Texts whose articles are all listed"),
                table(rows)),
        Histories.section(
            "others",
            both("Văn bản chưa kê các điều", "Texts whose articles are not listed"),
            Histories.scrolled(
                element(
                    "table",
                    element(
                        "thead",
                        element(
                            "tr",
                            element("th", both("Văn bản", "Source")),
                            element("th", both("Hiệu lực", "In force")),
                            element("th", css("number"), both("Điều được dẫn", "Articles cited")),
                            element("th", css("number"), both("Mục dựa vào", "Items")))),
                    element("tbody", others)))));
  }

  private Html unlisted(Coverage coverage) {
    SourceItem source = coverage.source();
    Set<String> items = new HashSet<>();
    coverage.lines().forEach(line -> line.items().forEach(i -> items.add(i.name().text())));
    coverage.whole().forEach(item -> items.add(item.name().text()));
    return element(
        "tr",
        element("td", writing.link(writing.links().place(source), Writing.label(source))),
        element("td", css("day"), source.inForce() == null ? "" : source.inForce().toString()),
        element("td", css("number"), number(coverage, Coverage.State.ENCODED)),
        element("td", css("number"), items.isEmpty() ? "" : "" + items.size()));
  }

  private static Html table(List<Html> rows) {
    return Histories.scrolled(
        element(
            "table",
            element(
                "thead",
                element(
                    "tr",
                    element("th", both("Văn bản", "Source")),
                    element("th", both("Hiệu lực", "In force")),
                    element("th", css("number"), both("Số điều", "Articles")),
                    element("th", css("number"), both("Đã mã hóa", "Encoded")),
                    element("th", css("number"), both("Không mã hóa", "Not encoded")),
                    element("th", css("number"), both("Chưa kê", "Unaccounted")),
                    element("th", both("Độ phủ", "Coverage")))),
            element("tbody", rows)));
  }

  private Html row(Coverage coverage) {
    SourceItem source = coverage.source();
    Integer count = source.articleCount();
    return element(
        "tr",
        element("td", writing.link(writing.links().place(source), Writing.label(source))),
        element("td", css("day"), source.inForce() == null ? "" : source.inForce().toString()),
        element("td", css("number"), count == null ? "" : count.toString()),
        element("td", css("number"), number(coverage, Coverage.State.ENCODED)),
        element("td", css("number"), number(coverage, Coverage.State.NOT_ENCODED)),
        element("td", css("number"), number(coverage, Coverage.State.UNACCOUNTED)),
        element("td", count == null ? Html.none() : SourcePages.bar(coverage)));
  }

  private static String number(Coverage coverage, Coverage.State state) {
    long count = coverage.count(state);
    return count == 0 ? "" : Long.toString(count);
  }
}
