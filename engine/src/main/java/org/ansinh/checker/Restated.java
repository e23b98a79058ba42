package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Merging;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.ansinh.period.Period;
import org.ansinh.period.Timeline;
import org.ansinh.quantity.Range;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.Call;
import org.jspecify.annotations.Nullable;

/// A parameter by the units of an older division, asked for by a unit of a later one: what it says
/// of each of the units merged into that one.
///
/// Alone it is their common value; `sum`, `min`, `max` and `mean` make one value of several.
///
/// @param index the new unit that is asked for
/// @param options the ordinals that the new unit can have
/// @param setting what the parameter says on the day
record Restated(
    Parameter parameter,
    Merging merging,
    Expr index,
    Set<Integer> options,
    Dated<Parameter.Setting> setting,
    SourceSpan span)
    implements Denoted {

  /// How one value is made of several.
  private interface Combination {
    Value of(List<Value> values);
  }

  private List<Value> membersOf(int ordinal) {
    return merging.membersOf(ordinal).stream().map(setting.value().values()::get).toList();
  }

  /// The value that all merged units have in common.
  ///
  /// @throws Refused if some differ
  Expr common() {
    for (int ordinal : options) {
      List<Value> values = membersOf(ordinal);
      if (values.stream().distinct().count() > 1) {
        throw new Refused(
            Issue.of(
                    IssueCode.NOT_RESTATED,
                    span,
                    "`%s` differs between %s, which became `%s`."
                        .formatted(
                            parameter.name(),
                            listed(merging.namesOf(ordinal)),
                            merging.to().values().get(ordinal).name()))
                .relatedTo(setting.value().span(), "the values are here")
                .hint(
                    "Counts add up: `sum(%s[…])`. Rates need weights: `mean(%s[…], persons)`, with a"
                            .formatted(parameter.name(), parameter.name())
                        + " parameter of how many there are in each old unit."));
      }
    }
    return lookup(parameter.name(), List::getFirst, parameter.type());
  }

  private static String listed(List<String> names) {
    List<String> quoted = names.stream().map(name -> "`" + name + "`").toList();
    return quoted.size() < 2
        ? String.join("", quoted)
        : String.join(", ", quoted.subList(0, quoted.size() - 1)) + " and " + quoted.getLast();
  }

  /// One value made of several by `sum`, `min` or `max`.
  ///
  /// @throws Refused if the call makes none of numbers
  Expr combined(Call e) {
    return switch (e.function().text()) {
      case "sum" -> sum();
      case "min" -> extremum(false);
      case "max" -> extremum(true);
      default ->
          throw new Refused(
              Issue.of(
                  IssueCode.WRONG_ARGUMENTS,
                  e.span(),
                  "`%s` needs a value of each member.".formatted(e.function())));
    };
  }

  /// That a mean of several units says nothing without how many there are in each.
  Refused needsWeights(Call e) {
    return new Refused(
        Issue.of(
                IssueCode.WRONG_ARGUMENTS,
                e.span(),
                "`mean` needs weights: how many there are in each unit of `%s`."
                    .formatted(merging.from().name()))
            .hint("Write `mean(%s[…], persons)`.".formatted(parameter.name())));
  }

  private Expr sum() {
    return lookup("sum of " + parameter.name(), Restated::total, number());
  }

  private Expr extremum(boolean greatest) {
    return lookup(
        (greatest ? "greatest of " : "least of ") + parameter.name(),
        values ->
            values.stream()
                .map(Restated::numberOf)
                .reduce(greatest ? BigDecimal::max : BigDecimal::min)
                .map(Value.NumberValue::new)
                .orElseThrow(),
        number());
  }

  /// The values times the weights of the units, added up; and the weights added up.
  ///
  /// @param weights a number for each unit of the older division
  Fractions.Fraction mean(Restated weights, SourceSpan place) {
    List<Value> products = new ArrayList<>();
    List<Value> mine = setting.value().values();
    List<Value> theirs = weights.setting.value().values();
    for (int i = 0; i < mine.size(); i++) {
      products.add(new Value.NumberValue(numberOf(mine.get(i)).multiply(numberOf(theirs.get(i)))));
    }
    NumberType unit = number();
    NumberType product =
        new NumberType(unit.unit().times(weights.number().unit()), 0, Range.ZERO, unit.percent());
    Parameter weighted =
        new Parameter(
            parameter.name() + " by " + weights.parameter.name(),
            parameter.by(),
            product,
            parameter.label(),
            parameter.history(),
            parameter.span());
    Parameter.Setting told =
        new Parameter.Setting(products, setting.value().citation(), setting.value().span());
    Restated above =
        new Restated(weighted, merging, index, options, new Dated<>(setting.period(), told), span);
    Expr below = weights.sum();
    Fractions.requireNotZero(below, weights.span);
    return new Fractions.Fraction(above.sum(), below, place);
  }

  /// Its type, which has to be a number.
  ///
  /// @throws Refused if it is something else
  NumberType number() {
    if (!(parameter.type() instanceof NumberType type)) {
      throw new Refused(
          Issue.of(
              IssueCode.KIND_MISMATCH,
              span,
              "I expected numbers, but `%s` is %s."
                  .formatted(parameter.name(), Kinds.described(parameter.type()))));
    }
    return type;
  }

  private static BigDecimal numberOf(Value value) {
    return ((Value.NumberValue) value).number();
  }

  private static Value total(List<Value> values) {
    return new Value.NumberValue(
        values.stream().map(Restated::numberOf).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private Expr lookup(String name, Combination combination, ValueType kind) {
    List<Value> values = new ArrayList<>();
    List<Value> possible = new ArrayList<>();
    for (int i = 0; i < merging.to().values().size(); i++) {
      Value value = combination.of(membersOf(i));
      values.add(value);
      if (options.contains(i)) {
        possible.add(value);
      }
    }
    ValueType type = Parameters.typeOf(kind, possible.isEmpty() ? values : possible);
    Citation citation = setting.value().citation();
    Parameter restated = restated(name, merging.to(), type, values, citation);
    if (type instanceof NumberType number) {
      Arithmetic.requireFits(number, "value", span);
    }
    return new Expr.ParameterLookup(
        restated, setting.period().from(), index, values, type, citation, span);
  }

  private Parameter restated(
      String name, Category by, ValueType type, List<Value> values, @Nullable Citation citation) {
    Parameter.Setting one = new Parameter.Setting(values, citation, setting.value().span());
    Period period = setting.period();
    return new Parameter(
        name,
        by,
        type,
        parameter.label(),
        new Timeline<>(List.of(new Dated<>(period, one))),
        parameter.span());
  }
}
