package org.ansinh.pack;

import org.ansinh.syntax.Citation;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.MeasureItem;
import org.jspecify.annotations.Nullable;

/// The JSON form of measures, targets and actual figures.
final class MeasureForm {
  private MeasureForm() {}

  static void measure(Form form, MeasureItem measure) {
    MeasureItem.Statistic statistic = measure.statistic();
    form.unit(measure.kind())
        .text("statistic", statistic.form().word())
        .expr("value", statistic.value())
        .text("of", statistic.entity())
        .expr("where", statistic.where())
        .expr("among", statistic.among());
    Parts.citation(form, measure.citation());
  }

  static MeasureItem measure(Fields fields) throws JsonFault {
    MeasureItem.Form form = form(fields);
    MeasureItem.Statistic statistic =
        new MeasureItem.Statistic(
            form,
            form.hasValue() ? fields.expr("value") : null,
            fields.name("of"),
            form == MeasureItem.Form.SHARE ? fields.expr("where") : fields.optionalExpr("where"),
            form == MeasureItem.Form.SHARE ? fields.optionalExpr("among") : null,
            fields.span());
    return new MeasureItem(
        fields.name("name"),
        fields.kind("unit"),
        Parts.label(fields),
        statistic,
        Parts.citation(fields),
        Parts.layout(fields),
        fields.span());
  }

  private static MeasureItem.Form form(Fields fields) throws JsonFault {
    String word = fields.text("statistic");
    for (MeasureItem.Form form : MeasureItem.Form.values()) {
      if (form.word().equals(word)) {
        return form;
      }
    }
    throw fields.fault("statistic", "I do not know the statistic `" + word + "`.");
  }

  static void figure(Form form, FigureItem figure) {
    form.text("measure", figure.measure())
        .text("day", figure.day())
        .text("in", figure.place() == null ? null : figure.place().toString())
        .text("qualifier", figure.qualifier() == null ? null : figure.qualifier().words())
        .expr("value", figure.value());
    Parts.citation(form, figure.citation());
  }

  static FigureItem figure(Fields fields, FigureItem.Role role) throws JsonFault {
    Citation citation = Parts.citation(fields);
    if (citation == null) {
      throw fields.fault("by", "A figure says where it is from.");
    }
    return new FigureItem(
        role,
        fields.name("measure"),
        fields.day("day"),
        fields.optionalPlace("in"),
        qualifier(fields),
        fields.expr("value"),
        citation,
        Parts.layout(fields),
        fields.span());
  }

  private static FigureItem.@Nullable Qualifier qualifier(Fields fields) throws JsonFault {
    String words = fields.optionalText("qualifier");
    for (FigureItem.Qualifier qualifier : FigureItem.Qualifier.values()) {
      if (qualifier.words().equals(words)) {
        return qualifier;
      }
    }
    if (words != null) {
      throw fields.fault("qualifier", "I do not know the qualifier `" + words + "`.");
    }
    return null;
  }
}
