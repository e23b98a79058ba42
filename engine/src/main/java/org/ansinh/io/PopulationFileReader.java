package org.ansinh.io;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads population files. A file that was cut short, altered or made by something else is refused.
public final class PopulationFileReader {
  private static final String REMEDY = "Make it again with `population make`.";

  private final Path path;
  private final ByteBuffer bytes;
  private long next;

  private PopulationFileReader(Path path, ByteBuffer bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /// The population in `path`.
  ///
  /// @throws DataException with E411 if it is not a whole, unaltered population file, with E009 if
  ///   it cannot be read
  public static Population read(Path path) {
    byte[] all;
    try {
      if (Files.isDirectory(path)) {
        throw unreadable(path, "it is a folder");
      }
      all = Files.readAllBytes(path);
    } catch (java.nio.file.NoSuchFileException missing) {
      throw unreadable(path, "there is no such file");
    } catch (IOException failed) {
      throw unreadable(path, String.valueOf(failed.getMessage()));
    }
    PopulationFileReader reader =
        new PopulationFileReader(path, ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN));
    try {
      return reader.population();
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException
        | IndexOutOfBoundsException broken) {
      throw reader.invalid("its header is damaged");
    }
  }

  private static DataException unreadable(Path path, String why) {
    return new DataException(
        Issue.of(
            IssueCode.FILE_NOT_READABLE, SourceSpan.NONE, "cannot read '" + path + "': " + why));
  }

  private DataException invalid(String why) {
    return new DataException(
        Issue.of(
                IssueCode.POPULATION_FILE_INVALID,
                SourceSpan.NONE,
                "'" + path + "' cannot be used as a population: " + why)
            .hint(REMEDY));
  }

  private Population population() {
    JsonObject header = header();
    if (header.get("format").getAsInt() != PopulationFile.FORMAT) {
      throw invalid(
          "it has format "
              + header.get("format").getAsInt()
              + ", expected "
              + PopulationFile.FORMAT);
    }
    List<UnitTable> tables = new ArrayList<>();
    for (JsonElement element : header.getAsJsonArray("tables")) {
      tables.add(table(element.getAsJsonObject()));
    }
    List<Membership> memberships = new ArrayList<>();
    for (JsonElement element : header.getAsJsonArray("memberships")) {
      JsonObject json = element.getAsJsonObject();
      ByteBuffer block = block(json);
      int[] groupOf = new int[block.remaining() / 4];
      block.asIntBuffer().get(groupOf);
      memberships.add(
          Membership.indexed(
              json.get("group").getAsString(),
              json.get("member").getAsString(),
              groupOf,
              json.get("groups").getAsInt()));
    }
    return new Population(
        header.get("name").getAsString(),
        header.get("year").getAsInt(),
        Long.parseLong(header.get("seed").getAsString()),
        tables,
        memberships);
  }

  private JsonObject header() {
    int front = PopulationFile.MAGIC.length + 8;
    byte[] magic = new byte[PopulationFile.MAGIC.length];
    if (bytes.limit() >= front) {
      bytes.get(0, magic);
    }
    if (!Arrays.equals(magic, PopulationFile.MAGIC)) {
      throw invalid("it is not a population file");
    }
    int length = bytes.getInt(magic.length);
    if (length < 0 || length > bytes.limit() - front) {
      throw invalid("it is cut short");
    }
    ByteBuffer header = slice(front, length);
    if (PopulationFile.checksum(header) != bytes.getInt(magic.length + 4)) {
      throw invalid("its header was altered");
    }
    next = (long) front + length;
    return JsonParser.parseString(StandardCharsets.UTF_8.decode(header).toString())
        .getAsJsonObject();
  }

  private UnitTable table(JsonObject json) {
    int size = json.get("size").getAsInt();
    Map<String, Column> columns = new LinkedHashMap<>();
    for (JsonElement element : json.getAsJsonArray("columns")) {
      JsonObject column = element.getAsJsonObject();
      columns.put(column.get("name").getAsString(), column(column, size));
    }
    Column weights = json.has("weights") ? column(json.getAsJsonObject("weights"), size) : null;
    return new UnitTable(json.get("entity").getAsString(), size, columns, weights);
  }

  private Column column(JsonObject json, int size) {
    ByteBuffer values = block(json);
    @Nullable ByteBuffer known = json.has("known") ? block(json.getAsJsonObject("known")) : null;
    Column column =
        ColumnBytes.column(
            json.get("kind").getAsString(), values, known, json.get("scale").getAsInt(), size);
    if (column == null) {
      throw invalid(
          "column `" + json.get("name").getAsString() + "` does not have " + size + " rows");
    }
    return column;
  }

  /// The next block, its checksum compared.
  private ByteBuffer block(JsonObject json) {
    long from = PopulationFile.padded(next);
    int length = json.get("bytes").getAsInt();
    if (length < 0 || from + length > bytes.limit()) {
      throw invalid("it is cut short");
    }
    ByteBuffer block = slice((int) from, length);
    if (PopulationFile.checksum(block) != json.get("crc32c").getAsInt()) {
      throw invalid(
          "its data were altered (checksum of block " + json.get("block").getAsInt() + ")");
    }
    next = from + length;
    return block;
  }

  private ByteBuffer slice(int from, int length) {
    return bytes.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
