package org.ansinh.amendment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Name;

/// Which amendment is applied after which.
final class AmendmentOrder {
  private final Map<String, AmendmentItem> known = new LinkedHashMap<>();
  private final Set<AmendmentItem> sorted = new LinkedHashSet<>();
  private final List<AmendmentItem> selected;
  private final List<Issue> issues = new ArrayList<>();

  /// @param selected the amendments that are applied
  AmendmentOrder(List<Item> base, List<AmendmentItem> selected) {
    this.selected = selected;
    for (Item item : base) {
      if (item instanceof AmendmentItem amendment) {
        known.put(amendment.name().text(), amendment);
      }
    }
    selected.forEach(amendment -> known.put(amendment.name().text(), amendment));
    for (AmendmentItem amendment : selected) {
      checkNames(amendment);
    }
    if (issues.isEmpty()) {
      selected.forEach(amendment -> place(amendment, new LinkedHashSet<>()));
    }
  }

  private void checkNames(AmendmentItem amendment) {
    for (Name name : amendment.after()) {
      if (!known.containsKey(name.text())) {
        Issue issue =
            Issue.of(
                IssueCode.UNKNOWN_NAME,
                name.span(),
                "I do not know an amendment called `" + name + "`.");
        String near = Nearest.question(name.text(), known.keySet());
        issues.add(near.isEmpty() ? issue : issue.hint(near));
      }
    }
  }

  /// Places what `amendment` comes after before it.
  private void place(AmendmentItem amendment, Set<String> path) {
    String name = amendment.name().text();
    if (sorted.contains(amendment)) {
      return;
    }
    if (!path.add(name)) {
      if (issues.isEmpty()) {
        issues.add(
            Issue.of(
                IssueCode.AMENDMENTS_COLLIDE,
                amendment.name().span(),
                "These amendments are each to be applied after the other: "
                    + String.join(", ", path)
                    + "."));
      }
      return;
    }
    for (Name before : amendment.after()) {
      AmendmentItem earlier = known.get(before.text());
      if (earlier != null) {
        place(earlier, path);
      }
    }
    path.remove(name);
    if (selected.contains(amendment)) {
      sorted.add(amendment);
    }
  }

  /// The selected amendments, each after those it comes after.
  List<AmendmentItem> sorted() {
    return List.copyOf(sorted);
  }

  List<Issue> issues() {
    return issues;
  }

  /// Whether one of the two says, itself or through others, that it comes after the other.
  boolean areOrdered(AmendmentItem one, AmendmentItem other) {
    return comesAfter(one, other.name().text(), new HashSet<>())
        || comesAfter(other, one.name().text(), new HashSet<>());
  }

  private boolean comesAfter(AmendmentItem amendment, String name, Set<String> seen) {
    for (Name before : amendment.after()) {
      AmendmentItem earlier = known.get(before.text());
      if (before.text().equals(name)
          || (earlier != null && seen.add(before.text()) && comesAfter(earlier, name, seen))) {
        return true;
      }
    }
    return false;
  }
}
