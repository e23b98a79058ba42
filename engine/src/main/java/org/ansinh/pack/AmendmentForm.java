package org.ansinh.pack;

import java.util.List;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.BracketsChange;
import org.ansinh.syntax.Change;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableChange;

/// The JSON form of amendments.
final class AmendmentForm {
  private AmendmentForm() {}

  static void amendment(Form form, AmendmentItem amendment) {
    Parts.citation(form, amendment.citation())
        .names("after", amendment.after())
        .text("issued", amendment.issued())
        .text("from", amendment.from())
        .text("until", amendment.until())
        .list("changes", amendment.changes(), AmendmentForm::change);
  }

  static AmendmentItem amendment(Fields fields) throws JsonFault {
    List<Change> changes = fields.list("changes", AmendmentForm::change);
    if (changes.isEmpty()) {
      throw fields.fault("changes", "An amendment changes something.");
    }
    return new AmendmentItem(
        fields.name("name"),
        Parts.label(fields),
        Parts.citation(fields),
        fields.names("after"),
        fields.optionalDay("issued"),
        fields.day("from"),
        fields.optionalDay("until"),
        changes,
        Parts.layout(fields),
        fields.span());
  }

  private static Form change(Change change) {
    Form form = new Form();
    switch (change) {
      case Change.AddItem c -> form.text("change", "add").object("item", ItemForm.write(c.item()));
      case Change.ChangeTable c ->
          form.text("change", "table")
              .text("table", c.table())
              .list("rows", c.changes(), AmendmentForm::row);
      case Change.ChangeParameter c ->
          Parts.citation(
              form.text("change", "parameter")
                  .text("parameter", c.parameter())
                  .text("at", c.at())
                  .text("from", c.from())
                  .expr("was", c.was())
                  .expr("becomes", c.becomes()),
              c.citation());
      case Change.ChangeRule c ->
          Parts.citation(
              form.text("change", "rule")
                  .text("rule", c.rule())
                  .expr("was", c.was())
                  .expr("formula", c.formula())
                  .list("exceptions", c.exceptions(), LawForm::exception)
                  .list(
                      "removed",
                      c.removed(),
                      r ->
                          Parts.layout(
                              Parts.citation(new Form().text("name", r.name()), r.citation()),
                              r.layout())),
              c.citation());
      case Change.ChangeBrackets c ->
          form.text("change", "brackets")
              .text("brackets", c.brackets())
              .list("lines", c.changes(), AmendmentForm::line);
      case Change.Neutralize c ->
          Parts.citation(form.text("change", "neutralize").text("rule", c.rule()), c.citation());
    }
    return Parts.layout(form, change.layout());
  }

