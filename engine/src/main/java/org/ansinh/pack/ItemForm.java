package org.ansinh.pack;

import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.Keyword;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.SuccessionItem;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.TestItem;

/// The JSON form of any one item.
final class ItemForm {
  private ItemForm() {}

  static Form write(Item item) {
    Form form = new Form();
    switch (item) {
      case PackItem i -> DeclarationForm.pack(start(form, "pack", i), i);
      case PayerItem i -> start(form, "payer", i);
      case SourceItem i -> DeclarationForm.source(start(form, "source", i), i);
      case CategoryItem i -> DeclarationForm.category(start(form, "category", i), i);
      case EntityItem i -> DeclarationForm.entity(start(form, "entity", i), i);
      case InputItem i -> DeclarationForm.input(start(form, "input", i), i);
      case ParameterItem i -> LawForm.parameter(start(form, "parameter", i), i);
      case RuleItem i -> LawForm.rule(start(form, "rule", i), i);
      case ConstraintItem i -> LawForm.constraint(start(form, "constraint", i), i);
      case TableItem i -> TableForm.table(start(form, "table", i), i);
      case BracketsItem i -> TableForm.brackets(start(form, "brackets", i), i);
      case AmendmentItem i -> AmendmentForm.amendment(start(form, "amendment", i), i);
      case TestItem i -> CaseForm.test(start(form, "test", i), i);
      case CheckItem i -> CaseForm.check(start(form, "check", i), i);
      case MeasureItem i -> MeasureForm.measure(start(form, "measure", i), i);
      case SuccessionItem i -> SuccessionForm.succession(start(form, "succession", i), i);
      case FigureItem i -> MeasureForm.figure(form.text("kind", i.role().word()), i);
    }
    return Parts.layout(form, item.layout());
  }

  private static Form start(Form form, String kind, Item item) {
    return Parts.label(form.text("kind", kind).text("name", item.name()), item.label());
  }

  static Item read(Fields fields) throws JsonFault {
    String kind = fields.text("kind");
    Item item =
        switch (kind) {
          case "pack" -> DeclarationForm.pack(fields);
          case "payer" -> DeclarationForm.payer(fields);
          case "source" -> DeclarationForm.source(fields);
          case "category" -> DeclarationForm.category(fields);
          case "entity" -> DeclarationForm.entity(fields);
          case "input" -> DeclarationForm.input(fields);
          case "parameter" -> LawForm.parameter(fields);
          case "rule" -> LawForm.rule(fields);
          case "constraint" -> LawForm.constraint(fields);
          case "table" -> TableForm.table(fields);
          case "brackets" -> TableForm.brackets(fields);
          case "amendment" -> AmendmentForm.amendment(fields);
          case "test" -> CaseForm.test(fields);
          case "check" -> CaseForm.check(fields);
          case "measure" -> MeasureForm.measure(fields);
          case "succession" -> SuccessionForm.succession(fields);
          case "target" -> MeasureForm.figure(fields, FigureItem.Role.TARGET);
          case "actual" -> MeasureForm.figure(fields, FigureItem.Role.ACTUAL);
          default ->
              throw fields.fault(
                  "kind",
                  "I expected one of "
                      + String.join(", ", Keyword.itemWords())
                      + ", but found `"
                      + kind
                      + "`.");
        };
    fields.end();
    return item;
  }
}
