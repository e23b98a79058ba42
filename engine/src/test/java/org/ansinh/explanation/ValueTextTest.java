package org.ansinh.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValueTextTest {
  private static final Range ANY = Range.of(-1_000_000_000_000L, 1_000_000_000_000L);

  private static Unit unit(String text) {
    Unit unit = Unit.NUMBER;
    String[] parts = text.split("/");
    if (!parts[0].isEmpty() && !parts[0].equals("number") && !parts[0].equals("1")) {
      unit = Unit.of(parts[0]);
    }
    return parts.length > 1 ? unit.per(Unit.of(parts[1])) : unit;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2340000   | VND/month | false | 2.340.000 đ/month | 2,340,000 VND/month",
        "0.045     | number    | true  | 4,5%              | 4.5%",
        "0.02      | 1/year    | true  | 2%/year           | 2%/year",
        "-49500    | VND/month | false | -49.500 đ/month   | -49,500 VND/month",
        "1         | year      | false | 1 year            | 1 year",
        "15.5      | year      | false | 15,5 years        | 15.5 years",
        "0         | month     | false | 0 months          | 0 months",
        "999       | VND       | false | 999 đ             | 999 VND",
        "1000      | number    | false | 1.000             | 1,000",
        "1234.5678 | number    | false | 1.234,5678        | 1,234.5678"
      })
  void text_ofNumbers_followsTheLanguage(
      BigDecimal number, String unit, boolean percent, String vietnamese, String english) {
    NumberType type = new NumberType(unit(unit), 4, ANY, percent);
    assertEquals(vietnamese, ValueText.VIETNAMESE.text(number, type));
    assertEquals(english, ValueText.ENGLISH.text(number, type));
  }

  @Test
  void text_ofOtherKinds_usesLabelsAndPlainDates() {
    Category status =
        new Category(
            "PovertyStatus",
            Label.NONE,
            List.of(
                new Category.Member("poor", new Label("Hộ nghèo", "Poor")),
                new Category.Member("near_poor", new Label("Hộ cận nghèo", "")),
                new Category.Member("neither", Label.NONE)),
            SourceSpan.NONE);
    CategoryType type = new CategoryType(status);
    assertEquals("Hộ nghèo", ValueText.VIETNAMESE.text(new Value.CategoryValue(status, 0), type));
    assertEquals("Poor", ValueText.ENGLISH.text(new Value.CategoryValue(status, 0), type));
    assertEquals("Hộ cận nghèo", ValueText.ENGLISH.text(new Value.CategoryValue(status, 1), type));
    assertEquals("neither", ValueText.ENGLISH.text(new Value.CategoryValue(status, 2), type));
    assertEquals("có", ValueText.VIETNAMESE.text(Value.BooleanValue.YES, BooleanType.YES_NO));
    assertEquals(
        "2024-07-01",
        ValueText.VIETNAMESE.text(new Value.DateValue(LocalDate.of(2024, 7, 1)), DateType.ANY));
  }
}
