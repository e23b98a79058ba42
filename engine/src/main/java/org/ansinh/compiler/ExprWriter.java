package org.ansinh.compiler;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.IdentityHashMap;
import java.util.List;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.jspecify.annotations.Nullable;

/// Writes expressions as code without branches, but for the loops over members.
///
/// A value is a `long` on the stack, at the scale of [#scaleOf]. Conditions are masks, 0 or −1,
/// while they decide, so that a choice between two values is `b ^ (a ^ b) & mask`; both are always
/// computed, which is sound because no expression fails.
final class ExprWriter {
  private static final ClassDesc DAYS = ClassDesc.of(Days.class.getName());
  private static final ClassDesc MATH = ClassDesc.of("java.lang.Math");
  private static final MethodTypeDesc LONG_LONG = MethodTypeDesc.of(CD_long, CD_long);
  private static final MethodTypeDesc LONG_TWO = MethodTypeDesc.of(CD_long, CD_long, CD_long);
  private static final MethodTypeDesc LONG_THREE =
      MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long);
  private static final MethodTypeDesc LONG_FOUR =
      MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long, CD_long);

  private final CodeBuilder code;
  private final Numbers numbers;
  private final Conditions conditions;
  private final Units units;
  private final Places places;
  private final Folding folding;
  private final IdentityHashMap<Expr, Found> tables = new IdentityHashMap<>();

  /// What was found of an expression: its table, or that it has none.
  private record Found(@Nullable SmallTable table) {}

  ExprWriter(CodeBuilder code, Units units, Places places, Folding folding) {
    this.code = code;
    this.numbers = new Numbers(code);
    this.conditions = new Conditions(code, this);
    this.units = units;
    this.places = places;
    this.folding = folding;
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
    SmallTable table = table(expr, scaleOf(expr));
    if (table != null) {
      lookup(table);
    } else {
      computed(expr);
    }
  }

  private @Nullable SmallTable table(Expr expr, int scale) {
    if (expr instanceof Expr.Constant) {
      return null;
    }
    Found known = tables.get(expr);
    if (known == null) {
      known = new Found(SmallTable.of(expr, scale, folding));
      tables.put(expr, known);
    }
    return known.table();
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
      case Expr.Round e -> round(e);
      case Expr.Extremum e -> extremum(e);
      case Expr.Compare e -> truth(e);
      case Expr.And e -> truth(e);
      case Expr.Or e -> truth(e);
      case Expr.Not e -> truth(e);
      case Expr.Known e -> truth(e);
      case Expr.Conditional e ->
          select(e.condition(), e.then(), e.otherwise(), Kinds.scaleOf(e.type()));
      case Expr.Cases e -> cases(e);
      case Expr.Let e -> let(e);
      case Expr.LocalRef e -> code.lload(stored(e).slot());
      case Expr.ParameterLookup e -> lookup(e);
      case Expr.Aggregate e -> new MemberLoop(code, this, units).write(e);
      case Expr.ByDate e -> byDate(e);
      case Expr.DatePart e -> {
        value(e.date());
        days(
            switch (e.part()) {
              case YEAR -> "year";
              case MONTH -> "month";
              case DAY -> "day";
            },
            LONG_LONG);
        numbers.align(0, e.type().scale());
      }
      case Expr.DateShift e -> shift(e);
      case Expr.DateDifference e -> difference(e);
      case Expr.MonthEdge e -> {
        value(e.date());
        days(e.last() ? "lastOfMonth" : "firstOfMonth", LONG_LONG);
      }
      case Expr.DateOf e -> {
        value(e.year(), 0);
        value(e.month(), 0);
        value(e.day(), 0);
        days("of", LONG_THREE);
      }
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

  private void days(String method, MethodTypeDesc type) {
    code.invokestatic(DAYS, method, type);
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

  /// Leaves `then` or `otherwise`, at `scale`.
  void select(Expr condition, Expr then, Expr otherwise, int scale) {
    int other = code.allocateLocal(TypeKind.LONG);
    value(otherwise, scale);
    code.lstore(other);
    choose(condition, then, scale, other);
    code.lload(other);
  }

  /// Puts `then` into the local variable `into` if `condition` holds.
  private void choose(Expr condition, Expr then, int scale, int into) {
    value(then, scale);
    code.lload(into).lxor();
    mask(condition);
    code.land().lload(into).lxor().lstore(into);
  }

  private void cases(Expr.Cases e) {
    int scale = Kinds.scaleOf(e.type());
    int answer = code.allocateLocal(TypeKind.LONG);
    switch (e.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST -> first(e, scale, answer);
      case HIGHEST -> extremeArm(e, true, scale, answer);
      case LOWEST -> extremeArm(e, false, scale, answer);
      case SUM -> {
        code.lconst_0().lstore(answer);
        for (Expr.Arm arm : e.arms()) {
          value(arm.value(), scale);
          mask(arm.condition());
          code.land().lload(answer).ladd().lstore(answer);
        }
      }
    }
    code.lload(answer);
  }

  private void first(Expr.Cases e, int scale, int answer) {
    List<Expr.Arm> arms = e.arms();
    Expr otherwise = e.otherwise();
    if (otherwise == null) { // one arm always holds: the last, if no other
      otherwise = arms.getLast().value();
      arms = arms.subList(0, arms.size() - 1);
    }
    value(otherwise, scale);
    code.lstore(answer);
    for (Expr.Arm arm : arms.reversed()) {
      places.at(code, arm.span());
      choose(arm.condition(), arm.value(), scale, answer);
    }
  }

  private void extremeArm(Expr.Cases e, boolean greatest, int scale, int answer) {
    long worst = greatest ? Long.MIN_VALUE : Long.MAX_VALUE;
    int any = code.allocateLocal(TypeKind.LONG);
    int holds = code.allocateLocal(TypeKind.LONG);
    code.loadConstant(worst).lstore(answer);
    code.lconst_0().lstore(any);
    for (Expr.Arm arm : e.arms()) {
      places.at(code, arm.span());
      mask(arm.condition());
      code.dup2().lstore(holds).lload(any).lor().lstore(any);
      value(arm.value(), scale);
      chosen(holds, worst);
      code.lload(answer);
      extreme(greatest);
      code.lstore(answer);
    }
    if (e.otherwise() != null) {
      otherwise(e.otherwise(), scale, any, answer);
    }
  }

  /// Leaves the number on the stack if the mask in `holds` is set, else `worst`.
  void chosen(int holds, long worst) {
    code.loadConstant(worst).lxor().lload(holds).land().loadConstant(worst).lxor();
  }

  /// Puts `otherwise` into `answer` if the mask in `any` is not set.
  void otherwise(Expr otherwise, int scale, int any, int answer) {
    int other = code.allocateLocal(TypeKind.LONG);
    value(otherwise, scale);
    code.dup2()
        .lstore(other)
        .lload(answer)
        .lxor()
        .lload(any)
        .land()
        .lload(other)
        .lxor()
        .lstore(answer);
  }

  private void byDate(Expr.ByDate e) {
    int scale = Kinds.scaleOf(e.type());
    int date = code.allocateLocal(TypeKind.LONG);
    int answer = code.allocateLocal(TypeKind.LONG);
    value(e.date());
    code.lstore(date);
    value(e.arms().getFirst().value(), scale);
    code.lstore(answer);
    for (Expr.DatedArm arm : e.arms().subList(1, e.arms().size())) {
      value(arm.value(), scale);
      code.lload(answer).lxor();
      code.loadConstant(arm.from().toEpochDay() - 1).lload(date).lsub().loadConstant(63).lshr();
      code.land().lload(answer).lxor().lstore(answer);
    }
    code.lload(answer);
  }

  private void shift(Expr.DateShift e) {
    value(e.date());
    value(e.amount(), 0);
    switch (e.step()) {
      case DAY -> code.ladd();
      case MONTH -> days("plusMonths", LONG_TWO);
      case YEAR -> days("plusYears", LONG_TWO);
    }
  }

  private void difference(Expr.DateDifference e) {
    switch (e.step()) {
      case DAY -> {
        value(e.to());
        value(e.from());
        code.lsub();
      }
      case MONTH -> between(e, "monthsBetween");
      case YEAR -> between(e, "yearsBetween");
    }
    numbers.align(0, e.type().scale());
  }

  private void between(Expr.DateDifference e, String method) {
    value(e.from());
    value(e.to());
    days(method, LONG_TWO);
  }

  private void lookup(Expr.ParameterLookup e) {
    int scale = Kinds.scaleOf(e.type());
    long[] table = tableOf(e, scale);
    units.table(table);
    value(e.index());
    code.l2i().loadConstant(table.length - 1).iand().laload();
  }

  private void lookup(SmallTable table) {
    units.table(table.values());
    boolean first = true;
    for (SmallTable.Leaf leaf : table.leaves()) {
      if (leaf.expr() instanceof Expr.Compare || leaf.expr() instanceof Expr.Known) {
        mask(leaf.expr());
        code.loadConstant(1L << leaf.shift()).land();
      } else {
        value(leaf.expr());
        if (leaf.low() != 0) {
          code.loadConstant(leaf.low()).lsub();
        }
        if (leaf.shift() != 0) {
          code.loadConstant(leaf.shift()).lshl();
        }
      }
      if (!first) {
        code.lor();
      }
      first = false;
    }
    code.l2i().loadConstant(table.values().length - 1).iand().laload();
  }

  /// The values by ordinal of the index's category, in a table whose length is a power of two.
  static long[] tableOf(Expr.ParameterLookup e, int scale) {
    if (!(e.index().type() instanceof CategoryType indexType)) {
      throw new InternalException(
          "`" + e.parameter().name() + "` is looked up by " + e.index().type().describe());
    }
    Category index = indexType.category();
    Category by = e.parameter().by();
    int size = Math.max(1, index.values().size());
    long[] table = new long[Integer.highestOneBit(2 * size - 1)];
    for (int i = 0; i < index.values().size(); i++) {
      int ordinal = by == null ? i : by.ordinalOf(index.values().get(i).name());
      if (ordinal >= 0 && ordinal < e.values().size()) {
        table[i] = Kinds.unscaled(e.values().get(ordinal), scale);
      }
    }
    return table;
  }

  /// Whether a condition is looked up rather than computed.
  boolean isTabled(Expr condition) {
    return table(condition, 0) != null;
  }

  Units units() {
    return units;
  }
}
