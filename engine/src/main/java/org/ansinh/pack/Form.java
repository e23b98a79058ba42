package org.ansinh.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// A JSON object being made, field by field; what is absent is left out.
final class Form {
  private final JsonObject json = new JsonObject();

  JsonObject json() {
    return json;
  }

  Form text(String key, @Nullable Object value) {
    if (value != null) {
      json.addProperty(key, value.toString());
    }
    return this;
  }

  Form flag(String key, boolean value) {
    if (value) {
      json.addProperty(key, true);
    }
    return this;
  }

  Form expr(String key, @Nullable Expr expr) {
    return text(key, expr == null ? null : written(expr));
  }

  /// An expression as text; a number alone without signs between its digits.
  static String written(Expr expr) {
    String text = Formatter.format(expr);
    return expr instanceof Expr.NumberLiteral ? text.replace("_", "") : text;
  }

  Form cell(String key, Cell cell) {
    return text(key, Formatter.format(cell));
  }

  Form unit(Kind kind) {
    return text("unit", Formatter.format(kind));
  }

  Form element(String key, JsonElement element) {
    json.add(key, element);
    return this;
  }

  Form object(String key, @Nullable Form form) {
    return form == null ? this : element(key, form.json());
  }

  Form names(String key, List<Name> names) {
    return texts(key, names.stream().map(Name::text).toList());
  }

  Form texts(String key, List<String> texts) {
    if (!texts.isEmpty()) {
      JsonArray array = new JsonArray();
      texts.forEach(array::add);
      json.add(key, array);
    }
    return this;
  }

  <T> Form list(String key, List<T> values, Function<T, Form> write) {
    if (!values.isEmpty()) {
      JsonArray array = new JsonArray();
      values.forEach(value -> array.add(write.apply(value).json()));
      json.add(key, array);
    }
    return this;
  }
}
