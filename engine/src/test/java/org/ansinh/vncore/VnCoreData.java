package org.ansinh.vncore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ansinh.column.Column;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;

/// The columns of the vn-core benchmark: read from its raw files, or a small random population of
/// the same form.
@SuppressWarnings("ArrayRecordComponent")
record VnCoreData(
    int[] household,
    byte[] age,
    byte[] region,
    byte[] rural,
    byte[] poverty,
    byte[] ethnicMinority,
    byte[] status,
    long[] wage,
    byte[] voluntary,
    long[] voluntaryBase) {

  int persons() {
    return age.length;
  }

  int households() {
    return persons() == 0 ? 0 : household[persons() - 1] + 1;
  }

  /// Reads the files that the benchmark's `gen.py` writes: one raw little-endian file a column.
  static VnCoreData read(Path folder) throws IOException {
    ByteBuffer household = bytes(folder, "household");
    int[] households = new int[household.remaining() / Integer.BYTES];
    household.asIntBuffer().get(households);
    return new VnCoreData(
        households,
        bytes(folder, "age").array(),
        bytes(folder, "region").array(),
        bytes(folder, "rural").array(),
        bytes(folder, "poverty").array(),
        bytes(folder, "ethnic_minority").array(),
        bytes(folder, "status").array(),
        longs(folder, "wage"),
        bytes(folder, "voluntary").array(),
        longs(folder, "voluntary_base"));
  }

  private static ByteBuffer bytes(Path folder, String column) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(column + ".bin")))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long[] longs(Path folder, String column) throws IOException {
    ByteBuffer bytes = bytes(folder, column);
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /// `persons` persons in households of up to `largest`, with values at and around every threshold
  /// of the rules.
  static VnCoreData random(int persons, int largest, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long[] amounts = {
      0,
      1,
      899_999,
      1_499_999,
      1_500_000,
      2_339_999,
      2_340_000,
      2_340_001,
      2_530_000,
      46_799_999,
      46_800_000,
      46_800_001,
      50_600_000,
      99_200_000,
      120_000_000,
      10_000_000_000L
    };
    VnCoreData data =
        new VnCoreData(
            new int[persons],
            new byte[persons],
            new byte[persons],
            new byte[persons],
            new byte[persons],
            new byte[persons],
            new byte[persons],
            new long[persons],
            new byte[persons],
            new long[persons]);
    int household = 0;
    int left = 1 + random.nextInt(largest);
    for (int i = 0; i < persons; i++) {
      if (left-- == 0) {
        household++;
        left = random.nextInt(largest);
      }
      data.household[i] = household;
      data.age[i] = (byte) random.nextInt(100);
      data.region[i] = (byte) (1 + random.nextInt(4));
      data.rural[i] = (byte) random.nextInt(2);
      data.poverty[i] = (byte) random.nextInt(3);
      data.ethnicMinority[i] = (byte) random.nextInt(2);
      data.status[i] = (byte) random.nextInt(6);
      data.wage[i] = amount(random, amounts);
      data.voluntary[i] = (byte) random.nextInt(2);
      data.voluntaryBase[i] = amount(random, amounts);
    }
    return data;
  }

  private static long amount(RandomGenerator random, long[] edges) {
    return random.nextInt(3) == 0
        ? edges[random.nextInt(edges.length)]
        : random.nextLong(120_000_000);
  }

  /// The same columns as the engine stores them.
  Population population() {
    int households = households();
    int[] offsets = new int[households + 1];
    for (int h : household) {
      offsets[h + 1]++;
    }
    Arrays.parallelPrefix(offsets, Integer::sum);
    byte[] ordinal = new byte[region.length];
    for (int i = 0; i < ordinal.length; i++) {
      ordinal[i] = (byte) (region[i] - 1);
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put("age", bytes(age));
    columns.put("region", bytes(ordinal));
    columns.put("rural", bytes(rural));
    columns.put("poverty", bytes(poverty));
    columns.put("ethnic_minority", bytes(ethnicMinority));
    columns.put("status", bytes(status));
    columns.put("wage", Column.of(wage));
    columns.put("voluntary", bytes(voluntary));
    columns.put("voluntary_base", Column.of(voluntaryBase));
    return new Population(
        "vn-core",
        2025,
        42,
        List.of(
            new UnitTable("Person", persons(), columns, null),
            new UnitTable("Household", households, Map.of(), null)),
        List.of(Membership.sorted("Household", "Person", offsets)));
  }

  private static Column bytes(byte[] values) {
    long[] all = new long[values.length];
    Arrays.setAll(all, i -> values[i]);
    return Column.of(all);
  }
}
