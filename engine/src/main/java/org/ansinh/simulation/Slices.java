package org.ansinh.simulation;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.compiler.Batch;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.ir.Entity;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;

/// A population cut into batches: whole groups with all their members.
///
/// If members are not sorted by group, or belong to groups of two kinds, the whole population is
/// one batch.
final class Slices {
  private static final int EARLY = 640;
  private static final int EARLY_SIZE = 32;

  private final int[][] starts;
  private final int count;

  private Slices(int[][] starts) {
    this.starts = starts;
    this.count = starts.length == 0 ? 0 : starts[0].length - 1;
  }

  static Slices of(
      CompiledPolicy policy, Population population, List<Membership> memberships, int size) {
    List<Entity> entities = policy.entities();
    if (memberships.isEmpty()) {
      return even(entities, population, size);
    }
    Membership only = memberships.getFirst();
    boolean linked =
        entities.stream()
            .allMatch(e -> e.name().equals(only.group()) || e.name().equals(only.member()));
    if (memberships.size() == 1 && linked && only.rows() == null) {
      return byGroup(entities, only, size);
    }
    int[][] starts = new int[entities.size()][];
    for (int e = 0; e < starts.length; e++) {
      starts[e] = new int[] {0, population.size(entities.get(e).name())};
    }
    return new Slices(starts);
  }

  private static Slices even(List<Entity> entities, Population population, int size) {
    int most = 0;
    for (Entity entity : entities) {
      most = Math.max(most, population.size(entity.name()));
    }
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int at = 0; at < most; ) {
      at = Math.min(most, at + sizeOf(cuts.size() - 1, size));
      cuts.add(at);
    }
    int[][] starts = new int[entities.size()][cuts.size()];
    for (int e = 0; e < starts.length; e++) {
      int units = population.size(entities.get(e).name());
      for (int i = 0; i < cuts.size(); i++) {
        starts[e][i] = Math.min(units, cuts.get(i));
      }
    }
    return new Slices(starts);
  }

  /// The size of a slice by its number: the first are small, because the virtual machine compiles
  /// what is called often, and until then every row is slow.
  private static int sizeOf(int slice, int size) {
    return slice < EARLY ? Math.min(size, EARLY_SIZE) : size;
  }

  private static Slices byGroup(List<Entity> entities, Membership membership, int size) {
    int[] offsets = membership.offsets();
    List<Integer> cuts = new ArrayList<>(List.of(0));
    int start = 0;
    for (int g = 1; g <= membership.groupCount(); g++) {
      int most = sizeOf(cuts.size() - 1, size);
      boolean full = g - start > most || offsets[g] - offsets[start] > most;
      if (full && g - start > 1) {
        start = g - 1;
        cuts.add(start);
      }
    }
    if (membership.groupCount() > 0) {
      cuts.add(membership.groupCount());
    }
    int[][] starts = new int[entities.size()][cuts.size()];
    for (int e = 0; e < starts.length; e++) {
      boolean group = entities.get(e).name().equals(membership.group());
      for (int i = 0; i < cuts.size(); i++) {
        starts[e][i] = group ? cuts.get(i) : offsets[cuts.get(i)];
      }
    }
    return new Slices(starts);
  }

  int count() {
    return count;
  }

  /// The most units of each entity in any slice.
  int[] sizes() {
    int[] sizes = new int[starts.length];
    for (int e = 0; e < sizes.length; e++) {
      for (int i = 0; i < count; i++) {
        sizes[e] = Math.max(sizes[e], starts[e][i + 1] - starts[e][i]);
      }
    }
    return sizes;
  }

  void move(Batch batch, int slice) {
    for (int e = 0; e < starts.length; e++) {
      batch.moveTo(e, starts[e][slice], starts[e][slice + 1] - starts[e][slice]);
    }
  }

  /// The slice at which part `part` of `parts` begins, if the units are to be about evenly divided.
  int begin(int part, int parts) {
    long target = before(count) * part / parts;
    int slice = 0;
    while (slice < count && before(slice) < target) {
      slice++;
    }
    return part == parts ? count : slice;
  }

  /// How many units of the entity with most of them come before `slice`.
  long before(int slice) {
    int most = 0;
    for (int[] start : starts) {
      most = Math.max(most, start[slice]);
    }
    return most;
  }
}
