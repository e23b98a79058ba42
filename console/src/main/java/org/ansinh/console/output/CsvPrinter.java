package org.ansinh.console.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Comma-separated values after RFC 4180: a header line, exact plain decimals, CRLF line ends.
public final class CsvPrinter implements TablePrinter {
  @Override
  public void print(Grid grid, Writer out) throws IOException {
    record(grid.columns().stream().map(Grid.Column::name).toList(), out);
    for (List<Grid.Cell> row : grid.rows()) {
      record(row.stream().map(CsvPrinter::plain).toList(), out);
    }
  }

  private static String plain(Grid.Cell cell) {
    return switch (cell) {
      case Grid.Cell.Text text -> text.plain();
      case Grid.Cell.Amount number -> number.value().toPlainString();
      case Grid.Cell.Empty _ -> "";
    };
  }

  private static void record(List<String> fields, Writer out) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(field(fields.get(i)));
    }
    out.write("\r\n");
  }

  static String field(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length() && !quoted; i++) {
      char c = text.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
