package org.ansinh.checker;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.ValueType;
import org.ansinh.quantity.Range;
import org.ansinh.quantity.Unit;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.Call;
import org.ansinh.syntax.Expr.Else;
import org.ansinh.syntax.Expr.Index;
import org.ansinh.syntax.Expr.Position;
import org.ansinh.syntax.Expr.Quantified;
import org.jspecify.annotations.Nullable;

/// Statistics over the members of a group, places within it, and values that may be missing.
final class Members {
  private final Formula formula;

  Members(Formula formula) {
    this.formula = formula;
  }

  Expr quantified(Quantified e, Context context) {
    String name = e.variable().text();
    UnitRef.Bound wanted = new UnitRef.Bound(name, anyEntity(e.span()));
    if (context.units().containsKey(name)) {
      throw new Refused(
          Issue.of(
              IssueCode.DUPLICATE_NAME,
              e.variable().span(),
              "`%s` already stands for another unit here.".formatted(name)));
    }
    Denoted range = formula.paths.denote(e.range(), context, null, wanted);
    if (!(range instanceof Denoted.Many many) || many.at() instanceof UnitRef.GroupOf) {
      throw needsMembers(e.range().span());
    }
    Context inside =
        context
            .knowing(many.inside().known())
            .bind(new UnitRef.Bound(name, many.member().entity()));
    Expr claim = formula.truth(e.claim(), inside);
    return new Expr.Aggregate(
        e.every() ? Expr.Aggregation.EVERY : Expr.Aggregation.SOME,
        many.group(),
        many.member(),
        many.where(),
        claim,
        null,
        BooleanType.YES_NO,
        e.span());
  }

