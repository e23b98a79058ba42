package org.ansinh.compiler;

import java.util.stream.IntStream;
import org.ansinh.diagnostics.InternalException;

/// Computes positions in groups: one pass in the order of the file, or one sort of the members by
/// the keys.
final class Positioning implements Kernel {
  private static final int SMALL = 32;

  private final int member;
  private final int group;
  private final int links;
  private final int among;
  private final int[] keys;
  private final int into;

  Positioning(Step.Positions step, Plan plan) {
    this.member = plan.entityNumber(step.position().entity().name());
    this.group = plan.entityNumber(step.group().name());
    this.links = plan.groupNumber(step.group().name());
    this.among = step.among().buffer();
    this.keys = step.keys().stream().mapToInt(Variable::buffer).toArray();
    this.into = step.position().buffer();
  }

  /// Computes for all groups of the batch; positions do not run for a part of one.
  @Override
  public void run(Batch batch, int from, int to) {
    if (from != 0 || to != batch.count(member)) {
      throw new InternalException("positions are computed for whole groups");
    }
    Links link = batch.links(links);
    int firstMember = batch.first(member);
    int firstGroup = batch.first(group);
    long[] counts = batch.buffer(among);
    long[] positions = batch.buffer(into);
    for (int g = firstGroup; g < firstGroup + batch.count(group); g++) {
      int start = link.offsets()[g];
      int end = link.offsets()[g + 1];
      if (keys.length == 0) {
        long position = 1;
        for (int place = start; place < end; place++) {
          int row = row(link, place) - firstMember;
          positions[row] = position;
          position += counts[row];
        }
      } else {
        sorted(batch, link, start, end, firstMember);
      }
    }
  }

  private void sorted(Batch batch, Links link, int start, int end, int firstMember) {
    long[][] values = new long[keys.length][];
    for (int k = 0; k < keys.length; k++) {
      values[k] = batch.buffer(keys[k]);
    }
    int[] rows = new int[end - start];
    for (int place = start; place < end; place++) {
      rows[place - start] = row(link, place) - firstMember;
    }
    if (rows.length <= SMALL) {
      insertionSort(rows, values);
    } else {
      rows = mergeSorted(rows, values);
    }
    long[] counts = batch.buffer(among);
    long[] positions = batch.buffer(into);
    long position = 1;
    for (int row : rows) {
      positions[row] = position;
      position += counts[row];
    }
  }

  private static void insertionSort(int[] rows, long[][] values) {
    for (int i = 1; i < rows.length; i++) {
      int row = rows[i];
      int at = i;
      while (at > 0 && compare(row, rows[at - 1], values) < 0) {
        rows[at] = rows[at - 1];
        at--;
      }
      rows[at] = row;
    }
  }

  private static int[] mergeSorted(int[] rows, long[][] values) {
    return IntStream.of(rows)
        .boxed()
        .sorted((left, right) -> compare(left, right, values))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int compare(int left, int right, long[][] values) {
    for (long[] value : values) {
      int order = Long.compare(value[left], value[right]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int row(Links link, int place) {
    int[] rows = link.rows();
    return rows == null ? place : rows[place];
  }
}
