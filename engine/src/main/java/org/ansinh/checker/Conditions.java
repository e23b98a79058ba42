package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Local;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Cell;
import org.ansinh.syntax.Expr.Between;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.In;
import org.ansinh.syntax.Expr.Ref;

/// Comparisons, `and`, `or`, `between`, `in` and the cells of tables.
final class Conditions {
  private final Formula formula;

  Conditions(Formula formula) {
    this.formula = formula;
  }

  /// A chain of `and` or of `or`; what comes later is read knowing what came before.
  Expr junction(Binary e, Context context) {
    List<org.ansinh.syntax.Expr> written = new ArrayList<>();
    flatten(e, e.op(), written);
    boolean and = e.op() == BinaryOp.AND;
    Problems problems = new Problems();
    List<Expr> operands = new ArrayList<>();
    Context here = context;
    for (org.ansinh.syntax.Expr one : written) {
      Context now = here;
      Expr operand = problems.attempt(() -> formula.truth(one, now));
      if (operand != null) {
        operands.add(operand);
        here = here.assume(operand, and);
      }
    }
    problems.refuseIfAny();
    return and ? new Expr.And(operands, e.span()) : new Expr.Or(operands, e.span());
  }

  private static void flatten(
      org.ansinh.syntax.Expr e, BinaryOp op, List<org.ansinh.syntax.Expr> into) {
    if (e instanceof Binary binary && binary.op() == op) {
      flatten(binary.left(), op, into);
      flatten(binary.right(), op, into);
    } else {
      into.add(e);
    }
  }

  Expr comparison(Binary e, Context context) {
    Expr.Comparison comparison = comparison(e.op());
    Formula.Pair pair = pair(e.left(), e.right(), context);
    return compare(comparison, pair.left(), pair.right(), e.opSpan(), e.span());
  }

  /// Both sides; a bare name on one side may be a value of the other side's category.
  private Formula.Pair pair(
      org.ansinh.syntax.Expr left, org.ansinh.syntax.Expr right, Context context) {
    if (left instanceof Ref && !(right instanceof Ref)) {
      Formula.Pair turned = pair(right, left, context);
      return new Formula.Pair(/* left= */ turned.right(), /* right= */ turned.left());
    }
    if (left instanceof Ref name
        && new CategoryValues(formula.declarations).isNothingElse(name.name().text(), context)) {
      Expr second = formula.value(right, context, null);
      return new Formula.Pair(formula.value(left, context, second.type()), second);
    }
    Problems problems = new Problems();
    Expr first = problems.attempt(() -> formula.value(left, context, null));
    ValueType expected = first == null ? null : first.type();
    Expr second =
        first == null && right instanceof Ref
            ? null
            : problems.attempt(() -> formula.value(right, context, expected));
    if (first == null || second == null) {
      throw problems.refusal();
    }
    return new Formula.Pair(first, second);
  }

  static Expr.Comparison comparison(BinaryOp op) {
    return switch (op) {
      case EQUAL -> Expr.Comparison.EQUAL;
      case NOT_EQUAL -> Expr.Comparison.NOT_EQUAL;
      case LESS -> Expr.Comparison.LESS;
      case LESS_OR_EQUAL -> Expr.Comparison.LESS_OR_EQUAL;
      case GREATER -> Expr.Comparison.GREATER;
      case GREATER_OR_EQUAL -> Expr.Comparison.GREATER_OR_EQUAL;
      default -> throw new IllegalArgumentException("not a comparison: " + op);
    };
  }

  Expr compare(
      Expr.Comparison comparison, Expr left, Expr right, SourceSpan opSpan, SourceSpan span) {
    boolean equality =
        comparison == Expr.Comparison.EQUAL || comparison == Expr.Comparison.NOT_EQUAL;
    boolean comparable =
        switch (left.type()) {
          case NumberType a -> {
            if (!(right.type() instanceof NumberType b)) {
              yield false;
            }
            if (!a.unit().equals(b.unit())) {
              Arithmetic.requireSameUnit("compare", "with", a, b, opSpan);
            }
            int scale = Math.max(a.scale(), b.scale());
            Arithmetic.requireFits(left, scale, span);
            Arithmetic.requireFits(right, scale, span);
            yield true;
          }
          case DateType _ -> right.type() instanceof DateType;
          case BooleanType _ ->
              right.type() instanceof BooleanType && requireEquality(equality, left, opSpan);
          case CategoryType _ ->
              Kinds.same(left.type(), right.type()) && requireEquality(equality, left, opSpan);
        };
    if (!comparable) {
      throw new Refused(
          Issue.of(
              IssueCode.KIND_MISMATCH,
              opSpan,
              "I cannot compare %s with %s."
                  .formatted(Kinds.described(left.type()), Kinds.described(right.type()))));
    }
    return new Expr.Compare(comparison, left, right, span);
  }

