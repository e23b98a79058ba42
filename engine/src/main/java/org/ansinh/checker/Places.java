package org.ansinh.checker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.Merging;
import org.ansinh.ir.Succession;
import org.ansinh.ir.Value;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.Place;
import org.jspecify.annotations.Nullable;

/// The units that figures are of. Where several categories have a unit of the name, that of the
/// division in force on the day of the figure is meant.
final class Places {
  private final Declarations declarations;

  Places(Declarations declarations) {
    this.declarations = declarations;
  }

  /// @throws Refused if there is no such unit, or several and no succession tells which
  Value.CategoryValue of(Place written, LocalDate day) {
    String name = written.unit().text();
    Name named = written.category();
    List<Category> holders = new ArrayList<>();
    if (named != null) {
      Category category = declarations.categories.get(named.text());
      if (category == null) {
        throw new Refused(
            Declarations.unknown("category", named, declarations.categories.keySet()));
      }
      holders.add(category);
    } else {
      holders.addAll(declarations.categories.values());
    }
    List<String> places = new ArrayList<>();
    holders.forEach(category -> places.addAll(category.names()));
    holders.removeIf(category -> category.ordinalOf(name) < 0);
    if (holders.isEmpty()) {
      throw new Refused(
          Declarations.unknown(
              named == null
                  ? "No category has a value `%s`.".formatted(name)
                  : "`%s` is not a value of `%s`.".formatted(name, named),
              name,
              written.unit().span(),
              places));
    }
    List<Category> inForce =
        holders.stream().filter(category -> isInForce(category, holders, day)).toList();
    if (inForce.size() != 1) {
      throw new Refused(
          Issue.of(
                  IssueCode.KIND_MISMATCH,
                  written.span(),
                  "`%s` is a value of %s, and no succession tells which is meant on %s."
                      .formatted(name, listed(holders), day))
              .hint("Write for example `in %s.%s`.".formatted(holders.getLast().name(), name)));
    }
    Category category = inForce.getFirst();
    return new Value.CategoryValue(category, category.ordinalOf(name));
  }

  private static String listed(List<Category> categories) {
    return String.join(
        " and of ", categories.stream().map(category -> "`" + category.name() + "`").toList());
  }

  /// Whether, of the divisions that could be meant, this one has begun by `day` and not yet ended.
  private boolean isInForce(Category category, List<Category> others, LocalDate day) {
    for (Category other : others) {
      LocalDate later = begins(category, other);
      LocalDate earlier = begins(other, category);
      if ((later != null && !later.isAfter(day)) || (earlier != null && earlier.isAfter(day))) {
        return false;
      }
    }
    return true;
  }

  /// The day on which the units of `to` followed those of `from`; null if they did not.
  private @Nullable LocalDate begins(Category from, Category to) {
    if (Merging.between(declarations.successions.values(), from, to) == null) {
      return null;
    }
    LocalDate last = null;
    for (Succession one : declarations.successions.values()) {
      if (one.merging().to().name().equals(to.name())
          && (one.merging().from().name().equals(from.name())
              || Merging.between(declarations.successions.values(), from, one.merging().from())
                  != null)
          && (last == null || one.day().isBefore(last))) {
        last = one.day();
      }
    }
    return last;
  }
}
