package org.ansinh.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.ansinh.column.Column;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;

/// Writes populations to the engine's own file format: a header, then each column as narrow as it
/// is held.
///
/// ```
/// "ANSINHP1"  int header length, int header CRC-32C, header (JSON, UTF-8), blocks padded to 8 bytes
/// ```
///
/// Numbers are little-endian. The header lists each block's place, kind and CRC-32C. Read it with
/// [PopulationFileReader].
public final class PopulationFile {
  static final byte[] MAGIC = "ANSINHP1".getBytes(StandardCharsets.US_ASCII);
  static final int FORMAT = 1;

  private PopulationFile() {}

  /// Writes `population` to `path`; an existing file is replaced only once the new one is whole.
  ///
  /// @throws IOException if it cannot be written; an existing file stays as it was
  public static void write(Population population, Path path) throws IOException {
    AtomicFile.write(path, temporary -> write(population, temporary, new ArrayList<>()));
  }

  private static void write(Population population, Path path, List<ByteBuffer> blocks) {
    byte[] header = header(population, blocks).toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer front = ByteBuffer.allocate(MAGIC.length + 8).order(ByteOrder.LITTLE_ENDIAN);
    front.put(MAGIC).putInt(header.length).putInt(checksum(ByteBuffer.wrap(header))).flip();
    try (FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
      writeAll(channel, front);
      writeAll(channel, ByteBuffer.wrap(header));
      for (ByteBuffer block : blocks) {
        channel.position(padded(channel.position()));
        writeAll(channel, block);
      }
      channel.force(false);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  static long padded(long position) {
    return (position + 7) & ~7L;
  }

  static int checksum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    return (int) crc.getValue();
  }

  private static JsonObject header(Population population, List<ByteBuffer> blocks) {
    JsonObject header = new JsonObject();
    header.addProperty("format", FORMAT);
    header.addProperty("name", population.name());
    header.addProperty("year", population.year());
    header.addProperty("seed", String.valueOf(population.seed()));
    header.addProperty("fingerprint", population.fingerprint());
    JsonArray tables = new JsonArray();
    for (UnitTable table : population.tables()) {
      JsonObject json = new JsonObject();
      json.addProperty("entity", table.entity());
      json.addProperty("size", table.size());
      JsonArray columns = new JsonArray();
      table.columns().forEach((name, column) -> columns.add(column(name, column, blocks)));
      json.add("columns", columns);
      Column weights = table.weights();
      if (weights != null) {
        json.add("weights", column("weights", weights, blocks));
      }
      tables.add(json);
    }
    header.add("tables", tables);
    JsonArray memberships = new JsonArray();
    for (Membership membership : population.memberships()) {
      JsonObject json = new JsonObject();
      json.addProperty("group", membership.group());
      json.addProperty("member", membership.member());
      json.addProperty("groups", membership.groupCount());
      int[] groupOf = membership.groupOf();
      ByteBuffer bytes = buffer(groupOf.length * 4L);
      bytes.asIntBuffer().put(groupOf);
      block(json, bytes, blocks);
      memberships.add(json);
    }
    header.add("memberships", memberships);
    return header;
  }

  private static JsonObject column(String name, Column column, List<ByteBuffer> blocks) {
    JsonObject json = new JsonObject();
    json.addProperty("name", name);
    json.addProperty("scale", column.scale());
    ColumnBytes bytes = ColumnBytes.of(column);
    json.addProperty("kind", bytes.kind());
    block(json, bytes.values(), blocks);
    ByteBuffer validity = bytes.validity();
    if (validity != null) {
      JsonObject known = new JsonObject();
      block(known, validity, blocks);
      json.add("known", known);
    }
    return json;
  }

  private static void block(JsonObject json, ByteBuffer bytes, List<ByteBuffer> blocks) {
    json.addProperty("block", blocks.size());
    json.addProperty("bytes", bytes.remaining());
    json.addProperty("crc32c", checksum(bytes));
    blocks.add(bytes);
  }

  static ByteBuffer buffer(long size) {
    return ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Whether `path` begins as a population file does.
  public static boolean isOne(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }
}
