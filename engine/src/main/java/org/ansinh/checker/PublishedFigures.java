package org.ansinh.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.RestatedFigure;
import org.ansinh.ir.Restating;
import org.ansinh.ir.Value;
import org.ansinh.quantity.Range;
import org.ansinh.syntax.BinaryOp;
import org.ansinh.syntax.Expr.Access;
import org.ansinh.syntax.Expr.Binary;
import org.ansinh.syntax.Expr.Call;
import org.ansinh.syntax.Expr.DateLiteral;
import org.ansinh.syntax.Expr.Negate;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.Place;
import org.jspecify.annotations.Nullable;

/// Figures in expressions: `target(si_coverage, 2025-12-31)`, `actual(si_coverage, 2020-12-31)`,
/// with a place or a source after the day where there are several; with a category after it, all
/// its units put together. Figures of different bases are neither added nor compared.
final class PublishedFigures {
  private final Declarations declarations;

  /// Whether any was used, so that expressions without figures are not searched for them.
  private boolean used;

  PublishedFigures(Declarations declarations) {
    this.declarations = declarations;
  }

  Expr figure(Call e, Figure.Role role) {
    if (e.arguments().size() < 2
        || !(e.arguments().getFirst() instanceof Ref named)
        || !(e.arguments().get(1) instanceof DateLiteral day)) {
      throw new Refused(
          Issue.of(
                  IssueCode.WRONG_ARGUMENTS,
                  e.span(),
                  "`%s` is asked with a measure and a day.".formatted(e.function()))
              .hint("For example: `%s(si_coverage, 2025-12-31)`.".formatted(e.function())));
    }
    Measure measure = measure(named.name());
    List<Figure> found =
        new ArrayList<>(
            measure.figures(role).stream()
                .filter(figure -> figure.day().equals(day.value()))
                .toList());
    Value.CategoryValue place = null;
    Category division = null;
    for (org.ansinh.syntax.Expr argument : e.arguments().subList(2, e.arguments().size())) {
      Place written = written(argument);
      if (written == null) {
        throw new Refused(
            Issue.of(
                IssueCode.WRONG_ARGUMENTS,
                argument.span(),
                "After the day stand the name of a place, a category or a source."));
      }
      String name = written.unit().text();
      if (written.category() == null && declarations.sources.containsKey(name)) {
        found.removeIf(figure -> !figure.citation().source().name().equals(name));
      } else if (written.category() == null && declarations.categories.containsKey(name)) {
        division = declarations.categories.get(name);
      } else {
        place = new Places(declarations).of(written, day.value());
      }
    }
    used = true;
    return constant(e, measure, value(e, measure, found, day.value(), place, division));
  }

  /// @param place null for the country
  /// @param division of all of whose units the figures are put together; null for one figure
  private BigDecimal value(
      Call e,
      Measure measure,
      List<Figure> figures,
      LocalDate day,
      Value.@Nullable CategoryValue place,
      @Nullable Category division) {
    Restating restating =
        new Restating(measure, declarations.successions.values(), declarations.measures.values());
    if (division != null && place == null) {
      return value(e, measure, restating.whole(day, division, figures), division.name());
    }
    List<Figure> published =
        figures.stream().filter(figure -> Objects.equals(figure.place(), place)).toList();
    return published.isEmpty() && place != null
        ? value(e, measure, restating.of(day, place, figures), place.name())
        : one(e, measure, published).value();
  }

  /// The place or source that an argument names, or null.
  private static @Nullable Place written(org.ansinh.syntax.Expr argument) {
    return switch (argument) {
      case Ref ref -> new Place(null, ref.name(), ref.span());
      case Access access when access.of() instanceof Ref category ->
          new Place(category.name(), access.member(), access.span());
      default -> null;
    };
  }

  /// What is said of units of another division, said of `place`.
  private static BigDecimal value(
      Call e, Measure measure, RestatedFigure.Outcome outcome, String place) {
    return switch (outcome) {
      case RestatedFigure.Found found -> found.figure().value();
      case RestatedFigure.Nothing _ -> one(e, measure, List.of()).value();
      case RestatedFigure.Impossible impossible ->
          throw new Refused(
              Issue.of(
                      IssueCode.NOT_RESTATED,
                      e.span(),
                      "There is no such figure of `%s` in `%s`: %s."
                          .formatted(measure.name(), place, impossible.reason().en()))
                  .hint("`show %s` lists its figures.".formatted(measure.name())));
    };
  }

