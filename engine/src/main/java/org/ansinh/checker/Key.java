package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.ir.Expr;
import org.jspecify.annotations.Nullable;

/// What makes two expressions the same value on one path, whatever is known of their ranges.
///
/// @param hash of the rest, kept because keys are looked up often and are deep
record Key(String head, List<Object> parts, int hash) {
  private static final Object NOTHING = "";

  private Key(String head, List<Object> parts) {
    this(head, parts, 31 * head.hashCode() + parts.hashCode());
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Key key
        && key.hash == hash
        && key.head.equals(head)
        && key.parts.equals(parts);
  }

  /// The key of `expr`, or null if nothing is remembered about such expressions.
  static @Nullable Key of(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> new Key("constant", List.of(e.value()));
      case Expr.ParameterValue e -> new Key("parameter", List.of(e.parameter().name(), e.value()));
      case Expr.ParameterLookup e ->
          with("lookup", List.of(e.parameter().name(), e.since()), List.of(e.index()));
      case Expr.Today e -> new Key("today", List.of());
      case Expr.InputRef e -> new Key("input", List.of(e.unit(), e.input().name()));
      case Expr.RuleRef e ->
          new Key("rule", List.of(e.unit() == null ? NOTHING : e.unit(), e.rule()));
      case Expr.Known e -> new Key("known", List.of(e.unit(), e.input().name()));
      case Expr.OrElse e ->
          with("else", List.of(e.unit(), e.input().name()), List.of(e.otherwise()));
      case Expr.Arithmetic e -> with(e.operator().name(), List.of(), List.of(e.left(), e.right()));
      case Expr.Negate e -> with("-", List.of(), List.of(e.operand()));
      case Expr.Quotient e -> with("/", List.of(e.rounding()), List.of(e.dividend(), e.divisor()));
      case Expr.Modulo e -> with("%", List.of(), List.of(e.dividend(), e.divisor()));
      case Expr.Rational e -> with("ratio", List.of(e.form(), e.rounding()), e.leaves());
      case Expr.Round e -> with("round", List.of(e.rounding()), List.of(e.operand()));
      case Expr.Extremum e -> with(e.greatest() ? "max" : "min", List.of(), e.operands());
      case Expr.Compare e -> with(e.comparison().name(), List.of(), List.of(e.left(), e.right()));
      case Expr.And e -> with("and", List.of(), e.operands());
      case Expr.Or e -> with("or", List.of(), e.operands());
      case Expr.Not e -> with("not", List.of(), List.of(e.operand()));
      case Expr.LocalRef e -> new Key("local", List.of(e.local()));
      case Expr.Aggregate e -> aggregate(e);
      case Expr.DatePart e -> with("part", List.of(e.part()), List.of(e.date()));
      case Expr.DateShift e -> with("shift", List.of(e.step()), List.of(e.date(), e.amount()));
      case Expr.DateDifference e -> with("between", List.of(e.step()), List.of(e.from(), e.to()));
      case Expr.MonthEdge e -> with("edge", List.of(e.last()), List.of(e.date()));
      case Expr.Conditional _,
          Expr.Cases _,
          Expr.Let _,
          Expr.Position _,
          Expr.ByDate _,
          Expr.DateOf _ ->
          null;
    };
  }

  private static @Nullable Key aggregate(Expr.Aggregate e) {
    List<Expr> operands = new ArrayList<>();
    if (e.where() != null) {
      operands.add(e.where());
    }
    if (e.value() != null) {
      operands.add(e.value());
    }
    return with(
        "aggregate",
        List.of(e.aggregation(), e.group(), e.member(), e.where() != null, e.value() != null),
        operands);
  }

  private static @Nullable Key with(String head, List<Object> fixed, List<Expr> operands) {
    List<Object> parts = new ArrayList<>(fixed);
    for (Expr operand : operands) {
      Key key = of(operand);
      if (key == null) {
        return null;
      }
      parts.add(key);
    }
    return new Key(head, parts);
  }
}
