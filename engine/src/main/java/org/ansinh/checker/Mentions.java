package org.ansinh.checker;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TestItem;
import org.ansinh.syntax.TreeWalk;

/// Which items of a law mention a name, in whatever place.
final class Mentions {
  private final Map<String, Set<String>> byName = new HashMap<>();

  /// The mentions in `items`, apart from tests, checks and amendments, on which no rule depends.
  static Mentions in(List<Item> items) {
    Mentions mentions = new Mentions();
    for (Item item : items) {
      if (isLaw(item)) {
        String user = item.name().text();
        TreeWalk.visit(
            item,
            node -> {
              if (node instanceof Name name) {
                mentions.byName.computeIfAbsent(name.text(), n -> new HashSet<>()).add(user);
              }
            });
      }
    }
    return mentions;
  }

  static boolean isLaw(Item item) {
    return !(item instanceof TestItem
        || item instanceof CheckItem
        || item instanceof AmendmentItem);
  }

  /// `roots`, and the names of all items that mention one of them, or an item that does, and so on.
  Set<String> reach(Set<String> roots) {
    Set<String> reached = new HashSet<>(roots);
    Deque<String> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      for (String user : byName.getOrDefault(open.pop(), Collections.emptySet())) {
        if (reached.add(user)) {
          open.push(user);
        }
      }
    }
    return reached;
  }
}
