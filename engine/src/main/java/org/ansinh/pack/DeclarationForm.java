package org.ansinh.pack;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.InputItem;
import org.ansinh.syntax.Label;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.PayerItem;
import org.ansinh.syntax.SourceItem;

/// The JSON form of what declares what there is: pack, payer, source, category, entity, input.
final class DeclarationForm {
  private DeclarationForm() {}

  static void pack(Form form, PackItem pack) {
    form.list(
        "clauses",
        pack.clauses(),
        clause ->
            Parts.layout(
                new Form().text("key", clause.key().word()).names("values", clause.values()),
                clause.layout()));
  }

  static PackItem pack(Fields fields) throws JsonFault {
    return new PackItem(
        fields.name("name"),
        Parts.label(fields),
        fields.list("clauses", DeclarationForm::clause),
        Parts.layout(fields),
        fields.span());
  }

  private static PackItem.Clause clause(Fields fields) throws JsonFault {
    String word = fields.text("key");
    for (PackItem.Key key : PackItem.Key.values()) {
      if (key.word().equals(word)) {
        List<Name> values = new ArrayList<>();
        if (key.isText()) {
          fields.texts("values").forEach(text -> values.add(new Name(text, fields.span())));
        } else {
          values.addAll(fields.names("values"));
        }
        if (values.isEmpty() || (values.size() > 1 && key != PackItem.Key.LANGUAGES)) {
          throw fields.fault("values", "I expected one value, but found " + values.size() + ".");
        }
        return new PackItem.Clause(key, values, Parts.layout(fields), fields.span());
      }
    }
    throw fields.fault("key", "A pack says nothing about `" + word + "`.");
  }

  static PayerItem payer(Fields fields) throws JsonFault {
    return new PayerItem(
        fields.name("name"), Parts.label(fields), Parts.layout(fields), fields.span());
  }

  static void source(Form form, SourceItem source) {
    form.text("amends", source.amends())
        .text("issued", source.issued())
        .text("inForce", source.inForce())
        .text("count", source.articleCount())
        .list("articles", source.lines(), line -> Parts.layout(line(line), line.layout()));
  }

  private static Form line(SourceItem.Line line) {
    Form form = new Form().text("number", line.number());
    return switch (line) {
      case SourceItem.Article article -> Parts.label(form, article.text());
      case SourceItem.Omission omission ->
          Parts.label(form.flag("notEncoded", true), omission.reason());
    };
  }

  static SourceItem source(Fields fields) throws JsonFault {
    return new SourceItem(
        fields.name("name"),
        requiredLabel(fields),
        fields.has("amends") ? fields.name("amends") : null,
        fields.has("count")
            ? whole(fields, "count", "[1-9][0-9]{0,3}", "a whole number from 1 to 9999")
            : null,
        fields.optionalDay("issued"),
        fields.optionalDay("inForce"),
        fields.list("articles", DeclarationForm::line),
        Parts.layout(fields),
        fields.span());
  }

  private static SourceItem.Line line(Fields fields) throws JsonFault {
    String number = fields.text("number");
    Label label = requiredLabel(fields);
    return fields.flag("notEncoded")
        ? new SourceItem.Omission(number, label, Parts.layout(fields), fields.span())
        : new SourceItem.Article(number, label, Parts.layout(fields), fields.span());
  }

  private static Label requiredLabel(Fields fields) throws JsonFault {
    return new Label(fields.text("label"), fields.optionalText("en"), fields.span());
  }

  static void category(Form form, CategoryItem category) {
    form.list(
        "values",
        category.values(),
        value ->
            Parts.layout(
                Parts.label(new Form().text("name", value.name()), value.label()), value.layout()));
  }

  static CategoryItem category(Fields fields) throws JsonFault {
    List<CategoryItem.Value> values =
        fields.list(
            "values",
            f -> new CategoryItem.Value(f.name("name"), Parts.label(f), Parts.layout(f), f.span()));
    if (values.isEmpty()) {
      throw fields.fault("values", "A category has at least one value.");
    }
    return new CategoryItem(
        fields.name("name"), Parts.label(fields), values, Parts.layout(fields), fields.span());
  }

  static void entity(Form form, EntityItem entity) {
    EntityItem.Contains contains = entity.contains();
    if (contains != null) {
      form.object(
          "contains",
          new Form()
              .text("entity", contains.entity())
              .text("as", contains.role())
              .text("most", contains.most()));
    }
  }

  static EntityItem entity(Fields fields) throws JsonFault {
    return new EntityItem(
        fields.name("name"),
        Parts.label(fields),
        fields.optional(
            "contains",
            f ->
                new EntityItem.Contains(
                    f.name("entity"), f.name("as"), f.has("most") ? most(f) : null, f.span())),
        Parts.layout(fields),
        fields.span());
  }

  private static Integer most(Fields fields) throws JsonFault {
    return whole(fields, "most", "[1-9][0-9]{0,5}", "a whole number from 1 to 999999");
  }

  private static Integer whole(Fields fields, String key, String pattern, String what)
      throws JsonFault {
    String text = fields.text(key);
    if (!text.matches(pattern)) {
      throw fields.fault(key, "I expected %s, but found `%s`.".formatted(what, text));
    }
    return Integer.valueOf(text);
  }

  static void input(Form form, InputItem input) {
    form.text("of", input.entity()).unit(input.kind()).flag("optional", input.optional());
    Parts.bounds(form, input.bounds()).expr("default", input.defaultValue());
  }

  static InputItem input(Fields fields) throws JsonFault {
    return new InputItem(
        fields.name("name"),
        fields.name("of"),
        fields.kind("unit"),
        fields.flag("optional"),
        Parts.bounds(fields),
        fields.optionalExpr("default"),
        Parts.label(fields),
        Parts.layout(fields),
        fields.span());
  }
}
