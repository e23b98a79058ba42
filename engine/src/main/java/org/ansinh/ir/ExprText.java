package org.ansinh.ir;

import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes an expression so that expressions of equal meaning give equal text; rules stand by their
/// fingerprints, locals by the order in which they are met. For hashing, not for readers.
final class ExprText {
  private final StringBuilder out;
  private final boolean outline;
  private final IdentityHashMap<Local, Integer> locals = new IdentityHashMap<>();

  /// Writes rules by their fingerprints.
  ExprText(StringBuilder out) {
    this(out, false);
  }

  /// @param outline writes rules by name and type only
  ExprText(StringBuilder out, boolean outline) {
    this.out = out;
    this.outline = outline;
  }

  void append(@Nullable Expr expr) {
    switch (expr) {
      case null -> out.append('_');
      case Expr.Constant e -> value(e.value());
      case Expr.ParameterValue e -> value(e.value());
      case Expr.ParameterLookup e -> {
        open("lookup", e.index());
        e.values().forEach(this::value);
        close();
      }
      case Expr.Today e -> out.append("today");
      case Expr.InputRef e -> {
        unit(e.unit());
        out.append('.').append(e.input().name());
      }
      case Expr.RuleRef e -> {
        unit(e.unit());
        out.append('.');
        out.append(outline ? e.rule().name() + ":" + e.rule().type() : e.rule().fingerprint());
      }
      case Expr.Known e -> {
        out.append("known ");
        unit(e.unit());
        out.append('.').append(e.input().name());
      }
      case Expr.OrElse e -> {
        unit(e.unit());
        out.append('.').append(e.input().name());
        open("else", e.otherwise());
        close();
      }
      case Expr.Arithmetic e -> node(e.operator().name(), e.left(), e.right());
      case Expr.Negate e -> node("-", e.operand());
      case Expr.Quotient e -> node("/" + e.rounding(), e.dividend(), e.divisor());
      case Expr.Modulo e -> node("%", e.dividend(), e.divisor());
      case Expr.Rational e -> nodes("ratio" + e.form() + e.rounding(), e.leaves());
      case Expr.Round e -> node("round" + e.rounding(), e.operand());
      case Expr.Extremum e -> nodes(e.greatest() ? "max" : "min", e.operands());
      case Expr.Compare e -> node(e.comparison().name(), e.left(), e.right());
      case Expr.And e -> nodes("and", e.operands());
      case Expr.Or e -> nodes("or", e.operands());
      case Expr.Not e -> node("not", e.operand());
      case Expr.Conditional e -> node("if", e.condition(), e.then(), e.otherwise());
      case Expr.Cases e -> {
        open(e.kind().name(), e.otherwise());
        for (Expr.Arm arm : e.arms()) {
          node(arm.name(), arm.condition(), arm.value());
        }
        close();
      }
      case Expr.Let e -> {
        locals.put(e.local(), locals.size());
        node("let", e.value(), e.body());
      }
      case Expr.LocalRef e -> {
        Integer bound = locals.get(e.local());
        out.append('$')
            .append(bound == null ? e.local().name() + ":" + e.local().type() : bound.toString());
      }
      case Expr.Aggregate e -> {
        out.append(e.aggregation()).append(' ');
        unit(e.group());
        out.append(' ').append(e.member().name());
        node("", e.where(), e.value(), e.whenEmpty());
      }
      case Expr.Position e -> {
        out.append("position ");
        unit(e.unit());
        out.append(' ').append(e.group().name()).append(' ').append(e.member().name());
        open("", e.among());
        e.keys().forEach(this::append);
        close();
      }
      case Expr.ByDate e -> {
        open("on", e.date());
        for (Expr.DatedArm arm : e.arms()) {
          node(arm.from().toString(), arm.value());
        }
        close();
      }
      case Expr.DatePart e -> node(e.part().name(), e.date());
      case Expr.DateShift e -> node("shift" + e.step(), e.date(), e.amount());
      case Expr.DateDifference e -> node("between" + e.step(), e.from(), e.to());
      case Expr.MonthEdge e -> node(e.last() ? "last" : "first", e.date());
      case Expr.DateOf e -> node("date", e.year(), e.month(), e.day());
    }
  }

  private void unit(@Nullable UnitRef unit) {
    switch (unit) {
      case null -> out.append('*');
      case UnitRef.Self u -> out.append("self");
      case UnitRef.GroupOf u -> {
        unit(u.member());
        out.append('^').append(u.entity().name());
      }
      case UnitRef.Bound u -> out.append(u.name());
      case UnitRef.But u -> {
        unit(u.unit());
        for (UnitRef.Change change : u.changes()) {
          node("but " + change.input().name(), change.value());
        }
      }
    }
  }

  private void value(Value value) {
    switch (value) {
      case Value.NumberValue v -> out.append(v.number().toPlainString());
      case Value.BooleanValue v -> out.append(v.truth());
      case Value.CategoryValue v -> out.append(v.category().name()).append('.').append(v.name());
      case Value.DateValue v -> out.append(v.date());
    }
    out.append(' ');
  }

  private void node(String name, @Nullable Expr... operands) {
    out.append('(').append(name).append(' ');
    for (Expr operand : operands) {
      append(operand);
      out.append(' ');
    }
    close();
  }

  private void nodes(String name, List<Expr> operands) {
    out.append('(').append(name).append(' ');
    for (Expr operand : operands) {
      append(operand);
      out.append(' ');
    }
    close();
  }

  private void open(String name, @Nullable Expr first) {
    out.append('(').append(name).append(' ');
    append(first);
    out.append(' ');
  }

  private void close() {
    out.append(')');
  }
}
