package org.ansinh.console.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tables that belong together, and what they were made from.
///
/// @param facts name to value, for programs: the date, the population, a fingerprint
/// @param closing a line below the tables, for people; may be empty
public record Report(Map<String, String> facts, List<Grid> grids, String closing) {
  public Report {
    facts = new LinkedHashMap<>(facts);
    grids = List.copyOf(grids);
  }

  /// Writes the report. CSV has the tables one after another with an empty line between; JSON is
  /// one object.
  public void print(OutputFormat format, Figures figures, int width, Writer out)
      throws IOException {
    switch (format) {
      case TABLE, CSV -> {
        TablePrinter printer = format.printer(figures, width);
        String end = format == OutputFormat.CSV ? "\r\n" : "\n";
        for (int i = 0; i < grids.size(); i++) {
          out.write(i == 0 ? "" : end);
          printer.print(grids.get(i), out);
        }
        if (format == OutputFormat.TABLE && !closing.isEmpty()) {
          out.write("\n");
          for (String line : Paragraph.wrap(closing, width)) {
            out.write(line + "\n");
          }
        }
      }
      case JSON -> {
        JsonWriter json = new JsonWriter(out);
        json.setIndent("  ");
        json.beginObject();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
          json.name(fact.getKey()).value(fact.getValue());
        }
        json.name("tables").beginArray();
        for (Grid grid : grids) {
          JsonPrinter.write(grid, json);
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write("\n");
      }
    }
  }
}
