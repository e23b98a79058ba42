package org.ansinh.population;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ansinh.column.Column;
import org.ansinh.column.IntColumn;
import org.ansinh.column.Validity;

/// Hashes a population's values (SHA-256), whatever the width they are stored in.
final class PopulationHash {
  private static final int CHUNK = 8192;

  private final MessageDigest digest;
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Long.BYTES);
  private final long[] chunk = new long[CHUNK];

  private PopulationHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Population population) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
    PopulationHash hash = new PopulationHash(digest);
    hash.text(population.year() + " " + population.seed());
    for (UnitTable table : population.tables()) {
      hash.text(table.entity() + " " + table.size());
      table
          .columns()
          .forEach(
              (name, column) -> {
                hash.text(name);
                hash.column(column);
              });
      Column weights = table.weights();
      if (weights != null) {
        hash.text("weights");
        hash.column(weights);
      }
    }
    for (Membership membership : population.memberships()) {
      hash.text(membership.group() + " of " + membership.member());
      hash.column(new IntColumn(membership.groupOf(), 0, null));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private void column(Column column) {
    text(String.valueOf(column.scale()));
    for (int from = 0; from < column.size(); from += CHUNK) {
      int count = Math.min(CHUNK, column.size() - from);
      column.read(from, count, chunk);
      update(chunk, count);
    }
    Validity validity = column.validity();
    if (validity != null) {
      for (int row = 0; row < column.size(); row++) {
        digest.update((byte) (validity.known(row) ? 1 : 0));
      }
    }
  }

  private void update(long[] values, int count) {
    bytes.clear();
    bytes.asLongBuffer().put(values, 0, count);
    bytes.limit(count * Long.BYTES);
    digest.update(bytes);
  }
}
