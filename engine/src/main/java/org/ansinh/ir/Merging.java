package org.ansinh.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which unit of one division each unit of another is part of: many to one, so that what is counted
/// in the finer one adds up in the coarser.
///
/// @param into for each value of `from`, in order, the ordinal in `to`; every value of `to` occurs
public record Merging(Category from, Category to, List<Integer> into) {
  public Merging {
    into = List.copyOf(into);
    if (into.size() != from.values().size()) {
      throw new IllegalArgumentException(
          "expected " + from.values().size() + " units, found " + into.size());
    }
  }

  /// The ordinals of the old units that the new unit `ordinal` was formed from.
  public List<Integer> membersOf(int ordinal) {
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < into.size(); i++) {
      if (into.get(i) == ordinal) {
        members.add(i);
      }
    }
    return members;
  }

  /// The names of the old units that the new unit `ordinal` was formed from.
  public List<String> namesOf(int ordinal) {
    return membersOf(ordinal).stream().map(i -> from.values().get(i).name()).toList();
  }

  /// This, and then `next` of what it leads to.
  private Merging then(Merging next) {
    return new Merging(from, next.to, into.stream().map(next.into::get).toList());
  }

  /// What leads from the units of `from` to those of `to`, by the fewest successions; null if
  /// nothing does. Of two that are as short, the one that stands first in the text.
  public static @Nullable Merging between(
      Collection<Succession> successions, Category from, Category to) {
    Queue<Merging> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    successions.stream()
        .filter(one -> one.merging().from().name().equals(from.name()))
        .forEach(one -> open.add(one.merging()));
    while (!open.isEmpty()) {
      Merging merging = open.remove();
      if (merging.to.name().equals(to.name())) {
        return merging;
      }
      if (seen.add(merging.to.name())) {
        successions.stream()
            .filter(one -> one.merging().from().name().equals(merging.to.name()))
            .forEach(one -> open.add(merging.then(one.merging())));
      }
    }
    return null;
  }
}
