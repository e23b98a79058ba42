package org.ansinh.checker;

import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Value;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.Access;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Values of categories: `hue` where a province is expected, `Province.hue` anywhere.
final class CategoryValues {
  private final Declarations declarations;

  CategoryValues(Declarations declarations) {
    this.declarations = declarations;
  }

  static Denoted of(Category category, String name, SourceSpan span) {
    int ordinal = category.ordinalOf(name);
    return new Denoted.OneValue(
        new Expr.Constant(
            new Value.CategoryValue(category, ordinal), new CategoryType(category), span),
        span);
  }

  /// Whether a bare name is nothing but a value of a category.
  boolean isNothingElse(String name, Context context) {
    return isFree(name, context)
        && declarations.categories.values().stream().anyMatch(c -> c.ordinalOf(name) >= 0);
  }

  private boolean isFree(String name, Context context) {
    return !context.locals().containsKey(name)
        && !context.units().containsKey(name)
        && !declarations.inputs.containsKey(name)
        && !declarations.parameters.containsKey(name)
        && !declarations.formulas.containsKey(name);
  }

  /// What `Province.hue` stands for; null if no category is named before the point.
  ///
  /// @throws Refused if the category has no such value
  @Nullable Denoted qualified(Access e, Context context) {
    if (!(e.of() instanceof Ref ref) || !isFree(ref.name().text(), context)) {
      return null;
    }
    Category category = declarations.categories.get(ref.name().text());
    if (category == null) {
      return null;
    }
    Name value = e.member();
    if (category.ordinalOf(value.text()) < 0) {
      throw new Refused(
          Declarations.unknown(
              "`%s` is not a value of `%s`.".formatted(value, category.name()),
              value.text(),
              value.span(),
              category.names()));
    }
    return of(category, value.text(), value.span());
  }
}
