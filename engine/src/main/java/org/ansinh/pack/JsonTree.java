package org.ansinh.pack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;

/// Reads JSON strictly: no key twice, no deep nesting, nothing after the end. Numbers keep their
/// characters.
final class JsonTree {
  private static final int DEEPEST = 64;

  private final JsonReader in;
  private final String name;

  private JsonTree(JsonReader in, String name) {
    this.in = in;
    this.name = name;
  }

  static JsonElement parse(String json, String name) throws JsonFault {
    JsonReader in = new JsonReader(new StringReader(json));
    in.setStrictness(Strictness.STRICT);
    JsonTree tree = new JsonTree(in, name);
    try {
      JsonElement root = tree.value(0);
      if (in.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonFault(name, tree.path(), "I expected the end of the document.");
      }
      return root;
    } catch (EOFException e) {
      throw new JsonFault(name, tree.path(), "The document ends too early.");
    } catch (MalformedJsonException e) {
      throw new JsonFault(name, tree.path(), "This is not JSON.");
    } catch (IOException | IllegalStateException e) {
      throw new JsonFault(name, tree.path(), "This cannot be read as JSON.");
    }
  }

  private JsonElement value(int depth) throws IOException, JsonFault {
    if (depth > DEEPEST) {
      throw new JsonFault(name, "$", "The document is nested more than " + DEEPEST + " deep.");
    }
    return switch (in.peek()) {
      case STRING -> new JsonPrimitive(in.nextString());
      case NUMBER -> {
        String number = in.nextString();
        throw new JsonFault(
            name,
            path(),
            "I found the number " + number + ".",
            "Numbers are written as texts, so that they stay exact: \"1490000\".");
      }
      case BOOLEAN -> new JsonPrimitive(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        yield JsonNull.INSTANCE;
      }
      case BEGIN_ARRAY -> {
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
          array.add(value(depth + 1));
        }
        in.endArray();
        yield array;
      }
      case BEGIN_OBJECT -> {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
          String key = in.nextName();
          if (object.has(key)) {
            throw new JsonFault(name, path(), "The key `" + key + "` stands here twice.");
          }
          object.add(key, key.equals("tree") ? skipped() : value(depth + 1));
        }
        in.endObject();
        yield object;
      }
      case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT ->
          throw new JsonFault(name, path(), "I expected a value.");
    };
  }

  private String path() {
    String path = in.getPath();
    return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
  }

  /// A `tree` says again what the formula beside it says.
  private JsonElement skipped() throws IOException {
    in.skipValue();
    return JsonNull.INSTANCE;
  }
}
