package org.ansinh.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;

/// Reads strict JSON from front to back and knows where each part stands in the text.
///
/// Every method throws a [DataException] (E406) at the place where the text is not JSON.
final class JsonCursor {
  private final SourceText text;
  private final OneByOne characters;
  private final JsonReader json;
  private int done;

  JsonCursor(SourceText text) {
    this.text = text;
    this.characters = new OneByOne(text.text());
    this.json = new JsonReader(characters);
    json.setStrictness(Strictness.STRICT);
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  JsonToken peek() {
    return reading(json::peek);
  }

  /// Whether the object or list that has begun has another part.
  boolean hasNext() {
    return reading(json::hasNext);
  }

  /// Where the next part begins, as one character.
  SourceSpan next() {
    int start = start();
    return text.span(start, Math.min(start + 1, text.length()));
  }

  SourceSpan beginObject() {
    return part(
        () -> {
          json.beginObject();
          return 1;
        });
  }

  void endObject() {
    var _ =
        part(
            () -> {
              json.endObject();
              return 1;
            });
  }

  SourceSpan beginList() {
    return part(
        () -> {
          json.beginArray();
          return 1;
        });
  }

  void endList() {
    var _ =
        part(
            () -> {
              json.endArray();
              return 1;
            });
  }

  /// A text, a number as written, or the word of a literal, and where it stands.
  record Scalar(String text, JsonToken kind, SourceSpan span) {}

  /// The name of the next field.
  Scalar name() {
    int start = start();
    String name = reading(json::nextName);
    done = characters.position;
    return new Scalar(name, JsonToken.NAME, text.span(start, done));
  }

  /// The next value, which is no object and no list.
  Scalar scalar() {
    int start = start();
    JsonToken kind = peek();
    return switch (kind) {
      case STRING -> {
        String value = reading(json::nextString);
        done = characters.position;
        yield new Scalar(value, kind, text.span(start, done));
      }
      case NUMBER -> literal(reading(json::nextString), kind, start);
      case BOOLEAN -> literal(reading(json::nextBoolean) ? "true" : "false", kind, start);
      case NULL -> {
        var _ =
            reading(
                () -> {
                  json.nextNull();
                  return 0;
                });
        yield literal("null", kind, start);
      }
      case BEGIN_ARRAY, END_ARRAY, BEGIN_OBJECT, END_OBJECT, NAME, END_DOCUMENT ->
          throw new InternalException("expected a single JSON value, found " + kind);
    };
  }

  private Scalar literal(String value, JsonToken kind, int start) {
    done = start + value.length();
    return new Scalar(value, kind, text.span(start, Math.min(done, text.length())));
  }

  /// Passes over the next value, whatever it is.
  void skip() {
    if (peek() != JsonToken.BEGIN_OBJECT && peek() != JsonToken.BEGIN_ARRAY) {
      var _ = scalar();
      return;
    }
    reading(
        () -> {
          json.skipValue();
          return 0;
        });
    done = characters.position;
  }

  private SourceSpan part(Reading<Integer> reading) {
    int start = start();
    int length = reading(reading);
    done = Math.min(start + length, text.length());
    return text.span(start, done);
  }

  private int start() {
    String all = text.text();
    int at = done;
    while (at < all.length() && " \t\r\n:,\ufeff".indexOf(all.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (EOFException early) {
      throw malformed("the text ends too early; a bracket or a quote is not closed", text.length());
    } catch (MalformedJsonException | IllegalStateException | NumberFormatException wrong) {
      boolean deep = String.valueOf(wrong.getMessage()).contains("Nesting limit");
      throw malformed(
          deep ? "nested too deeply" : "this is not JSON", Math.max(0, characters.position - 1));
    } catch (IOException impossible) {
      throw new InternalException("reading a text in memory failed: " + impossible);
    }
  }

  private DataException malformed(String what, int at) {
    return new DataException(
        Issue.of(
            IssueCode.MALFORMED_FACTS,
            text.span(Math.min(at, text.length()), Math.min(at + 1, text.length())),
            "the facts cannot be read: " + what));
  }

  /// Hands out one character at a time, so that its position is that of the JSON reader.
  private static final class OneByOne extends Reader {
    private final String text;
    private int position;

    OneByOne(String text) {
      this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (position >= text.length()) {
        return -1;
      }
      buffer[offset] = text.charAt(position++);
      return 1;
    }

    @Override
    public void close() {}
  }
}
