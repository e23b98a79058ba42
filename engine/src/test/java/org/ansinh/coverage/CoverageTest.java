package org.ansinh.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.ansinh.coverage.Coverage.State;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoverageTest {
  private static final String LAW =
      """
      source act = "Act" en "Act" articles 9
        article "1-2" not encoded "Scope and words" en "Scope"
        article "4.3" not encoded "Of soldiers"
        article "7" not encoded "Courts"
      source changing = "Amending act" amends act
      source letter = "Letter"
      parameter least: VND/month
        from 2020-01-01 = 100   by act art "3.1"
        from 2021-01-01 = 120   by changing art "5"
      rule due of Person: VND/month
        from 2020-01-01 = least   by act art "3.2, 4.1"
        except poor when poor: 0 VND/month   by act art "4.2"
      rule other of Person: VND/month
        = 1 VND/month   by act
      rule paid of Person: VND/month
        = 1 VND/month   by letter art "annex 1"
      entity Person
      input poor of Person: yes/no
      """;

  private static Coverage of(String law, String source) {
    ParsedFile file = Parser.parse(new SourceText("test.law", law));
    assertEquals(List.of(), file.issues());
    return Coverage.of(file.items()).stream()
        .filter(coverage -> coverage.source().name().text().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static String articles(Coverage coverage, State state) {
    return coverage.lines().stream()
        .filter(line -> line.state() == state)
        .map(line -> line.article().toString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void articles_ofAnAct_areEncodedLeftOutOrUnaccounted() {
    Coverage act = of(LAW, "act");
    assertEquals("3 4 5", articles(act, State.ENCODED));
    assertEquals("1 2 7", articles(act, State.NOT_ENCODED));
    assertEquals("6 8 9", articles(act, State.UNACCOUNTED));
    assertEquals(
        List.of("1-2", "3", "4", "5", "6", "7", "8-9"),
        act.stretches().stream().map(Coverage.Stretch::numbers).toList());
    assertTrue(act.isListed());
  }

  @Test
  void article_cited_namesEachItemOnceAndThePartsLeftOut() {
    Coverage.Line fourth = of(LAW, "act").lines().get(3);
    assertEquals(List.of("due"), fourth.items().stream().map(item -> item.name().text()).toList());
    assertEquals(
        List.of("4.1", "4.2"), fourth.cited().stream().map(c -> c.place().toString()).toList());
    assertEquals("4.3", fourth.omitted().getFirst().number());
  }

  @Test
  void citation_ofAnAmendingText_countsForBoth() {
    assertEquals("5", articles(of(LAW, "changing"), State.ENCODED));
    assertFalse(of(LAW, "changing").isListed());
  }

  @Test
  void citation_withoutANumber_isOfTheWholeText() {
    assertEquals(
        List.of("other"), of(LAW, "act").whole().stream().map(item -> item.name().text()).toList());
    assertEquals(
        List.of("paid"),
        of(LAW, "letter").whole().stream().map(item -> item.name().text()).toList());
    assertEquals(List.of(), of(LAW, "letter").lines());
  }

  @Test
  void citation_ofWhatIsLeftOutOrBeyond_isReported() {
    String law =
        """
        source act = "Act" articles 9
          article "4.3" not encoded "Of soldiers"
          article "6" not encoded "Of others"
        rule a: VND = 1 VND   by act art "4"
        rule b: VND = 1 VND   by act art "4.3.a"
        rule c: VND = 1 VND   by act art "5-7"
        rule d: VND = 1 VND   by act art "6"
        rule e: VND = 1 VND   by act art "10.1"
        rule f: VND = 1 VND   by act art "4.31"
        """;
    Coverage act = of(law, "act");
    assertEquals(
        List.of("b", "d"), act.contradicted().stream().map(c -> c.item().name().text()).toList());
    assertEquals(List.of("e"), act.beyond().stream().map(c -> c.item().name().text()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "31.1.đ|31.1.đ",
        "38-41|38-41",
        "38 – 41|38-41",
        "141.13|141.13",
        "5|5",
        "48a.1|48a.1",
        "48a-48c|48a-48c",
        "66.1.a, 66.3|66.1.a 66.3",
        "17 và 18|17 18",
        "6.2.6|6.2.6",
        "41-38|",
        "annex|",
        "12345|",
        "3.|",
        "''|",
      })
  void address_written_isReadAsPlaces(String address, String places) {
    String read = Place.in(address).stream().map(Place::toString).collect(Collectors.joining(" "));
    assertEquals(places == null ? "" : places, read);
  }
}