  private static boolean requireEquality(boolean equality, Expr left, SourceSpan opSpan) {
    if (!equality) {
      throw new Refused(
          Issue.of(
              IssueCode.KIND_MISMATCH,
              opSpan,
              "%s has no order; I can compare it with `=` and `!=` only."
                  .formatted(capital(Kinds.described(left.type())))));
    }
    return true;
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  Expr between(Between e, Context context) {
    Expr subject = formula.value(e.subject(), context, null);
    return once(
        subject,
        s -> {
          Formula.Pair ends =
              Formula.both(
                  () -> formula.value(e.low(), context, subject.type()),
                  () -> formula.value(e.high(), context, subject.type()));
          return new Expr.And(
              List.of(
                  compare(
                      Expr.Comparison.GREATER_OR_EQUAL, s, ends.left(), e.low().span(), e.span()),
                  compare(
                      Expr.Comparison.LESS_OR_EQUAL, s, ends.right(), e.high().span(), e.span())),
              e.span());
        });
  }

  Expr in(In e, Context context) {
    Expr subject = formula.value(e.subject(), context, null);
    return once(
        subject,
        s -> {
          List<Expr> tests =
              Problems.all(
                  e.cells().stream()
                      .map(
                          cell ->
                              (java.util.function.Supplier<Expr>)
                                  () -> test(s, cell, context, false))
                      .toList());
          return tests.size() == 1 ? tests.getFirst() : new Expr.Or(tests, e.span());
        });
  }

  /// Uses `subject` several times without computing it again.
  private static Expr once(Expr subject, java.util.function.UnaryOperator<Expr> use) {
    return switch (subject) {
      case Expr.InputRef _,
          Expr.RuleRef _,
          Expr.LocalRef _,
          Expr.Constant _,
          Expr.ParameterValue _ ->
          use.apply(subject);
      default -> {
        Local local = new Local("it", subject.type());
        Expr body = use.apply(new Expr.LocalRef(local, subject.type(), subject.span()));
        yield new Expr.Let(local, subject, body, subject.span());
      }
    };
  }

  static Expr yes(SourceSpan span) {
    return new Expr.Constant(Value.BooleanValue.YES, BooleanType.YES_NO, span);
  }

  /// Whether `subject` is as `cell` says.
  ///
  /// @param declared whether a bare number takes the subject's unit, as in a table
  Expr test(Expr subject, Cell cell, Context context, boolean declared) {
    return switch (cell) {
      case Cell.Any any -> yes(any.span());
      case Cell.Otherwise otherwise ->
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  otherwise.span(),
                  "`otherwise` stands alone in a cell of a table."));
      case Cell.Compare compare ->
          compare(
              comparison(compare.op()),
              subject,
              side(compare.value(), subject, context, declared),
              compare.span(),
              compare.span());
      case Cell.Interval interval -> interval(subject, interval, context, declared);
      case Cell.NoneOf none ->
          new Expr.Not(any(subject, none.cells(), context, declared, none.span()), none.span());
      case Cell.AnyOf any -> any(subject, any.cells(), context, declared, any.span());
    };
  }

  private Expr any(
      Expr subject, List<Cell> cells, Context context, boolean declared, SourceSpan span) {
    List<Expr> tests =
        Problems.all(
            cells.stream()
                .map(
                    cell ->
                        (java.util.function.Supplier<Expr>)
                            () -> test(subject, cell, context, declared))
                .toList());
    return tests.size() == 1 ? tests.getFirst() : new Expr.Or(tests, span);
  }

  private Expr interval(Expr subject, Cell.Interval cell, Context context, boolean declared) {
    Formula.Pair ends =
        Formula.both(
            () -> side(cell.low(), subject, context, declared),
            () -> side(cell.high(), subject, context, declared));
    Expr.Comparison low =
        cell.lowIncluded() ? Expr.Comparison.GREATER_OR_EQUAL : Expr.Comparison.GREATER;
    Expr.Comparison high =
        cell.highIncluded() ? Expr.Comparison.LESS_OR_EQUAL : Expr.Comparison.LESS;
    if (ends.left().type() instanceof NumberType a
        && ends.right().type() instanceof NumberType b
        && a.unit().equals(b.unit())
        && a.range().low().compareTo(b.range().high()) > 0) {
      throw new Refused(
          Issue.of(IssueCode.RANGE_EXCEEDED, cell.span(), "This range ends before it begins."));
    }
    return new Expr.And(
        List.of(
            compare(low, subject, ends.left(), cell.span(), cell.span()),
            compare(high, subject, ends.right(), cell.span(), cell.span())),
        cell.span());
  }

  private Expr side(
      org.ansinh.syntax.Expr written, Expr subject, Context context, boolean declared) {
    Expr value = formula.value(written, context, subject.type());
    return declared ? Formula.adopt(value, subject.type()) : value;
  }
}
