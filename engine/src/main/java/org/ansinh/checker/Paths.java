package org.ansinh.checker;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Category;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Local;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Expr.Access;
import org.ansinh.syntax.Expr.But;
import org.ansinh.syntax.Expr.Index;
import org.ansinh.syntax.Expr.OnDate;
import org.ansinh.syntax.Expr.Ref;
import org.ansinh.syntax.Name;
import org.jspecify.annotations.Nullable;

/// Looks names up: `wage`, `household.size`, `members[age < 6 years].wage`, `minimum_wage[region]`,
/// `(p but wage = 0).x`.
final class Paths {
  private final Formula formula;
  private final Declarations declarations;
  private final NameIssues names;
  private final Parameters parameters;
  private final Changes changes;
  private final CategoryValues categories;

  Paths(Formula formula) {
    this.formula = formula;
    this.declarations = formula.declarations;
    this.names = new NameIssues(declarations);
    this.parameters = new Parameters(formula);
    this.changes = new Changes(formula);
    this.categories = new CategoryValues(declarations);
  }

  /// The one value that a path stands for.
  Expr value(org.ansinh.syntax.Expr written, Context context, @Nullable ValueType expected) {
    return switch (denote(written, context, expected, null)) {
      case Denoted.OneValue one -> one.value();
      case Denoted.OneUnit one ->
          throw new Refused(
              Issue.of(
                      IssueCode.NOT_ALLOWED_HERE,
                      written.span(),
                      "This is a %s, not a value of one.".formatted(one.unit().entity().name()))
                  .hint("Name one of its values, as in `%s.x`.".formatted(one.span().text())));
      case Denoted.Listed listed ->
          throw new Refused(
              Issue.of(
                      IssueCode.WRONG_ARGUMENTS,
                      written.span(),
                      "`%s` has one value for each `%s`."
                          .formatted(
                              listed.parameter().name(), Parameters.categoryOf(listed).name()))
                  .hint(
                      "Say which one, for example `%s[%s]`."
                          .formatted(
                              listed.parameter().name(),
                              Parameters.categoryOf(listed).values().getFirst().name())));
      case Restated restated -> restated.common();
      case Denoted.Many _, Denoted.ManyValues _ ->
          throw new Refused(
              Issue.of(
                      IssueCode.NOT_ALLOWED_HERE,
                      written.span(),
                      "These are several values, one for each member.")
                  .hint("Use `sum(…)`, `min(…)`, `max(…)` or `count(…)` to get one."));
    };
  }

  /// @param member what to call the members of a group, if the path leads to them; null for a name
  ///   of its own
  Denoted denote(
      org.ansinh.syntax.Expr written,
      Context context,
      @Nullable ValueType expected,
      UnitRef.@Nullable Bound member) {
    return switch (written) {
      case Ref ref -> name(ref.name(), context, expected, member);
      case Access access -> access(access, context, member);
      case Index index -> index(index, context, member);
      case But but -> changes.but(but, context);
      default -> new Denoted.OneValue(formula.value(written, context, expected), written.span());
    };
  }

  private Denoted name(
      Name name, Context context, @Nullable ValueType expected, UnitRef.@Nullable Bound member) {
    String text = name.text();
    SourceSpan span = name.span();
    Local local = context.locals().get(text);
    if (local != null) {
      return one(new Expr.LocalRef(local, local.type(), span), context);
    }
    UnitRef.Bound unit = context.units().get(text);
    if (unit != null) {
      return new Denoted.OneUnit(unit, span);
    }
    if (expected instanceof CategoryType wanted && wanted.category().ordinalOf(text) >= 0) {
      return CategoryValues.of(wanted.category(), text, span);
    }
    UnitRef self = context.self();
    if (self != null) {
      Denoted own = of(self, name, context, member);
      if (own != null) {
        return own;
      }
    }
    Parameter parameter = declarations.parameters.get(text);
    if (parameter != null) {
      return parameter.by() == null
          ? one(parameters.value(parameter, span), context)
          : new Denoted.Listed(parameter, span);
    }
    Declarations.Formulas formulas = declarations.formulas.get(text);
    if (formulas != null && !formulas.isFunction() && formulas.entity() == null) {
      return one(rule(null, text, span), context);
    }
    if (text.equals("today")) {
      return one(formula.dates.today(span), context);
    }
    UnitRef own = context.own();
    if (text.equals("this") && own != null) {
      return new Denoted.OneUnit(own, span);
    }
    Category category = declarations.categoryWith(text);
    if (category != null && !declarations.inputs.containsKey(text) && formulas == null) {
      return CategoryValues.of(category, text, span);
    }
    throw names.unknown(name, context, expected);
  }

  private Denoted one(Expr value, Context context) {
    return new Denoted.OneValue(formula.narrowed(value, context), value.span());
  }

  /// What `name` means for `unit`: an input, a rule, its group or its members; null if nothing.
  private @Nullable Denoted of(
      UnitRef unit, Name name, Context context, UnitRef.@Nullable Bound member) {
    Expr value = valueOf(unit, name, context, false);
    if (value != null) {
      return new Denoted.OneValue(value, name.span());
    }
    Entity group = declarations.groupOf(unit.entity(), name.text());
    if (group != null) {
      return new Denoted.OneUnit(new UnitRef.GroupOf(unit, group), name.span());
    }
    Entity.Containment containment = unit.entity().containment();
    if (containment != null && containment.role().equals(name.text())) {
      return members(unit, containment, context, member, name.span());
    }
    return null;
  }

