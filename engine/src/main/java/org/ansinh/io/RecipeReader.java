package org.ansinh.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.source.SourceText;
import org.ansinh.synthesis.Recipe;
import org.jspecify.annotations.Nullable;

/// Reads a population recipe from JSON.
///
/// Numbers may be strings, so that they stay exact; shares are written `14.7%`, ages `15..24`, days
/// `2024-01-01..2024-12-31`. The form is shown by `policies/vn/populations/vn_2024.json`.
public final class RecipeReader {
  private final JsonFields fields;

  private RecipeReader(SourceText text) {
    this.fields = new JsonFields(text);
  }

  /// The recipe in `text`.
  ///
  /// @throws DataException with E410 if it is not a recipe, naming the path in the JSON
  public static Recipe read(SourceText text) {
    return new RecipeReader(text).recipe();
  }

  private Recipe recipe() {
    JsonObject root = fields.root();
    return new Recipe(
        fields.text(root, "$", "recipe"),
        fields.text(root, "$", "title"),
        fields.date(fields.text(root, "$", "date"), "$.date"),
        strata(fields.object(root, "$", "strata")),
        pyramid(fields.object(root, "$", "pyramid")),
        living(fields.object(root, "$", "living")),
        tables(root, "household"),
        tables(root, "person"),
        notes(root),
        fields.span());
  }

  private Recipe.Strata strata(JsonObject json) {
    List<Recipe.Stratum> strata = new ArrayList<>();
    for (var entry : fields.object(json, "$.strata", "persons").entrySet()) {
      String path = "$.strata.persons." + entry.getKey();
      strata.add(new Recipe.Stratum(entry.getKey(), fields.whole(entry.getValue(), path)));
    }
    return new Recipe.Strata(
        fields.text(json, "$.strata", "input"),
        strata,
        fields.whole(json, "$.strata", "households"));
  }

  private Recipe.Pyramid pyramid(JsonObject json) {
    String path = "$.pyramid";
    List<Recipe.AgeGroup> groups = new ArrayList<>();
    int index = 0;
    for (JsonElement element : fields.array(json, path, "groups")) {
      String at = path + ".groups[" + index++ + "]";
      JsonObject group = fields.object(element, at);
      int[] ages = ages(fields.text(group, at, "ages"), at);
      groups.add(
          new Recipe.AgeGroup(
              ages[0], ages[1], fields.whole(group, at, "men"), fields.whole(group, at, "women")));
    }
    return new Recipe.Pyramid(
        fields.text(json, path, "age"),
        fields.text(json, path, "sex"),
        fields.text(json, path, "man"),
        fields.text(json, path, "woman"),
        fields.whole(json, path, "men"),
        fields.whole(json, path, "women"),
        groups);
  }

  private Recipe.Living living(JsonObject json) {
    String path = "$.living";
    Map<Integer, BigDecimal> younger = new LinkedHashMap<>();
    for (var entry : fields.object(json, path, "wife_younger").entrySet()) {
      String at = path + ".wife_younger." + entry.getKey();
      younger.put(
          fields.number(entry.getKey(), at).intValue(), fields.number(entry.getValue(), at));
    }
    return new Recipe.Living(
        sharesByAge(json, path, "married"),
        sharesByAge(json, path, "wives"),
        younger,
        sharesByAge(json, path, "mothers"),
        (int) fields.whole(json, path, "child_until"),
        fields.number(fields.field(json, path, "lone_mothers"), path + ".lone_mothers"),
        (int) fields.whole(json, path, "largest"));
  }

  private List<Recipe.ShareByAge> sharesByAge(JsonObject json, String path, String name) {
    List<Recipe.ShareByAge> shares = new ArrayList<>();
    for (var entry : fields.object(json, path, name).entrySet()) {
      String at = path + "." + name + "." + entry.getKey();
      int[] ages = ages(entry.getKey(), at);
      shares.add(new Recipe.ShareByAge(ages[0], ages[1], fields.number(entry.getValue(), at)));
    }
    return shares;
  }

