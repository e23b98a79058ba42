package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.attribute;
import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Keyword;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.Lexer;
import org.ansinh.syntax.Place;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.Token;
import org.ansinh.syntax.TokenKind;
import org.jspecify.annotations.Nullable;

/// What pages are made of: labels, links, citations, highlighted policy text. Links are written for
/// a page at a certain depth below the top folder.
final class Writing {
  private final Book book;
  private final Links links;
  private final int depth;

  Writing(Book book, Links links, int depth) {
    this.book = book;
    this.links = links;
    this.depth = depth;
  }

  Links links() {
    return links;
  }

  /// An address as written on this page.
  String to(String address) {
    return Links.from(depth, address);
  }

  Html link(String address, Object... parts) {
    return element("a", attribute("href", to(address)), List.of(parts));
  }

  /// A label, in both languages where it has them, or `otherwise`.
  static Html label(@Nullable Label label, String otherwise) {
    if (label == null || label.text().isEmpty()) {
      return Html.text(otherwise);
    }
    return both(label.text(), label.en() == null ? label.text() : label.en());
  }

  static Html label(org.ansinh.ir.Label label) {
    return both(label.vi(), label.en());
  }

  /// The label of an item, or its name.
  static Html label(Item item) {
    return label(item.label(), item.name().text());
  }

  /// A link to an item by its label, with its name beside it.
  Html item(Item item) {
    String name = item.name().text();
    Html code = element("code", name);
    Html shown =
        item.label() == null
            ? link(links.place(item), code)
            : Html.all(link(links.place(item), label(item)), Html.text(" "), code);
    return element("span", css("ref"), shown);
  }

  /// A link to an item by its name alone, with its label when pointed at.
  Html name(Item item) {
    return element(
        "a",
        attribute("href", to(links.place(item))),
        attribute("title", plain(item.label())),
        element("code", item.name().text()));
  }

  static String plain(@Nullable Label label) {
    if (label == null) {
      return "";
    }
    return label.en() == null ? label.text() : label.text() + " · " + label.en();
  }

  /// A value as readers of either language write it.
  static Html value(Value value, ValueType type) {
    String vi = ValueText.VIETNAMESE.text(value, type);
    return both(vietnamese(vi), ValueText.ENGLISH.text(value, type));
  }

  /// A number without its unit; anything else as it is.
  static Html amount(Value value, ValueType type) {
    if (value instanceof Value.NumberValue v && type instanceof NumberType t && !t.percent()) {
      return both(ValueText.VIETNAMESE.number(v.number()), ValueText.ENGLISH.number(v.number()));
    }
    return value(value, type);
  }

  /// Units of time in Vietnamese.
  static String vietnamese(String text) {
    return text.replaceAll("\\bmonths?\\b", "tháng")
        .replaceAll("\\byears?\\b", "năm")
        .replaceAll("\\bdays?\\b", "ngày");
  }

  /// A badge that says how sure something is.
  static Html badge(Confidence confidence) {
    org.ansinh.ir.Label words = Words.of(confidence);
    String css = "badge " + confidence.name().toLowerCase(java.util.Locale.ROOT);
    return element("span", css(css), label(words));
  }

  /// A value of a category by its label, with a link.
  Html categoryValue(Place place) {
    CategoryItem category = place.category() == null ? book.categoryOf(place.unit().text()) : null;
    String of = place.category() == null ? "" : place.category().text();
    return categoryValue(category == null ? of : category.name().text(), place.unit().text());
  }

  /// The value `name` of a category by its label, with a link.
  Html categoryValue(String of, String name) {
    Sheet sheet = book.find(Sort.Space.TYPE, of);
    if (sheet == null || !(sheet.item() instanceof CategoryItem category)) {
      return element("code", name);
    }
    for (CategoryItem.Value value : category.values()) {
      if (value.name().text().equals(name)) {
        return link(links.place(category) + "#value-" + name, label(value.label(), name));
      }
    }
    return element("code", name);
  }

  /// A citation with a link to its article, and the words of the article when pointed at.
  Html citation(@Nullable Citation citation) {
    if (citation == null) {
      return Html.none();
    }
    String name = citation.source().text();
    SourceItem source = source(name);
    if (source == null) {
      return Html.text(name);
    }
    String place = links.place(source);
    if (citation.article() == null) {
      return link(place, label(source.title(), name));
    }
    String number = citation.article();
    return link(
        place + "#" + Links.articleId(number),
        attribute("title", words(source, number)),
        label(source.title(), name),
        both(", Điều ", ", Article "),
        number);
  }

