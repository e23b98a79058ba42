package org.ansinh.checker;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.PackItem;
import org.jspecify.annotations.Nullable;

/// The policy that another one was made from by amendments, and the names that may mean something
/// else there. All other rules are the same, so what is known of them need not be found again.
record Ancestry(CheckedPolicy base, Set<String> affected) {
  Ancestry {
    affected = Set.copyOf(affected);
  }

  /// What `items` have in common with the law of `base`; null if that is not to be told from names:
  /// what a unit or a pack is has changed.
  ///
  /// @param items those of the base, the same objects, but for what amendments changed
  static @Nullable Ancestry of(CheckedPolicy base, List<Item> items) {
    Set<String> roots = new HashSet<>();
    boolean told =
        differences(base.items(), items, roots) && differences(items, base.items(), roots);
    return told ? new Ancestry(base, base.mentions().reach(roots)) : null;
  }

  private static boolean differences(List<Item> here, List<Item> there, Set<String> names) {
    Set<Item> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(there);
    for (Item item : here) {
      if (Mentions.isLaw(item) && !known.contains(item)) {
        if (item instanceof EntityItem || item instanceof PackItem) {
          return false;
        }
        names.add(item.name().text());
        if (item instanceof CategoryItem category) {
          category.values().forEach(value -> names.add(value.name().text()));
        }
      }
    }
    return true;
  }

  boolean shares(String rule) {
    return !affected.contains(rule);
  }
}
