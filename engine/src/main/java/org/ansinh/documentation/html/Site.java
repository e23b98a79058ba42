package org.ansinh.documentation.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.ansinh.coverage.Coverage;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Branch;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.ir.Label;
import org.ansinh.syntax.SourceItem;

/// All pages of the documentation of a pack, and what they need beside them.
public final class Site {
  /// What the pages say they were written by.
  public static final String GENERATOR = "ansinh doc";

  private static final String UPLOT = "/META-INF/resources/webjars/uplot/1.6.30/";

  private Site() {}

  /// The files, in order of their paths; the same for the same pack.
  ///
  /// @param language `vi` or `en`: what a reader sees first
  public static List<Page> pages(Book book, String language) {
    Links links = new Links(book);
    Frame frame = new Frame(book, links, language);
    Writing top = new Writing(book, links, 0);
    Writing below = new Writing(book, links, 1);
    List<Page> pages = new ArrayList<>();
    Overviews overviews = new Overviews(book, top);
    pages.add(page(frame, Links.HOME, frame.plainTitle(), overviews.home(frame.title())));
    pages.add(
        page(
            frame,
            Links.SOURCES,
            new Label("Văn bản, độ phủ", "Sources, coverage"),
            new CoveragePage(book, top).page()));
    pages.add(
        page(
            frame,
            Links.UNCERTAIN,
            new Label("Chưa chắc chắn", "What is uncertain"),
            new UncertainPage(book, top).page()));
    pages.add(
        page(
            frame,
            Links.TARGETS,
            new Label("Chỉ tiêu, kết quả", "Targets, results"),
            overviews.targets()));
    pages.add(
        page(
            frame,
            Links.AMENDMENTS,
            new Label("Dự thảo sửa đổi", "Amendments"),
            overviews.amendments()));
    pages.add(
        page(
            frame, Links.ALL, new Label("Tất cả, A–Z", "Everything, A–Z"), overviews.everything()));
    for (Branch branch : book.branches()) {
      String path = links.branch(branch.name());
      pages.add(
          frame.page(
              path, Words.branch(branch.name()), path, new Overviews(book, below).branch(branch)));
    }
    IdentityHashMap<SourceItem, Coverage> coverage = new IdentityHashMap<>();
    book.coverage().forEach(each -> coverage.put(each.source(), each));
    ItemPages items = new ItemPages(book, below);
    SourcePages sources = new SourcePages(book, below);
    for (Sheet sheet : book.sheets()) {
      if (sheet.sort().space() == Sort.Space.NONE) {
        continue;
      }
      Coverage own = sheet.item() instanceof SourceItem source ? coverage.get(source) : null;
      pages.add(
          frame.page(
              links.place(sheet.item()),
              ItemPages.title(sheet),
              own == null ? links.branch(sheet.branch()) : Links.SOURCES,
              own == null ? items.body(sheet) : sources.body(sheet, own)));
    }
    pages.add(new Page("assets/index.js", new SearchIndex(book, links).script()));
    pages.add(
        new Page(
            "assets/style.css", read("uPlot.min.css", UPLOT + "dist/") + "\n" + own("style.css")));
    pages.add(new Page("assets/early.js", own("early.js")));
    pages.add(new Page("assets/site.js", own("site.js")));
    pages.add(
        new Page(
            "assets/uplot.js",
            "/*\n" + read("LICENSE", UPLOT) + "*/\n" + read("uPlot.iife.min.js", UPLOT + "dist/")));
    return List.copyOf(pages);
  }

  private static Page page(Frame frame, String path, Label title, Html body) {
    return frame.page(path, title, path, body);
  }

  private static String own(String name) {
    return read(name, "/org/ansinh/documentation/html/");
  }

  private static String read(String name, String folder) {
    try (InputStream in = Site.class.getResourceAsStream(folder + name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + folder + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
