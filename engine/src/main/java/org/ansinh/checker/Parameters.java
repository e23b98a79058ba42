package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Citation;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Merging;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Succession;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.ansinh.quantity.Range;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.Index;

/// The values of parameters on a day: `base_salary`, `minimum_wage[region]`.
final class Parameters {
  private final Formula formula;

  Parameters(Formula formula) {
    this.formula = formula;
  }

  /// The category that a parameter is listed by.
  static Category categoryOf(Denoted.Listed listed) {
    Category category = listed.parameter().by();
    if (category == null) {
      throw new IllegalStateException("not listed by a category: " + listed.parameter().name());
    }
    return category;
  }

  Expr value(Parameter parameter, SourceSpan span) {
    Dated<Parameter.Setting> setting = setting(parameter, span);
    Value value = setting.value().values().getFirst();
    return new Expr.ParameterValue(
        parameter,
        setting.period().from(),
        value,
        typeOf(parameter.type(), List.of(value)),
        setting.value().citation(),
        span);
  }

  private Dated<Parameter.Setting> setting(Parameter parameter, SourceSpan span) {
    Dated<Parameter.Setting> setting =
        formula.book.version(
            parameter.name(), parameter.span(), parameter.history(), formula.day, span);
    formula.book.narrow(setting.period());
    return setting;
  }

  /// The type of values of a kind, which are some of a parameter's.
  static ValueType typeOf(ValueType kind, List<Value> values) {
    return switch (kind) {
      case NumberType type -> {
        Range range = null;
        int scale = 0;
        for (Value value : values) {
          java.math.BigDecimal number = ((Value.NumberValue) value).number();
          scale = Math.max(scale, number.scale());
          range = range == null ? Range.of(number) : range.union(Range.of(number));
        }
        yield new NumberType(
            type.unit(), scale, range == null ? type.range() : range, type.percent());
      }
      case DateType type ->
          values.size() == 1 && values.getFirst() instanceof Value.DateValue date
              ? new DateType(date.date(), date.date())
              : type;
      case BooleanType type -> type;
      case CategoryType type -> type;
    };
  }

  Denoted lookup(Denoted.Listed listed, Index e, Context context) {
    Parameter parameter = listed.parameter();
    Category category = categoryOf(listed);
    CategoryType wanted = new CategoryType(category);
    Expr index = formula.value(e.inside(), context, wanted);
    Dated<Parameter.Setting> setting = setting(parameter, listed.span());
    if (!Kinds.same(index.type(), wanted)) {
      return restated(parameter, category, setting, index, e, context);
    }
    Succession succession = formula.declarations.successions.get(parameter.name());
    Citation citation = setting.value().citation();
    List<Value> all = setting.value().values();
    List<Value> possible = new ArrayList<>();
    if (index instanceof Expr.Constant constant
        && constant.value() instanceof Value.CategoryValue v) {
      possible.add(all.get(v.ordinal()));
      if (succession != null) {
        citation = succession.citation(succession.merging().into().get(v.ordinal()));
      }
    } else {
      Set<Integer> ordinals = context.known().options(index, all.size());
      ordinals.forEach(ordinal -> possible.add(all.get(ordinal)));
    }
    Expr lookup =
        new Expr.ParameterLookup(
            parameter,
            succession == null ? setting.period().from() : succession.day(),
            index,
            all,
            typeOf(parameter.type(), possible),
            citation,
            e.span());
    return new Denoted.OneValue(lookup, e.span());
  }

  /// The values of the units that were merged into the one asked for.
  ///
  /// @throws Refused if no succession leads there
  private Restated restated(
      Parameter parameter,
      Category category,
      Dated<Parameter.Setting> setting,
      Expr index,
      Index e,
      Context context) {
    Merging merging =
        index.type() instanceof CategoryType found
            ? Merging.between(formula.declarations.successions.values(), category, found.category())
            : null;
    if (merging != null) {
      Set<Integer> options =
          index instanceof Expr.Constant constant
                  && constant.value() instanceof Value.CategoryValue value
              ? Set.of(value.ordinal())
              : context.known().options(index, merging.to().values().size());
      return new Restated(parameter, merging, index, options, setting, e.span());
    }
    Refused mismatch = Formula.mismatch("a value of " + category.name(), index);
    for (Succession succession : formula.declarations.successions.values()) {
      if (index.type() instanceof CategoryType found
          && succession.merging().from().name().equals(found.category().name())
          && succession.merging().to().name().equals(category.name())) {
        throw new Refused(
            mismatch
                .issues()
                .getFirst()
                .hint(
                    "Write `%s[%s[%s]]` for the value of the unit it became part of."
                        .formatted(parameter.name(), succession.name(), e.inside().span().text())));
      }
    }
    throw mismatch;
  }
}
