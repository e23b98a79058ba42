package org.ansinh.pack;

import java.util.List;
import org.ansinh.syntax.ConstraintItem;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.ParameterItem;
import org.ansinh.syntax.RoundingWord;
import org.ansinh.syntax.RuleItem;
import org.jspecify.annotations.Nullable;

/// The JSON form of parameters, rules and constraints.
final class LawForm {
  private LawForm() {}

  static void parameter(Form form, ParameterItem parameter) {
    form.text("by", parameter.category())
        .unit(parameter.kind())
        .names("columns", parameter.columns())
        .list("values", parameter.versions(), v -> version(parameter, v));
  }

  private static Form version(ParameterItem parameter, ParameterItem.Version version) {
    Form form = new Form().text("from", version.from());
    if (parameter.columns().isEmpty()) {
      form.expr("value", version.values().getFirst());
    } else {
      form.texts("row", version.values().stream().map(Form::written).toList());
    }
    Parts.closing(Parts.citation(form, version.citation()), version.closing());
    return Parts.layout(form, version.layout());
  }

  static ParameterItem parameter(Fields fields) throws JsonFault {
    int columns = fields.names("columns").size();
    List<ParameterItem.Version> versions = fields.list("values", f -> version(f, columns));
    if (versions.isEmpty()) {
      throw fields.fault("values", "A parameter has at least one value.");
    }
    return new ParameterItem(
        fields.name("name"),
        fields.optionalName("by"),
        fields.kind("unit"),
        Parts.label(fields),
        fields.names("columns"),
        versions,
        Parts.layout(fields),
        fields.span());
  }

  private static ParameterItem.Version version(Fields fields, int columns) throws JsonFault {
    List<Expr> values = columns == 0 ? List.of(fields.expr("value")) : fields.exprs("row");
    if (columns > 0 && values.size() != columns) {
      throw fields.fault(
          "row", "I expected " + columns + " values, but found " + values.size() + ".");
    }
    return new ParameterItem.Version(
        fields.day("from"),
        values,
        Parts.citation(fields),
        Parts.closing(fields),
        Parts.layout(fields),
        fields.span());
  }

  static void rule(Form form, RuleItem rule) {
    form.text("of", rule.entity()).unit(rule.kind());
    RuleItem.Rounded rounded = rule.rounded();
    if (rounded != null) {
      form.texts("rounded", List.of(rounded.mode().words(), Form.written(rounded.step())));
    }
    RuleItem.PaidBy paid = rule.paidBy();
    if (paid != null) {
      form.object("paid", new Form().text("by", paid.payer()).text("to", paid.payee()));
    }
    form.list("versions", rule.versions(), LawForm::version);
  }

  private static Form version(RuleItem.Version version) {
    Form form = new Form().text("from", version.from()).expr("formula", version.formula());
    form.element("tree", ExprTree.of(version.formula()));
    Parts.citation(form, version.citation());
    form.list("exceptions", version.exceptions(), LawForm::exception);
    return Parts.layout(Parts.closing(form, version.closing()), version.layout());
  }

  static Form exception(RuleItem.ExceptionClause exception) {
    Form form =
        new Form()
            .text("name", exception.name())
            .expr("when", exception.condition())
            .expr("value", exception.value());
    return Parts.layout(Parts.citation(form, exception.citation()), exception.layout());
  }

  static void constraint(Form form, ConstraintItem constraint) {
    form.text("of", constraint.entity());
    form.list("versions", constraint.versions(), LawForm::version);
  }

  static ConstraintItem constraint(Fields fields) throws JsonFault {
    return new ConstraintItem(
        fields.name("name"),
        fields.name("of"),
        Parts.label(fields),
        versions(fields, "A constraint has at least one condition."),
        Parts.layout(fields),
        fields.span());
  }

  private static List<RuleItem.Version> versions(Fields fields, String none) throws JsonFault {
    List<RuleItem.Version> versions = fields.list("versions", LawForm::readVersion);
    if (versions.isEmpty()) {
      throw fields.fault("versions", none);
    }
    for (RuleItem.Version later : versions.subList(1, versions.size())) {
      if (later.from() == null) {
        throw fields.fault("versions", "Only the first formula may be without a date.");
      }
    }
    return versions;
  }

  static RuleItem rule(Fields fields) throws JsonFault {
    List<RuleItem.Version> versions = versions(fields, "A rule has at least one formula.");
    return new RuleItem(
        fields.name("name"),
        fields.optionalName("of"),
        fields.kind("unit"),
        Parts.label(fields),
        rounded(fields),
        fields.optional(
            "paid", f -> new RuleItem.PaidBy(f.name("by"), f.optionalName("to"), f.span())),
        versions,
        Parts.layout(fields),
        fields.span());
  }

  private static RuleItem.@Nullable Rounded rounded(Fields fields) throws JsonFault {
    if (!fields.has("rounded")) {
      return null;
    }
    List<String> texts = fields.texts("rounded");
    for (RoundingWord word : RoundingWord.values()) {
      if (texts.size() == 2 && word.words().equals(texts.getFirst())) {
        return new RuleItem.Rounded(word, fields.expr("rounded", 1), fields.span());
      }
    }
    throw fields.fault("rounded", "I expected a way of rounding and a step.");
  }

  private static RuleItem.Version readVersion(Fields fields) throws JsonFault {
    return new RuleItem.Version(
        fields.optionalDay("from"),
        fields.expr("formula"),
        Parts.citation(fields),
        fields.list("exceptions", LawForm::exception),
        Parts.closing(fields),
        Parts.layout(fields),
        fields.span());
  }

  static RuleItem.ExceptionClause exception(Fields fields) throws JsonFault {
    return new RuleItem.ExceptionClause(
        fields.optionalName("name"),
        fields.expr("when"),
        fields.expr("value"),
        Parts.citation(fields),
        Parts.layout(fields),
        fields.span());
  }
}
