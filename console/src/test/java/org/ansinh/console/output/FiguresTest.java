package org.ansinh.console.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final Unit DONG_A_MONTH = Unit.of("VND").per(Unit.MONTH);

  private final Figures vi = new Figures(Language.VI);
  private final Figures en = new Figures(Language.EN);

  private static NumberType type(Unit unit, boolean percent) {
    return new NumberType(unit, 4, Range.of(0, 1_000_000_000), percent);
  }

  private static Value number(String text) {
    return new Value.NumberValue(new BigDecimal(text));
  }

  @Test
  void amount_inVietnamese_hasPointsBetweenGroups() {
    assertEquals("2.340.000 đ/month", vi.show(number("2340000"), type(DONG_A_MONTH, false)));
    assertEquals("105.300,25 đ/month", vi.show(number("105300.25"), type(DONG_A_MONTH, false)));
    assertEquals("-1.000 đ", vi.show(number("-1000"), type(Unit.of("VND"), false)));
    assertEquals("0 đ", vi.show(number("0.0"), type(Unit.of("VND"), false)));
  }

  @Test
  void amount_inEnglish_hasCommasBetweenGroups() {
    assertEquals("2,340,000 VND/month", en.show(number("2340000"), type(DONG_A_MONTH, false)));
    assertEquals("4.5%", en.show(number("0.045"), type(Unit.NUMBER, true)));
  }

  @Test
  void percentage_isShownInHundredths() {
    assertEquals("4,5%", vi.show(number("0.045"), type(Unit.NUMBER, true)));
    assertEquals("2%/year", vi.show(number("0.02"), type(Unit.NUMBER.per(Unit.YEAR), true)));
  }

  @Test
  void reading_ofAValue_hasUnitsInItsLanguage() {
    assertEquals("30 ngày", vi.reading(number("30"), type(Unit.DAY, false)));
    assertEquals("1 năm", vi.reading(number("1"), type(Unit.YEAR, false)));
    assertEquals("500.000 đ/tháng", vi.reading(number("500000"), type(DONG_A_MONTH, false)));
    assertEquals("2%/năm", vi.reading(number("0.02"), type(Unit.NUMBER.per(Unit.YEAR), true)));
    assertEquals("30 days", en.reading(number("30"), type(Unit.DAY, false)));
  }

  @Test
  void years_one_isSingular() {
    assertEquals("1 year", vi.show(number("1"), type(Unit.YEAR, false)));
    assertEquals("15,5 years", vi.show(number("15.5"), type(Unit.YEAR, false)));
    assertEquals("360 months", vi.show(number("360"), type(Unit.MONTH, false)));
  }

  @Test
  void number_ofFewDigits_hasNoGroups() {
    assertEquals("999", vi.number(new BigDecimal("999")));
    assertEquals("1.000", vi.number(new BigDecimal("1000")));
    assertEquals("1.000.000", vi.number(new BigDecimal("1E6")));
  }

  @Test
  void rounded_keepsItsDigits() {
    assertEquals("1.234,0", vi.rounded(new BigDecimal("1234"), 1));
    assertEquals("0,3", vi.rounded(new BigDecimal("0.25"), 1));
    assertEquals("-0,5", vi.rounded(new BigDecimal("-0.5"), 1));
  }

  @Test
  void otherValues_areWrittenAsInTheLanguage() {
    assertEquals("có", vi.show(Value.BooleanValue.YES, BooleanType.YES_NO));
    assertEquals(
        "2024-07-01", vi.show(new Value.DateValue(LocalDate.of(2024, 7, 1)), DateType.ANY));
    assertEquals("0.45", Figures.plain(number("0.450")));
  }
}
