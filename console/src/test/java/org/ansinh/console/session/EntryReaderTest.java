package org.ansinh.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryReaderTest {
  private static List<Typed> read(String text) throws IOException {
    EntryReader reader =
        new EntryReader(
            new BufferedReader(new StringReader(text)),
            "a.session",
            line -> line.startsWith("on "));
    List<Typed> entries = new ArrayList<>();
    for (Typed entry = reader.next(); entry != null; entry = reader.next()) {
      entries.add(entry);
    }
    return entries;
  }

  @Test
  void entries_commandsAndItems_areReadOneAfterAnother() throws IOException {
    List<Typed> entries =
        read(
            """
            // a remark
            on 2027-01-01
            base_salary

            amendment x from 2027-01-01
              change parameter p was 1 becomes 2

              change parameter q was 1 becomes 2
            on 2027-01-02
            """);
    assertEquals(
        List.of(
            new Typed("on 2027-01-01", "a.session", 2),
            new Typed("base_salary", "a.session", 3),
            new Typed(
                "amendment x from 2027-01-01\n"
                    + "  change parameter p was 1 becomes 2\n"
                    + "\n"
                    + "  change parameter q was 1 becomes 2",
                "a.session",
                5),
            new Typed("on 2027-01-02", "a.session", 9)),
        entries);
  }

  @Test
  void source_ofAnEntry_countsLinesOfTheFile() throws IOException {
    Typed entry = read("\n\nbase_salary + nothing\n").getFirst();
    assertEquals(3, entry.asSource().span(entry.asSource().startOfLine(3), 5).line());
    assertEquals("base_salary + nothing", entry.asSource().line(3));
  }

  @Test
  void words_listsAndClauses_becomeOptions() {
    Map<String, String> clauses = Map.of("by", "--by", "to", "--output");
    assertEquals(
        List.of("voluntary_2027", "--by", "province,area", "--output", "out.csv"),
        Words.asOptions(Words.split("voluntary_2027 by province, area to out.csv"), clauses));
    assertEquals(
        List.of("a,b", "--by", "sex"), Words.asOptions(Words.split("a , b --by sex"), clauses));
    assertEquals(List.of("hai từ", "x"), Words.split("\"hai từ\" x"));
    assertEquals(List.of("", "x"), Words.split("\"\" x"));
  }

  @Test
  void words_firstAndRest_partALine() {
    assertEquals("why", Words.first("  why an.si_employee  + 1"));
    assertEquals("an.si_employee  + 1", Words.rest("  why an.si_employee  + 1"));
    assertEquals("", Words.rest("show"));
  }
}
