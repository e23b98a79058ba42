package org.ansinh.console.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ansinh.explanation.Step;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Confidence;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Source;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationPrinterTest {
  private static final NumberType DONG =
      new NumberType(Unit.of("VND").per(Unit.MONTH), 0, Range.of(0, 100_000_000));
  private static final String WORDS =
      "Từ ngày 01 tháng 7 năm 2024, mức lương cơ sở là 2.340.000 đồng/tháng.";

  private static Citation citation(String title, String article, Confidence confidence) {
    Source source = new Source("s", title, null, null, Map.of("3.2", WORDS), SourceSpan.NONE);
    return new Citation(source, article, confidence, "", SourceSpan.NONE);
  }

  private static Step step(
      @Nullable String unit,
      String name,
      long value,
      Step.Reason reason,
      @Nullable Citation citation,
      Step... parts) {
    String words = citation == null ? null : citation.words();
    return new Step(
        unit,
        name,
        Label.NONE,
        new Value.NumberValue(BigDecimal.valueOf(value)),
        DONG,
        reason,
        citation,
        words,
        List.of(parts));
  }

  private static Step sample() {
    return step(
        "an",
        "si_wage",
        46_800_000,
        new Step.ByFormula(List.of(), List.of()),
        null,
        step("an", "wage", 50_000_000, new Step.Given(), null),
        step(
            null,
            "si_ceiling",
            46_800_000,
            new Step.ByFormula(List.of(), List.of()),
            citation("Luật BHXH 58/2014/QH13", "89.3", Confidence.CONFIRMED),
            step(
                null,
                "base_salary",
                2_340_000,
                new Step.SetSince(LocalDate.of(2024, 7, 1)),
                citation("Nghị định 73/2024/NĐ-CP", "3.2", Confidence.SECONDARY))));
  }

  @Test
  void explanation_isATreeWithCitationsBesideItAndTheArticleBelow() {
    assertEquals(
        """
        an.si_wage = 46.800.000 đ/month
           wage = 50.000.000 đ/month            given
           si_ceiling = 46.800.000 đ/month      Luật BHXH 58/2014/QH13 art. 89.3
              base_salary = 2.340.000 đ/month   since 2024-07-01, Nghị định
                                                73/2024/NĐ-CP art. 3.2 (secondary)
                 “Từ ngày 01 tháng 7 năm 2024, mức lương cơ sở là 2.340.000 đồng/tháng.”
        """,
        ExplanationPrinter.draw(sample(), new Figures(Language.VI), Ink.PLAIN, 80));
  }

  @Test
  void explanation_isNoWiderThanTheScreen() {
    String drawn = ExplanationPrinter.draw(sample(), new Figures(Language.EN), Ink.PLAIN, 64);
    drawn.lines().forEach(line -> assertTrue(TextWidth.of(line) <= 64, line));
    assertTrue(drawn.contains("46,800,000 VND/month"), drawn);
  }

  @Test
  void severalPartsNotGiven_shareALine_belowThoseThatSayMore() {
    Step top =
        step(
            "an",
            "pay",
            7,
            new Step.ByFormula(List.of(), List.of()),
            null,
            step("an", "additions", 0, new Step.Standard(), null),
            step("an", "wage", 7, new Step.Given(), null),
            step("an", "bonus", 1, new Step.Standard(), null));
    assertEquals(
        """
        an.pay = 7 đ/month
           wage = 7 đ/month   given
           not given, as usual: additions = 0 đ/month, bonus = 1 đ/month
        """,
        ExplanationPrinter.draw(top, new Figures(Language.VI), Ink.PLAIN, 80));
  }

  @Test
  void whatRestsOnNothingGiven_isOneLine_alsoWhereItIsNamedAgain() {
    Step.ByFormula plain = new Step.ByFormula(List.of(), List.of());
    Step standard = step("an", "additions", 0, new Step.Standard(), null);
    Step given = step("an", "wage", 7, new Step.Given(), null);
    Step set = step(null, "base", 2, new Step.SetSince(LocalDate.of(2024, 7, 1)), null);
    Step top =
        step(
            "an",
            "pay",
            9,
            plain,
            null,
            step("an", "extra", 0, plain, null, standard),
            step("an", "basis", 7, plain, null, given, standard),
            step("an", "least", 2, plain, null, set, standard),
            step("an", "extra", 0, new Step.ExplainedAbove(), null));
    assertEquals(
        """
        an.pay = 9 đ/month
           extra = 0 đ/month          nothing given, as usual
           basis = 7 đ/month
              wage = 7 đ/month        given
              additions = 0 đ/month   not given, as usual
           least = 2 đ/month
              base = 2 đ/month        since 2024-07-01
              additions = 0 đ/month   not given, as usual
           extra = 0 đ/month          nothing given, as usual
        """,
        ExplanationPrinter.draw(top, new Figures(Language.VI), Ink.PLAIN, 80));
  }

  @Test
  void colours_areOnlyUsedWhereTheyAreShown() {
    Figures figures = new Figures(Language.VI);
    assertTrue(ExplanationPrinter.draw(sample(), figures, Ink.COLOURED, 80).contains("\u001b["));
    assertTrue(!ExplanationPrinter.draw(sample(), figures, Ink.PLAIN, 80).contains("\u001b["));
  }
}
