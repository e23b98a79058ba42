package org.ansinh.amendment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Item;

/// Lays amendments over a law: each changed item gets a new version from the amendment's date on,
/// and keeps its old ones before it.
///
/// A change says what it replaces; where the law says something else, the change is refused and the
/// issue names both. An amendment with a refused change must not be used in part: callers stop at
/// the first error.
public final class Overlay {
  private Overlay() {}

  /// The law as amended.
  ///
  /// @param items the items of the base, changed and added to; those of the base if the amendments
  ///   collide
  /// @param issues the changes that do not fit, in the order of the amendments
  public record Result(List<Item> items, List<Issue> issues) {
    public Result {
      items = List.copyOf(items);
      issues = List.copyOf(issues);
    }
  }

  /// `base` with `amendments` laid over it, in the order given where no `after` says otherwise.
  /// Amendments, tests and checks in `base` stay as they are.
  public static Result apply(List<Item> base, List<AmendmentItem> amendments) {
    AmendmentOrder order = new AmendmentOrder(base, amendments);
    List<Issue> issues = new ArrayList<>(order.issues());
    if (issues.isEmpty()) {
      issues.addAll(Collisions.among(order));
    }
    if (!issues.isEmpty()) {
      return new Result(base, issues);
    }
    List<Item> items = new ArrayList<>(base);
    for (AmendmentItem amendment : order.sorted()) {
      Target target = new Target(items, amendment);
      for (Change change : amendment.changes()) {
        apply(change, target, issues);
      }
    }
    return new Result(items, issues);
  }

  private static void apply(Change change, Target target, List<Issue> issues) {
    try {
      switch (change) {
        case Change.AddItem c -> new ItemAddition(target).add(c);
        case Change.ChangeTable c -> new TableOverlay(target).change(c, issues);
        case Change.ChangeParameter c -> new ParameterOverlay(target).change(c);
        case Change.ChangeRule c -> new RuleOverlay(target).change(c, issues);
        case Change.ChangeBrackets c -> new BracketsOverlay(target).change(c, issues);
        case Change.Neutralize c -> new RuleOverlay(target).neutralize(c);
      }
    } catch (Refused refused) {
      issues.add(refused.issue());
    }
  }

  /// The amendments among `items`, in the order of their dates and then of the text.
  public static List<AmendmentItem> amendments(List<Item> items) {
    return items.stream()
        .filter(AmendmentItem.class::isInstance)
        .map(AmendmentItem.class::cast)
        .sorted(Comparator.comparing((AmendmentItem a) -> a.from().date()))
        .toList();
  }
}
