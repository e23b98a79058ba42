package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `show coverage` says article by article what is encoded.
final class CoverageTest {
  @TempDir Path folder;

  @BeforeEach
  void writePack() throws IOException {
    Files.writeString(
        folder.resolve("amendment.law"),
        """
        source draft = "Dự thảo" en "Draft"
        parameter p: VND
          from 2020-01-01 = 3   by draft
        amendment raise from 2027-01-01
          by draft
          change parameter p was 3 becomes 4
        """);
    Files.writeString(
        folder.resolve("pack.law"),
        """
        pack small "Nhỏ" en "Small"
          currency VND
          languages vi, en
        source act = "Luật" en "Act" articles 5
          article "1" not encoded "Phạm vi" en "Scope"
          article "2.2" not encoded "Quân nhân" en "Soldiers"
        source letter = "Công văn" en "Letter"
        rule a: VND
          = 1 VND   by act art "2.1"
        rule b: VND
          = 2 VND   by act art "2-3"
        rule c: VND
          = 2 VND   by letter
        """);
  }

  private Run show(String... words) {
    String[] all = new String[words.length + 4];
    all[0] = "show";
    all[1] = "coverage";
    System.arraycopy(words, 0, all, 2, words.length);
    all[words.length + 2] = "--pack";
    all[words.length + 3] = folder.toString();
    return Run.here(all);
  }

  @Test
  void coverage_ofASource_listsItsArticles() {
    assertEquals(
        """
        Act
        5 articles: 2 encoded, 1 not encoded, 2 unaccounted for
          1         – not encoded: Scope
          2         a, b
                    without 2.2: Soldiers
          3         b
          4-5       ? not accounted for
        """,
        show("act", "--lang", "en").out());
    assertEquals(
        """
        Công văn
        0 điều đã mã hóa, 0 điều không mã hóa; chưa kê danh sách điều
          cả văn bản c
        """,
        show("letter").out());
  }

  @Test
  void coverage_forPrograms_hasARowAnArticle() {
    assertEquals(
        """
        article,state,items,not_encoded\r
        1,not encoded,,1: Scope\r
        2,encoded,"a, b",2.2: Soldiers\r
        3,encoded,b,\r
        4,unaccounted,,\r
        5,unaccounted,,\r
        """,
        show("act", "--lang", "en", "--format", "csv").out());
    assertEquals(
        """
        source,articles,encoded,not_encoded,unaccounted,whole,title\r
        act,5,2,1,2,0,Luật\r
        letter,,0,0,,1,Công văn\r
        draft,,0,0,,2,Dự thảo\r
        """,
        show("--format", "csv").out());
  }

  @Test
  void coverage_ofAnUnknownSource_namesTheNearest() {
    Run run = show("atc");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("There is no source called `atc`"), run.err());
    assertTrue(run.err().contains("Did you mean `act`?"), run.err());
  }

  @Test
  void coverage_byADivision_isRefused() {
    Run run = show("--by", "Province");
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("E501: Only the figures of a measure"), run.err());
  }

  @Test
  void check_ofArticlesUnaccounted_warns() {
    Run run = Run.here("check", "--pack", folder.toString());
    assertTrue(
        run.err().contains("W320: 2 of the 5 articles of `act` are neither cited"), run.err());
  }
}