  private static Change change(Fields fields) throws JsonFault {
    String kind = fields.text("change");
    return switch (kind) {
      case "add" ->
          new Change.AddItem(
              fields.object("item", ItemForm::read), Parts.layout(fields), fields.span());
      case "table" ->
          new Change.ChangeTable(
              fields.name("table"),
              some(fields, "rows", fields.list("rows", AmendmentForm::row)),
              Parts.layout(fields),
              fields.span());
      case "parameter" ->
          new Change.ChangeParameter(
              fields.name("parameter"),
              fields.optionalName("at"),
              fields.optionalDay("from"),
              fields.expr("was"),
              fields.expr("becomes"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      case "rule" -> changeRule(fields);
      case "brackets" ->
          new Change.ChangeBrackets(
              fields.name("brackets"),
              some(fields, "lines", fields.list("lines", AmendmentForm::line)),
              Parts.layout(fields),
              fields.span());
      case "neutralize" ->
          new Change.Neutralize(
              fields.name("rule"), Parts.citation(fields), Parts.layout(fields), fields.span());
      default -> throw fields.fault("change", "I do not know the change `" + kind + "`.");
    };
  }

  private static <T> List<T> some(Fields fields, String key, List<T> list) throws JsonFault {
    if (list.isEmpty()) {
      throw fields.fault(key, "I expected at least one change.");
    }
    return list;
  }

  private static Change changeRule(Fields fields) throws JsonFault {
    Expr formula = fields.optionalExpr("formula");
    Expr was = fields.optionalExpr("was");
    List<RuleItem.ExceptionClause> exceptions = fields.list("exceptions", LawForm::exception);
    List<Change.RemoveException> removed =
        fields.list(
            "removed",
            f ->
                new Change.RemoveException(
                    f.name("name"), Parts.citation(f), Parts.layout(f), f.span()));
    if (formula == null && (was != null || (exceptions.isEmpty() && removed.isEmpty()))) {
      throw fields.fault("formula", "I expected a new formula.");
    }
    return new Change.ChangeRule(
        fields.name("rule"),
        was,
        formula,
        Parts.citation(fields),
        exceptions,
        removed,
        Parts.layout(fields),
        fields.span());
  }

  private static Form row(TableChange change) {
    Form form = new Form();
    switch (change) {
      case TableChange.RowBecomes c ->
          Parts.citation(
              form.text("change", "row")
                  .text("row", c.row())
                  .text("column", c.column())
                  .cell("was", c.was())
                  .cell("becomes", c.becomes()),
              c.citation());
      case TableChange.AddRow c ->
          Parts.citation(
              form.text("change", "add row")
                  .text("row", c.row())
                  .text(c.before() ? "before" : "after", c.anchor())
                  .list(
                      "when",
                      c.conditions(),
                      w -> new Form().text("column", w.column()).cell("is", w.cell()))
                  .expr("value", c.value()),
              c.citation());
      case TableChange.RemoveRow c ->
          Parts.citation(
              form.text("change", "remove row").text("row", c.row()).expr("was", c.was()),
              c.citation());
    }
    return Parts.layout(form, change.layout());
  }

  private static TableChange row(Fields fields) throws JsonFault {
    String kind = fields.text("change");
    return switch (kind) {
      case "row" ->
          new TableChange.RowBecomes(
              fields.name("row"),
              fields.name("column"),
              fields.cell("was"),
              fields.cell("becomes"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      case "add row" -> {
        boolean before = fields.has("before");
        yield new TableChange.AddRow(
            fields.name("row"),
            before,
            fields.name(before ? "before" : "after"),
            fields.list(
                "when", f -> new TableChange.Condition(f.name("column"), f.cell("is"), f.span())),
            fields.expr("value"),
            Parts.citation(fields),
            Parts.layout(fields),
            fields.span());
      }
      case "remove row" ->
          new TableChange.RemoveRow(
              fields.name("row"),
              fields.expr("was"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      default -> throw fields.fault("change", "I do not know the change `" + kind + "`.");
    };
  }

  private static Form line(BracketsChange change) {
    Form form = new Form();
    switch (change) {
      case BracketsChange.StartBecomes c ->
          form.text("change", "start").expr("was", c.was()).expr("becomes", c.becomes());
      case BracketsChange.StepBecomes c ->
          form.text("change", "above")
              .expr("above", c.above())
              .expr("was", c.was())
              .expr("becomes", c.becomes());
      case BracketsChange.AddStep c ->
          form.text("change", "add above").expr("above", c.above()).expr("add", c.add());
      case BracketsChange.RemoveStep c ->
          form.text("change", "remove above").expr("above", c.above()).expr("was", c.was());
    }
    return Parts.layout(Parts.citation(form, change.citation()), change.layout());
  }

  private static BracketsChange line(Fields fields) throws JsonFault {
    String kind = fields.text("change");
    return switch (kind) {
      case "start" ->
          new BracketsChange.StartBecomes(
              fields.expr("was"),
              fields.expr("becomes"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      case "above" ->
          new BracketsChange.StepBecomes(
              fields.expr("above"),
              fields.expr("was"),
              fields.expr("becomes"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      case "add above" ->
          new BracketsChange.AddStep(
              fields.expr("above"),
              fields.expr("add"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      case "remove above" ->
          new BracketsChange.RemoveStep(
              fields.expr("above"),
              fields.expr("was"),
              Parts.citation(fields),
              Parts.layout(fields),
              fields.span());
      default -> throw fields.fault("change", "I do not know the change `" + kind + "`.");
    };
  }
}
