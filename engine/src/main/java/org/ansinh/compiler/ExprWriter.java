package org.ansinh.compiler;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Ratio;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;

/// Writes expressions as code without branches, but for the loops over members.
///
/// A value is a `long` on the stack, at the scale of [#scaleOf]. Conditions are masks, 0 or −1,
/// while they decide, so that a choice between two values is `b ^ (a ^ b) & mask`; both are always
/// computed, which is sound because no expression fails.
final class ExprWriter {
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final ClassDesc RATIONALS = ClassDesc.of(Rationals.class.getName());
  private static final MethodTypeDesc LONG_TWO = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc LONG_FOUR =
      MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long, CD_long);

  private final CodeBuilder code;
  private final Numbers numbers;
  private final Conditions conditions;
  private final Units units;
  private final Places places;
  private final Choices choices;
  private final Dates dates;
  private final Lookups lookups;

  ExprWriter(CodeBuilder code, Units units, Places places, Folding folding) {
    this.code = code;
    this.numbers = new Numbers(code);
    this.conditions = new Conditions(code, this);
    this.units = units;
    this.places = places;
    this.choices = new Choices(code, this, places);
    this.dates = new Dates(code, this);
    this.lookups = new Lookups(code, this, units, folding);
  }

  /// A named value inside a formula.
  private record Stored(int slot, int scale, Range range) {}

  /// The scale at which [#value(Expr)] leaves the value of `expr`.
  int scaleOf(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> Kinds.scaleOf(e);
      case Expr.InputRef e -> Kinds.scaleOf(e.input().type());
      case Expr.RuleRef e -> Kinds.scaleOf(e.rule().type());
      case Expr.LocalRef e -> stored(e).scale();
      case Expr.Let e -> Kinds.scaleOf(e.type());
      default -> Kinds.scaleOf(expr.type());
    };
  }

  Range rangeOf(Expr expr) {
    return switch (expr) {
      case Expr.Constant e when e.value() instanceof Value.NumberValue n -> Range.of(n.number());
      default -> Kinds.rangeOf(expr.type());
    };
  }

  private Numbers.Bounds boundsOf(Expr expr, int scale) {
    return Numbers.Bounds.of(rangeOf(expr), scale);
  }

  /// Leaves the value of `expr` at `scale`.
  void value(Expr expr, int scale) {
    if (expr instanceof Expr.Constant e) {
      code.loadConstant(Kinds.unscaled(e.value(), e.type() instanceof NumberType ? scale : 0));
      return;
    }
    value(expr);
    if (expr.type() instanceof NumberType) {
      numbers.align(scaleOf(expr), scale);
    }
  }

  /// Leaves −1 if `expr` holds, else 0.
  void mask(Expr expr) {
    conditions.mask(expr);
  }

  /// Leaves the value of `expr`.
  void value(Expr expr) {
    places.at(code, expr.span());
    SmallTable table = lookups.table(expr, scaleOf(expr));
    if (table != null) {
      lookups.answer(table);
    } else {
      computed(expr);
    }
  }

  private void computed(Expr expr) {
    switch (expr) {
      case Expr.Constant e -> code.loadConstant(Kinds.unscaled(e.value(), Kinds.scaleOf(e)));
      case Expr.InputRef e -> units.input(e.unit(), e.input());
      case Expr.RuleRef e -> units.rule(e.unit(), e.rule());
      case Expr.OrElse e -> orElse(e);
      case Expr.Arithmetic e -> arithmetic(e);
      case Expr.Negate e -> {
        value(e.operand(), e.type().scale());
        code.lneg();
      }
      case Expr.Quotient e -> quotient(e);
      case Expr.Modulo e -> modulo(e);
      case Expr.Rational e -> rational(e);
      case Expr.Round e -> round(e);
      case Expr.Extremum e -> extremum(e);
      case Expr.Compare e -> truth(e);
      case Expr.And e -> truth(e);
      case Expr.Or e -> truth(e);
      case Expr.Not e -> truth(e);
      case Expr.Known e -> truth(e);
      case Expr.Conditional e ->
          choices.select(e.condition(), e.then(), e.otherwise(), Kinds.scaleOf(e.type()));
      case Expr.Cases e -> choices.cases(e);
      case Expr.Let e -> let(e);
      case Expr.LocalRef e -> code.lload(stored(e).slot());
      case Expr.ParameterLookup e -> lookups.parameter(e);
      case Expr.Aggregate e -> new MemberLoop(code, this, units).write(e);
      case Expr.ByDate e -> choices.byDate(e);
      case Expr.DatePart e -> dates.part(e);
      case Expr.DateShift e -> dates.shift(e);
      case Expr.DateDifference e -> dates.difference(e);
      case Expr.MonthEdge e -> dates.edge(e);
      case Expr.DateOf e -> dates.of(e);
      case Expr.ParameterValue e -> throw unfolded(e);
      case Expr.Today e -> throw unfolded(e);
      case Expr.Position e -> throw unfolded(e);
    }
  }

  private static InternalException unfolded(Expr expr) {
    return new InternalException(
        "an expression reached the kernel writer unprepared: " + expr.span().place());
  }

  private void truth(Expr condition) {
    mask(condition);
    code.lconst_1().land();
  }

  private Stored stored(Expr.LocalRef ref) {
    Stored stored = units.scope().find(ref.local(), Stored.class);
    if (stored == null) {
      throw new InternalException("local value `" + ref.local() + "` is not computed");
    }
    return stored;
  }

  private void let(Expr.Let let) {
    int slot = code.allocateLocal(TypeKind.LONG);
    value(let.value());
    code.lstore(slot);
    units.scope().put(let.local(), new Stored(slot, scaleOf(let.value()), rangeOf(let.value())));
    value(let.body(), Kinds.scaleOf(let.type()));
  }

  private void orElse(Expr.OrElse e) {
    int scale = Kinds.scaleOf(e.type());
    int inputScale = Kinds.scaleOf(e.input().type());
    int other = code.allocateLocal(TypeKind.LONG);
    value(e.otherwise(), scale);
    code.lstore(other);
    units.input(e.unit(), e.input());
    numbers.align(inputScale, scale);
    code.lload(other).lxor();
    units.known(e.unit(), e.input());
    code.land().lload(other).lxor();
  }

  private void arithmetic(Expr.Arithmetic e) {
    int scale = e.type().scale();
    int left = scaleOf(e.left());
    int right = scaleOf(e.right());
    switch (e.operator()) {
      case MULTIPLY -> {
        value(e.left());
        value(e.right());
        code.lmul();
        numbers.align(left + right, scale);
      }
      case ADD, SUBTRACT -> {
        int common = Math.max(scale, Math.max(left, right));
        value(e.left(), common);
        value(e.right(), common);
        if (e.operator() == Expr.ArithmeticOperator.ADD) {
          code.ladd();
        } else {
          code.lsub();
        }
        numbers.align(common, scale);
      }
    }
  }

  private void round(Expr.Round e) {
    int scale = scaleOf(e.operand());
    Numbers.Ratio ratio = Numbers.Ratio.of(scale, 0, e.rounding());
    value(e.operand());
    if (ratio.above() != 1) {
      code.loadConstant(ratio.above()).lmul();
    }
    numbers.divide(
        boundsOf(e.operand(), scale).times(ratio.above()), ratio.below(), e.rounding().direction());
    stepped(ratio, e.type());
  }

  private void stepped(Numbers.Ratio ratio, NumberType type) {
    if (ratio.step() != 1) {
      code.loadConstant(ratio.step()).lmul();
    }
    numbers.align(ratio.scale(), type.scale());
  }

  private void quotient(Expr.Quotient e) {
    int above = scaleOf(e.dividend());
    int below = scaleOf(e.divisor());
    Numbers.Ratio ratio = Numbers.Ratio.of(above, below, e.rounding());
    Numbers.Bounds dividend = boundsOf(e.dividend(), above);
    if (e.divisor() instanceof Expr.Constant constant) {
      long divisor = Math.multiplyExact(Kinds.unscaled(constant.value(), below), ratio.below());
      if (divisor > 0 && dividend.times(ratio.above()).isSafe()) {
        value(e.dividend());
        if (ratio.above() != 1) {
          code.loadConstant(ratio.above()).lmul();
        }
        numbers.divide(dividend.times(ratio.above()), divisor, e.rounding().direction());
        stepped(ratio, e.type());
        return;
      }
    }
    value(e.dividend());
    value(e.divisor());
    numbers.divide(dividend, boundsOf(e.divisor(), below), ratio, e.rounding().direction());
    stepped(ratio, e.type());
  }

  private void modulo(Expr.Modulo e) {
    int left = scaleOf(e.dividend());
    int right = scaleOf(e.divisor());
    int common = Math.max(left, right);
    value(e.dividend());
    code.loadConstant(Numbers.power(common - left));
    value(e.divisor());
    code.loadConstant(Numbers.power(common - right));
    code.invokestatic(Numbers.EXACT, "modulo", LONG_FOUR);
    numbers.align(common, e.type().scale());
  }

  private void rational(Expr.Rational e) {
    List<Expr> open = new ArrayList<>();
    Ratio form = Rationals.filled(e.form(), e.leaves(), open);
    List<Integer> scales = open.stream().map(this::scaleOf).toList();
    code.loadConstant(open.size()).newarray(TypeKind.LONG);
    for (int i = 0; i < open.size(); i++) {
      code.dup().loadConstant(i);
      value(open.get(i));
      code.lastore();
    }
    code.loadConstant(
        Rationals.number(new Rationals.Form(form, scales, e.rounding(), e.type().scale())));
    code.invokestatic(
        RATIONALS, "value", MethodTypeDesc.of(CD_long, CD_long.arrayType(), ConstantDescs.CD_int));
  }

  private void extremum(Expr.Extremum e) {
    int scale = Kinds.scaleOf(e.type());
    value(e.operands().getFirst(), scale);
    for (Expr operand : e.operands().subList(1, e.operands().size())) {
      value(operand, scale);
      extreme(e.greatest());
    }
  }

  /// Leaves the greater or lesser of the two numbers on the stack.
  void extreme(boolean greatest) {
    code.invokestatic(MATH, greatest ? "max" : "min", LONG_TWO);
  }

  /// Whether a condition is looked up rather than computed.
  boolean isTabled(Expr condition) {
    return lookups.table(condition, 0) != null;
  }

  Choices choices() {
    return choices;
  }

  Units units() {
    return units;
  }
}
