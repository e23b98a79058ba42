package org.ansinh.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Fragments;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.Place;
import org.jspecify.annotations.Nullable;

/// The fields of one JSON object, read one after the other; knows its path, and which fields nobody
/// asked for.
final class Fields {
  /// Reads one element of a list.
  interface Reader<T> {
    T read(Fields fields) throws JsonFault;
  }

  private final JsonObject object;
  private final String document;
  private final String path;
  private final Set<String> used = new HashSet<>();

  private Fields(JsonObject object, String document, String path) {
    this.object = object;
    this.document = document;
    this.path = path;
  }

  static Fields of(JsonElement element, String document, String path) throws JsonFault {
    if (!element.isJsonObject()) {
      throw new JsonFault(document, path, "I expected an object.");
    }
    return new Fields(element.getAsJsonObject(), document, path);
  }

  SourceSpan span() {
    return JsonFault.place(document, path);
  }

  JsonFault fault(String key, String message) {
    return new JsonFault(document, path + "." + key, message);
  }

  boolean has(String key) {
    used.add(key);
    return object.has(key) && !object.get(key).isJsonNull();
  }

  /// Refuses fields that nobody asked for, which are misspelled or of another item.
  void end() throws JsonFault {
    used.add("tree");
    for (String key : object.keySet()) {
      if (!used.contains(key)) {
        throw new JsonFault(
            document,
            path + "." + key,
            "I do not know the field `" + key + "` here.",
            Nearest.question(key, used));
      }
    }
  }

  String text(String key) throws JsonFault {
    if (!has(key)) {
      throw new JsonFault(document, path, "The field `" + key + "` is missing.");
    }
    return text(object.get(key), key);
  }

  private String text(JsonElement element, String key) throws JsonFault {
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isString()) {
      throw fault(key, "I expected a text in quotes.");
    }
    return Normalizer.normalize(element.getAsString(), Normalizer.Form.NFC);
  }

  @Nullable String optionalText(String key) throws JsonFault {
    return has(key) ? text(key) : null;
  }

  boolean flag(String key) throws JsonFault {
    if (!has(key)) {
      return false;
    }
    JsonElement element = object.get(key);
    if (!element.isJsonPrimitive() || !element.getAsJsonPrimitive().isBoolean()) {
      throw fault(key, "I expected true or false.");
    }
    return element.getAsBoolean();
  }

  Day day(String key) throws JsonFault {
    String text = text(key);
    try {
      if (text.length() == 10) {
        return new Day(LocalDate.parse(text), JsonFault.place(document, path + "." + key));
      }
    } catch (DateTimeException e) {
      throw fault(key, "There is no date " + text + ".");
    }
    throw fault(key, "I expected a date such as 2024-07-01, but found `" + text + "`.");
  }

  @Nullable Day optionalDay(String key) throws JsonFault {
    return has(key) ? day(key) : null;
  }

  private <T> T fragment(String key, Fragments.Fragment<T> fragment) throws JsonFault {
    T value = fragment.value();
    if (value == null) {
      Issue cause = fragment.issues().getFirst();
      throw fault(key, cause.message());
    }
    return value;
  }

  private SourceText source(String key, String text) {
    return new SourceText(document + "#" + path + "." + key, text);
  }

  Expr expr(String key) throws JsonFault {
    return fragment(key, Fragments.expression(source(key, text(key))));
  }

  /// The expression that is the element `index` of a list of texts.
  Expr expr(String key, int index) throws JsonFault {
    String at = key + "[" + index + "]";
    return fragment(at, Fragments.expression(source(at, texts(key).get(index))));
  }

  @Nullable Expr optionalExpr(String key) throws JsonFault {
    return has(key) ? expr(key) : null;
  }

  Cell cell(String key) throws JsonFault {
    return fragment(key, Fragments.cell(source(key, text(key))));
  }

  Kind kind(String key) throws JsonFault {
    return fragment(key, Fragments.kind(source(key, text(key))));
  }

  Name name(String key) throws JsonFault {
    return fragment(key, Fragments.name(source(key, text(key))));
  }

  @Nullable Name optionalName(String key) throws JsonFault {
    return has(key) ? name(key) : null;
  }

  /// A place, alone or with its category before a point.
  @Nullable Place optionalPlace(String key) throws JsonFault {
    if (!has(key)) {
      return null;
    }
    String text = text(key);
    int point = text.indexOf('.');
    Name category =
        point < 0 ? null : fragment(key, Fragments.name(source(key, text.substring(0, point))));
    Name unit = fragment(key, Fragments.name(source(key, text.substring(point + 1))));
    return new Place(category, unit, span());
  }

  /// A title of a test or check, which may be any text.
  Name title(String key) throws JsonFault {
    return new Name(text(key), JsonFault.place(document, path + "." + key));
  }

  /// The objects of a list; none if the field is missing.
  <T> List<T> list(String key, Reader<T> reader) throws JsonFault {
    List<T> all = new ArrayList<>();
    JsonArray array = array(key);
    for (int i = 0; i < array.size(); i++) {
      Fields fields = of(array.get(i), document, path + "." + key + "[" + i + "]");
      T value = reader.read(fields);
      fields.end();
      all.add(value);
    }
    return all;
  }

  /// The texts of a list.
  List<String> texts(String key) throws JsonFault {
    List<String> all = new ArrayList<>();
    JsonArray array = array(key);
    for (int i = 0; i < array.size(); i++) {
      all.add(text(array.get(i), key + "[" + i + "]"));
    }
    return all;
  }

  List<Name> names(String key) throws JsonFault {
    List<Name> all = new ArrayList<>();
    List<String> texts = texts(key);
    for (int i = 0; i < texts.size(); i++) {
      String at = key + "[" + i + "]";
      all.add(fragment(at, Fragments.name(source(at, texts.get(i)))));
    }
    return all;
  }

  List<Expr> exprs(String key) throws JsonFault {
    List<Expr> all = new ArrayList<>();
    for (int i = 0; i < texts(key).size(); i++) {
      all.add(expr(key, i));
    }
    return all;
  }

  List<Cell> cells(String key) throws JsonFault {
    List<Cell> all = new ArrayList<>();
    List<String> texts = texts(key);
    for (int i = 0; i < texts.size(); i++) {
      String at = key + "[" + i + "]";
      all.add(fragment(at, Fragments.cell(source(at, texts.get(i)))));
    }
    return all;
  }

  private JsonArray array(String key) throws JsonFault {
    if (!has(key)) {
      return new JsonArray();
    }
    if (!object.get(key).isJsonArray()) {
      throw fault(key, "I expected an array.");
    }
    return object.getAsJsonArray(key);
  }

  <T> @Nullable T optional(String key, Reader<T> reader) throws JsonFault {
    if (!has(key)) {
      return null;
    }
    Fields fields = of(object.get(key), document, path + "." + key);
    T value = reader.read(fields);
    fields.end();
    return value;
  }

  <T> T object(String key, Reader<T> reader) throws JsonFault {
    T value = optional(key, reader);
    if (value == null) {
      throw new JsonFault(document, path, "The field `" + key + "` is missing.");
    }
    return value;
  }
}
