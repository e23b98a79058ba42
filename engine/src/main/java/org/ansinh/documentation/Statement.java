package org.ansinh.documentation;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Confidence;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.Day;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
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

/// One thing that the law says, with what it rests on: a value from a day on, a formula, an
/// exception, a row of a table, a published figure.
///
/// @param from the first day; null if it holds on every day
/// @param part the name of a row or an exception, the threshold of a bracket, or empty
/// @param text the value or formula as written; empty for a whole table
/// @param citation null if nothing is cited
public record Statement(
    Item item, @Nullable Day from, String part, String text, @Nullable Citation citation) {

  /// How sure it is.
  public Confidence confidence() {
    if (citation == null || citation.confidence() == null) {
      return Confidence.UNSTATED;
    }
    return Confidence.valueOf(citation.confidence().name());
  }

  /// What an item states, in the order of the text.
  static List<Statement> of(Item item) {
    List<Statement> all = new ArrayList<>();
    switch (item) {
      case ParameterItem parameter -> parameter(parameter, all);
      case RuleItem rule -> versions(rule, rule.versions(), all);
      case ConstraintItem constraint -> versions(constraint, constraint.versions(), all);
      case SuccessionItem succession -> succession(succession, all);
      case TableItem table -> table(table, all);
      case BracketsItem brackets -> brackets(brackets, all);
      case FigureItem figure ->
          all.add(
              new Statement(
                  figure,
                  figure.day(),
                  figure.role().word(),
                  Formatter.format(figure.value()),
                  figure.citation()));
      case MeasureItem measure -> {
        if (measure.citation() != null) {
          all.add(new Statement(measure, null, "", "", measure.citation()));
        }
      }
      case AmendmentItem _,
          CategoryItem _,
          CheckItem _,
          EntityItem _,
          InputItem _,
          PackItem _,
          PayerItem _,
          SourceItem _,
          TestItem _ -> {}
    }
    return all;
  }

  private static void parameter(ParameterItem item, List<Statement> all) {
    for (ParameterItem.Version version : item.versions()) {
      List<String> values = version.values().stream().map(Formatter::format).toList();
      all.add(
          new Statement(item, version.from(), "", String.join(" | ", values), version.citation()));
    }
  }

  private static void succession(SuccessionItem item, List<Statement> all) {
    if (item.citation() != null) {
      all.add(new Statement(item, item.day(), "", "", item.citation()));
    }
    for (SuccessionItem.Unit unit : item.units()) {
      if (unit.citation() != null) {
        all.add(new Statement(item, item.day(), unit.name().text(), "", unit.citation()));
      }
    }
  }

  private static void versions(Item item, List<RuleItem.Version> versions, List<Statement> all) {
    for (RuleItem.Version version : versions) {
      add(item, version.from(), "", version.formula(), version.citation(), all);
      for (RuleItem.ExceptionClause exception : version.exceptions()) {
        String name = exception.name() == null ? "" : exception.name().text();
        add(item, version.from(), name, exception.value(), exception.citation(), all);
      }
    }
  }

  private static void table(TableItem item, List<Statement> all) {
    for (TableItem.Version version : item.versions()) {
      if (version.citation() != null) {
        all.add(new Statement(item, version.from(), "", "", version.citation()));
      }
      for (TableItem.Row row : version.rows()) {
        if (row.citation() != null || version.citation() == null) {
          add(item, version.from(), row.name().text(), row.value(), row.citation(), all);
        }
      }
    }
  }

  private static void brackets(BracketsItem item, List<Statement> all) {
    for (BracketsItem.Version version : item.versions()) {
      all.add(new Statement(item, version.from(), "", "", version.citation()));
      for (BracketsItem.Step step : version.steps()) {
        if (step.citation() != null) {
          String above = "above " + Formatter.format(step.above());
          add(item, version.from(), above, step.add(), step.citation(), all);
        }
      }
    }
  }

  private static void add(
      Item item,
      @Nullable Day from,
      String part,
      Expr value,
      @Nullable Citation citation,
      List<Statement> all) {
    all.add(new Statement(item, from, part, Formatter.format(value), citation));
  }
}
