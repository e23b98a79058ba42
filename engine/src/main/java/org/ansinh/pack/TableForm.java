package org.ansinh.pack;

import java.util.List;
import org.ansinh.syntax.BracketsItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.HitPolicy;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TableItem;
import org.ansinh.syntax.Variable;
import org.jspecify.annotations.Nullable;

/// The JSON form of decision tables and brackets.
final class TableForm {
  private TableForm() {}

  static void table(Form form, TableItem table) {
    form.text("of", table.entity())
        .list("variables", table.variables(), Parts::variable)
        .unit(table.kind())
        .text("hit", table.hit() == null ? null : table.hit().word())
        .list("versions", table.versions(), TableForm::version);
  }

  private static Form version(TableItem.Version version) {
    Form form = new Form().text("from", version.from());
    Parts.citation(form, version.citation());
    form.names("columns", version.columns()).text("result", version.result());
    form.list("rows", version.rows(), TableForm::row);
    return Parts.layout(Parts.closing(form, version.closing()), version.layout());
  }

  private static Form row(TableItem.Row row) {
    Form form = new Form().text("name", row.name());
    form.texts("cells", row.cells().stream().map(Formatter::format).toList());
    form.expr("value", row.value());
    return Parts.layout(Parts.citation(form, row.citation()), row.layout());
  }

  static TableItem table(Fields fields) throws JsonFault {
    Name entity = fields.optionalName("of");
    List<Variable> variables = fields.list("variables", Parts::variable);
    if ((entity == null) == variables.isEmpty()) {
      throw fields.fault("of", "A table is of an entity or has variables.");
    }
    List<TableItem.Version> versions = fields.list("versions", TableForm::version);
    if (versions.isEmpty()) {
      throw fields.fault("versions", "A table has at least one version.");
    }
    for (TableItem.Version later : versions.subList(1, versions.size())) {
      if (later.from() == null) {
        throw fields.fault("versions", "Only the first version may be without a date.");
      }
    }
    return new TableItem(
        fields.name("name"),
        entity,
        variables,
        fields.kind("unit"),
        Parts.label(fields),
        hit(fields),
        versions,
        Parts.layout(fields),
        fields.span());
  }

  private static @Nullable HitPolicy hit(Fields fields) throws JsonFault {
    String word = fields.optionalText("hit");
    for (HitPolicy policy : HitPolicy.values()) {
      if (policy.word().equals(word)) {
        return policy;
      }
    }
    if (word != null) {
      throw fields.fault("hit", "I do not know the hit policy `" + word + "`.");
    }
    return null;
  }

  private static TableItem.Version version(Fields fields) throws JsonFault {
    List<Name> columns = fields.names("columns");
    List<TableItem.Row> rows = fields.list("rows", f -> row(f, columns.size()));
    if (rows.isEmpty()) {
      throw fields.fault("rows", "A table has at least one row.");
    }
    return new TableItem.Version(
        fields.optionalDay("from"),
        Parts.citation(fields),
        columns,
        fields.name("result"),
        rows,
        Parts.closing(fields),
        Parts.layout(fields),
        fields.span());
  }

  private static TableItem.Row row(Fields fields, int columns) throws JsonFault {
    int cells = fields.cells("cells").size();
    if (cells != columns) {
      throw fields.fault("cells", "I expected " + columns + " cells, but found " + cells + ".");
    }
    return new TableItem.Row(
        fields.name("name"),
        fields.cells("cells"),
        fields.expr("value"),
        Parts.citation(fields),
        Parts.layout(fields),
        fields.span());
  }

  static void brackets(Form form, BracketsItem brackets) {
    form.object("variable", Parts.variable(brackets.variable()))
        .unit(brackets.kind())
        .list("versions", brackets.versions(), TableForm::version);
  }

  private static Form version(BracketsItem.Version version) {
    Form form = new Form().text("from", version.from());
    Parts.citation(form, version.citation());
    BracketsItem.Start start = version.start();
    if (start != null) {
      Form first = new Form().expr("amount", start.amount()).expr("at", start.at());
      form.object("start", Parts.layout(Parts.citation(first, start.citation()), start.layout()));
    }
    form.list(
        "steps",
        version.steps(),
        step ->
            Parts.layout(
                Parts.citation(
                    new Form().expr("above", step.above()).expr("add", step.add()),
                    step.citation()),
                step.layout()));
    return Parts.layout(Parts.closing(form, version.closing()), version.layout());
  }

  static BracketsItem brackets(Fields fields) throws JsonFault {
    List<BracketsItem.Version> versions = fields.list("versions", TableForm::bracketsVersion);
    if (versions.isEmpty()) {
      throw fields.fault("versions", "Brackets have at least one version.");
    }
    return new BracketsItem(
        fields.name("name"),
        fields.object("variable", Parts::variable),
        fields.kind("unit"),
        Parts.label(fields),
        versions,
        Parts.layout(fields),
        fields.span());
  }

  private static BracketsItem.Version bracketsVersion(Fields fields) throws JsonFault {
    BracketsItem.Start start =
        fields.optional(
            "start",
            f ->
                new BracketsItem.Start(
                    f.expr("amount"), f.expr("at"), Parts.citation(f), Parts.layout(f), f.span()));
    List<BracketsItem.Step> steps =
        fields.list(
            "steps",
            f ->
                new BracketsItem.Step(
                    f.expr("above"), f.expr("add"), Parts.citation(f), Parts.layout(f), f.span()));
    if (start == null && steps.isEmpty()) {
      throw fields.fault("steps", "Brackets have a start or a step.");
    }
    Layout layout = Parts.layout(fields);
    return new BracketsItem.Version(
        fields.optionalDay("from"),
        Parts.citation(fields),
        start,
        steps,
        Parts.closing(fields),
        layout,
        fields.span());
  }
}
