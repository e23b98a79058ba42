package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Rounding;
import org.ansinh.syntax.Expr.Call;
import org.jspecify.annotations.Nullable;

/// The functions that the language has of itself; any other name that is called is a table or
/// brackets.
final class BuiltIns {
  /// Their names, for suggestions.
  static final List<String> NAMES =
      List.of(
          "abs",
          "actual",
          "all",
          "any",
          "ceiling",
          "count",
          "date",
          "days_between",
          "decimal",
          "end_of_month",
          "floor",
          "known",
          "max",
          "mean",
          "min",
          "modulo",
          "months_between",
          "round down",
          "round half down",
          "round half even",
          "round half up",
          "round up",
          "start_of_month",
          "sum",
          "target",
          "years_between");

  private final Formula formula;

  BuiltIns(Formula formula) {
    this.formula = formula;
  }

  Expr call(Call e, Context context, @Nullable ValueType expected) {
    return switch (e.function().text()) {
      case "min", "max" ->
          e.arguments().size() == 1
              ? formula.members.aggregate(e, context, null)
              : extremum(e, arguments(e, context, 2, Integer.MAX_VALUE, expected));
      case "sum", "count", "any", "all" -> formula.members.aggregate(e, context, null);
      case "mean" -> formula.fractions.exact(e, context);
      case "abs" -> absolute(e, arguments(e, context, 1, 1, null).getFirst());
      case "modulo" -> modulo(e, arguments(e, context, 2, 2, null), context);
      case "floor" -> rounded(e, Rounding.Direction.FLOOR, false, context);
      case "ceiling" -> rounded(e, Rounding.Direction.CEILING, false, context);
      case "round up" -> rounded(e, Rounding.Direction.UP, true, context);
      case "round down" -> rounded(e, Rounding.Direction.DOWN, true, context);
      case "round half up" -> rounded(e, Rounding.Direction.HALF_UP, true, context);
      case "round half down" -> rounded(e, Rounding.Direction.HALF_DOWN, true, context);
      case "round half even", "decimal" -> rounded(e, Rounding.Direction.HALF_EVEN, true, context);
      case "years_between" -> between(e, Expr.Part.YEAR, context);
      case "months_between" -> between(e, Expr.Part.MONTH, context);
      case "days_between" -> between(e, Expr.Part.DAY, context);
      case "start_of_month" ->
          formula.dates.monthEdge(
              false, arguments(e, context, 1, 1, DateType.ANY).getFirst(), e.span());
      case "end_of_month" ->
          formula.dates.monthEdge(
              true, arguments(e, context, 1, 1, DateType.ANY).getFirst(), e.span());
      case "date" -> {
        List<Expr> parts = arguments(e, context, 3, 3, null);
        yield formula.dates.dateOf(parts.get(0), parts.get(1), parts.get(2), e.span());
      }
      case "known" -> {
        requireCount(e, 1, 1);
        Expr.InputRef ref = formula.paths.optional(e.arguments().getFirst(), context);
        yield new Expr.Known(ref.unit(), ref.input(), e.span());
      }
      case "target" -> formula.figures.figure(e, Figure.Role.TARGET);
      case "actual" -> formula.figures.figure(e, Figure.Role.ACTUAL);
      default -> function(e, context);
    };
  }

  private Expr function(Call e, Context context) {
    String name = e.function().text();
    Declarations.Formulas formulas = formula.declarations.formulas.get(name);
    if (formulas != null && formulas.isFunction()) {
      return new Calls(formula).call(e, formulas, context);
    }
    List<Issue> faulty = formula.declarations.faulty.get(name);
    if (faulty != null) {
      throw new Refused(faulty, null);
    }
    if (formulas != null || formula.declarations.parameters.containsKey(name)) {
      throw new Refused(
          Issue.of(
                  IssueCode.UNKNOWN_FUNCTION,
                  e.function().span(),
                  "`%s` takes nothing in brackets.".formatted(name))
              .hint(
                  "Write `%s` alone; a value of a parameter by category stands in square brackets."
                      .formatted(name)));
    }
    List<String> candidates = new ArrayList<>(NAMES);
    formula.declarations.formulas.forEach(
        (other, declared) -> {
          if (declared.isFunction()) {
            candidates.add(other);
          }
        });
    Issue issue =
        Issue.of(
            IssueCode.UNKNOWN_FUNCTION,
            e.function().span(),
            "There is no function, table or brackets called `%s`.".formatted(name));
    String question = Nearest.question(name, candidates);
    throw new Refused(question.isEmpty() ? issue : issue.hint(question));
  }

  private static void requireCount(Call e, int least, int most) {
    int count = e.arguments().size();
    if (count < least || count > most) {
      throw new Refused(
          Issue.of(
              IssueCode.WRONG_ARGUMENTS,
              e.span(),
              "`%s` takes %s, not %d."
                  .formatted(
                      e.function(),
                      least == most
                          ? least == 1 ? "one value" : least + " values"
                          : most == Integer.MAX_VALUE
                              ? "at least " + least + " values"
                              : least + " to " + most + " values",
                      count)));
    }
  }

