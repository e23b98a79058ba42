package org.ansinh.checker;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// Which items of a policy mention which names. Filled once, then safe for several threads.
final class Mentions {
  private final IdentityHashMap<Item, ItemNames> byItem = new IdentityHashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();

  private Mentions() {}

  /// The mentions in `items`.
  ///
  /// @param known of a policy with mostly the same items, or null
  static Mentions in(List<Item> items, @Nullable Mentions known) {
    Mentions mentions = new Mentions();
    for (Item item : items) {
      ItemNames before = known == null ? null : known.byItem.get(item);
      ItemNames names = before == null ? ItemNames.of(item) : before;
      mentions.byItem.put(item, names);
      if (isLaw(item)) {
        String user = item.name().text();
        for (String name : names.mentions().keySet()) {
          mentions.users.computeIfAbsent(name, n -> new HashSet<>()).add(user);
        }
      }
    }
    return mentions;
  }

  /// Whether rules may depend on `item`, as they do not on tests, checks and amendments.
  static boolean isLaw(Item item) {
    return !(item instanceof TestItem
        || item instanceof CheckItem
        || item instanceof AmendmentItem);
  }

  /// The names in `item`, which is one of the policy's.
  ItemNames of(Item item) {
    ItemNames names = byItem.get(item);
    if (names == null) {
      throw new IllegalArgumentException("not of this policy: " + item.name());
    }
    return names;
  }

  /// `roots`, and the names of all items that mention one of them, or an item that does, and so on.
  Set<String> reach(Set<String> roots) {
    Set<String> reached = new HashSet<>(roots);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      for (String user : users.getOrDefault(open.pop(), Collections.emptySet())) {
        if (reached.add(user)) {
          open.push(user);
        }
      }
    }
    return reached;
  }
}
