package org.ansinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ansinh.simulation.Progress;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.tabulation.Cell;
import org.ansinh.tabulation.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every study of `policies/vn/amendments` runs against the population of the pack, and changes
/// something in it.
final class StudiesOfVietNamTest {
  private static final Engine VIETNAM =
      Engine.load(Path.of(System.getProperty("ansinh.home", ".."), "policies", "vn"));
  private static final Study STUDY = VIETNAM.study(VIETNAM.populate(null, 5_000, 3), 2);

  /// Each amendment on its first day, and when the last of its steps and of the law's have come.
  static Stream<Arguments> amendments() {
    return VIETNAM.pack().amendments().stream()
        .map(amendment -> Arguments.of(amendment.name().text(), amendment));
  }

  private static List<LocalDate> days(AmendmentItem amendment) {
    LocalDate first = amendment.from().date();
    List<LocalDate> days = new ArrayList<>(List.of(first));
    if (amendment.until() == null) {
      days.add(LocalDate.of(2041, 1, 1));
    }
    return days;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("amendments")
  void amendment_againstThePopulation_changesSomethingAndBooksItOnce(
      String name, AmendmentItem amendment) {
    List<String> changed = new ArrayList<>();
    for (LocalDate day : days(amendment)) {
      Study.Compared compared =
          STUDY.compare(
              new Study.Scenario(day, List.of(name), List.of(), List.of()), Progress.SILENT);
      compared.changed().forEach(rule -> changed.add(rule.name()));
      assertEquals(
          0,
          new BigDecimal("101112656").compareTo(persons(compared.outcomes())),
          "winners, losers and others are the people of the census");
    }
    assertNotEquals(List.of(), changed, "nothing changes for anyone");
  }

  private static BigDecimal persons(Table outcomes) {
    BigDecimal all = BigDecimal.ZERO;
    for (String column : List.of("winners", "losers", "unchanged")) {
      all =
          all.add(((Cell.Amount) outcomes.rows().getLast().get(outcomes.columnOf(column))).value());
    }
    return all;
  }
}