  private List<Expr> arguments(
      Call e, Context context, int least, int most, @Nullable ValueType expected) {
    requireCount(e, least, most);
    List<Supplier<Expr>> works = new ArrayList<>();
    for (org.ansinh.syntax.Expr argument : e.arguments()) {
      works.add(() -> formula.value(argument, context, expected));
    }
    return Problems.all(works);
  }

  /// `min` or `max` of checked operands.
  Expr extremum(Call e, List<Expr> operands) {
    boolean greatest = e.function().text().equals("max");
    Expr first = operands.getFirst();
    if (!(first.type() instanceof NumberType || first.type() instanceof DateType)) {
      throw Formula.mismatch("a number or a date", first);
    }
    for (Expr operand : operands) {
      if (first.type() instanceof NumberType a && operand.type() instanceof NumberType b) {
        Arithmetic.requireSameUnit("compare", "with", b, a, operand.span());
      } else if (!Kinds.same(first.type(), operand.type())) {
        throw Formula.mismatch(Kinds.described(first.type()), operand);
      }
    }
    ValueType type = formula.answers(operands, operands);
    if (type instanceof NumberType) {
      type =
          NumberTyping.extremum(
              greatest, operands.stream().map(operand -> (NumberType) operand.type()).toList());
    } else {
      DateType dates = (DateType) first.type();
      for (Expr operand : operands) {
        DateType other = (DateType) operand.type();
        dates =
            new DateType(
                edge(greatest, dates.earliest(), other.earliest()),
                edge(greatest, dates.latest(), other.latest()));
      }
      type = dates;
    }
    return new Expr.Extremum(greatest, operands, type, e.span());
  }

  private static java.time.LocalDate edge(
      boolean greatest, java.time.LocalDate a, java.time.LocalDate b) {
    return a.isAfter(b) == greatest ? a : b;
  }

  private static Expr absolute(Call e, Expr operand) {
    if (!(operand.type() instanceof NumberType type)) {
      throw Formula.mismatch("a number", operand);
    }
    Local local = new Local("it", type);
    Expr same = new Expr.LocalRef(local, type, operand.span());
    Expr opposite = new Expr.Negate(same, NumberTyping.negate(type), operand.span());
    return new Expr.Let(
        local,
        operand,
        new Expr.Extremum(true, List.of(same, opposite), NumberTyping.absolute(type), e.span()),
        e.span());
  }

  private Expr modulo(Call e, List<Expr> two, Context context) {
    Expr dividend = two.get(0);
    Expr divisor = two.get(1);
    if (!(dividend.type() instanceof NumberType a)) {
      throw Formula.mismatch("a number", dividend);
    }
    if (!(divisor.type() instanceof NumberType b)) {
      throw Formula.mismatch("a number", divisor);
    }
    Arithmetic.requireSameUnit("divide", "into", b, a, e.span());
    Fractions.requireNotZero(divisor, e.span());
    NumberType type = NumberTyping.modulo(a, b);
    Arithmetic.requireFits(dividend, type.scale(), e.span());
    Arithmetic.requireFits(divisor, type.scale(), e.span());
    return formula.narrowed(new Expr.Modulo(dividend, divisor, type, e.span()), context);
  }

  private Expr rounded(
      Call e, Rounding.Direction direction, boolean digitsNeeded, Context context) {
    requireCount(e, digitsNeeded ? 2 : 1, 2);
    int digits = e.arguments().size() == 1 ? 0 : digits(e.arguments().get(1), context);
    return formula.fractions.rounded(
        e.arguments().getFirst(), Rounding.toDigits(direction, digits), context, null, e.span());
  }

  private int digits(org.ansinh.syntax.Expr written, Context context) {
    Expr digits = formula.value(written, context, null);
    if (Constants.isWritten(written, null)
        && digits.type() instanceof NumberType type
        && type.unit().isNumber()
        && Constants.value(digits) instanceof Value.NumberValue value
        && value.number().scale() <= 0
        && value.number().abs().compareTo(BigDecimal.valueOf(12)) <= 0) {
      return value.number().intValueExact();
    }
    throw new Refused(
        Issue.of(
                IssueCode.WRONG_ARGUMENTS,
                written.span(),
                "The digits to round to are a whole number from -12 to 12.")
            .hint("`0` rounds to whole numbers, `2` to hundredths, `-3` to thousands."));
  }

  private Expr between(Call e, Expr.Part step, Context context) {
    List<Expr> two = arguments(e, context, 2, 2, DateType.ANY);
    return formula.narrowed(
        formula.dates.difference(step, two.get(0), two.get(1), e.span()), context);
  }
}
