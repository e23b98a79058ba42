package org.ansinh.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// The law that an amendment is laid over, and the amendment.
final class Target {
  private final List<Item> items;
  private final AmendmentItem amendment;

  /// @param items changed in place
  Target(List<Item> items, AmendmentItem amendment) {
    this.items = items;
    this.amendment = amendment;
  }

  AmendmentItem amendment() {
    return amendment;
  }

  List<Item> items() {
    return items;
  }

  /// What a change cites: its own article, or the amendment as a whole.
  @Nullable Citation cited(@Nullable Citation own) {
    return own == null ? amendment.citation() : own;
  }

  /// The item called `name`, which must be of `type`.
  <T extends Item> T find(Class<T> type, String word, Name name) throws Refused {
    List<String> names = new ArrayList<>();
    for (Item item : items) {
      if (type.isInstance(item)) {
        if (item.name().text().equals(name.text())) {
          return type.cast(item);
        }
        names.add(item.name().text());
      }
    }
    Item other = findNamed(name.text());
    if (other != null) {
      throw new Refused(
          IssueCode.AMENDMENT_TARGET_MISSING,
          name.span(),
          "I expected a " + word + ", but `" + name + "` is " + article(word(other)) + ".");
    }
    throw new Refused(
        IssueCode.AMENDMENT_TARGET_MISSING,
        name.span(),
        "There is no " + word + " `" + name + "` to change.",
        Nearest.question(name.text(), names));
  }

  static String article(String word) {
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }

  /// The item called `name`, of whatever kind, or null; tests and checks have titles, not names,
  /// and figures have those of their measures.
  @Nullable Item findNamed(String name) {
    for (Item item : items) {
      if (item.name().text().equals(name)
          && !(item instanceof TestItem)
          && !(item instanceof CheckItem)
          && !(item instanceof FigureItem)) {
        return item;
      }
    }
    return null;
  }

  void replace(Item old, Item changed) {
    items.set(items.indexOf(old), changed);
  }

  /// That the law says something else than the amendment replaces.
  Refused doesNotFit(
      SourceSpan where,
      String replaced,
      String subject,
      String says,
      SourceSpan law,
      LocalDate on) {
    Issue issue =
        Issue.of(
            IssueCode.AMENDMENT_DOES_NOT_FIT,
            where,
            "This amendment replaces "
                + replaced
                + ", but "
                + subject
                + " says "
                + says
                + " on "
                + on
                + ".");
    if (law.source().length() > 0) {
      issue = issue.relatedTo(law, "it says so here");
    }
    if (on.isAfter(amendment.from().date())) {
      return new Refused(
          issue.hint(
              "The law changes on that day. End this amendment before it with `until "
                  + on.minusDays(1)
                  + "`, or change the later text in an amendment of its own."));
    }
    return new Refused(
        issue.hint(
            "Another amendment may have changed it first. Check the order of the amendments."));
  }

  /// That an item has no part by that name.
  static Refused missing(Name name, String what, List<String> there) {
    return new Refused(
        IssueCode.AMENDMENT_ADDRESS_MISSING,
        name.span(),
        what,
        Nearest.question(name.text(), there));
  }

  static String word(Item item) {
    return switch (item) {
      case PackItem i -> "pack";
      case PayerItem i -> "payer";
      case SourceItem i -> "source";
      case CategoryItem i -> "category";
      case EntityItem i -> "entity";
      case InputItem i -> "input";
      case ParameterItem i -> "parameter";
      case RuleItem i -> "rule";
      case ConstraintItem i -> "constraint";
      case TableItem i -> "table";
      case BracketsItem i -> "table of brackets";
      case AmendmentItem i -> "amendment";
      case TestItem i -> "test";
      case CheckItem i -> "check";
      case MeasureItem i -> "measure";
      case SuccessionItem i -> "succession";
      case FigureItem i -> "figure of a measure";
    };
  }
}
