package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.attribute;
import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.coverage.Article;
import org.ansinh.coverage.Cited;
import org.ansinh.coverage.Coverage;
import org.ansinh.coverage.Place;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.SourceItem;

/// The page of a text of law: article by article.
final class SourcePages {
  private final Book book;
  private final Writing writing;

  SourcePages(Book book, Writing writing) {
    this.book = book;
    this.writing = writing;
  }

  /// How much is encoded, left out and unaccounted for, as lengths.
  static Html bar(Coverage coverage) {
    List<Html> parts = new ArrayList<>();
    int all = Math.max(1, coverage.lines().size());
    for (Coverage.State state : Coverage.State.values()) {
      long count = coverage.count(state);
      if (count > 0) {
        BigDecimal share =
            BigDecimal.valueOf(count * 100)
                .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        parts.add(
            element(
                "span",
                css(word(state)),
                attribute("style", "width:" + share.toPlainString() + "%")));
      }
    }
    return element("span", css("bar"), parts);
  }

  private static String word(Coverage.State state) {
    return switch (state) {
      case ENCODED -> "encoded";
      case NOT_ENCODED -> "omitted";
      case UNACCOUNTED -> "unaccounted";
    };
  }

  Html body(Sheet sheet, Coverage coverage) {
    SourceItem source = coverage.source();
    List<Html> chips = new ArrayList<>();
    chips.add(element("span", css("chip"), Writing.label(Sort.SOURCE.one())));
    if (source.issued() != null) {
      chips.add(
          element("span", css("chip"), both("ban hành ", "issued "), source.issued().toString()));
    }
    if (source.inForce() != null) {
      chips.add(
          element(
              "span", css("chip"), both("hiệu lực ", "in force "), source.inForce().toString()));
    }
    return Html.all(
        element(
            "p",
            css("crumbs"),
            writing.link(Links.HOME, both("Trang đầu", "Home")),
            " › ",
            writing.link(Links.SOURCES, both("Văn bản", "Sources"))),
        element("h1", Writing.label(source)),
        element("p", css("name"), element("code", sheet.name())),
        element("p", css("chips"), chips),
        relatives(source),
        counts(coverage),
        articles(coverage),
        whole(coverage));
  }

  private Html relatives(SourceItem source) {
    List<Html> parts = new ArrayList<>();
    if (source.amends() != null) {
      SourceItem amended = writing.source(source.amends().text());
      if (amended != null) {
        parts.add(
            element(
                "p",
                both("Sửa đổi ", "Amends "),
                writing.link(writing.links().place(amended), Writing.label(amended))));
      }
    }
    for (Sheet other : book.sheets(Sort.SOURCE)) {
      if (other.item() instanceof SourceItem by
          && by.amends() != null
          && by.amends().text().equals(source.name().text())) {
        parts.add(
            element(
                "p",
                both("Được sửa đổi bởi ", "Amended by "),
                writing.link(writing.links().place(by), Writing.label(by))));
      }
    }
    return Html.all(parts);
  }

  private static Html counts(Coverage coverage) {
    long encoded = coverage.count(Coverage.State.ENCODED);
    long omitted = coverage.count(Coverage.State.NOT_ENCODED);
    long open = coverage.count(Coverage.State.UNACCOUNTED);
    Integer count = coverage.source().articleCount();
    if (count == null) {
      return element(
          "p",
          both(
              "Danh sách điều của văn bản này chưa được kê: " + encoded + " điều đã mã hóa.",
              "The articles of this text are not listed: " + encoded + " are encoded."));
    }
    return Html.all(
        element(
            "p",
            both(
                count
                    + " điều: "
                    + encoded
                    + " đã mã hóa, "
                    + omitted
                    + " không mã hóa, "
                    + open
                    + " chưa kê.",
                count
                    + " articles: "
                    + encoded
                    + " encoded, "
                    + omitted
                    + " not encoded, "
                    + open
                    + " unaccounted for.")),
        bar(coverage));
  }