  @Nullable SourceItem source(String name) {
    Sheet sheet = book.find(Sort.Space.SOURCE, name);
    return sheet != null && sheet.item() instanceof SourceItem source ? source : null;
  }

  private static String words(SourceItem source, String number) {
    for (SourceItem.Article article : source.articles()) {
      if (article.number().equals(number)) {
        return article.text().text();
      }
    }
    return "";
  }

  /// A remark of the author's.
  static Html note(@Nullable Citation citation) {
    return citation == null || citation.note() == null ? Html.none() : Html.text(citation.note());
  }

  /// Policy text with its words told apart and its names linked.
  ///
  /// @param own names that lead nowhere
  Html code(String text, Set<String> own) {
    List<Html> parts = new ArrayList<>();
    int at = 0;
    Token before = null;
    Token earlier = null;
    for (Token token : Lexer.read(new SourceText("", text)).tokens()) {
      int start = token.span().start();
      int end = Math.min(token.span().end(), text.length());
      if (start < at || end <= start) {
        continue;
      }
      if (start > at) {
        parts.add(Html.text(text.substring(at, start)));
      }
      boolean begins = beginsRow(text, start);
      parts.add(token(token, text.substring(start, end), earlier, before, begins, own));
      at = end;
      earlier = before;
      before = token;
    }
    parts.add(Html.text(text.substring(at)));
    return Html.all(parts);
  }

  /// Whether nothing but the first bar of a table's line stands before `at`.
  private static boolean beginsRow(String text, int at) {
    int bars = 0;
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (text.charAt(i) == '|') {
        bars++;
      } else if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return bars == 1;
  }

  /// Policy text in a block of its own.
  Html block(String text, Set<String> own) {
    return element("pre", css("law"), attribute("tabindex", "0"), element("code", code(text, own)));
  }

  private Html token(
      Token token,
      String text,
      @Nullable Token earlier,
      @Nullable Token before,
      boolean beginsRow,
      Set<String> own) {
    if (token.kind() == TokenKind.NAME) {
      String address = beginsRow ? null : address(token, earlier, before, own);
      if (address != null) {
        return element(
            "a", attribute("href", to(address)), attribute("title", title(token.text())), text);
      }
      return token.keyword() == null ? Html.text(text) : element("b", css("k"), text);
    }
    return switch (token.kind()) {
      case KEYWORD -> element("b", css("k"), text);
      case NUMBER, DATE -> element("span", css("n"), text);
      case TEXT -> element("span", css("s"), text);
      case COMMENT -> element("i", css("c"), text);
      case NAME, SIGN, ERROR, END -> Html.text(text);
    };
  }

  private @Nullable String address(
      Token token, @Nullable Token earlier, @Nullable Token before, Set<String> own) {
    String name = token.text();
    @Nullable Keyword left = before == null ? null : before.keyword();
    @Nullable Keyword further = earlier == null ? null : earlier.keyword();
    if (left == Keyword.BY && further == Keyword.PAID) {
      return links.in(Sort.Space.PAYER, name);
    }
    if (left == Keyword.BY || left == Keyword.SOURCE || left == Keyword.AMENDS) {
      String source = links.in(Sort.Space.SOURCE, name);
      return source != null ? source : links.value(name);
    }
    if (left == Keyword.EXCEPT || left == Keyword.ROW) {
      return null;
    }
    if (left == Keyword.PAYER || left == Keyword.TO) {
      String payer = links.in(Sort.Space.PAYER, name);
      if (payer != null) {
        return payer;
      }
    }
    if (own.contains(name)
        || (token.keyword() != null && book.find(Sort.Space.VALUE, name) == null)) {
      return null;
    }
    return links.value(name);
  }

  private String title(String name) {
    for (Sort.Space space : List.of(Sort.Space.VALUE, Sort.Space.TYPE)) {
      Sheet sheet = book.find(space, name);
      if (sheet != null) {
        return plain(sheet.item().label());
      }
    }
    CategoryItem category = book.categoryOf(name);
    if (category != null) {
      for (CategoryItem.Value value : category.values()) {
        if (value.name().text().equals(name)) {
          return plain(value.label());
        }
      }
    }
    return "";
  }
}
