package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.Call;
import org.ansinh.syntax.Expr.If;
import org.ansinh.syntax.Expr.Negate;
import org.jspecify.annotations.Nullable;

/// Division: exact by a written number whose inverse ends, and otherwise an exact fraction that is
/// rounded once.
final class Fractions {
  private final Formula formula;

  Fractions(Formula formula) {
    this.formula = formula;
  }

  /// @param below null for 1
  /// @param place the division that makes it a fraction
  record Fraction(Expr above, @Nullable Expr below, @Nullable SourceSpan place) {
    static Fraction whole(Expr value) {
      return new Fraction(value, null, null);
    }
  }

  /// A division outside any rounding, which must end.
  Expr exact(org.ansinh.syntax.Expr written, Context context) {
    Fraction fraction = of(written, context);
    if (fraction.below() == null) {
      return fraction.above();
    }
    SourceSpan place = fraction.place() == null ? written.span() : fraction.place();
    throw new Refused(
        Issue.of(
                IssueCode.DIVISION_NOT_EXACT,
                place,
                "This division may not end, so the law must say how to round it.")
            .hint(
                "Write for example `round half up(a / b, 0)`, `floor(a / b)`, or `rounded half up"
                    + " to 1 VND` on the rule."));
  }

  /// An expression as a fraction, divisions and all.
  Fraction of(org.ansinh.syntax.Expr written, Context context) {
    return switch (written) {
      case Binary e when isArithmetic(e.op()) -> {
        List<java.util.function.Supplier<Fraction>> sides =
            List.of(() -> of(e.left(), context), () -> of(e.right(), context));
        List<Fraction> two = Problems.all(sides);
        yield combine(e, two.get(0), two.get(1), context);
      }
      case Negate e -> {
        Fraction operand = of(e.operand(), context);
        if (!(operand.above().type() instanceof NumberType)) {
          throw Formula.mismatch("a number", operand.above());
        }
        yield new Fraction(
            formula.arithmetic.negate(operand.above(), e.span()), operand.below(), operand.place());
      }
      case Call e when e.function().text().equals("mean") -> formula.members.mean(e, context);
      default -> Fraction.whole(formula.value(written, context, null));
    };
  }

