package org.ansinh.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// Declarations that no formula, amendment or check names. A rule is never unused: it may be what
/// is asked for. Nor is an input of a category, by which results can be told apart.
final class Unused {
  private Unused() {}

  static List<Issue> find(CheckedPolicy policy) {
    List<Item> items = policy.items();
    Declarations declarations = policy.declarations();
    Map<String, Integer> mentions = new HashMap<>();
    for (Item item : items) {
      if (!(item instanceof TestItem)) {
        ItemNames names = policy.mentions().of(item);
        names
            .mentions()
            .forEach(
                (name, times) -> {
                  if (!names.own().contains(name)) {
                    mentions.merge(name, times, Integer::sum);
                  }
                });
      }
    }
    List<Issue> issues = new ArrayList<>();
    for (Item item : items) {
      String what = kind(item, declarations);
      if (what != null && mentions.getOrDefault(item.name().text(), 0) <= 1) {
        issues.add(
            Issue.of(
                    IssueCode.UNUSED,
                    item.name().span(),
                    "No rule uses the %s `%s`.".formatted(what, item.name()))
                .hint("Remove it, or use it in a rule or a check."));
      }
    }
    return issues;
  }

  private static @Nullable String kind(Item item, Declarations declarations) {
    return switch (item) {
      case InputItem input ->
          input.kind() instanceof Kind.Named named
                  && declarations.categories.containsKey(named.name().text())
              ? null
              : "input";
      case ParameterItem _ -> "parameter";
      case CategoryItem _ -> "category";
      case TableItem table -> table.entity() == null ? "table" : null;
      case BracketsItem _ -> "brackets";
      default -> null;
    };
  }
}
