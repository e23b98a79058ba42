package org.ansinh.amendment;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Closing;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Adds a new item. What it does not date applies from the amendment's first day to its last; what
/// it does not cite cites the amendment.
final class ItemAddition {
  private final Target target;

  ItemAddition(Target target) {
    this.target = target;
  }

  void add(Change.AddItem change) throws Refused {
    Item item = change.item();
    Item existing = item instanceof FigureItem ? null : target.findNamed(item.name().text());
    if (existing != null) {
      throw new Refused(
          Issue.of(
                  IssueCode.AMENDMENT_DUPLICATES,
                  item.name().span(),
                  "There is "
                      + Target.article(Target.word(existing))
                      + " called `"
                      + item.name()
                      + "` already.")
              .relatedTo(existing.name().span(), "it is declared here")
              .hint("Choose another name, or write `change` in place of `add`."));
    }
    target.items().add(dated(item).withLayout(change.layout()));
  }

  private @Nullable Day from(@Nullable Day own) {
    return own == null ? target.amendment().from() : own;
  }

  /// An undated version of a temporary amendment ends with it.
  private @Nullable Closing closing(@Nullable Day from, @Nullable Closing own) {
    Day until = target.amendment().until();
    return from == null && own == null && until != null
        ? new Closing(until, null, Layout.NONE, until.span())
        : own;
  }

  private @Nullable Citation cited(@Nullable Citation own) {
    return target.cited(own);
  }

  private List<RuleItem.Version> dated(List<RuleItem.Version> versions) {
    return versions.stream()
        .map(
            v ->
                new RuleItem.Version(
                    from(v.from()),
                    v.formula(),
                    cited(v.citation()),
                    v.exceptions(),
                    closing(v.from(), v.closing()),
                    v.layout(),
                    v.span()))
        .toList();
  }

  private Item dated(Item item) {
    return switch (item) {
      case RuleItem i ->
          new RuleItem(
              i.name(),
              i.entity(),
              i.kind(),
              i.label(),
              i.rounded(),
              i.paidBy(),
              dated(i.versions()),
              i.layout(),
              i.span());
      case ConstraintItem i -> i.withVersions(dated(i.versions()));
      case TableItem i -> {
        List<TableItem.Version> versions =
            i.versions().stream()
                .map(
                    v ->
                        new TableItem.Version(
                            from(v.from()),
                            cited(v.citation()),
                            v.columns(),
                            v.result(),
                            v.rows(),
                            closing(v.from(), v.closing()),
                            v.layout(),
                            v.span()))
                .toList();
        yield new TableItem(
            i.name(),
            i.entity(),
            i.variables(),
            i.kind(),
            i.label(),
            i.hit(),
            versions,
            i.layout(),
            i.span());
      }
      case BracketsItem i -> {
        List<BracketsItem.Version> versions =
            i.versions().stream()
                .map(
                    v ->
                        new BracketsItem.Version(
                            from(v.from()),
                            cited(v.citation()),
                            v.start(),
                            v.steps(),
                            closing(v.from(), v.closing()),
                            v.layout(),
                            v.span()))
                .toList();
        yield new BracketsItem(
            i.name(), i.variable(), i.kind(), i.label(), versions, i.layout(), i.span());
      }
      case ParameterItem i -> {
        List<ParameterItem.Version> versions =
            i.versions().stream()
                .map(
                    v ->
                        new ParameterItem.Version(
                            v.from(),
                            v.values(),
                            cited(v.citation()),
                            v.closing(),
                            v.layout(),
                            v.span()))
                .toList();
        yield new ParameterItem(
            i.name(),
            i.category(),
            i.kind(),
            i.label(),
            i.columns(),
            versions,
            i.layout(),
            i.span());
      }
      default -> item;
    };
  }
}
