package org.ansinh.population;

import org.jspecify.annotations.Nullable;

/// Which units are members of which group: persons in households. Every member is in exactly one
/// group; a group may have any number of members, in file order.
public final class Membership {
  private final String group;
  private final String member;
  private final int[] offsets;
  private final int @Nullable [] rows;
  private final int[] groupOf;

  private Membership(
      String group, String member, int[] offsets, int @Nullable [] rows, int[] groupOf) {
    this.group = group;
    this.member = member;
    this.offsets = offsets;
    this.rows = rows;
    this.groupOf = groupOf;
  }

  /// Members sorted by group: those of group `g` are the rows from `offsets[g]` up to but not
  /// including `offsets[g + 1]`.
  ///
  /// @param offsets one more than there are groups, rising from 0
  public static Membership sorted(String group, String member, int[] offsets) {
    if (offsets.length == 0 || offsets[0] != 0) {
      throw Population.invalid("the first offset of `" + group + "` must be 0");
    }
    int groups = offsets.length - 1;
    int[] groupOf = new int[Math.max(0, offsets[groups])];
    for (int g = 0; g < groups; g++) {
      if (offsets[g + 1] < offsets[g]) {
        throw Population.invalid(
            "the offsets of `" + group + "` fall from " + offsets[g] + " to " + offsets[g + 1]);
      }
      for (int row = offsets[g]; row < offsets[g + 1]; row++) {
        groupOf[row] = g;
      }
    }
    return new Membership(group, member, offsets.clone(), null, groupOf);
  }

  /// Members in any order.
  ///
  /// @param groupOf the row of each member's group
  /// @param groups how many groups there are
  public static Membership indexed(String group, String member, int[] groupOf, int groups) {
    int[] offsets = new int[groups + 1];
    boolean sorted = true;
    for (int row = 0; row < groupOf.length; row++) {
      int g = groupOf[row];
      if (g < 0 || g >= groups) {
        throw Population.invalid(
            "`"
                + member
                + "` row "
                + row
                + " is in `"
                + group
                + "` row "
                + g
                + ", but there are "
                + groups);
      }
      offsets[g + 1]++;
      sorted &= row == 0 || groupOf[row - 1] <= g;
    }
    for (int g = 0; g < groups; g++) {
      offsets[g + 1] += offsets[g];
    }
    if (sorted) {
      return new Membership(group, member, offsets, null, groupOf.clone());
    }
    int[] next = offsets.clone();
    int[] rows = new int[groupOf.length];
    for (int row = 0; row < groupOf.length; row++) {
      rows[next[groupOf[row]]++] = row;
    }
    return new Membership(group, member, offsets, rows, groupOf.clone());
  }

  /// The group entity's name.
  public String group() {
    return group;
  }

  /// The name of the entity the members are of.
  public String member() {
    return member;
  }

  public int groupCount() {
    return offsets.length - 1;
  }

  public int memberCount() {
    return groupOf.length;
  }

  /// Where each group's members begin, and after the last where they end; nobody may change it.
  public int[] offsets() {
    return offsets;
  }

  /// The member's row at each place that [#offsets()] counts; null if members are sorted by group,
  /// so that places are rows.
  public int @Nullable [] rows() {
    return rows;
  }

  /// The group's row of each member; nobody may change it.
  public int[] groupOf() {
    return groupOf;
  }

  public int sizeOf(int groupRow) {
    return offsets[groupRow + 1] - offsets[groupRow];
  }

  /// The row of the member at `place`, counted over all groups.
  public int rowAt(int place) {
    return rows == null ? place : rows[place];
  }

  /// The most members that any group has.
  public int largest() {
    int largest = 0;
    for (int g = 0; g < groupCount(); g++) {
      largest = Math.max(largest, sizeOf(g));
    }
    return largest;
  }
}
