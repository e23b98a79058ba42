package org.ansinh.interpreter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Value;

/// The order of values, and what kind a value must be of.
public final class Values {
  private Values() {}

  /// Numbers and dates by size, no before yes, category values in the order of the category.
  public static int compare(Value left, Value right) {
    return switch (left) {
      case Value.NumberValue v -> v.number().compareTo(number(right));
      case Value.BooleanValue v -> Boolean.compare(v.truth(), truth(right));
      case Value.DateValue v -> v.date().compareTo(date(right));
      case Value.CategoryValue v -> Integer.compare(v.ordinal(), category(right).ordinal());
    };
  }

  /// Whether `left` stands to `right` as `comparison` says. Category values are equal when they
  /// have the same name, so that a policy and its baseline may list different values.
  static boolean holds(Expr.Comparison comparison, Value left, Value right) {
    if (left instanceof Value.CategoryValue l) {
      boolean same = l.name().equals(category(right).name());
      switch (comparison) {
        case EQUAL -> {
          return same;
        }
        case NOT_EQUAL -> {
          return !same;
        }
        case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {}
      }
    }
    int order = compare(left, right);
    return switch (comparison) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  public static BigDecimal number(Value value) {
    if (value instanceof Value.NumberValue v) {
      return v.number();
    }
    throw new InternalException("expected a number, found " + value);
  }

  public static boolean truth(Value value) {
    if (value instanceof Value.BooleanValue v) {
      return v.truth();
    }
    throw new InternalException("expected yes or no, found " + value);
  }

  public static LocalDate date(Value value) {
    if (value instanceof Value.DateValue v) {
      return v.date();
    }
    throw new InternalException("expected a date, found " + value);
  }

  public static Value.CategoryValue category(Value value) {
    if (value instanceof Value.CategoryValue v) {
      return v;
    }
    throw new InternalException("expected a value of a category, found " + value);
  }
}
