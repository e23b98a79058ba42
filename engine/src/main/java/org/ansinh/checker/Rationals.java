package org.ansinh.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Ratio;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Rounding;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.Negate;
import org.ansinh.syntax.Expr.NumberLiteral;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Expr.SumFor;
import org.ansinh.syntax.ExprParts;

/// Powers with a varying exponent and sums over a count, which may need more digits than any number
/// of bits has: exact rational numbers that are rounded once.
final class Rationals {
  private static final int DEEPEST = 4;

  private final Formula formula;

  Rationals(Formula formula) {
    this.formula = formula;
  }

  /// Whether the value itself, not something it is made of by a call, is such a number.
  static boolean isNeeded(org.ansinh.syntax.Expr written) {
    return switch (written) {
      case SumFor e -> true;
      case Negate e -> isNeeded(e.operand());
      case Binary e ->
          (e.op() == BinaryOp.POWER && !Arithmetic.isWrittenExponent(e.right()))
              || (isArithmetic(e.op()) && (isNeeded(e.left()) || isNeeded(e.right())));
      default -> false;
    };
  }

  private static boolean isArithmetic(BinaryOp op) {
    return switch (op) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> true;
      case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
    };
  }

  /// That such a number stands where it is not rounded.
  static Refused unrounded(String what, SourceSpan span) {
    return new Refused(
        Issue.of(
                IssueCode.DIVISION_NOT_EXACT,
                span,
                what + " may have any number of digits, so the law must say how to round it.")
            .hint(
                "Write for example `round half up(…, 0)`, or `rounded half up to 1 VND` on the"
                    + " rule."));
  }

  /// The value of `written`, rounded once from its exact value.
  Expr rounded(
      org.ansinh.syntax.Expr written, Rounding rounding, Context context, SourceSpan span) {
    Building building = new Building(context);
    Part part = building.part(written, List.of());
    List<Range> ranges =
        building.leaves.stream().map(leaf -> ((NumberType) leaf.type()).range()).toList();
    Range exact = new RatioRange(ranges, building.places, DEEPEST).of(part.ratio());
    NumberType type =
        new NumberType(part.unit(), rounding.scale(), exact.rounded(rounding), part.percent());
    Arithmetic.requireFits(type, "rounded number", span);
    return new Expr.Rational(part.ratio(), building.leaves, rounding, type, span);
  }

  /// @param whole whether it can only be a whole number
  private record Part(Ratio ratio, Unit unit, boolean percent, boolean whole) {
    NumberType type() {
      return new NumberType(unit, 0, Range.ZERO, percent);
    }
  }

  private final class Building {
    final Context context;
    final List<Expr> leaves = new ArrayList<>();
    final IdentityHashMap<Ratio, SourceSpan> places = new IdentityHashMap<>();

    Building(Context context) {
      this.context = context;
    }

    Part part(org.ansinh.syntax.Expr written, List<String> counts) {
      Part part =
          switch (written) {
            case Binary e when isArithmetic(e.op()) -> binary(e, counts);
            case Negate e -> {
              Part operand = part(e.operand(), counts);
              yield new Part(
                  new Ratio.Minus(new Ratio.Constant(BigDecimal.ZERO), operand.ratio()),
                  operand.unit(),
                  operand.percent(),
                  operand.whole());
            }
            case SumFor e -> series(e, counts);
            case Ref e when counts.contains(e.name().text()) ->
                new Part(
                    new Ratio.Index(counts.lastIndexOf(e.name().text())), Unit.NUMBER, false, true);
            default -> leaf(written, counts);
          };
      places.put(part.ratio(), written.span());
      return part;
    }

    private Part leaf(org.ansinh.syntax.Expr written, List<String> counts) {
      refuseCounts(written, counts);
      Expr value = formula.value(written, context, null);
      if (!(value.type() instanceof NumberType type)) {
        throw Formula.mismatch("a number", value);
      }
      leaves.add(value);
      return new Part(
          new Ratio.Leaf(leaves.size() - 1), type.unit(), type.percent(), type.scale() == 0);
    }

    private void refuseCounts(org.ansinh.syntax.Expr written, List<String> counts) {
      if (written instanceof Ref ref && counts.contains(ref.name().text())) {
        throw new Refused(
            Issue.of(
                    IssueCode.NOT_ALLOWED_HERE,
                    ref.span(),
                    "`%s` counts the terms of a sum; here it stands within another form."
                        .formatted(ref.name()))
                .hint("Use it with `+`, `-`, `*`, `/` and `**`."));
      }
      ExprParts.of(written).forEach(inner -> refuseCounts(inner, counts));
    }

    private Part binary(Binary e, List<String> counts) {
      List<java.util.function.Supplier<Part>> sides =
          List.of(() -> part(e.left(), counts), () -> part(e.right(), counts));
      List<Part> two = Problems.all(sides);
      Part left = two.get(0);
      Part right = two.get(1);
      boolean percent = left.percent() || right.percent();
      boolean whole = left.whole() && right.whole();
      return switch (e.op()) {
        case ADD -> {
          Arithmetic.requireSameUnit("add", "to", right.type(), left.type(), e.opSpan());
          yield new Part(new Ratio.Plus(left.ratio(), right.ratio()), left.unit(), percent, whole);
        }
        case SUBTRACT -> {
          Arithmetic.requireSameUnit("subtract", "from", right.type(), left.type(), e.opSpan());
          yield new Part(new Ratio.Minus(left.ratio(), right.ratio()), left.unit(), percent, whole);
        }
        case MULTIPLY -> {
          Unit unit = left.unit().times(right.unit());
          yield new Part(
              new Ratio.Times(left.ratio(), right.ratio()),
              unit,
              percent && unit.isNumber(),
              whole);
        }
        case DIVIDE -> {
          boolean byOne =
              e.right() instanceof NumberLiteral n && n.value().compareTo(BigDecimal.ONE) == 0;
          yield new Part(
              new Ratio.Over(left.ratio(), right.ratio()),
              left.unit().per(right.unit()),
              false,
              byOne && whole);
        }
        case POWER -> power(e, left, right);
        case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
            throw new IllegalStateException("no arithmetic: " + e.op());
      };
    }

    private Part power(Binary e, Part base, Part exponent) {
      requireNumber(base, e.left().span(), "The base of a power with a varying exponent");
      requireWhole(exponent, e.right().span(), "An exponent");
      return new Part(new Ratio.Power(base.ratio(), exponent.ratio()), Unit.NUMBER, false, false);
    }

    private Part series(SumFor e, List<String> counts) {
      String name = e.variable().text();
      if (counts.contains(name)
          || formula.declarations.inputs.containsKey(name)
          || formula.declarations.parameters.containsKey(name)
          || formula.declarations.formulas.containsKey(name)) {
        throw new Refused(
            Issue.of(
                    IssueCode.DUPLICATE_NAME,
                    e.variable().span(),
                    "`%s` already stands for something else here.".formatted(name))
                .hint("Count with another name, such as `i`."));
      }
      if (counts.size() == DEEPEST) {
        throw new Refused(
            Issue.of(
                IssueCode.NESTED_TOO_DEEPLY,
                e.span(),
                "Sums over a count stand at most " + DEEPEST + " deep within each other."));
      }
      Part from = part(e.from(), counts);
      Part to = part(e.to(), counts);
      requireWhole(from, e.from().span(), "The first number of a sum");
      requireWhole(to, e.to().span(), "The last number of a sum");
      List<String> within = new ArrayList<>(counts);
      within.add(name);
      Part term = part(e.term(), within);
      return new Part(
          new Ratio.Series(counts.size(), from.ratio(), to.ratio(), term.ratio()),
          term.unit(),
          term.percent(),
          term.whole());
    }

    private void requireNumber(Part part, SourceSpan span, String what) {
      if (!part.unit().isNumber()) {
        throw new Refused(
            Issue.of(
                    IssueCode.UNITS_DIFFER,
                    span,
                    what + " is a plain number, but this is in " + part.unit() + ".")
                .hint("Divide by one of its unit first, as in `n / 1 month`."));
      }
    }

    private void requireWhole(Part part, SourceSpan span, String what) {
      requireNumber(part, span, what);
      if (!part.whole()) {
        throw new Refused(
            Issue.of(
                    IssueCode.KIND_MISMATCH,
                    span,
                    what + " is a whole number, but this may have digits after the point.")
                .hint("Round it first: `floor(x)`."));
      }
    }
  }
}
