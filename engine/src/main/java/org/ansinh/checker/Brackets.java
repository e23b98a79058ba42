package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BracketsItem;
import org.jspecify.annotations.Nullable;

/// Schedules in brackets as cases, one for each bracket from the highest: what is due at its
/// threshold plus its rate for what is above. Below the first threshold (or the start) it is zero.
final class Brackets {
  private final Formula formula;

  Brackets(Formula formula) {
    this.formula = formula;
  }

  /// @param due what is due at the threshold
  /// @param rate null up to the next threshold
  private record Step(
      BigDecimal threshold,
      BigDecimal due,
      @Nullable BigDecimal rate,
      @Nullable Citation citation,
      SourceSpan span) {}

  /// A written threshold, amount or rate.
  private record Written(BigDecimal number, SourceSpan span) {}

  Expr cases(
      Declarations.OfBrackets brackets,
      BracketsItem.Version version,
      Local variable,
      Context context) {
    String name = brackets.item().name().text();
    if (!(brackets.kind() instanceof NumberType kind)
        || !(brackets.argument().type() instanceof NumberType argument)
        || !(variable.type() instanceof NumberType type)) {
      throw new Refused(
          Issue.of(
              IssueCode.KIND_MISMATCH,
              brackets.item().span(),
              "Brackets give a number for a number; `%s` has another kind.".formatted(name)));
    }
    List<Step> steps = steps(version, kind, argument, context, name);
    List<Expr.Arm> arms = new ArrayList<>();
    Knowledge known = context.known();
    Expr subject = new Expr.LocalRef(variable, type, version.span());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      Expr condition =
          new Expr.Compare(
              Expr.Comparison.GREATER_OR_EQUAL,
              subject,
              constant(step.threshold(), argument.unit(), false, step.span()),
              step.span());
      Arithmetic.requireFits(
          subject, Math.max(type.scale(), Math.max(0, step.threshold().scale())), step.span());
      Context inside = context.knowing(known.assume(condition, true));
      arms.add(
          new Expr.Arm(
              i == 0 ? "from the start" : "above " + Numbers.text(step.threshold()),
              condition,
              value(step, subject, kind, argument.unit(), inside),
              step.citation(),
              step.span()));
      known = known.assume(condition, false);
    }
    Expr zero = constant(BigDecimal.ZERO, kind.unit(), kind.percent(), version.span());
    List<Expr> answers = new ArrayList<>(arms.stream().map(Expr.Arm::value).toList());
    answers.add(zero);
    ValueType joined = formula.answers(answers, answers);
    return new Expr.Cases(Expr.CasesKind.FIRST, name, arms, zero, joined, version.span());
  }

  private Expr value(Step step, Expr subject, NumberType kind, Unit unit, Context inside) {
    Expr due = constant(step.due(), kind.unit(), kind.percent(), step.span());
    if (step.rate() == null || step.rate().signum() == 0) {
      return due;
    }
    Unit rateUnit = kind.unit().per(unit);
    Expr above =
        step.threshold().signum() == 0
            ? formula.narrowed(subject, inside)
            : formula.arithmetic.combine(
                Expr.ArithmeticOperator.SUBTRACT,
                formula.narrowed(subject, inside),
                constant(step.threshold(), unit, false, step.span()),
                step.span(),
                step.span());
    Expr product =
        formula.arithmetic.combine(
            Expr.ArithmeticOperator.MULTIPLY,
            above,
            constant(step.rate(), rateUnit, rateUnit.isNumber(), step.span()),
            step.span(),
            step.span());
    return step.due().signum() == 0
        ? product
        : formula.arithmetic.combine(
            Expr.ArithmeticOperator.ADD, due, product, step.span(), step.span());
  }

  private static Expr constant(BigDecimal number, Unit unit, boolean percent, SourceSpan span) {
    BigDecimal plain = number.stripTrailingZeros();
    return new Expr.Constant(
        new Value.NumberValue(plain),
        new NumberType(unit, Math.max(0, plain.scale()), Range.of(plain), percent),
        span);
  }

  private List<Step> steps(
      BracketsItem.Version version,
      NumberType kind,
      NumberType argument,
      Context context,
      String name) {
    NumberType rate =
        new NumberType(
            kind.unit().per(argument.unit()), 0, Range.ZERO, kind.unit().equals(argument.unit()));
    Citation general = formula.declarations.citationOrNull(version.citation());
    List<Step> steps = new ArrayList<>();
    BracketsItem.Start start = version.start();
    if (start != null) {
      Written at = number(start.at(), argument, context, name);
      Written amount = number(start.amount(), kind, context, name);
      steps.add(
          new Step(
              at.number(), amount.number(), null, cited(start.citation(), general), start.span()));
    }
    for (BracketsItem.Step written : version.steps()) {
      Written above = number(written.above(), argument, context, name);
      Written add = number(written.add(), rate, context, name);
      Step before = steps.isEmpty() ? null : steps.getLast();
      int order = before == null ? 1 : above.number().compareTo(before.threshold());
      boolean atStart = order == 0 && before != null && before.rate() == null;
      if (order < 0 || (order == 0 && !atStart)) {
        throw new Refused(
            Issue.of(
                    IssueCode.THRESHOLDS_NOT_RISING,
                    above.span(),
                    "The thresholds of `%s` do not rise: %s comes after %s."
                        .formatted(
                            name,
                            Numbers.text(above.number()),
                            before == null ? "" : Numbers.text(before.threshold())))
                .hint("Write the lines in the order of their thresholds."));
      }
      BigDecimal due = before == null ? BigDecimal.ZERO : before.due();
      if (before != null && before.rate() != null) {
        due = due.add(before.rate().multiply(above.number().subtract(before.threshold())));
      }
      if (atStart) {
        steps.removeLast();
      }
      steps.add(
          new Step(
              above.number(),
              due,
              add.number(),
              cited(written.citation(), general),
              written.span()));
    }
    if (steps.isEmpty()) {
      throw new Refused(
          Issue.of(IssueCode.TABLE_SHAPE, version.span(), "`%s` has no brackets.".formatted(name)));
    }
    return steps;
  }

  private @Nullable Citation cited(
      org.ansinh.syntax.@Nullable Citation written, @Nullable Citation general) {
    Citation own = formula.declarations.citationOrNull(written);
    return own == null ? general : own;
  }

  private Written number(
      org.ansinh.syntax.Expr written, NumberType wanted, Context context, String name) {
    Expr value = formula.value(written, context, wanted);
    if (value.type() instanceof NumberType found && found.percent() && !wanted.unit().isNumber()) {
      throw new Refused(
          Issue.of(
                  IssueCode.UNIT_MISSING,
                  written.span(),
                  "I expected an amount in %s here, but this is a percentage."
                      .formatted(wanted.unit()))
              .hint(
                  "Say of what it is per, for example `%s/year`."
                      .formatted(written.span().text())));
    }
    Expr adopted = Formula.adopt(value, wanted);
    if (!(adopted.type() instanceof NumberType found) || !found.unit().equals(wanted.unit())) {
      throw new Refused(
          Issue.of(
              adopted.type() instanceof NumberType
                  ? IssueCode.UNITS_DIFFER
                  : IssueCode.KIND_MISMATCH,
              written.span(),
              "I expected %s in `%s`, but this is %s."
                  .formatted(Kinds.described(wanted), name, Kinds.described(adopted.type()))));
    }
    if (!(Constants.known(adopted) instanceof Value.NumberValue number)) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              written.span(),
              "Thresholds and rates are written numbers or parameters."));
    }
    return new Written(number.number(), written.span());
  }
}