  private static Denoted.Many members(
      UnitRef unit,
      Entity.Containment containment,
      Context context,
      UnitRef.@Nullable Bound member,
      SourceSpan span) {
    UnitRef.Bound each =
        member == null
            ? new UnitRef.Bound(containment.role() + "#" + context.depth(), containment.member())
            : new UnitRef.Bound(member.name(), containment.member());
    return new Denoted.Many(unit, each, each, null, context.withSelf(each), span);
  }

  /// The input or rule `name` of `unit`, or null if it has none.
  ///
  /// @param optionalAllowed whether an optional input may stand here
  private @Nullable Expr valueOf(
      UnitRef unit, Name name, Context context, boolean optionalAllowed) {
    String text = name.text();
    Input input = declarations.inputs.get(text);
    if (input != null && input.entity().name().equals(unit.entity().name())) {
      if (input.optional() && !optionalAllowed) {
        throw new Refused(
            Issue.of(
                    IssueCode.OPTIONAL_NOT_GUARDED,
                    name.span(),
                    "`%s` may be unknown.".formatted(text))
                .hint("Write `%s else …`, or ask `known(%s)`.".formatted(text, text)));
      }
      if (unit instanceof UnitRef.But but) {
        for (UnitRef.Change change : but.changes()) {
          if (change.input().name().equals(text)) {
            return change.value();
          }
        }
        return formula.narrowed(
            new Expr.InputRef(but.unit(), input, input.type(), name.span()), context);
      }
      return formula.narrowed(new Expr.InputRef(unit, input, input.type(), name.span()), context);
    }
    Declarations.Formulas formulas = declarations.formulas.get(text);
    if (formulas != null
        && formulas.entity() != null
        && formulas.entity().name().equals(unit.entity().name())) {
      return formula.narrowed(rule(unit, text, name.span()), context);
    }
    return null;
  }

  private Expr rule(@Nullable UnitRef unit, String name, SourceSpan span) {
    Rule rule = formula.book.rule(name, formula.day, span).orRefuse();
    return new Expr.RuleRef(unit, rule, rule.type(), span);
  }

  /// The optional input that `written` names.
  ///
  /// @throws Refused if it is something else
  Expr.InputRef optional(org.ansinh.syntax.Expr written, Context context) {
    Expr found =
        switch (written) {
          case Ref ref -> {
            UnitRef self = context.self();
            yield self == null ? null : valueOf(self, ref.name(), context, true);
          }
          case Access access ->
              switch (denote(access.of(), context, null, null)) {
                case Denoted.OneUnit one -> valueOf(one.unit(), access.member(), context, true);
                default -> null;
              };
          default -> null;
        };
    if (found instanceof Expr.InputRef ref && ref.input().optional()) {
      return ref;
    }
    if (found == null && written instanceof Ref ref) {
      value(ref, context, null);
    }
    throw new Refused(
        Issue.of(
            IssueCode.NOT_ALLOWED_HERE,
            written.span(),
            "Only an input that is `optional` may be unknown; this always has a value."));
  }

  private Denoted access(Access e, Context context, UnitRef.@Nullable Bound member) {
    Denoted qualified = categories.qualified(e, context);
    if (qualified != null) {
      return qualified;
    }
    Denoted of = denote(e.of(), context, null, member);
    Name name = e.member();
    return switch (of) {
      case Denoted.OneUnit one -> {
        Denoted found = of(one.unit(), name, context, member);
        if (found == null) {
          throw names.notOf(one.unit().entity(), name);
        }
        yield found;
      }
      case Denoted.Many many -> {
        Entity group = declarations.groupOf(many.at().entity(), name.text());
        if (group != null) {
          yield new Denoted.Many(
              many.group(),
              many.member(),
              new UnitRef.GroupOf(many.at(), group),
              many.where(),
              many.inside(),
              e.span());
        }
        Expr value = valueOf(many.at(), name, many.inside(), false);
        if (value == null) {
          throw names.notOf(many.at().entity(), name);
        }
        yield new Denoted.ManyValues(many, value, e.span());
      }
      case Denoted.OneValue one -> {
        Expr part = formula.dates.part(one.value(), name, e.span());
        if (part == null) {
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  name.span(),
                  "%s has no `%s`.".formatted("A value such as this", name)));
        }
        yield new Denoted.OneValue(formula.narrowed(part, context), e.span());
      }
      case Denoted.Listed _, Denoted.ManyValues _, Restated _ ->
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  name.span(),
                  "There is no `%s` here.".formatted(name)));
    };
  }

  private Denoted index(Index e, Context context, UnitRef.@Nullable Bound member) {
    if (e.of() instanceof OnDate other) {
      Index then = new Index(other.of(), e.inside(), e.span());
      OnDate turned = new OnDate(then, other.date(), e.span());
      return new Denoted.OneValue(formula.value(turned, context, null), e.span());
    }
    return switch (denote(e.of(), context, null, member)) {
      case Denoted.Listed listed -> parameters.lookup(listed, e, context);
      case Denoted.Many many -> {
        Expr condition = formula.truth(e.inside(), many.inside());
        Expr before = many.where();
        Expr where =
            before == null
                ? condition
                : new Expr.And(List.of(before, condition), e.inside().span());
        yield new Denoted.Many(
            many.group(),
            many.member(),
            many.at(),
            where,
            many.inside().assume(condition, true),
            e.span());
      }
      case Denoted.OneValue _, Denoted.OneUnit _, Denoted.ManyValues _, Restated _ ->
          throw new Refused(
              Issue.of(
                  IssueCode.NOT_ALLOWED_HERE,
                  e.span(),
                  "Square brackets choose members of a group, or one of the values of a parameter"
                      + " by category."));
    };
  }
}
