package org.ansinh.checker;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.syntax.Kind;
import org.jspecify.annotations.Nullable;

/// Declared kinds and units.
final class Kinds {
  private final Declarations declarations;

  Kinds(Declarations declarations) {
    this.declarations = declarations;
  }

  /// The kind as a type whose range says nothing yet.
  ValueType of(Kind kind) {
    return switch (kind) {
      case Kind.Amount amount -> number(unit(amount.unit()), false);
      case Kind.Percent _ -> number(Unit.NUMBER, true);
      case Kind.Plain _ -> number(Unit.NUMBER, false);
      case Kind.YesNo _ -> BooleanType.YES_NO;
      case Kind.Date _ -> DateType.ANY;
      case Kind.Named named -> {
        String name = named.name().text();
        Category category = declarations.categories.get(name);
        if (category != null) {
          yield new CategoryType(category);
        }
        if (name.equals(declarations.currency)) {
          yield number(Unit.of(name), false);
        }
        List<Issue> known = declarations.faulty.get(name);
        if (known != null) {
          throw new Refused(known, null);
        }
        throw new Refused(
            Declarations.unknown(
                "`" + name + "` is neither a unit nor a category.",
                name,
                named.span(),
                declarations.categories.keySet()));
      }
    };
  }

  private static NumberType number(Unit unit, boolean percent) {
    return new NumberType(unit, 0, Range.ZERO, percent);
  }

  Unit unit(org.ansinh.syntax.@Nullable Unit written) {
    Unit unit = Unit.NUMBER;
    if (written == null) {
      return unit;
    }
    for (org.ansinh.syntax.Unit.Term term : written.terms()) {
      if (!isUnit(term.name())) {
        List<String> units = List.of(declarations.currency, "year", "month", "day");
        Issue issue =
            Issue.of(
                IssueCode.UNKNOWN_UNIT,
                written.span(),
                "`%s` is not a unit; the units are %s."
                    .formatted(term.name(), String.join(", ", units)));
        String question = Nearest.question(term.name(), units);
        throw new Refused(question.isEmpty() ? issue : issue.hint(question));
      }
      unit = unit.times(Unit.of(term.name()).power(term.exponent()));
    }
    return unit;
  }

  private boolean isUnit(String name) {
    return switch (name) {
      case "year", "month", "day" -> true;
      default -> name.equals(declarations.currency);
    };
  }

  /// Whether two types are of the same kind: for numbers the same unit, for categories the same
  /// category.
  static boolean same(ValueType a, ValueType b) {
    return switch (a) {
      case NumberType n -> b instanceof NumberType m && n.unit().equals(m.unit());
      case BooleanType _ -> b instanceof BooleanType;
      case DateType _ -> b instanceof DateType;
      case CategoryType c ->
          b instanceof CategoryType d && c.category().name().equals(d.category().name());
    };
  }

  /// As a reader says it within a sentence: `an amount in VND/month`, `a yes/no`.
  static String described(ValueType type) {
    return switch (type) {
      case NumberType n ->
          n.unit().isNumber()
              ? n.percent() ? "a percentage" : "a plain number"
              : "an amount in " + n.unit();
      case BooleanType _ -> "a yes/no";
      case DateType _ -> "a date";
      case CategoryType c -> "a value of " + c.category().name();
    };
  }
}
