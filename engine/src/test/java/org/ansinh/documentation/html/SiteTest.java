package org.ansinh.documentation.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Sheet;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of whole packs, read by a parser of HTML.
final class SiteTest {
  private static final Map<String, Book> BOOKS = new ConcurrentHashMap<>();
  private static final Map<String, List<Page>> PAGES = new ConcurrentHashMap<>();

  private static Book book(String pack) {
    return BOOKS.computeIfAbsent(
        pack,
        name ->
            Book.of(PolicyPack.load(Path.of(System.getProperty("ansinh.home"), "policies", name))));
  }

  private static List<Page> pages(String pack) {
    return PAGES.computeIfAbsent(pack, name -> Site.pages(book(name), "vi"));
  }

  private static Book bookOf(String text) {
    return Book.of(
        PolicyPack.of(
            "small", List.of(org.ansinh.syntax.Parser.parse(new SourceText("small.law", text)))));
  }

  private static Map<String, Document> documents(List<Page> pages, List<String> faults) {
    Map<String, Document> documents = new HashMap<>();
    for (Page page : pages) {
      if (page.path().endsWith(".html")) {
        Parser parser = Parser.htmlParser().setTrackErrors(5);
        documents.put(page.path(), parser.parseInput(page.text(), ""));
        parser.getErrors().forEach(error -> faults.add(page.path() + ": " + error));
      }
    }
    return documents;
  }

