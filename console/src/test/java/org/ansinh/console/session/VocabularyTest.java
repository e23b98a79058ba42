package org.ansinh.console.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary =
      new Vocabulary(
          List.of(
              new Vocabulary.Term("wage", List.of("Tiền lương tháng", "Monthly wage"), "input"),
              new Vocabulary.Term("base_salary", List.of("Mức lương cơ sở", ""), "parameter"),
              new Vocabulary.Term("lunar", List.of(), "rule"),
              new Vocabulary.Term("luong_toi_thieu", List.of("Lương tối thiểu"), "rule")));

  private List<String> matching(String typed) {
    return vocabulary.matching(typed).stream().map(Vocabulary.Term::name).toList();
  }

  @Test
  void label_typedWithoutDiacritics_isFound() {
    assertEquals(List.of("base_salary"), matching("luong co so"));
    assertEquals(List.of("base_salary"), matching("lương cơ s"));
    assertEquals(List.of("wage"), matching("MONTHLY"));
  }

  @Test
  void name_begun_comesBeforeLabels() {
    assertEquals(List.of("luong_toi_thieu", "base_salary", "wage"), matching("luong"));
    assertEquals(List.of("lunar"), matching("lun"));
    assertEquals(List.of("base_salary"), matching("sala"));
  }

  @Test
  void label_withinAWord_isNotFound() {
    assertEquals(List.of(), matching("uong"));
  }
}
