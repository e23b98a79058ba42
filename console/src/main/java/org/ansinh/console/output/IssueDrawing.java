package org.ansinh.console.output;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssuePrinter;
import org.ansinh.diagnostics.Related;
import org.ansinh.source.SourceSpan;

/// Issues as they are reported: drawn for people, or as JSON objects, one a line, for programs.
public final class IssueDrawing {
  private IssueDrawing() {}

  /// All of `issues` in the format asked for; each ends with a line end.
  public static String draw(List<Issue> issues, OutputFormat format) {
    return format == OutputFormat.JSON ? json(issues) : IssuePrinter.print(issues);
  }

  /// `drawn` with the sentences in it broken between words where they are wider than `width`; the
  /// lines of policy text that it quotes stay as they are.
  public static String wrapped(String drawn, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : drawn.lines().toList()) {
      if (TextWidth.of(line) <= width || line.contains(" │ ")) {
        out.append(line).append('\n');
        continue;
      }
      String text = line.stripLeading();
      String indent = " ".repeat(line.length() - text.length());
      String later = indent.length() < 5 ? "     " : indent;
      List<String> parts = Paragraph.wrap(text, width - later.length());
      for (int i = 0; i < parts.size(); i++) {
        out.append(i == 0 ? indent : later).append(parts.get(i)).append('\n');
      }
    }
    return out.toString();
  }

  private static String json(List<Issue> issues) {
    StringBuilder lines = new StringBuilder();
    for (Issue issue : issues) {
      StringWriter text = new StringWriter();
      try (JsonWriter json = new JsonWriter(text)) {
        json.setHtmlSafe(false);
        json.beginObject();
        json.name("severity").value(issue.severity().word());
        json.name("code").value(issue.code().code());
        json.name("message").value(issue.message());
        place(json, issue.where());
        if (!issue.related().isEmpty()) {
          json.name("related").beginArray();
          for (Related related : issue.related()) {
            json.beginObject();
            json.name("message").value(related.message());
            place(json, related.where());
            json.endObject();
          }
          json.endArray();
        }
        if (!issue.suggestions().isEmpty()) {
          json.name("suggestions").beginArray();
          for (String suggestion : issue.suggestions()) {
            json.value(suggestion);
          }
          json.endArray();
        }
        json.endObject();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      lines.append(text).append('\n');
    }
    return lines.toString();
  }

  private static void place(JsonWriter json, SourceSpan where) throws IOException {
    if (where.source().name().startsWith("<generated")) {
      return;
    }
    json.name("file").value(where.source().name());
    json.name("line").value(where.line());
    json.name("column").value(where.column());
    json.name("length").value(where.end() - where.start());
  }
}
