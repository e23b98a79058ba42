package org.ansinh.compiler;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Period;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Makes rules ready for kernels: folded at the date, statistics and positions in rules of their
/// own, none too large.
///
/// Rules of equal meaning become one, so what a baseline and an amended policy share is computed
/// once.
final class Preparation {
  private final Folding folding;
  private final LocalDate date;
  private final Map<Rule, Rule> prepared = new HashMap<>();
  private final Map<Meaning, Rule> canonical = new HashMap<>();

  private record Meaning(String fingerprint, @Nullable String entity, ValueType type) {}

  Preparation(LocalDate date) {
    this.date = date;
    this.folding = new Folding(date, this::prepare);
  }

  /// A rule of equal meaning that is ready; the same for all rules of equal meaning.
  Rule prepare(Rule rule) {
    Rule known = prepared.get(rule);
    if (known != null) {
      return known;
    }
    Expr formula = Tightening.tighten(folding.fold(rule.formula()));
    ValueType type = typeOf(rule.type(), formula);
    Entity entity = rule.entity();
    if (entity != null) {
      formula = new Hoisting(this, entity).hoist(formula);
      formula = new Splitting(this, entity).split(formula);
    }
    Rule ready =
        canonical(
            new Rule(
                rule.name(),
                entity,
                type,
                rule.label(),
                formula,
                rule.version(),
                rule.citation(),
                rule.payer(),
                rule.payee(),
                rule.span()));
    prepared.put(rule, ready);
    return ready;
  }

  /// The type of a rule whose formula may have fewer digits than the rule was declared to have.
  private static ValueType typeOf(ValueType declared, Expr formula) {
    return declared instanceof NumberType number && formula.type() instanceof NumberType made
        ? Tightening.scaled(number, made.scale())
        : declared;
  }

  /// `expr`, closed but for `Self`, as a rule of `entity`; the rule itself if it is nothing but a
  /// reference to one.
  Rule ruleOf(String name, Entity entity, Expr expr) {
    if (expr instanceof Expr.RuleRef ref && ref.unit() instanceof UnitRef.Self) {
      return ref.rule();
    }
    Expr formula = new Splitting(this, entity).split(expr);
    return canonical(
        new Rule(
            name,
            entity,
            expr.type(),
            Label.NONE,
            formula,
            Period.from(date),
            null,
            null,
            null,
            expr.span()));
  }

  /// A reference to the rule that [#ruleOf] makes of `expr`.
  Expr.RuleRef reference(UnitRef unit, String name, Entity entity, Expr expr) {
    SourceSpan span = expr.span();
    return new Expr.RuleRef(unit, ruleOf(name, entity, expr), expr.type(), span);
  }

  private Rule canonical(Rule rule) {
    Entity entity = rule.entity();
    Meaning meaning =
        new Meaning(rule.fingerprint(), entity == null ? null : entity.name(), rule.type());
    Rule known = canonical.putIfAbsent(meaning, rule);
    return known == null ? rule : known;
  }
}
