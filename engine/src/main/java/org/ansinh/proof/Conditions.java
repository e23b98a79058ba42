package org.ansinh.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.jspecify.annotations.Nullable;

/// Comparisons and their combinations: each becomes a decision of the path.
final class Conditions {
  private final Evaluation evaluation;
  private final Path path;

  Conditions(Evaluation evaluation, Path path) {
    this.evaluation = evaluation;
    this.path = path;
  }

  boolean and(Expr.And e, Scope scope) {
    BitSet excluded = Memberships.of(e.operands(), Expr.Comparison.NOT_EQUAL);
    if (excluded != null) {
      return !path.isIn(evaluation.choice(Memberships.subject(e.operands()), scope), excluded);
    }
    for (Expr operand : e.operands()) {
      if (!evaluation.truth(operand, scope)) {
        return false;
      }
    }
    return true;
  }

  boolean or(Expr.Or e, Scope scope) {
    BitSet included = Memberships.of(e.operands(), Expr.Comparison.EQUAL);
    if (included != null) {
      return path.isIn(evaluation.choice(Memberships.subject(e.operands()), scope), included);
    }
    for (Expr operand : e.operands()) {
      if (evaluation.truth(operand, scope)) {
        return true;
      }
    }
    return false;
  }

  boolean compare(Expr.Compare e, Scope scope) {
    boolean negated = e.comparison() == Expr.Comparison.NOT_EQUAL;
    return switch (e.left().type()) {
      case BooleanType t ->
          (evaluation.truth(e.left(), scope) == evaluation.truth(e.right(), scope)) != negated;
      case CategoryType t ->
          same(evaluation.choice(e.left(), scope), evaluation.choice(e.right(), scope)) != negated;
      case NumberType t -> compareNumbers(e, scope);
      case DateType t -> compareNumbers(e, scope);
    };
  }

  private boolean same(Symbol.Choice left, Symbol.Choice right) {
    if (left.term() != null && left.term().equals(right.term())) {
      return true;
    }
    BitSet one = new BitSet();
    if (right.term() == null) {
      one.set(right.ordinal());
      return path.isIn(left, one);
    }
    one.set(pinned(left));
    return path.isIn(right, one);
  }

  private int pinned(Symbol.Choice choice) {
    Term term = choice.term();
    if (term == null) {
      return choice.ordinal();
    }
    List<BitSet> singles = new ArrayList<>();
    for (int i = 0; i < term.size(); i++) {
      BitSet one = new BitSet();
      one.set(i);
      singles.add(one);
    }
    return path.groupOf(choice, singles);
  }

  private boolean compareNumbers(Expr.Compare e, Scope scope) {
    Boolean known = byRange(e);
    if (known != null) {
      return known;
    }
    Linear difference =
        evaluation.number(e.left(), scope).minus(evaluation.number(e.right(), scope));
    return switch (e.comparison()) {
      case EQUAL -> path.isZero(difference);
      case NOT_EQUAL -> !path.isZero(difference);
      case LESS -> path.isAtMostZero(difference, true);
      case LESS_OR_EQUAL -> path.isAtMostZero(difference, false);
      case GREATER -> path.isAtMostZero(difference.negate(), true);
      case GREATER_OR_EQUAL -> path.isAtMostZero(difference.negate(), false);
    };
  }

  /// What the ranges of the two sides alone say, or null if they leave it open.
  private static @Nullable Boolean byRange(Expr.Compare e) {
    if (!(e.left().type() instanceof NumberType left)
        || !(e.right().type() instanceof NumberType right)) {
      return null;
    }
    int least = left.range().low().compareTo(right.range().high());
    int greatest = left.range().high().compareTo(right.range().low());
    return switch (e.comparison()) {
      case EQUAL -> (least > 0 || greatest < 0) ? Boolean.FALSE : null;
      case NOT_EQUAL -> (least > 0 || greatest < 0) ? Boolean.TRUE : null;
      case LESS -> greatest < 0 ? Boolean.TRUE : least >= 0 ? Boolean.FALSE : null;
      case LESS_OR_EQUAL -> greatest <= 0 ? Boolean.TRUE : least > 0 ? Boolean.FALSE : null;
      case GREATER -> least > 0 ? Boolean.TRUE : greatest <= 0 ? Boolean.FALSE : null;
      case GREATER_OR_EQUAL -> least >= 0 ? Boolean.TRUE : greatest < 0 ? Boolean.FALSE : null;
    };
  }
}
