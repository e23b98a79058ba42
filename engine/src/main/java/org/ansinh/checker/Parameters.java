package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
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
        typeOf(parameter, List.of(value)),
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

  private static ValueType typeOf(Parameter parameter, List<Value> values) {
    return switch (parameter.type()) {
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
    if (!Kinds.same(index.type(), wanted)) {
      throw Formula.mismatch("a value of " + category.name(), index);
    }
    Dated<Parameter.Setting> setting = setting(parameter, listed.span());
    List<Value> all = setting.value().values();
    List<Value> possible = new ArrayList<>();
    if (index instanceof Expr.Constant constant
        && constant.value() instanceof Value.CategoryValue v) {
      possible.add(all.get(v.ordinal()));
    } else {
      Set<Integer> ordinals = context.known().options(index, all.size());
      ordinals.forEach(ordinal -> possible.add(all.get(ordinal)));
    }
    Expr lookup =
        new Expr.ParameterLookup(
            parameter,
            setting.period().from(),
            index,
            all,
            typeOf(parameter, possible),
            setting.value().citation(),
            e.span());
    return new Denoted.OneValue(lookup, e.span());
  }
}
