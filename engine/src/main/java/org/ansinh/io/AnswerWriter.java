package org.ansinh.io;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ansinh.explanation.Step;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Label;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Writes answers as JSON: amounts as decimal texts, yes and no as `true` and `false`, days and
/// category values as texts.
public final class AnswerWriter {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  private AnswerWriter() {}

  /// The whole answer to a question: the day, the day as known if there is one, the values of each
  /// unit, those of the country, the policy's fingerprint, and the explanations if `trace` is not
  /// empty.
  public static String answer(
      LocalDate on,
      @Nullable LocalDate known,
      Map<String, Map<String, Value>> values,
      Map<String, Value> country,
      String fingerprint,
      List<Step> trace) {
    JsonObject json = new JsonObject();
    json.addProperty("on", on.toString());
    if (known != null) {
      json.addProperty("as_known", known.toString());
    }
    JsonObject units = new JsonObject();
    values.forEach((unit, own) -> units.add(unit, values(own)));
    json.add("values", units);
    if (!country.isEmpty()) {
      json.add("country", values(country));
    }
    json.addProperty("fingerprint", fingerprint);
    if (!trace.isEmpty()) {
      json.add("trace", trace(trace));
    }
    return text(json);
  }

  /// Values by name.
  public static JsonObject values(Map<String, Value> values) {
    JsonObject json = new JsonObject();
    values.forEach((name, value) -> json.add(name, value(value)));
    return json;
  }

  /// One value.
  public static JsonElement value(Value value) {
    return switch (value) {
      case Value.NumberValue v -> new JsonPrimitive(v.number().toPlainString());
      case Value.BooleanValue v -> new JsonPrimitive(v.truth());
      case Value.CategoryValue v -> new JsonPrimitive(v.name());
      case Value.DateValue v -> new JsonPrimitive(v.date().toString());
    };
  }

  /// Explanations, in order.
  public static JsonArray trace(List<Step> steps) {
    JsonArray json = new JsonArray();
    steps.forEach(step -> json.add(step(step)));
    return json;
  }

  /// One explanation: variable, value, where it comes from, citation, and its parts.
  public static JsonObject step(Step step) {
    JsonObject json = new JsonObject();
    if (step.unit() != null) {
      json.addProperty("unit", step.unit());
    }
    json.addProperty("name", step.name());
    json.add("value", value(step.value()));
    json.addProperty("kind", step.type().describe());
    label(json, step.label());
    reason(json, step.reason());
    if (step.citation() != null) {
      json.add("citation", citation(step.citation(), step.words()));
    }
    if (!step.parts().isEmpty()) {
      json.add("parts", trace(step.parts()));
    }
    return json;
  }

  private static void label(JsonObject json, Label label) {
    if (!label.vi().isEmpty() || !label.en().isEmpty()) {
      JsonObject both = new JsonObject();
      both.addProperty("vi", label.vi());
      both.addProperty("en", label.en());
      json.add("label", both);
    }
  }

  private static void reason(JsonObject json, Step.Reason reason) {
    switch (reason) {
      case Step.ByFormula r -> {
        json.addProperty("from", "formula");
        names(json, "deciding", r.deciding());
        names(json, "not_met", r.notMet());
      }
      case Step.SetSince r -> {
        json.addProperty("from", "law");
        json.addProperty("since", r.since().toString());
      }
      case Step.Given r -> json.addProperty("from", "facts");
      case Step.Standard r -> json.addProperty("from", "default");
      case Step.ExplainedAbove r -> json.addProperty("from", "above");
      case Step.NotListed r -> json.addProperty("from", "not listed");
    }
  }

  private static void names(JsonObject json, String key, List<String> names) {
    if (!names.isEmpty()) {
      JsonArray list = new JsonArray();
      names.forEach(list::add);
      json.add(key, list);
    }
  }

  private static JsonObject citation(Citation citation, @Nullable String words) {
    JsonObject json = new JsonObject();
    json.addProperty("source", citation.source().name());
    json.addProperty("title", citation.source().title());
    if (citation.article() != null) {
      json.addProperty("article", citation.article());
    }
    if (!citation.confidence().word().isEmpty()) {
      json.addProperty("confidence", citation.confidence().name().toLowerCase(Locale.ROOT));
    }
    if (!citation.note().isEmpty()) {
      json.addProperty("note", citation.note());
    }
    if (words != null) {
      json.addProperty("words", words);
    }
    return json;
  }

  /// The text of `json`, indented, with a line end.
  public static String text(JsonElement json) {
    return GSON.toJson(json) + "\n";
  }
}