  private Measure measure(Name name) {
    Measure measure = declarations.measures.get(name.text());
    if (measure == null) {
      throw new Refused(Declarations.unknown("measure", name, declarations.measures.keySet()));
    }
    return measure;
  }

  private static Figure one(Call e, Measure measure, List<Figure> found) {
    if (found.isEmpty()) {
      throw new Refused(
          Issue.of(
                  IssueCode.UNKNOWN_NAME,
                  e.span(),
                  "There is no such figure: %s of `%s`.".formatted(e.function(), measure.name()))
              .hint("`show %s` lists its figures.".formatted(measure.name())));
    }
    Figure first = found.getFirst();
    if (found.stream().anyMatch(figure -> figure.value().compareTo(first.value()) != 0)) {
      Set<String> sources = new TreeSet<>();
      found.forEach(figure -> sources.add("`" + figure.citation().source().name() + "`"));
      throw new Refused(
          Issue.of(
                  IssueCode.WRONG_ARGUMENTS,
                  e.span(),
                  "There are %d figures that differ: %s."
                      .formatted(found.size(), String.join(", ", sources)))
              .hint("Name the source after the day."));
    }
    return first;
  }

  private static Expr constant(Call e, Measure measure, BigDecimal figure) {
    Value.NumberValue value = new Value.NumberValue(figure);
    NumberType type =
        new NumberType(
            measure.type().unit(),
            Math.max(0, value.number().scale()),
            new Range(value.number(), value.number()),
            measure.type().percent());
    return new Expr.Constant(value, type, e.span());
  }

  /// `value`, which `written` means, unless it adds or compares figures of different bases.
  Expr agreeing(org.ansinh.syntax.Expr written, Expr value) {
    if (used) {
      requireAgreement(written);
    }
    return value;
  }

  private void requireAgreement(org.ansinh.syntax.Expr written) {
    switch (written) {
      case Binary e -> {
        if (mixes(e.op())) {
          requireOneBasis(e);
        }
        requireAgreement(e.left());
        requireAgreement(e.right());
      }
      case Negate e -> requireAgreement(e.operand());
      case Call e -> {
        if (e.function().text().equals("min") || e.function().text().equals("max")) {
          requireOneBasis(e);
        }
        e.arguments().forEach(this::requireAgreement);
      }
      default -> {}
    }
  }

  private void requireOneBasis(org.ansinh.syntax.Expr written) {
    List<Measure> measures = new ArrayList<>();
    collect(written, measures);
    for (Measure measure : measures) {
      Measure first = measures.getFirst();
      if (!measure.basis().equals(first.basis())) {
        throw new Refused(
            Issue.of(
                    IssueCode.BASES_DIFFER,
                    written.span(),
                    "`%s` is of %s, but `%s` is of %s."
                        .formatted(first.name(), first.basis(), measure.name(), measure.basis()))
                .hint("Figures of different bases are not added, averaged or compared."));
      }
    }
  }

  private static boolean mixes(BinaryOp op) {
    return switch (op) {
      case ADD, SUBTRACT, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      case OR, AND, MULTIPLY, DIVIDE, POWER -> false;
    };
  }

  private void collect(org.ansinh.syntax.Expr written, List<Measure> measures) {
    switch (written) {
      case Binary e -> {
        if (e.op() != BinaryOp.DIVIDE) {
          collect(e.left(), measures);
          collect(e.right(), measures);
        }
      }
      case Negate e -> collect(e.operand(), measures);
      case Call e -> {
        Measure measure = asked(e);
        if (measure != null) {
          measures.add(measure);
        } else {
          e.arguments().forEach(argument -> collect(argument, measures));
        }
      }
      default -> {}
    }
  }

  private @Nullable Measure asked(Call e) {
    String function = e.function().text();
    return (function.equals("target") || function.equals("actual"))
            && !e.arguments().isEmpty()
            && e.arguments().getFirst() instanceof Ref named
        ? declarations.measures.get(named.name().text())
        : null;
  }
}
