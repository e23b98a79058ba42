package org.ansinh.console.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// `{"title": …, "rows": [{"column": "value"}]}` with amounts as decimal strings, which lose
/// nothing.
public final class JsonPrinter implements TablePrinter {
  @Override
  public void print(Grid grid, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    write(grid, json);
    json.flush();
    out.write("\n");
  }

  static void write(Grid grid, JsonWriter json) throws IOException {
    json.beginObject();
    if (!grid.title().isEmpty()) {
      json.name("title").value(grid.title());
    }
    json.name("rows").beginArray();
    for (List<Grid.Cell> row : grid.rows()) {
      json.beginObject();
      for (int i = 0; i < row.size(); i++) {
        json.name(grid.columns().get(i).name());
        switch (row.get(i)) {
          case Grid.Cell.Text text -> json.value(text.plain());
          case Grid.Cell.Amount number -> json.value(number.value().toPlainString());
          case Grid.Cell.Empty _ -> json.nullValue();
        }
      }
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }
}