  private static Document page(Book book, String path) {
    String text =
        Site.pages(book, "vi").stream()
            .filter(page -> page.path().equals(path))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no page " + path))
            .text();
    return org.jsoup.Jsoup.parse(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vn", "veridia"})
  void pages_ofAPack_areWellFormedAndEveryLinkLeadsSomewhere(String pack) {
    List<Page> pages = pages(pack);
    List<String> faults = new ArrayList<>();
    Map<String, Document> documents = documents(pages, faults);
    assertEquals(List.of(), faults);
    Set<String> files = new HashSet<>();
    for (Page page : pages) {
      assertTrue(files.add(page.path().toLowerCase(java.util.Locale.ROOT)), page.path());
    }
    Set<String> paths = new HashSet<>();
    pages.forEach(page -> paths.add(page.path()));
    Map<String, Set<String>> ids = new HashMap<>();
    documents.forEach(
        (path, document) -> {
          Set<String> own = new HashSet<>();
          for (Element element : document.select("[id]")) {
            assertTrue(own.add(element.id()), path + " has two of #" + element.id());
          }
          ids.put(path, own);
        });
    Set<String> dead = new TreeSet<>();
    int links = 0;
    for (Map.Entry<String, Document> entry : documents.entrySet()) {
      for (Element element : entry.getValue().select("[href], [src]")) {
        String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        links++;
        if (leadsNowhere(entry.getKey(), address, paths, ids)) {
          dead.add(entry.getKey() + " → " + address);
        }
      }
    }
    assertEquals(Set.of(), dead);
    assertTrue(links > 1000, "links: " + links);
  }

  private static boolean leadsNowhere(
      String page, String address, Set<String> paths, Map<String, Set<String>> ids) {
    int hash = address.indexOf('#');
    String file = hash < 0 ? address : address.substring(0, hash);
    String target =
        file.isEmpty()
            ? page
            : Path.of(page).resolveSibling(file).normalize().toString().replace('\\', '/');
    if (!paths.contains(target)) {
      return true;
    }
    return hash >= 0 && !ids.get(target).contains(address.substring(hash + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vn", "veridia"})
  void items_ofAPack_eachHaveAPlaceThatNamesThem(String pack) {
    Book book = book(pack);
    Links links = new Links(book);
    Map<String, Document> documents = documents(pages(pack), new ArrayList<>());
    for (Sheet sheet : book.sheets()) {
      String place = links.place(sheet.item());
      Document document = documents.get(place.replaceAll("#.*", ""));
      assertNotNull(document, place);
      assertTrue(document.text().contains(sheet.name()), place + " names " + sheet.name());
    }
  }

  @Test
  void searchIndex_ofAPack_leadsToPages() {
    List<Page> pages = pages("vn");
    Map<String, Document> documents = documents(pages, new ArrayList<>());
    String index =
        pages.stream()
            .filter(p -> p.path().equals("assets/index.js"))
            .findFirst()
            .orElseThrow()
            .text();
    String json = index.substring(index.indexOf('['), index.lastIndexOf(']') + 1);
    var entries = com.google.gson.JsonParser.parseString(json).getAsJsonArray();
    assertTrue(entries.size() > 500, "entries: " + entries.size());
    for (var entry : entries) {
      var fields = entry.getAsJsonArray();
      assertEquals(7, fields.size());
      String address = fields.get(5).getAsString();
      Document document = documents.get(address.replaceAll("#.*", ""));
      assertNotNull(document, address);
      if (address.contains("#")) {
        assertNotNull(
            document.getElementById(address.substring(address.indexOf('#') + 1)), address);
      }
    }
    assertTrue(json.contains("2340000"), "values are found");
  }

  @Test
  void pages_writtenTwice_areTheSameBytes() {
    Path folder = Path.of(System.getProperty("ansinh.home"), "policies", "vn");
    assertEquals(pages("vn"), Site.pages(Book.of(PolicyPack.load(folder)), "vi"));
  }

  @Test
  void pages_needNoNetworkAndSayNothingOfThisMachine() {
    String home = System.getProperty("ansinh.home");
    for (Page page : pages("vn")) {
      if (page.path().endsWith(".html")) {
        assertFalse(page.text().contains(home), page.path());
        for (Element element : org.jsoup.Jsoup.parse(page.text()).select("[href], [src]")) {
          String address = element.hasAttr("href") ? element.attr("href") : element.attr("src");
          assertFalse(URI.create(address.replaceAll("[^\\p{ASCII}]", "x")).isAbsolute(), address);
        }
      }
    }
  }

  @Test
  void parameter_overTime_isATableWithCitationsAndAChart() {
    Document page = page(book("vn"), "value/base_salary.html");
    Element first = page.select("#values tbody tr").first();
    assertNotNull(first);
    assertTrue(first.text().contains("2.530.000 đ/tháng"), first.text());
    assertTrue(first.text().contains("2,530,000 VND/month"), first.text());
    assertTrue(first.text().contains("+8,1%"), first.text());
    assertEquals(
        "../source/nd161_2026.html#art-3.2", first.select("a").attr("href"), first.outerHtml());
    Element chart = page.select("figure.chart").first();
    assertNotNull(chart);
    assertEquals("step", chart.attr("data-kind"));
    assertEquals(
        chart.attr("data-days").split(" ").length,
        chart.select("data").attr("data-values").split(" ").length);
  }

  @Test
  void rule_namesWhatItRestsOnAndWhatRestsOnIt() {
    Book book =
        bookOf(
            """
            source act = "Luật" en "Act" articles 2
              article "1": "Lời."
            entity Person "Người" en "Person"
            payer worker "Người lao động" en "Worker"
            input wage of Person: VND/month from 0 to 9_000 VND/month "Lương" en "Wage"
            parameter rate: percent "Tỷ lệ" en "Rate"
              from 2020-01-01 = 8%   by act art "1" conflicting note "Hai nguồn"
            rule due of Person: VND/month "Phải đóng" en "Due" paid by worker
              from 2020-01-01 = wage * rate   by act art "1.2"
              except rate when wage > 5 VND/month: 0 VND/month
            rule twice of Person: VND/month
              = due * 2
            test "eight"
              on 2020-01-01
              a is Person: wage = 100 VND/month
              expect a.due = 8 VND/month
            """);
    Document due = page(book, "value/due.html");
    assertEquals(
        List.of("wage", "rate"), due.select("#neighbours .tree code").eachText(), "depends on");
    assertEquals(
        List.of("twice"), due.select("#neighbours .pair > div:last-child code").eachText());
    assertEquals(List.of("eight"), due.select("#tests summary").eachText());
    assertEquals(
        List.of("../value/wage.html", "../value/rate.html"),
        due.select("#formula .version > pre a").eachAttr("href"));
    assertEquals("../payer/worker.html", due.select(".chips a[href*=payer]").attr("href"));
    assertTrue(
        page(book, "source/act.html").getElementById("art-1.2") != null, "deep link to a part");
    assertEquals(
        List.of("Hai nguồn"), page(book, "uncertain.html").select("#conflicting .note").eachText());
    assertTrue(
        page(book, "source/act.html").select(".article.unaccounted h3").text().contains("2"));
  }

  @Test
  void text_withMarkupInIt_isEscaped() {
    String nasty = "</title><script>alert('1')</script> & <b>";
    Book book =
        bookOf(
            """
            source act = "NASTY" en "NASTY"
              article "1": "NASTY"
            parameter rate: percent "NASTY" en "NASTY"
              from 2020-01-01 = 8%   by act art "1" general note "NASTY"
            rule r: percent "NASTY" = rate   // NASTY
            test "NASTY"
              on 2020-01-01
              expect r = 8%
            """
                .replace("NASTY", nasty));
    for (Page page : Site.pages(book, "vi")) {
      if (page.path().endsWith(".html")) {
        Document document = org.jsoup.Jsoup.parse(page.text());
        assertEquals(2, document.select("script[src]").size(), page.path());
        assertEquals(2, document.select("script").size(), page.path());
        assertFalse(page.text().contains("<b>\n"), page.path());
      } else if (page.path().equals("assets/index.js")) {
        assertFalse(page.text().contains("<"), page.text());
      }
    }
    assertTrue(page(book, "value/rate.html").select("h1").text().contains(nasty));
  }

  @Test
  void names_thatDifferInCapitalsOnly_areTwoFiles() {
    Book book = bookOf("rule rate: percent = 1%\nrule Rate: percent = 2%\n");
    Set<String> paths = new HashSet<>();
    Site.pages(book, "vi").forEach(page -> paths.add(page.path()));
    assertTrue(
        paths.contains("value/rate.html") && paths.contains("value/Rate-2.html"), "" + paths);
  }

  @Test
  void pack_withAMistake_isRefused() {
    org.junit.jupiter.api.Assertions.assertThrows(
        org.ansinh.diagnostics.EngineException.class,
        () -> bookOf("rule r of Nobody: percent = 1%\n"));
  }
}