  private static boolean isArithmetic(BinaryOp op) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> true;
      default -> false;
    };
  }

  private Fraction combine(Binary e, Fraction left, Fraction right, Context context) {
    SourceSpan place = left.place() == null ? right.place() : left.place();
    if (e.op() == BinaryOp.DIVIDE) {
      return divide(e, left, right, context);
    }
    if (e.op() == BinaryOp.MULTIPLY) {
      Expr above =
          formula.combine(e.op(), left.above(), right.above(), e.opSpan(), e.span(), context);
      return new Fraction(above, product(left.below(), right.below(), e.span()), place);
    }
    Expr below = product(left.below(), right.below(), e.span());
    Expr first = left.above();
    Expr second = right.above();
    if (right.below() != null) {
      first = multiply(first, right.below(), e.span());
    }
    if (left.below() != null) {
      second = multiply(second, left.below(), e.span());
    }
    return new Fraction(
        formula.combine(e.op(), first, second, e.opSpan(), e.span(), context), below, place);
  }

  private Fraction divide(Binary e, Fraction left, Fraction right, Context context) {
    Expr divisor = right.above();
    if (!(left.above().type() instanceof NumberType)) {
      throw Formula.mismatch("a number", left.above());
    }
    if (!(divisor.type() instanceof NumberType type)) {
      throw Formula.mismatch("a number", divisor);
    }
    requireNotZero(divisor, e.span());
    if (right.below() == null && Constants.isNumber(divisor)) {
      BigDecimal inverse = inverse(type.range().low());
      if (inverse != null) {
        Expr factor =
            new Expr.Constant(
                new Value.NumberValue(inverse),
                new NumberType(
                    Unit.NUMBER.per(type.unit()), Math.max(0, inverse.scale()), Range.of(inverse)),
                divisor.span());
        boolean isOne = inverse.compareTo(BigDecimal.ONE) == 0 && type.unit().isNumber();
        Expr above =
            isOne
                ? left.above()
                : formula.combine(
                    BinaryOp.MULTIPLY, left.above(), factor, e.opSpan(), e.span(), context);
        return new Fraction(above, left.below(), left.place());
      }
    }
    Expr above =
        right.below() == null ? left.above() : multiply(left.above(), right.below(), e.span());
    Expr below = left.below() == null ? divisor : multiply(left.below(), divisor, e.span());
    return new Fraction(above, below, e.opSpan());
  }

  static void requireNotZero(Expr divisor, SourceSpan span) {
    Range range = ((NumberType) divisor.type()).range();
    if (!range.contains(BigDecimal.ZERO)) {
      return;
    }
    throw new Refused(
        Issue.of(
                IssueCode.DIVISOR_MAY_BE_ZERO,
                divisor.span(),
                range.isSingle()
                    ? "This divisor is zero."
                    : "This divisor could be zero (it ranges from %s)."
                        .formatted(Numbers.text(range)))
            .hint("Guard it: `if n > 0 then … / n else 0`."));
  }

  /// `1 / number` if it ends within 18 digits, else null.
  private static @Nullable BigDecimal inverse(BigDecimal number) {
    try {
      BigDecimal inverse = BigDecimal.ONE.divide(number).stripTrailingZeros();
      return inverse.scale() <= 18 && inverse.precision() <= 18 ? inverse : null;
    } catch (ArithmeticException endless) {
      return null;
    }
  }

  private @Nullable Expr product(@Nullable Expr a, @Nullable Expr b, SourceSpan span) {
    return a == null ? b : b == null ? a : multiply(a, b, span);
  }

  private Expr multiply(Expr a, Expr b, SourceSpan span) {
    return formula.arithmetic.combine(Expr.ArithmeticOperator.MULTIPLY, a, b, span, span);
  }

  /// The value of `written`, rounded once from its exact value.
  Expr rounded(
      org.ansinh.syntax.Expr written,
      Rounding rounding,
      Context context,
      @Nullable ValueType expected,
      SourceSpan span) {
    if (hasDivision(written) || Rationals.isNeeded(written)) {
      switch (written) {
        case If e -> {
          return formula.conditional(
              e,
              context,
              expected,
              b -> rounded(b.written(), rounding, b.context(), expected, b.written().span()));
        }
        case Call e when isExtremum(e) -> {
          List<Expr> operands = new ArrayList<>();
          Problems problems = new Problems();
          for (org.ansinh.syntax.Expr argument : e.arguments()) {
            Expr operand =
                problems.attempt(
                    () -> rounded(argument, rounding, context, expected, argument.span()));
            if (operand != null) {
              operands.add(operand);
            }
          }
          problems.refuseIfAny();
          return formula.builtIns.extremum(e, operands);
        }
        default -> {}
      }
    }
    if (Rationals.isNeeded(written)) {
      return formula.rationals.rounded(written, rounding, context, span);
    }
    Fraction fraction = of(written, context);
    Expr above = fraction.above();
    if (!(above.type() instanceof NumberType)) {
      throw Formula.mismatch("a number", above);
    }
    return fraction.below() == null
        ? round(above, rounding, span)
        : quotient(above, fraction.below(), rounding, span);
  }

  private static boolean isExtremum(Call e) {
    String name = e.function().text();
    return (name.equals("min") || name.equals("max")) && e.arguments().size() > 1;
  }

  /// Whether the value itself, not something it is made of by a call, is a quotient.
  private static boolean hasDivision(org.ansinh.syntax.Expr written) {
    return switch (written) {
      case Binary e ->
          e.op() == BinaryOp.DIVIDE
              || (isArithmetic(e.op()) && (hasDivision(e.left()) || hasDivision(e.right())));
      case Negate e -> hasDivision(e.operand());
      case If e ->
          List.of(e.then(), e.otherwise()).stream()
              .anyMatch(a -> hasDivision(a) || Rationals.isNeeded(a));
      case Call e ->
          e.function().text().equals("mean")
              || (isExtremum(e)
                  && e.arguments().stream().anyMatch(a -> hasDivision(a) || Rationals.isNeeded(a)));
      default -> false;
    };
  }

  static Expr round(Expr operand, Rounding rounding, SourceSpan span) {
    NumberType type = (NumberType) operand.type();
    if (NumberTyping.isWhole(type, rounding)) {
      return operand;
    }
    NumberType rounded = NumberTyping.round(type, rounding);
    Arithmetic.requireFits(rounded, "rounded number", span);
    return new Expr.Round(operand, rounding, rounded, span);
  }

  private static Expr quotient(Expr above, Expr below, Rounding rounding, SourceSpan span) {
    NumberType n = (NumberType) above.type();
    NumberType d = (NumberType) below.type();
    NumberType type = NumberTyping.quotient(n, d, rounding);
    Arithmetic.requireFits(type, "quotient", span);
    int shift = d.scale() - n.scale() + rounding.step().scale();
    Arithmetic.requireFits(above, n.scale() + Math.max(0, shift), span);
    Arithmetic.requireFits(below, d.scale() + Math.max(0, -shift), span);
    return new Expr.Quotient(above, below, rounding, type, span);
  }
}
