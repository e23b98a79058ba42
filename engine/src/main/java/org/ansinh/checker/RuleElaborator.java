package org.ansinh.checker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.ansinh.quantity.Rounding;
import org.ansinh.syntax.RuleItem;
import org.ansinh.syntax.TableItem;
import org.jspecify.annotations.Nullable;

/// Makes a rule of one version of a rule or of a table of an entity.
final class RuleElaborator {
  private final Formula formula;
  private final Declarations declarations;

  RuleElaborator(RuleBook book, LocalDate day) {
    this.formula = new Formula(book, day, null);
    this.declarations = book.declarations();
  }

  Rule rule(Declarations.Formulas formulas, Dated<?> version) {
    return switch (formulas) {
      case Declarations.OfRule rule -> rule(rule, (RuleItem.Version) version.value(), version);
      case Declarations.OfTable table -> table(table, (TableItem.Version) version.value(), version);
      case Declarations.OfBrackets brackets ->
          throw new IllegalArgumentException(brackets.item().name() + " is called with a value");
    };
  }

  private static Context context(@Nullable Entity entity) {
    return Context.of(entity == null ? null : new UnitRef.Self(entity));
  }

  private Rule table(Declarations.OfTable table, TableItem.Version version, Dated<?> dated) {
    Citation citation = declarations.citationOrNull(version.citation());
    Expr cases = new Tables(formula).cases(table, version, context(table.entity()), citation);
    return new Rule(
        table.item().name().text(),
        table.entity(),
        shown(cases.type(), table.kind()),
        Declarations.label(table.item().label()),
        cases,
        dated.period(),
        citation,
        null,
        null,
        table.item().span());
  }

  private Rule rule(Declarations.OfRule rule, RuleItem.Version version, Dated<?> dated) {
    RuleItem item = rule.item();
    Context context = context(rule.entity());
    Rounding rounding =
        item.rounded() == null ? null : rounding(item.rounded(), rule.kind(), context);
    Expr answer = answer(rule, version, rounding, context);
    RuleItem.PaidBy paid = item.paidBy();
    Payer payer = paid == null ? null : declarations.payers.get(paid.payer().text());
    Payer payee =
        paid == null || paid.payee() == null ? null : declarations.payers.get(paid.payee().text());
    if (paid != null && !(answer.type() instanceof NumberType)) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              paid.span(),
              "`%s` is %s; only an amount is paid by someone."
                  .formatted(item.name(), Kinds.described(answer.type()))));
    }
    return new Rule(
        item.name().text(),
        rule.entity(),
        shown(answer.type(), rule.kind()),
        Declarations.label(item.label()),
        answer,
        dated.period(),
        declarations.citationOrNull(version.citation()),
        payer,
        payee,
        item.span());
  }

  /// The inferred type, shown as a percentage if so declared.
  private static ValueType shown(ValueType inferred, ValueType declared) {
    return inferred instanceof NumberType n && declared instanceof NumberType d
        ? new NumberType(n.unit(), n.scale(), n.range(), d.percent())
        : inferred;
  }

  private Expr answer(
      Declarations.OfRule rule,
      RuleItem.Version version,
      @Nullable Rounding rounding,
      Context context) {
    Problems problems = new Problems();
    List<Expr.Arm> arms = new ArrayList<>();
    Context base = context;
    for (RuleItem.ExceptionClause clause : version.exceptions()) {
      Expr condition = problems.attempt(() -> formula.truth(clause.condition(), context));
      if (condition == null) {
        continue;
      }
      Context inside = context.assume(condition, true);
      base = base.assume(condition, false);
      Expr value = problems.attempt(() -> value(rule, clause.value(), rounding, inside));
      Citation citation = problems.attempt(() -> declarations.citationOrNull(clause.citation()));
      if (value != null) {
        String name = clause.name() == null ? "" : clause.name().text();
        arms.add(new Expr.Arm(name, condition, value, citation, clause.span()));
      }
    }
    Context otherwise = base;
    Expr value = problems.attempt(() -> value(rule, version.formula(), rounding, otherwise));
    if (value == null || !problems.isEmpty()) {
      throw problems.refusal();
    }
    if (arms.isEmpty()) {
      return value;
    }
    List<Expr> answers = new ArrayList<>(arms.stream().map(Expr.Arm::value).toList());
    answers.add(value);
    List<Expr> possible =
        otherwise.known().contradicted() ? answers.subList(0, answers.size() - 1) : answers;
    return new Expr.Cases(
        Expr.CasesKind.EXCEPTIONS,
        rule.item().name().text(),
        arms,
        value,
        formula.answers(answers, possible),
        version.span());
  }

  private Expr value(
      Declarations.OfRule rule,
      org.ansinh.syntax.Expr written,
      @Nullable Rounding rounding,
      Context context) {
    Expr value =
        rounding == null
            ? formula.value(written, context, rule.kind())
            : formula.fractions.rounded(written, rounding, context, rule.kind(), written.span());
    if (Kinds.same(value.type(), rule.kind())) {
      return value;
    }
    boolean units = value.type() instanceof NumberType && rule.kind() instanceof NumberType;
    String name = rule.item().name().text();
    Issue issue =
        units
            ? Issue.of(
                IssueCode.DECLARED_UNIT_DIFFERS,
                rule.item().kind().span(),
                "`%s` is declared in %s, but its formula gives %s."
                    .formatted(name, unit(rule.kind()), unit(value.type())))
            : Issue.of(
                IssueCode.DECLARED_KIND_DIFFERS,
                rule.item().kind().span(),
                "`%s` is declared as %s, but its formula gives %s."
                    .formatted(name, Kinds.described(rule.kind()), Kinds.described(value.type())));
    throw new Refused(issue.relatedTo(written.span(), "the formula"));
  }

  private static String unit(ValueType type) {
    return type instanceof NumberType n && n.unit().isNumber()
        ? Kinds.described(n)
        : type.describe();
  }

  private Rounding rounding(RuleItem.Rounded rounded, ValueType kind, Context context) {
    Expr step = formula.declared(rounded.step(), context, kind, "rounded");
    if (!(Constants.known(step) instanceof Value.NumberValue value)
        || value.number().compareTo(BigDecimal.ZERO) <= 0) {
      throw new Refused(
          Issue.of(
              IssueCode.NOT_ALLOWED_HERE,
              rounded.step().span(),
              "A result is rounded to a written step above zero, such as `1 VND`."));
    }
    Rounding.Direction direction =
        switch (rounded.mode()) {
          case UP -> Rounding.Direction.UP;
          case DOWN -> Rounding.Direction.DOWN;
          case HALF_UP -> Rounding.Direction.HALF_UP;
          case HALF_DOWN -> Rounding.Direction.HALF_DOWN;
          case HALF_EVEN -> Rounding.Direction.HALF_EVEN;
        };
    return new Rounding(direction, value.number());
  }
}
