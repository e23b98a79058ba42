package org.ansinh.checker;

import java.util.List;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.syntax.Expr.Access;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.DateLiteral;
import org.ansinh.syntax.Expr.Negate;
import org.ansinh.syntax.Expr.NumberLiteral;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Expr.YesNoLiteral;
import org.jspecify.annotations.Nullable;

/// Expressions whose value is known before any facts are.
final class Constants {
  private Constants() {}

  /// Whether `expr` is made of written values only; a category value counts where one is expected.
  static boolean isWritten(org.ansinh.syntax.Expr expr, @Nullable ValueType expected) {
    return switch (expr) {
      case NumberLiteral _, DateLiteral _, YesNoLiteral _ -> true;
      case Negate e -> isWritten(e.operand(), null);
      case Binary e ->
          switch (e.op()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                isWritten(e.left(), null) && isWritten(e.right(), null);
            default -> false;
          };
      case Ref _ -> expected instanceof CategoryType;
      case Access e -> expected instanceof CategoryType && e.of() instanceof Ref;
      default -> false;
    };
  }

  /// Whether a checked expression is a written number, or sums and products of such.
  static boolean isNumber(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> e.type() instanceof NumberType;
      case Expr.Negate e -> isNumber(e.operand());
      case Expr.Arithmetic e -> isNumber(e.left()) && isNumber(e.right());
      default -> false;
    };
  }

  /// The one value that `expr` can have, or null.
  static @Nullable Value known(Expr expr) {
    return switch (expr) {
      case Expr.Constant e -> e.value();
      case Expr.ParameterValue e -> e.value();
      default ->
          switch (expr.type()) {
            case NumberType n ->
                n.range().isSingle() ? new Value.NumberValue(n.range().low()) : null;
            case DateType d ->
                d.earliest().equals(d.latest()) ? new Value.DateValue(d.earliest()) : null;
            case BooleanType _, CategoryType _ -> null;
          };
    };
  }

  /// The value of an expression made of written values.
  static Value value(Expr expr) {
    Value value = known(expr);
    if (value == null) {
      throw new IllegalStateException("no constant at " + expr.span());
    }
    return value;
  }

  /// A type that holds the values of all of `values`, which are of one kind.
  static ValueType either(List<Expr> values) {
    ValueType first = values.getFirst().type();
    return switch (first) {
      case NumberType _ ->
          NumberTyping.either(values.stream().map(v -> (NumberType) v.type()).toList());
      case DateType date -> {
        DateType all = date;
        for (Expr value : values) {
          DateType one = (DateType) value.type();
          all =
              new DateType(
                  one.earliest().isBefore(all.earliest()) ? one.earliest() : all.earliest(),
                  one.latest().isAfter(all.latest()) ? one.latest() : all.latest());
        }
        yield all;
      }
      case BooleanType _, CategoryType _ -> first;
    };
  }
}
