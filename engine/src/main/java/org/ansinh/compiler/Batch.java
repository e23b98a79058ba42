package org.ansinh.compiler;

/// A slice of a population as kernels see it: input columns of the whole population, where the
/// slice begins and ends, and buffers for what is computed. Not safe for use by several threads at
/// once.
public final class Batch {
  private final Object[] columns;
  private final Links[] links;
  private final int[] first;
  private final int[] count;
  private final long[][] buffers;

  /// @param columns arrays of input values and validity, in the order of the program's layout
  /// @param links members by group entity, in the order of the program's groups
  /// @param entities how many entities the program has
  /// @param buffers one a kept variable
  Batch(Object[] columns, Links[] links, int entities, long[][] buffers) {
    this.columns = columns;
    this.links = links;
    this.first = new int[entities];
    this.count = new int[entities];
    this.buffers = buffers;
  }

  /// Moves the batch to the `units` units from `row` on of the entity with the number `entity`.
  public void moveTo(int entity, int row, int units) {
    first[entity] = row;
    count[entity] = units;
  }

  /// The row in the population of the first unit of the entity with the number `entity`.
  public int first(int entity) {
    return first[entity];
  }

  /// How many units of the entity with the number `entity` are in the batch.
  public int count(int entity) {
    return count[entity];
  }

  /// Computed values, by unit from the beginning of the batch.
  public long[] buffer(int buffer) {
    return buffers[buffer];
  }

  /// The array of an input's values or validity; for kernels.
  public Object column(int slot) {
    return columns[slot];
  }

  /// Where members of each group begin; for kernels.
  public int[] offsets(int group) {
    return links[group].offsets();
  }

  /// The group of each member; for kernels.
  public int[] groupOf(int group) {
    return links[group].groupOf();
  }

  /// The member at each place; for kernels of groups whose members are in any order.
  public int[] rows(int group) {
    int[] rows = links[group].rows();
    if (rows == null) {
      throw new IllegalStateException("members are sorted by group: places are rows");
    }
    return rows;
  }

  Links links(int group) {
    return links[group];
  }
}
