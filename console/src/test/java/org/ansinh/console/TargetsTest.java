package org.ansinh.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// `show targets` puts targets beside what was counted and beside the population.
final class TargetsTest {
  private static final JsonArray TABLES = tables();

  private static JsonArray tables() {
    Run run =
        Run.here("show", "targets", "--on", "2025-12-31", "--persons", "2000", "--format", "json");
    assertEquals(0, run.exit(), run.err());
    return JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("tables");
  }

  private static JsonObject row(String measure, String by, String place, String source) {
    for (JsonElement table : TABLES) {
      if (table.getAsJsonObject().get("title").getAsString().contains("(" + measure + ")")) {
        for (JsonElement element : table.getAsJsonObject().getAsJsonArray("rows")) {
          JsonObject row = element.getAsJsonObject();
          if (row.get("by").getAsString().equals(by)
              && row.get("place").getAsString().equals(place)
              && row.get("source").getAsString().equals(source)) {
            return row;
          }
        }
      }
    }
    throw new AssertionError("no target of " + measure + " by " + by + " from " + source);
  }

  private static void assertNumber(String expected, JsonObject row, String column) {
    assertEquals(
        0,
        new BigDecimal(expected).compareTo(row.get(column).getAsBigDecimal()),
        row + " " + column);
  }

  @Test
  void goalsOf2020_haveTheirGapsInPoints() {
    JsonObject si = row("si_coverage", "2020-12-31", "", "nq21_2012");
    assertNumber("-17.2", si, "gap");
    assertEquals("no", si.get("met").getAsString());
    assertEquals("derived", si.get("confidence").getAsString());
    assertNumber("-7.97", row("ui_coverage", "2020-12-31", "", "nq21_2012"), "gap");
    JsonObject hi = row("hi_coverage", "2020-12-31", "", "nq21_2012");
    assertNumber("10.97", hi, "gap");
    assertEquals("yes", hi.get("met").getAsString());
  }

  @Test
  void targetsOf2025_ofTwoTexts_standSideBySide() {
    assertNumber("0.1", row("si_coverage", "2025-12-31", "", "qd1320_2020"), "gap");
    JsonObject later = row("si_coverage", "2025-12-31", "", "mof_dispatch_2025");
    assertNumber("0", later, "gap");
    assertEquals("yes", later.get("met").getAsString());
    JsonObject ui = row("ui_coverage", "2025-12-31", "", "mof_dispatch_2025");
    assertNumber("-0.03", ui, "gap");
    assertEquals("no", ui.get("met").getAsString());
  }

  @Test
  void targetOfALaterYear_isMeasuredFromTheLastFigure_andNotJudged() {
    JsonObject row = row("si_coverage", "2030-12-31", "", "nq28_2018");
    assertEquals("2025-12-31", row.get("actual_on").getAsString());
    assertNumber("-14.9", row, "gap");
    assertTrue(row.get("met").isJsonNull());
  }

  @Test
  void targetOfAProvince_isBesideThePopulationOfTheProvince() {
    JsonObject country = row("si_coverage", "2025-12-31", "", "nq28_2018");
    JsonObject province = row("si_coverage", "2025-12-31", "ha_noi", "ha_noi_plan");
    assertTrue(province.get("actual").isJsonNull());
    BigDecimal here = province.get("one_point").getAsBigDecimal();
    assertTrue(here.signum() > 0);
    assertTrue(here.compareTo(country.get("one_point").getAsBigDecimal()) < 0);
  }

  @Test
  void targetInPersons_hasItsGapInPersons() {
    JsonObject row = row("voluntary_participants", "2020-12-31", "quang_ninh", "quang_ninh_2021");
    assertNumber("106", row, "gap");
  }

  @Test
  void targetsOf2020_keepTheWordOfEachText() {
    assertEquals(
        "about", row("si_coverage", "2020-12-31", "", "nq21_2012").get("qualifier").getAsString());
    assertEquals(
        "over", row("si_coverage", "2020-12-31", "", "review_2020").get("qualifier").getAsString());
    String shown =
        Run.here("show", "targets", "--on", "2025-12-31", "--persons", "2000", "--lang", "vi")
            .out();
    assertTrue(shown.contains("khoảng 50%"), shown);
    assertTrue(shown.contains("trên 50%"), shown);
    assertTrue(shown.contains("trên 80%"), shown);
  }

  @Test
  void targetOfWhatThePopulationDoesNotKnow_standsWithoutAPopulation() {
    JsonObject row = row("satisfaction", "2030-12-31", "", "nq28_2018");
    assertNumber("0.9", row, "target");
    assertTrue(row.get("population").isJsonNull(), row.toString());
  }

  @Test
  void lawNumberThatCannotBe_isKeptAsWritten_withTheRightOne() {
    String shown = Run.here("show", "law51_2014_sic").out();
    assertTrue(shown.contains("51/2014/QH15"), shown);
    assertTrue(shown.contains("51/2024/QH15"), shown);
  }
}