  private Entity anyEntity(SourceSpan span) {
    return formula.declarations.entities.values().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(Issue.of(IssueCode.NOT_ALLOWED_HERE, span, "There is no entity yet.")));
  }

  private static Refused needsMembers(SourceSpan span) {
    return new Refused(
        Issue.of(
            IssueCode.WRONG_ARGUMENTS,
            span,
            "I expected the members of a group here, for example `members` or"
                + " `household.members[age < 6 years]`."));
  }

  /// The members, or a value of each, that the one argument of a call names.
  private Denoted several(Call e, Context context) {
    if (e.arguments().size() != 1) {
      throw new Refused(
          Issue.of(
              IssueCode.WRONG_ARGUMENTS,
              e.span(),
              "`%s` takes one argument here, a value of each member.".formatted(e.function())));
    }
    return formula.paths.denote(e.arguments().getFirst(), context, null, null);
  }

  /// Whether the argument of `min`, `max` and their like is a value of each member.
  Expr aggregate(Call e, Context context, @Nullable Expr whenEmpty) {
    Denoted denoted = several(e, context);
    String function = e.function().text();
    if (function.equals("count")) {
      if (denoted instanceof Denoted.Many many && !(many.at() instanceof UnitRef.GroupOf)) {
        return count(many, e.span(), context);
      }
      if (denoted instanceof Denoted.ManyValues) {
        throw new Refused(
            Issue.of(
                    IssueCode.WRONG_ARGUMENTS,
                    e.span(),
                    "`count` counts members, not their values.")
                .hint("Write `count(members[…])`, with a condition in the square brackets."));
      }
      throw needsMembers(e.arguments().getFirst().span());
    }
    if (denoted instanceof Restated restated) {
      return formula.narrowed(restated.combined(e), context);
    }
    if (!(denoted instanceof Denoted.ManyValues values)) {
      throw new Refused(
          Issue.of(
                  IssueCode.WRONG_ARGUMENTS,
                  e.arguments().getFirst().span(),
                  "`%s` needs a value of each member.".formatted(function))
              .hint("Write for example `%s(members.x)`.".formatted(function)));
    }
    return switch (function) {
      case "sum" -> sum(values, e.span(), context);
      case "min" -> extremum(false, values, whenEmpty, e.span(), context);
      case "max" -> extremum(true, values, whenEmpty, e.span(), context);
      case "any" -> truth(Expr.Aggregation.SOME, values, e.span());
      default -> truth(Expr.Aggregation.EVERY, values, e.span());
    };
  }

  private static int atMost(Denoted.Many many) {
    Entity.Containment containment = many.group().entity().containment();
    return containment == null ? 1 : containment.atMost();
  }

  private static Range number(Denoted.Many many) {
    return Range.of(many.where() == null ? 1 : 0, atMost(many));
  }

  private Expr count(Denoted.Many many, SourceSpan span, Context context) {
    return formula.narrowed(
        new Expr.Aggregate(
            Expr.Aggregation.COUNT,
            many.group(),
            many.member(),
            many.where(),
            null,
            null,
            new NumberType(Unit.NUMBER, 0, number(many)),
            span),
        context);
  }

  private Expr sum(Denoted.ManyValues values, SourceSpan span, Context context) {
    if (!(values.value().type() instanceof NumberType type)) {
      throw Formula.mismatch("a number", values.value());
    }
    NumberType sum = type.withRange(type.range().times(number(values.of())));
    Arithmetic.requireFits(sum, "sum", span);
    return formula.narrowed(aggregate(Expr.Aggregation.SUM, values, null, sum, span), context);
  }

  private static Expr aggregate(
      Expr.Aggregation aggregation,
      Denoted.ManyValues values,
      @Nullable Expr whenEmpty,
      ValueType type,
      SourceSpan span) {
    Denoted.Many many = values.of();
    return new Expr.Aggregate(
        aggregation,
        many.group(),
        many.member(),
        many.where(),
        values.value(),
        whenEmpty,
        type,
        span);
  }

  private Expr extremum(
      boolean greatest,
      Denoted.ManyValues values,
      @Nullable Expr whenEmpty,
      SourceSpan span,
      Context context) {
    Expr value = values.value();
    if (!(value.type() instanceof NumberType || value.type() instanceof DateType)) {
      throw Formula.mismatch("a number or a date", value);
    }
    if (values.of().where() != null && whenEmpty == null) {
      throw new Refused(
          Issue.of(
                  IssueCode.OPTIONAL_NOT_GUARDED,
                  span,
                  "It may be that no member is picked here, and then there is no %s value."
                      .formatted(greatest ? "greatest" : "least"))
              .hint("Say what holds then: `%s else …`.".formatted(span.text())));
    }
    List<Expr> answers = new ArrayList<>(List.of(value));
    Expr otherwise = values.of().where() == null ? null : whenEmpty;
    if (otherwise != null) {
      answers.add(otherwise);
    }
    ValueType type = formula.answers(answers, answers);
    return formula.narrowed(
        aggregate(
            greatest ? Expr.Aggregation.MAX : Expr.Aggregation.MIN, values, otherwise, type, span),
        context);
  }

  private static Expr truth(
      Expr.Aggregation aggregation, Denoted.ManyValues values, SourceSpan span) {
    if (!(values.value().type() instanceof BooleanType)) {
      throw Formula.mismatch("a yes/no", values.value());
    }
    return aggregate(aggregation, values, null, BooleanType.YES_NO, span);
  }

  /// The mean as a fraction: the sum over the number of members.
  Fractions.Fraction mean(Call e, Context context) {
    if (e.arguments().size() == 2 && e.arguments().getFirst() instanceof Index asked) {
      return weightedMean(e, asked, context);
    }
    Denoted denoted = several(e, context);
    if (denoted instanceof Restated restated) {
      throw restated.needsWeights(e);
    }
    if (!(denoted instanceof Denoted.ManyValues values)) {
      throw new Refused(
          Issue.of(IssueCode.WRONG_ARGUMENTS, e.span(), "`mean` needs a value of each member.")
              .hint("Write for example `mean(members.x)`."));
    }
    Expr count = count(values.of(), e.span(), context);
    Fractions.requireNotZero(count, e.span());
    return new Fractions.Fraction(sum(values, e.span(), context), count, e.span());
  }

  /// `mean(x[p], w)`: the mean of what `x` says of the units merged into `p`, by the weights `w`.
  private Fractions.Fraction weightedMean(Call e, Index asked, Context context) {
    org.ansinh.syntax.Expr by = e.arguments().get(1);
    Index same = new Index(by, asked.inside(), by.span());
    if (formula.paths.denote(asked, context, null, null) instanceof Restated restated
        && formula.paths.denote(same, context, null, null) instanceof Restated weights) {
      return restated.mean(weights, e.span());
    }
    throw new Refused(
        Issue.of(
                IssueCode.WRONG_ARGUMENTS,
                e.span(),
                "`mean` by weights needs a value of each old unit, and a number for each of them.")
            .hint("Write `mean(x[p], w)`: `x` and `w` by the older category, `p` of the newer."));
  }

  Expr position(Position e, Context context) {
    UnitRef unit = context.self();
    if (unit == null) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              e.span(),
              "`position in` gives the place of a member, and no member is meant here."));
    }
    Entity group = group(e, unit.entity());
    Entity.Containment containment = group.containment();
    if (containment == null) {
      throw new IllegalStateException(group.name() + " has no members");
    }
    UnitRef.Bound member =
        new UnitRef.Bound(containment.role() + "#" + context.depth(), containment.member());
    Context inside = context.withSelf(member);
    org.ansinh.syntax.Expr among = e.among();
    Expr condition = among == null ? Conditions.yes(e.span()) : formula.truth(among, inside);
    Context chosen = inside.assume(condition, true);
    List<Expr> keys = new ArrayList<>();
    for (org.ansinh.syntax.Expr by : e.by()) {
      Expr key = formula.value(by, chosen, null);
      switch (key.type()) {
        case NumberType _, DateType _ -> keys.add(key);
        case BooleanType _, CategoryType _ -> throw Formula.mismatch("a number or a date", key);
      }
    }
    return new Expr.Position(
        unit,
        group,
        member,
        condition,
        keys,
        new NumberType(Unit.NUMBER, 0, Range.of(1, containment.atMost())),
        e.span());
  }

  private Entity group(Position e, Entity member) {
    String name = e.group().text();
    Entity group = formula.declarations.groupOf(member, name);
    if (group != null) {
      return group;
    }
    List<String> links = new ArrayList<>();
    for (Entity entity : formula.declarations.entities.values()) {
      Entity.Containment containment = entity.containment();
      if (containment != null && containment.member().name().equals(member.name())) {
        links.add(entity.link());
        if (containment.role().equals(name)) {
          return entity;
        }
      }
    }
    throw new Refused(
        Declarations.unknown(
            "A %s has no group called `%s`.".formatted(member.name(), name),
            name,
            e.group().span(),
            links));
  }

  /// `x else y`: an optional input, or a least or greatest value of members that may be none.
  Expr orElse(Else e, Context context, @Nullable ValueType expected) {
    if (e.of() instanceof Call call
        && (call.function().text().equals("min") || call.function().text().equals("max"))
        && call.arguments().size() == 1) {
      Expr plain = formula.value(e.otherwise(), context, expected);
      return aggregate(call, context, plain);
    }
    Expr.InputRef ref = formula.paths.optional(e.of(), context);
    Expr otherwise = formula.value(e.otherwise(), context, ref.input().type());
    ValueType type = formula.answers(List.of(ref, otherwise), List.of(ref, otherwise));
    return formula.narrowed(
        new Expr.OrElse(ref.unit(), ref.input(), otherwise, type, e.span()), context);
  }
}
