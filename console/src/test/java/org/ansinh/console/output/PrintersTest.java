package org.ansinh.console.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.quantity.Unit;
import org.junit.jupiter.api.Test;

class PrintersTest {
  private static final Unit VND = Unit.of("VND");

  private static Grid.Cell number(String text) {
    return new Grid.Cell.Amount(new BigDecimal(text));
  }

  private static Grid.Cell text(String text) {
    return new Grid.Cell.Text(text);
  }

  private static Grid sample() {
    return new Grid(
        "Hỗ trợ",
        List.of(
            Grid.Column.text("area", "Khu vực"),
            Grid.Column.count("persons", "Số người"),
            Grid.Column.number("cost", "Chi phí", VND),
            Grid.Column.difference("change", "Thay đổi", VND),
            Grid.Column.share("share", "Tỷ lệ")),
        1,
        List.of(
            List.of(
                text("Thành thị"),
                number("1200"),
                number("350000"),
                number("1500.5"),
                number("0.25")),
            List.of(text("Nông thôn"), number("7"), number("0"), number("-20"), Grid.Cell.NOTHING)),
        List.of("2 dòng"));
  }

  private static String print(OutputFormat format, Grid grid, int width) throws IOException {
    StringWriter out = new StringWriter();
    format.printer(new Figures(Language.VI), width).print(grid, out);
    return out.toString();
  }

  @Test
  void table_numbersRight_textLeft() throws IOException {
    assertEquals(
        """
        Hỗ trợ
                             Chi phí  Thay đổi
        Khu vực    Số người        đ         đ  Tỷ lệ
        ─────────  ────────  ───────  ────────  ─────
        Thành thị     1.200  350.000  +1.500,5  25,0%
        Nông thôn         7        0       -20
        2 dòng
        """,
        print(OutputFormat.TABLE, sample(), 80));
  }

  @Test
  void table_ofLargeAmounts_isInBillions() throws IOException {
    Grid grid =
        new Grid(
            "",
            List.of(Grid.Column.text("payer", "Payer"), Grid.Column.number("cost", "Cost", VND)),
            1,
            List.of(
                List.of(text("central"), number("1234567890123")),
                List.of(text("fund"), number("50000000"))),
            List.of());
    assertEquals(
        """
                    Cost
        Payer       tỷ đ
        ───────  ───────
        central  1.234,6
        fund         0,1
        """,
        print(OutputFormat.TABLE, grid, 80));
  }

  @Test
  void table_tooWide_isDrawnInBlocksWithinTheWidth() throws IOException {
    List<Grid.Column> columns = new ArrayList<>(List.of(Grid.Column.text("who", "Ai")));
    List<Grid.Cell> row = new ArrayList<>(List.of(text("một tên rất dài ".repeat(6))));
    for (int i = 0; i < 9; i++) {
      columns.add(Grid.Column.count("c" + i, "Cột số " + i));
      row.add(number("10" + i + "000000"));
    }
    String drawn = print(OutputFormat.TABLE, new Grid("", columns, 1, List.of(row), List.of()), 80);
    drawn.lines().forEach(line -> assertTrue(TextWidth.of(line) <= 80, line));
    for (int i = 0; i < 9; i++) {
      assertTrue(drawn.contains("10" + i + ".000.000"), drawn);
    }
    assertTrue(drawn.contains("…"), drawn);
  }

  @Test
  void table_inBlocks_shortensATextOnlyAsItsBlockDemands() throws IOException {
    String title = "Nghị quyết của hội nghị";
    Grid grid =
        new Grid(
            "",
            List.of(
                Grid.Column.text("area", "Khu vực"),
                Grid.Column.count("persons", "Số người"),
                Grid.Column.count("cost", "Chi phí"),
                Grid.Column.text("source", "Văn bản")),
            1,
            List.of(
                List.of(text("Thành thị"), number("1200"), number("123456789012"), text(title))),
            List.of());
    List<String> lines = print(OutputFormat.TABLE, grid, 40).lines().toList();
    assertEquals("Thành thị  " + title, lines.getLast());
  }

  @Test
  void csv_isExactAndQuotesWhatNeedsIt() throws IOException {
    Grid grid =
        new Grid(
            "title",
            List.of(Grid.Column.text("name", "Tên"), Grid.Column.number("cost", "Chi phí", VND)),
            1,
            List.of(
                List.of(text("a,b"), number("1234567890123.25")),
                List.of(text("nói \"vâng\"\nhai dòng"), Grid.Cell.NOTHING)),
            List.of("note"));
    assertEquals(
        "name,cost\r\n\"a,b\",1234567890123.25\r\n\"nói \"\"vâng\"\"\nhai dòng\",\r\n",
        print(OutputFormat.CSV, grid, 80));
  }

  @Test
  void json_hasAmountsAsStrings() throws IOException {
    assertEquals(
        """
        {
          "title": "Hỗ trợ",
          "rows": [
            {
              "area": "Thành thị",
              "persons": "1200",
              "cost": "350000",
              "change": "1500.5",
              "share": "0.25"
            },
            {
              "area": "Nông thôn",
              "persons": "7",
              "cost": "0",
              "change": "-20",
              "share": null
            }
          ]
        }
        """,
        print(OutputFormat.JSON, sample(), 80));
  }

  @Test
  void shortened_keepsTheWidth() {
    assertEquals("Mức lương…", TextWidth.shortened("Mức lương cơ sở", 10));
    assertEquals("Vùng", TextWidth.shortened("Vùng", 4));
    assertEquals(4, TextWidth.of("Vùng"));
    assertEquals(4, TextWidth.of("Vùng"));
  }

  @Test
  void paragraph_breaksBetweenWords() {
    assertEquals(List.of("một hai", "ba bốn"), Paragraph.wrap("một hai ba bốn", 8));
    assertEquals(List.of("dàidàidàidài", "x"), Paragraph.wrap("dàidàidàidài x", 5));
  }
}
