package org.ansinh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// The two days of a text: since when it was known, and since when it applies.
record Dating(LocalDate known, LocalDate applies) {
  /// Of every dated version of an item, and of every end that cites a text of its own.
  static List<Dating> of(Item item, KnownDays days) {
    List<Dating> all = new ArrayList<>();
    switch (item) {
      case ParameterItem i ->
          i.versions().forEach(v -> add(days.of(v), v.from(), v.closing(), days, all));
      case RuleItem i ->
          i.versions().forEach(v -> add(days.of(v), v.from(), v.closing(), days, all));
      case TableItem i ->
          i.versions().forEach(v -> add(days.of(v), v.from(), v.closing(), days, all));
      case BracketsItem i ->
          i.versions().forEach(v -> add(days.of(v), v.from(), v.closing(), days, all));
      default -> {}
    }
    return all;
  }

  private static void add(
      LocalDate known,
      @Nullable Day from,
      @Nullable Closing closing,
      KnownDays days,
      List<Dating> all) {
    if (from != null) {
      all.add(new Dating(known, from.date()));
    }
    if (closing != null && closing.citation() != null) {
      all.add(new Dating(days.of(closing), closing.lastDay().date().plusDays(1)));
    }
  }
}