  private List<Recipe.Table> tables(JsonObject root, String name) {
    List<Recipe.Table> tables = new ArrayList<>();
    for (JsonElement element : fields.array(root, "$", name)) {
      String path = "$." + name + "[" + tables.size() + "]";
      JsonObject table = fields.object(element, path);
      List<Recipe.Row> rows = new ArrayList<>();
      for (JsonElement row : fields.array(table, path, "rows")) {
        String at = path + ".rows[" + rows.size() + "]";
        rows.add(row(fields.object(row, at), at));
      }
      tables.add(new Recipe.Table(fields.text(table, path, "input"), rows, fields.span()));
    }
    return tables;
  }

  private Recipe.Row row(JsonObject row, String path) {
    List<Recipe.Condition> when = new ArrayList<>();
    if (row.has("when")) {
      for (var entry : fields.object(row, path, "when").entrySet()) {
        when.add(condition(entry.getKey(), entry.getValue(), path + ".when." + entry.getKey()));
      }
    }
    return new Recipe.Row(when, distribution(row, path), fields.span());
  }

  private Recipe.Condition condition(String input, JsonElement value, String path) {
    if (value.isJsonArray()) {
      List<String> values = new ArrayList<>();
      value.getAsJsonArray().forEach(each -> values.add(fields.text(each, path)));
      return new Recipe.Condition(input, values, null, null);
    }
    String text = fields.text(value, path);
    int dots = text.indexOf("..");
    if (dots < 0) {
      return new Recipe.Condition(input, List.of(text), null, null);
    }
    return new Recipe.Condition(
        input,
        List.of(),
        fields.number(text.substring(0, dots), path),
        fields.number(text.substring(dots + 2), path));
  }

  private Recipe.Distribution distribution(JsonObject row, String path) {
    if (row.has("quantiles")) {
      List<Recipe.Point> points = new ArrayList<>();
      for (var entry : fields.object(row, path, "quantiles").entrySet()) {
        String at = path + ".quantiles." + entry.getKey();
        points.add(
            new Recipe.Point(
                fields.number(entry.getKey(), at), fields.number(entry.getValue(), at)));
      }
      @Nullable JsonElement step = row.get("step");
      return new Recipe.Distribution.Quantiles(
          points, step == null ? BigDecimal.ONE : fields.number(step, path + ".step"));
    }
    if (row.has("days")) {
      String text = fields.text(row, path, "days");
      int dots = Math.max(0, text.indexOf(".."));
      LocalDate from = fields.date(text.substring(0, dots), path + ".days");
      return new Recipe.Distribution.Days(
          from, fields.date(text.substring(Math.min(text.length(), dots + 2)), path + ".days"));
    }
    String name = row.has("weights") ? "weights" : "shares";
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    for (var entry : fields.object(row, path, name).entrySet()) {
      String at = path + "." + name + "." + entry.getKey();
      BigDecimal share = fields.number(entry.getValue(), at);
      if (share.signum() < 0) {
        throw fields.wrong(at, "a share cannot be below zero, found " + share.toPlainString());
      }
      shares.put(entry.getKey(), share);
    }
    BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (name.equals("shares") && sum.compareTo(BigDecimal.ONE) != 0) {
      String found = sum.movePointRight(2).stripTrailingZeros().toPlainString();
      throw fields.wrong(path + ".shares", "shares add up to " + found + "%, expected 100%");
    }
    if (sum.signum() == 0) {
      throw fields.wrong(path + "." + name, "expected at least one weight above zero");
    }
    return new Recipe.Distribution.Shares(shares);
  }

  private List<Recipe.Note> notes(JsonObject root) {
    List<Recipe.Note> notes = new ArrayList<>();
    for (JsonElement element : fields.array(root, "$", "notes")) {
      String path = "$.notes[" + notes.size() + "]";
      JsonObject note = fields.object(element, path);
      notes.add(
          new Recipe.Note(
              fields.text(note, path, "what"),
              fields.text(note, path, "source"),
              fields.text(note, path, "confidence")));
    }
    return notes;
  }

  /// `15..24`, or `100..104`.
  private int[] ages(String text, String path) {
    int dots = text.indexOf("..");
    String from = dots < 0 ? text : text.substring(0, dots);
    String to = dots < 0 ? text : text.substring(dots + 2);
    int[] ages = {fields.number(from, path).intValue(), fields.number(to, path).intValue()};
    if (ages[0] < 0 || ages[1] < ages[0] || ages[1] > 120) {
      throw fields.wrong(path, "expected ages between 0 and 120 such as 15..24, found " + text);
    }
    return ages;
  }
}
