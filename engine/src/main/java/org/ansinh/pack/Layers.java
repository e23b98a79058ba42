package org.ansinh.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;

/// Puts items on top of others: one takes the place of the item of the same name below it.
final class Layers {
  private Layers() {}

  /// What stands in for what: names of sources, categories, entities, payers, amendments and of
  /// whatever has a value are five name spaces.
  private record Address(String space, String name) {}

  /// `below` with `above` on top, and a note for each item that another of different meaning takes
  /// the place of.
  record Layered(List<Item> items, List<Issue> notes) {}

  static Layered put(List<Item> below, List<Item> above) {
    Map<Address, List<Item>> replacing = new LinkedHashMap<>();
    for (Item item : above) {
      replacing.computeIfAbsent(address(item), key -> new ArrayList<>()).add(item);
    }
    List<Item> items = new ArrayList<>();
    List<Issue> notes = new ArrayList<>();
    Set<Address> placed = new HashSet<>();
    for (Item item : below) {
      Address address = address(item);
      List<Item> instead = replacing.get(address);
      if (instead == null || !canBeReplaced(item)) {
        items.add(item);
        continue;
      }
      if (placed.add(address)) {
        items.addAll(instead);
      }
      if (!sameMeaning(item, instead.getFirst())) {
        notes.add(
            Issue.of(
                    IssueCode.SHADOWS,
                    instead.getFirst().name().span(),
                    "`" + item.name().text() + "` takes the place of the pack's own")
                .relatedTo(item.name().span(), "the pack's own is here"));
      }
    }
    replacing.forEach(
        (address, instead) -> {
          if (!placed.contains(address)) {
            items.addAll(instead);
          }
        });
    return new Layered(List.copyOf(items), List.copyOf(notes));
  }

  private static boolean canBeReplaced(Item item) {
    return !(item instanceof TestItem) && !(item instanceof CheckItem);
  }

  private static boolean sameMeaning(Item a, Item b) {
    return a.withLayout(Layout.NONE).equals(b.withLayout(Layout.NONE));
  }

  private static Address address(Item item) {
    String space =
        switch (item) {
          case PackItem i -> "pack";
          case PayerItem i -> "payer";
          case SourceItem i -> "source";
          case CategoryItem i -> "category";
          case EntityItem i -> "entity";
          case InputItem i -> "value";
          case ParameterItem i -> "value";
          case RuleItem i -> "value";
          case ConstraintItem i -> "value";
          case TableItem i -> "value";
          case BracketsItem i -> "value";
          case AmendmentItem i -> "amendment";
          case TestItem i -> "test";
          case CheckItem i -> "check";
          case MeasureItem i -> "value";
          case SuccessionItem i -> "value";
          case FigureItem i -> "figure";
        };
    return new Address(
        space, item instanceof FigureItem figure ? figure.address() : item.name().text());
  }
}
