package org.ansinh.pack;

import org.ansinh.syntax.Assignment;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.TestItem;

/// The JSON form of tests and checks.
final class CaseForm {
  private CaseForm() {}

  static void test(Form form, TestItem test) {
    form.text("on", test.on())
        .text("asKnown", test.known())
        .names("with", test.with())
        .list("lines", test.lines(), CaseForm::line);
  }

  private static Form line(TestItem.Line line) {
    Form form = new Form();
    switch (line) {
      case TestItem.Expect expect -> form.expr("expect", expect.claim());
      case Fact fact ->
          form.text("unit", fact.unit())
              .text("is", fact.entity())
              .names("of", fact.members())
              .list(
                  "values",
                  fact.values(),
                  v -> new Form().text("name", v.name()).expr("value", v.value()));
    }
    return Parts.layout(form, line.layout());
  }

  static TestItem test(Fields fields) throws JsonFault {
    return new TestItem(
        fields.title("name"),
        fields.day("on"),
        fields.optionalDay("asKnown"),
        fields.names("with"),
        fields.list("lines", CaseForm::line),
        Parts.layout(fields),
        fields.span());
  }

  private static TestItem.Line line(Fields fields) throws JsonFault {
    if (fields.has("expect")) {
      return new TestItem.Expect(fields.expr("expect"), Parts.layout(fields), fields.span());
    }
    return new Fact(
        fields.name("unit"),
        fields.name("is"),
        fields.names("of"),
        fields.list("values", f -> new Assignment(f.name("name"), f.expr("value"), f.span())),
        Parts.layout(fields),
        fields.span());
  }

  static void check(Form form, CheckItem check) {
    form.text("on", check.on())
        .text("asKnown", check.known())
        .names("with", check.with())
        .text("every", check.entity())
        .text("as", check.variable())
        .expr("where", check.where())
        .expr("claim", check.claim());
  }

  static CheckItem check(Fields fields) throws JsonFault {
    return new CheckItem(
        fields.title("name"),
        fields.day("on"),
        fields.optionalDay("asKnown"),
        fields.names("with"),
        fields.name("every"),
        fields.name("as"),
        fields.optionalExpr("where"),
        fields.expr("claim"),
        Parts.layout(fields),
        fields.span());
  }
}
