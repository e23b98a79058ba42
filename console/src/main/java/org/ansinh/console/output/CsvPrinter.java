package org.ansinh.console.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Comma-separated values after RFC 4180: a header line, exact plain decimals, CRLF line ends.
public final class CsvPrinter implements TablePrinter {
  @Override
  public void print(Grid grid, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(grid.columns().stream().map(Grid.Column::name).toList());
    for (List<Grid.Cell> row : grid.rows()) {
      csv.writeRecord(row.stream().map(CsvPrinter::plain).toList());
    }
    csv.flush();
  }

  private static String plain(Grid.Cell cell) {
    return switch (cell) {
      case Grid.Cell.Text text -> text.plain();
      case Grid.Cell.Amount number -> number.value().toPlainString();
      case Grid.Cell.Empty _ -> "";
    };
  }
}
