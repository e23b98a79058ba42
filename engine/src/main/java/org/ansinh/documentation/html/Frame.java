package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.attribute;
import static org.ansinh.documentation.html.Html.both;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;
import static org.ansinh.documentation.html.Html.id;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Branch;
import org.ansinh.ir.Label;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;

/// What all pages share: head, search, ways to the other pages, foot.
final class Frame {
  private final Book book;
  private final Links links;
  private final String language;

  /// @param language `vi` or `en`: what a reader sees first
  Frame(Book book, Links links, String language) {
    this.book = book;
    this.links = links;
    this.language = language;
  }

  /// A whole page.
  ///
  /// @param path where it stands, below the top folder
  /// @param here the branch or page that is marked as the one the reader is on
  Page page(String path, Label title, String here, Html... body) {
    int depth = (int) path.chars().filter(c -> c == '/').count();
    Writing writing = new Writing(book, links, depth);
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    element(
            "html",
            attribute("lang", language),
            attribute("data-lang", language),
            head(title, writing),
            element(
                "body",
                element(
                    "a",
                    css("skip"),
                    attribute("href", "#content"),
                    both("Tới nội dung", "To the content")),
                header(writing),
                element(
                    "div",
                    css("columns"),
                    sidebar(here, writing),
                    element("main", id("content"), List.of(body))),
                footer(),
                script("assets/site.js", writing)))
        .write(out);
    return new Page(path, out.append('\n').toString());
  }

  private Html head(Label title, Writing writing) {
    String first = language.equals("vi") ? title.vi() : title.en();
    return element(
        "head",
        element("meta", attribute("charset", "utf-8")),
        element(
            "meta",
            attribute("name", "viewport"),
            attribute("content", "width=device-width, initial-scale=1")),
        element("meta", attribute("name", "generator"), attribute("content", Site.GENERATOR)),
        element("title", first + " · " + book.pack().name()),
        element(
            "link",
            attribute("rel", "stylesheet"),
            attribute("href", writing.to("assets/style.css"))),
        // Before the first drawing, so that the page does not change under the reader's eyes.
        script("assets/early.js", writing));
  }

  private static Html script(String path, Writing writing) {
    return element("script", attribute("src", writing.to(path)));
  }

  private Html header(Writing writing) {
    return element(
        "header",
        css("top"),
        attribute("data-root", writing.to("")),
        writing.link(Links.HOME, css("brand"), title()),
        element(
            "div",
            css("search"),
            attribute("role", "search"),
            element(
                "input",
                id("search"),
                attribute("type", "search"),
                attribute("autocomplete", "off"),
                attribute("spellcheck", "false"),
                attribute("aria-label", "Tìm / Search"),
                attribute("aria-controls", "found"),
                attribute("placeholder", "Tìm / Search")),
            element("ul", id("found"), attribute("hidden", "hidden"))),
        element(
            "div",
            css("switches"),
            element(
                "button",
                id("language"),
                attribute("type", "button"),
                attribute("aria-label", "Tiếng Việt / English"),
                both("English", "Tiếng Việt")),
            element(
                "button",
                id("theme"),
                attribute("type", "button"),
                attribute("aria-label", "Sáng, tối / Light, dark"),
                "◐")));
  }

  private Html sidebar(String here, Writing writing) {
    List<Html> pages = new ArrayList<>();
    pages.add(entry(Links.HOME, new Label("Trang đầu", "Home"), here, writing));
    pages.add(
        entry(Links.SOURCES, new Label("Văn bản, độ phủ", "Sources, coverage"), here, writing));
    pages.add(
        entry(Links.UNCERTAIN, new Label("Chưa chắc chắn", "What is uncertain"), here, writing));
    pages.add(
        entry(Links.TARGETS, new Label("Chỉ tiêu, kết quả", "Targets, results"), here, writing));
    pages.add(entry(Links.AMENDMENTS, new Label("Dự thảo sửa đổi", "Amendments"), here, writing));
    pages.add(entry(Links.ALL, new Label("Tất cả, A–Z", "Everything, A–Z"), here, writing));
    List<Html> branches = new ArrayList<>();
    for (Branch branch : book.branches().stream().filter(Branch::isOwn).toList()) {
      branches.add(entry(links.branch(branch.name()), Words.branch(branch.name()), here, writing));
    }
    return element(
        "nav",
        css("side"),
        attribute("aria-label", "Trang / Pages"),
        element(
            "details",
            attribute("open", ""),
            element("summary", both("Mục lục", "Contents")),
            element("ul", pages),
            element("ul", css("branches"), branches)));
  }

  private static Html entry(String address, Label label, String here, Writing writing) {
    Html link =
        address.equals(here)
            ? writing.link(address, attribute("aria-current", "page"), Writing.label(label))
            : writing.link(address, Writing.label(label));
    return element("li", link);
  }

  private Html footer() {
    PackItem header = book.pack().header();
    List<Name> version = header == null ? List.of() : header.values(PackItem.Key.VERSION);
    List<Html> parts = new ArrayList<>();
    parts.add(element("code", book.pack().name()));
    if (!version.isEmpty()) {
      parts.add(Html.text(" "));
      parts.add(both("phiên bản ", "version "));
      parts.add(Html.text(version.getFirst().text()));
    }
    parts.add(Html.text(" · "));
    parts.add(both("dấu vân ", "fingerprint "));
    parts.add(
        element(
            "code",
            attribute("title", book.policy().fingerprint()),
            shortened(book.policy().fingerprint())));
    parts.add(Html.text(" · "));
    parts.add(
        both(
            "An Sinh viết trang này từ luật đã mã hóa (./ansinh doc); không phải văn bản chính"
                + " thức.",
            "Written by An Sinh from the law as encoded (./ansinh doc); not an official text."));
    return element("footer", element("p", parts));
  }

  private static String shortened(String fingerprint) {
    return fingerprint.substring(0, Math.min(12, fingerprint.length()));
  }

  /// What the pack is called.
  Html title() {
    PackItem header = book.pack().header();
    return header == null
        ? Html.text(book.pack().name())
        : Writing.label(header.label(), header.name().text());
  }

  Label plainTitle() {
    PackItem header = book.pack().header();
    if (header == null || header.label() == null) {
      return new Label(book.pack().name(), book.pack().name());
    }
    String vi = header.label().text();
    return new Label(vi, header.label().en() == null ? vi : header.label().en());
  }
}
