package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Formatter;
import org.ansinh.syntax.Kind;
import org.ansinh.syntax.Layout;
import org.ansinh.syntax.MeasureItem;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.Place;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.Unit;
import org.jspecify.annotations.Nullable;

/// Reads measures, whose conditions become rules that only the measure uses, and their figures.
final class MeasureReader {
  private final Declarations declarations;
  private final Kinds kinds;
  private final ValueReader values;
  private final FormulaReader formulas;

  MeasureReader(
      Declarations declarations, Kinds kinds, ValueReader values, FormulaReader formulas) {
    this.declarations = declarations;
    this.kinds = kinds;
    this.values = values;
    this.formulas = formulas;
  }

  void measure(MeasureItem item) {
    MeasureItem.Statistic statistic = item.statistic();
    Problems problems = new Problems();
    Entity entity = problems.attempt(() -> values.entity(statistic.entity()));
    NumberType type = problems.attempt(() -> type(item));
    Citation citation = problems.attempt(() -> declarations.citationOrNull(item.citation()));
    if (entity == null || type == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    String name = item.name().text();
    Expr base = statistic.form() == MeasureItem.Form.MEAN ? statistic.where() : statistic.among();
    Kind yesNo = new Kind.YesNo(statistic.span());
    boolean counts = !statistic.form().hasValue();
    rule(item, name, counts ? yesNo : item.kind(), counted(item));
    if (base != null) {
      rule(item, name + " among", yesNo, base);
    }
    declarations.measures.put(
        name,
        new Measure(
            name,
            Declarations.label(item.label()),
            switch (statistic.form()) {
              case SHARE -> Measure.Statistic.SHARE;
              case COUNT -> Measure.Statistic.COUNT;
              case TOTAL -> Measure.Statistic.TOTAL;
              case MEAN -> Measure.Statistic.MEAN;
            },
            entity,
            type,
            name,
            base == null ? null : name + " among",
            basis(statistic, entity),
            units(statistic),
            citation,
            List.of(),
            item.span()));
  }

  private NumberType type(MeasureItem item) {
    if (!(kinds.of(item.kind()) instanceof NumberType type)) {
      throw new Refused(
          Issue.of(
              IssueCode.DECLARED_KIND_DIFFERS,
              item.kind().span(),
              "A measure is a number, but `%s` is declared otherwise.".formatted(item.name())));
    }
    MeasureItem.Form form = item.statistic().form();
    String wanted =
        switch (form) {
          case SHARE -> type.percent() ? "" : "percent";
          case COUNT -> type.percent() || !type.unit().isNumber() ? "number" : "";
          case TOTAL -> type.percent() ? "number" : "";
          case MEAN -> "";
        };
    if (!wanted.isEmpty()) {
      throw new Refused(
          Issue.of(
                  IssueCode.DECLARED_KIND_DIFFERS,
                  item.kind().span(),
                  "`%s` is declared as %s, but a %s is a %s."
                      .formatted(item.name(), type.describe(), form.word(), wanted))
              .hint("Write `%s: %s`.".formatted(item.name(), wanted)));
    }
    return type;
  }

  private static String basis(MeasureItem.Statistic statistic, Entity entity) {
    return switch (statistic.form()) {
      case SHARE ->
          statistic.among() == null
              ? "all " + entity.name()
              : entity.name() + " among " + Formatter.format(statistic.among());
      case COUNT, TOTAL -> "all " + entity.name();
      case MEAN ->
          statistic.where() == null
              ? "all " + entity.name()
              : entity.name() + " where " + Formatter.format(statistic.where());
    };
  }

  /// The units that are counted, or that a quotient is divided by.
  private static @Nullable String units(MeasureItem.Statistic statistic) {
    Expr condition =
        switch (statistic.form()) {
          case SHARE -> statistic.among();
          case COUNT, MEAN -> statistic.where();
          case TOTAL -> null;
        };
    return statistic.form() == MeasureItem.Form.TOTAL
        ? null
        : condition == null ? "" : Formatter.format(condition);
  }

  /// What is counted or added up: a share only within its base, a value only where it counts.
  private static Expr counted(MeasureItem item) {
    MeasureItem.Statistic statistic = item.statistic();
    Expr where = statistic.where();
    Expr value = statistic.value();
    if (value != null) {
      return where == null ? value : new Expr.If(where, value, zero(item.kind()), statistic.span());
    }
    Expr counts = where == null ? new Expr.YesNoLiteral(true, statistic.span()) : where;
    return statistic.among() == null
        ? counts
        : new Expr.Binary(
            BinaryOp.AND, statistic.among(), counts, statistic.span(), statistic.span());
  }

  private static Expr zero(Kind kind) {
    Unit unit =
        switch (kind) {
          case Kind.Amount amount -> amount.unit();
          case Kind.Named named ->
              new Unit(List.of(new Unit.Term(named.name().text(), 1)), named.span());
          case Kind.Percent _, Kind.Plain _, Kind.YesNo _, Kind.Date _ -> null;
        };
    return new Expr.NumberLiteral(BigDecimal.ZERO, kind instanceof Kind.Percent, unit, kind.span());
  }

  private void rule(MeasureItem item, String name, Kind kind, Expr formula) {
    RuleItem.Version version =
        new RuleItem.Version(
            null, formula, item.citation(), List.of(), null, Layout.NONE, item.span());
    RuleItem rule =
        new RuleItem(
            new Name(name, item.name().span()),
            item.statistic().entity(),
            kind,
            item.label(),
            null,
            null,
            List.of(version),
            Layout.NONE,
            item.span());
    declarations.measured.put(name, formulas.read(rule));
  }

  void figure(FigureItem item) {
    Measure measure = declarations.measures.get(item.measure().text());
    if (measure == null) {
      List<Issue> faulty = declarations.faulty.get(item.measure().text());
      throw faulty != null
          ? new Refused(faulty, null)
          : new Refused(
              Declarations.unknown("measure", item.measure(), declarations.measures.keySet()));
    }
    Problems problems = new Problems();
    Place named = item.place();
    Value.CategoryValue place =
        named == null
            ? null
            : problems.attempt(() -> new Places(declarations).of(named, item.day().date()));
    Citation citation = problems.attempt(() -> declarations.citation(item.citation()));
    org.ansinh.ir.Expr value =
        problems.attempt(() -> values.constant(item.value(), measure.type(), measure.name()));
    if (citation == null || value == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    List<Figure> figures = new ArrayList<>(measure.figures());
    figures.add(
        new Figure(
            item.role() == FigureItem.Role.TARGET ? Figure.Role.TARGET : Figure.Role.ACTUAL,
            item.day().date(),
            place,
            qualifier(item.qualifier()),
            ((Value.NumberValue) Constants.value(value)).number(),
            citation,
            item.span()));
    declarations.measures.put(measure.name(), with(measure, figures));
  }

  private static Figure.Qualifier qualifier(FigureItem.@Nullable Qualifier written) {
    return switch (written) {
      case null -> Figure.Qualifier.NONE;
      case ABOUT -> Figure.Qualifier.ABOUT;
      case OVER -> Figure.Qualifier.OVER;
      case AT_LEAST -> Figure.Qualifier.AT_LEAST;
    };
  }

  private static Measure with(Measure measure, List<Figure> figures) {
    return new Measure(
        measure.name(),
        measure.label(),
        measure.statistic(),
        measure.entity(),
        measure.type(),
        measure.counted(),
        measure.base(),
        measure.basis(),
        measure.units(),
        measure.citation(),
        figures,
        measure.span());
  }
}
