package org.ansinh.checker;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.ansinh.quantity.Range;
import org.jspecify.annotations.Nullable;

/// What the conditions on the path prove of one expression.
sealed interface Domain {
  /// What holds if both hold; null if they contradict each other.
  @Nullable Domain and(Domain other);

  /// What holds if at least one holds.
  Domain or(Domain other);

  record Numbers(Range range) implements Domain {
    @Override
    public @Nullable Domain and(Domain other) {
      Range both = range.intersection(((Numbers) other).range);
      return both == null ? null : new Numbers(both);
    }

    @Override
    public Domain or(Domain other) {
      return new Numbers(range.union(((Numbers) other).range));
    }
  }

  record Days(LocalDate from, LocalDate to) implements Domain {
    @Override
    public @Nullable Domain and(Domain other) {
      Days days = (Days) other;
      LocalDate first = from.isAfter(days.from) ? from : days.from;
      LocalDate last = to.isBefore(days.to) ? to : days.to;
      return first.isAfter(last) ? null : new Days(first, last);
    }

    @Override
    public Domain or(Domain other) {
      Days days = (Days) other;
      return new Days(
          from.isBefore(days.from) ? from : days.from, to.isAfter(days.to) ? to : days.to);
    }
  }

  /// Ordinals of category values; 1 and 0 for yes and no.
  record Options(Set<Integer> ordinals) implements Domain {
    public Options {
      ordinals = Set.copyOf(ordinals);
    }

    @Override
    public @Nullable Domain and(Domain other) {
      Set<Integer> both = new TreeSet<>(ordinals);
      both.retainAll(((Options) other).ordinals);
      return both.isEmpty() ? null : new Options(both);
    }

    @Override
    public Domain or(Domain other) {
      Set<Integer> either = new TreeSet<>(ordinals);
      either.addAll(((Options) other).ordinals);
      return new Options(either);
    }
  }
}
