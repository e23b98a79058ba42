package org.ansinh.console.session;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// Items as they are listed and completed.
public final class Items {
  private Items() {}

  /// What an item is, in the language's own word.
  public static String sort(Item item) {
    return switch (item) {
      case PackItem _ -> "pack";
      case PayerItem _ -> "payer";
      case SourceItem _ -> "source";
      case CategoryItem _ -> "category";
      case EntityItem _ -> "entity";
      case InputItem _ -> "input";
      case ParameterItem _ -> "parameter";
      case RuleItem _ -> "rule";
      case ConstraintItem _ -> "constraint";
      case TableItem _ -> "table";
      case BracketsItem _ -> "brackets";
      case AmendmentItem _ -> "amendment";
      case TestItem _ -> "test";
      case CheckItem _ -> "check";
      case MeasureItem _ -> "measure";
      case SuccessionItem _ -> "succession";
      case FigureItem figure -> figure.role().word();
    };
  }

  /// What may be asked for by name: everything but tests, checks, figures and the pack itself.
  public static boolean isNamed(Item item) {
    return switch (item) {
      case PackItem _, TestItem _, CheckItem _, FigureItem _ -> false;
      case PayerItem _,
          SourceItem _,
          CategoryItem _,
          EntityItem _,
          InputItem _,
          ParameterItem _,
          RuleItem _,
          ConstraintItem _,
          TableItem _,
          BracketsItem _,
          AmendmentItem _,
          MeasureItem _,
          SuccessionItem _ ->
          true;
    };
  }

  /// Whether its name alone has a value at the prompt: a single parameter, or a rule of the whole
  /// country.
  public static boolean hasValue(Item item) {
    return switch (item) {
      case ParameterItem parameter -> parameter.category() == null;
      case RuleItem rule -> rule.entity() == null;
      case ConstraintItem _, TableItem _, BracketsItem _, InputItem _ -> false;
      case PackItem _,
          PayerItem _,
          SourceItem _,
          CategoryItem _,
          EntityItem _,
          AmendmentItem _,
          TestItem _,
          CheckItem _,
          MeasureItem _,
          FigureItem _,
          SuccessionItem _ ->
          false;
    };
  }

  /// The labels of an item, in each language there is.
  public static List<String> labels(@Nullable Label label) {
    List<String> labels = new ArrayList<>();
    if (label != null) {
      labels.add(label.text());
      if (label.en() != null) {
        labels.add(label.en());
      }
    }
    return labels;
  }

  /// The names in `items`, and those of the values of categories.
  public static List<Vocabulary.Term> terms(List<Item> items) {
    List<Vocabulary.Term> terms = new ArrayList<>();
    for (Item item : items) {
      if (isNamed(item)) {
        terms.add(new Vocabulary.Term(item.name().text(), labels(item.label()), sort(item)));
      }
    }
    for (Item item : items) {
      if (item instanceof CategoryItem category) {
        for (CategoryItem.Value value : category.values()) {
          terms.add(
              new Vocabulary.Term(
                  value.name().text(), labels(value.label()), category.name().text()));
        }
      }
    }
    return terms;
  }
}
