package org.ansinh.checker;

import java.time.LocalDate;
import java.util.BitSet;
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
  ///
  /// @param ordinals not to be changed
  record Options(BitSet ordinals) implements Domain {
    /// Those from 0 to `count` that are `ordinal`, or those that are not.
    static Options of(int ordinal, boolean equal, int count) {
      BitSet ordinals = new BitSet(count);
      ordinals.set(0, count, !equal);
      ordinals.set(ordinal, equal);
      return new Options(ordinals);
    }

    @Override
    public @Nullable Domain and(Domain other) {
      BitSet both = (BitSet) ordinals.clone();
      both.and(((Options) other).ordinals);
      return both.isEmpty() ? null : new Options(both);
    }

    @Override
    public Domain or(Domain other) {
      BitSet either = (BitSet) ordinals.clone();
      either.or(((Options) other).ordinals);
      return new Options(either);
    }
  }
}