  private Html articles(Coverage coverage) {
    List<Html> parts = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<SourceItem.Article> quoted = new ArrayList<>(coverage.source().articles());
    for (Coverage.Stretch stretch : coverage.stretches()) {
      parts.add(article(stretch, quoted, ids));
    }
    for (SourceItem.Article article : quoted) {
      parts.add(
          element(
              "div",
              css("article"),
              anchor(article.number(), ids),
              element("h3", both("Điều ", "Article "), article.number()),
              element("blockquote", Writing.label(article.text(), ""))));
    }
    if (parts.isEmpty()) {
      return Html.none();
    }
    return Histories.section("articles", both("Từng điều", "Article by article"), Html.all(parts));
  }

  private static Html anchor(String number, Set<String> ids) {
    String id = Links.articleId(number);
    return ids.add(id) ? element("span", Html.id(id)) : Html.none();
  }

  private Html article(Coverage.Stretch stretch, List<SourceItem.Article> quoted, Set<String> ids) {
    Coverage.Line line = stretch.lines().getFirst();
    List<Html> anchors = new ArrayList<>();
    stretch.lines().forEach(each -> anchors.add(anchor(each.article().toString(), ids)));
    for (Cited cited : line.cited()) {
      String address = cited.citation().article();
      if (address != null) {
        anchors.add(anchor(address, ids));
      }
    }
    List<Html> parts = new ArrayList<>();
    quoted.removeIf(
        article -> {
          if (!isOf(article, line.article())) {
            return false;
          }
          anchors.add(anchor(article.number(), ids));
          parts.add(
              element(
                  "blockquote",
                  element("span", css("number"), article.number() + " "),
                  Writing.label(article.text(), "")));
          return true;
        });
    if (stretch.state() == Coverage.State.ENCODED) {
      parts.add(element("ul", css("list"), encoded(line)));
    }
    for (SourceItem.Omission omission : line.omitted()) {
      boolean part = stretch.state() == Coverage.State.ENCODED;
      parts.add(
          element(
              "p",
              css("faint"),
              part ? both("Không gồm ", "Without ") : Html.none(),
              part ? omission.number() + ": " : "",
              Writing.label(omission.reason(), "")));
    }
    return element(
        "div",
        css("article " + word(stretch.state())),
        anchors,
        element(
            "h3",
            both("Điều ", stretch.lines().size() > 1 ? "Articles " : "Article "),
            stretch.numbers(),
            " ",
            element("span", css("state"), Writing.label(Words.of(stretch.state())))),
        parts);
  }

  private static boolean isOf(SourceItem.Article quoted, Article article) {
    List<Place> places = Place.in(quoted.number());
    return !places.isEmpty() && places.getFirst().first().equals(article);
  }

  private List<Html> encoded(Coverage.Line line) {
    List<Html> entries = new ArrayList<>();
    for (Item item : line.items()) {
      List<String> places =
          line.cited().stream()
              .filter(cited -> cited.item().equals(item))
              .map(cited -> cited.place().toString())
              .distinct()
              .filter(place -> !place.equals(line.article().toString()))
              .toList();
      Html at =
          places.isEmpty()
              ? Html.none()
              : element("span", css("faint"), " " + String.join(", ", places));
      entries.add(element("li", writing.item(item), at));
    }
    return entries;
  }

  private Html whole(Coverage coverage) {
    if (coverage.whole().isEmpty()) {
      return Html.none();
    }
    Set<String> seen = new HashSet<>();
    List<Html> entries = new ArrayList<>();
    for (Item item : coverage.whole()) {
      if (seen.add(item.name().text())) {
        entries.add(element("li", writing.item(item)));
      }
    }
    return Histories.section(
        "whole",
        both("Dẫn văn bản mà không nói điều", "Rests on the text, no article said"),
        element("ul", css("list"), entries));
  }
}
