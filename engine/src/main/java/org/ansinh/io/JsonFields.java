package org.ansinh.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// The fields of a recipe's JSON, each asked for by name and kind, with an issue that names the
/// path if it is not so.
final class JsonFields {
  private final SourceText text;

  JsonFields(SourceText text) {
    this.text = text;
  }

  SourceSpan span() {
    return text.span(0, 0);
  }

  DataException wrong(String path, String message) {
    return new DataException(
        Issue.of(IssueCode.RECIPE_INVALID, span(), "in the recipe at " + path + ": " + message));
  }

  JsonObject root() {
    JsonReader reader = new JsonReader(new StringReader(text.text()));
    reader.setStrictness(Strictness.STRICT);
    try {
      return object(com.google.gson.JsonParser.parseReader(reader), "$");
    } catch (JsonParseException | NumberFormatException notJson) {
      String message = String.valueOf(notJson.getMessage());
      int line = message.indexOf(" at line ");
      throw wrong(
          "$",
          "not JSON" + (line < 0 ? "" : message.substring(line).lines().findFirst().orElse("")));
    } catch (StackOverflowError tooDeep) {
      throw wrong("$", "nested too deeply");
    }
  }

  JsonElement field(JsonObject json, String path, String name) {
    JsonElement found = json.get(name);
    if (found == null) {
      throw wrong(path, "`" + name + "` is missing");
    }
    return found;
  }

  JsonObject object(JsonElement json, String path) {
    if (!json.isJsonObject()) {
      throw wrong(path, "expected an object, found " + kind(json));
    }
    return json.getAsJsonObject();
  }

  JsonObject object(JsonObject json, String path, String name) {
    return object(field(json, path, name), path + "." + name);
  }

  JsonArray array(JsonObject json, String path, String name) {
    JsonElement found = field(json, path, name);
    if (!found.isJsonArray()) {
      throw wrong(path + "." + name, "expected a list, found " + kind(found));
    }
    return found.getAsJsonArray();
  }

  String text(JsonElement json, String path) {
    if (!json.isJsonPrimitive()) {
      throw wrong(path, "expected text, found " + kind(json));
    }
    return json.getAsString();
  }

  String text(JsonObject json, String path, String name) {
    return text(field(json, path, name), path + "." + name);
  }

  BigDecimal number(JsonElement json, String path) {
    return number(text(json, path), path);
  }

  /// `12`, `0.5` or `14.7%`.
  BigDecimal number(String written, String path) {
    boolean percent = written.endsWith("%");
    String digits = percent ? written.substring(0, written.length() - 1) : written;
    try {
      BigDecimal number = new BigDecimal(digits.strip());
      if (Math.abs((long) number.scale()) > 18 || number.precision() > 18) {
        throw wrong(path, "expected a number of at most 18 digits, found " + written);
      }
      return percent ? number.movePointLeft(2) : number;
    } catch (NumberFormatException notNumber) {
      throw wrong(path, "expected a number, found '" + written + "'");
    }
  }

  long whole(JsonElement json, String path) {
    try {
      return number(json, path).longValueExact();
    } catch (ArithmeticException notWhole) {
      throw wrong(path, "expected a whole number, found " + json);
    }
  }

  long whole(JsonObject json, String path, String name) {
    return whole(field(json, path, name), path + "." + name);
  }

  LocalDate date(String written, String path) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException notDate) {
      throw wrong(path, "expected a date such as 2024-04-01, found '" + written + "'");
    }
  }

  private static String kind(JsonElement json) {
    return json.isJsonObject() ? "an object" : json.isJsonArray() ? "a list" : json.toString();
  }
}
