package org.ansinh.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.jspecify.annotations.Nullable;

/// Evaluates expressions over unknown inputs along one path, deciding each condition that it meets.
final class Evaluation {
  private static final int DEEPEST = 400;
  private static final int LONGEST_NAME = 60;

  /// A local that an expression's text does not bind itself; the others are numbered.
  private static final Pattern FREE_LOCAL = Pattern.compile("\\$\\D");

  private final Terms terms;
  private final Path path;
  private final Inlining inlining;
  private final @Nullable LocalDate today;
  private final Forms forms;
  private final Divisions divisions;
  private final Dates dates;
  private final Conditions conditions;
  private final Units units;
  private final Map<String, Symbol> rules = new HashMap<>();
  private int depth;
  private int fresh;

  /// @param inlining which rules are looked into
  /// @param today the date of the law, or null if it is not known
  Evaluation(Terms terms, Path path, Inlining inlining, @Nullable LocalDate today) {
    this.terms = terms;
    this.path = path;
    this.inlining = inlining;
    this.today = today;
    this.forms = new Forms(terms, path);
    this.divisions = new Divisions(this, forms);
    this.dates = new Dates(this, path);
    this.conditions = new Conditions(this, path);
    this.units = new Units(this, terms, path);
  }

  Path path() {
    return path;
  }

  boolean truth(Expr expr, Scope scope) {
    return switch (evaluate(expr, scope)) {
      case Symbol.Truth s -> s.truth();
      case Symbol.Amount s -> throw new IllegalStateException("expected yes or no: " + expr);
      case Symbol.Choice s -> throw new IllegalStateException("expected yes or no: " + expr);
    };
  }

  Linear number(Expr expr, Scope scope) {
    return switch (evaluate(expr, scope)) {
      case Symbol.Amount s -> s.form();
      case Symbol.Truth s -> throw new IllegalStateException("expected a number: " + expr);
      case Symbol.Choice s -> throw new IllegalStateException("expected a number: " + expr);
    };
  }

  Symbol.Choice choice(Expr expr, Scope scope) {
    return switch (evaluate(expr, scope)) {
      case Symbol.Choice s -> s;
      case Symbol.Truth s -> throw new IllegalStateException("expected a category value: " + expr);
      case Symbol.Amount s -> throw new IllegalStateException("expected a category value: " + expr);
    };
  }

  Symbol evaluate(Expr expr, Scope scope) {
    path.budget().spend(1);
    if (depth >= DEEPEST) {
      return unknown("deep|" + fresh++, expr);
    }
    depth++;
    try {
      return inside(expr, scope);
    } finally {
      depth--;
    }
  }

  private Symbol inside(Expr expr, Scope scope) {
    return switch (expr) {
      case Expr.Constant e -> constant(e.value());
      case Expr.ParameterValue e -> constant(e.value());
      case Expr.ParameterLookup e -> lookup(e, scope);
      case Expr.Today e ->
          today == null ? unknown("today", e) : number(Linear.of(today.toEpochDay()));
      case Expr.InputRef e ->
          noted(e, e.input().name(), units.input(e.unit(), e.input(), scope), scope);
      case Expr.RuleRef e -> noted(e, e.rule().name(), rule(e, scope), scope);
      case Expr.Known e -> new Symbol.Truth(units.isKnown(e.unit(), e.input(), scope));
      case Expr.OrElse e ->
          units.isKnown(e.unit(), e.input(), scope)
              ? noted(e, e.input().name(), units.input(e.unit(), e.input(), scope), scope)
              : evaluate(e.otherwise(), scope);
      case Expr.Arithmetic e -> number(arithmetic(e, scope));
      case Expr.Negate e -> number(number(e.operand(), scope).negate());
      case Expr.Quotient e -> divisions.quotient(e, scope);
      case Expr.Modulo e -> divisions.modulo(e, scope);
      case Expr.Rational e -> divisions.rational(e, scope);
      case Expr.Round e ->
          number(forms.rounded(number(e.operand(), scope), e.rounding(), e.type()));
      case Expr.Extremum e -> number(extremum(e, scope));
      case Expr.Compare e -> new Symbol.Truth(conditions.compare(e, scope));
      case Expr.And e -> new Symbol.Truth(conditions.and(e, scope));
      case Expr.Or e -> new Symbol.Truth(conditions.or(e, scope));
      case Expr.Not e -> new Symbol.Truth(!truth(e.operand(), scope));
      case Expr.Conditional e ->
          truth(e.condition(), scope) ? evaluate(e.then(), scope) : evaluate(e.otherwise(), scope);
      case Expr.Cases e -> cases(e, scope);
      case Expr.Let e -> evaluate(e.body(), scope.with(e.local(), new Thunk(e.value(), scope)));
      case Expr.LocalRef e -> local(e, scope);
      case Expr.Aggregate e -> statistic(e, key(e, e.group(), scope), scope);
      case Expr.Position e -> statistic(e, key(e, e.unit(), scope), scope);
      case Expr.ByDate e -> dates.version(e, scope);
      case Expr.DatePart e -> dates.part(e, scope);
      case Expr.DateShift e -> dates.shift(e, scope);
      case Expr.DateDifference e -> dates.difference(e, scope);
      case Expr.MonthEdge e -> dates.monthEdge(e, scope);
      case Expr.DateOf e -> dates.dateOf(e, scope);
    };
  }

  static Symbol number(Linear form) {
    return new Symbol.Amount(form);
  }

  static Symbol constant(Value value) {
    return switch (value) {
      case Value.NumberValue v -> number(Linear.of(Fraction.of(v.number())));
      case Value.BooleanValue v -> new Symbol.Truth(v.truth());
      case Value.CategoryValue v -> new Symbol.Choice(null, v.ordinal());
      case Value.DateValue v -> number(Linear.of(v.date().toEpochDay()));
    };
  }

  /// The symbol of an expression that is not looked into: a term, decided at once if it is a
  /// yes/no.
  Symbol unknown(String key, Expr expr) {
    String text = expr.span().text().strip();
    ValueType type = expr.type();
    String name = text.isEmpty() ? "expression" : text;
    // the same expression may have a narrower range on another path
    return symbol(terms.term(key + "|" + range(type), name, type, Term.OPAQUE), type);
  }

  private static String range(ValueType type) {
    return switch (type) {
      case NumberType t -> t.range() + " " + t.scale();
      case DateType t -> t.earliest() + " " + t.latest();
      case CategoryType t -> t.category().name();
      case BooleanType t -> "yes/no";
    };
  }

  Symbol symbol(Term term, ValueType type) {
    path.meet(term);
    return switch (type) {
      case NumberType t -> number(Linear.of(term));
      case DateType t -> number(Linear.of(term));
      case CategoryType t -> new Symbol.Choice(term, 0);
      case BooleanType t -> new Symbol.Truth(isYes(term));
    };
  }

  boolean isYes(Term term) {
    BitSet yes = new BitSet();
    yes.set(1);
    return path.isIn(new Symbol.Choice(term, 0), yes);
  }

  private Symbol statistic(Expr expr, String key, Scope scope) {
    Symbol value = unknown(key, expr);
    String text = expr.span().text().strip();
    return text.isEmpty() || text.length() > LONGEST_NAME || text.indexOf('\n') >= 0
        ? value
        : noted(expr, text, value, scope);
  }

  private Symbol noted(Expr expr, String name, Symbol value, Scope scope) {
    if (scope.depth() == 0) {
      path.mention(name, expr.type(), value);
    }
    return value;
  }

  private Symbol lookup(Expr.ParameterLookup e, Scope scope) {
    List<Value> distinct = e.values().stream().distinct().toList();
    List<BitSet> groups = new ArrayList<>();
    for (Value value : distinct) {
      BitSet group = new BitSet();
      for (int i = 0; i < e.values().size(); i++) {
        if (e.values().get(i).equals(value)) {
          group.set(i);
        }
      }
      groups.add(group);
    }
    return constant(distinct.get(path.groupOf(choice(e.index(), scope), groups)));
  }

  private Symbol rule(Expr.RuleRef e, Scope scope) {
    Rule rule = e.rule();
    Subject subject = e.unit() == null ? null : units.subject(e.unit(), scope);
    if (subject != null && subject.isChanged() && !inlining.touches(subject, rule)) {
      subject = units.base(subject);
    }
    String key =
        rule.fingerprint() + (subject == null ? "" : "@" + subject.key() + subject.signature());
    Symbol known = rules.get(key);
    if (known == null) {
      boolean changed = subject != null && subject.isChanged();
      known =
          inlining.entersInto(rule, changed, scope.depth())
              ? evaluate(rule.formula(), new Scope(subject, scope.depth() + 1))
              : symbol(terms.term(key, rule.name(), rule.type(), Term.OPAQUE), rule.type());
      rules.put(key, known);
    }
    return known;
  }

  private Symbol local(Expr.LocalRef e, Scope scope) {
    Thunk bound = scope.find(e.local());
    if (bound != null) {
      return bound.force(this);
    }
    ValueType type = e.local().type();
    Term term = terms.term("$" + e.local().name(), e.local().name(), type, Term.LOCAL);
    return noted(e, e.local().name(), symbol(term, type), scope);
  }

  static String text(Symbol symbol) {
    return switch (symbol) {
      case Symbol.Amount s -> s.form().key();
      case Symbol.Truth s -> s.truth() ? "yes" : "no";
      case Symbol.Choice s -> s.term() == null ? "=" + s.ordinal() : "#" + s.term().id();
    };
  }

  /// A key for a statistic over members: the same only for the same text about the same unit.
  private String key(Expr expr, UnitRef unit, Scope scope) {
    String text = Fingerprint.of(expr);
    if (scope.hasLocals() && FREE_LOCAL.matcher(text).find()) {
      return "fresh|" + fresh++;
    }
    Subject self = scope.self();
    Subject subject = units.subject(unit, scope);
    return text
        + "@"
        + subject.key()
        + subject.signature()
        + (self == null ? "" : "@" + self.key() + self.signature());
  }

  private Linear arithmetic(Expr.Arithmetic e, Scope scope) {
    Linear left = number(e.left(), scope);
    Linear right = number(e.right(), scope);
    return switch (e.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY -> forms.product(left, right, e.type());
    };
  }

  private Linear extremum(Expr.Extremum e, Scope scope) {
    Linear best = number(e.operands().getFirst(), scope);
    for (Expr operand : e.operands().subList(1, e.operands().size())) {
      best = better(e.greatest(), best, number(operand, scope));
    }
    return best;
  }

  private Linear better(boolean greatest, Linear one, Linear other) {
    Linear difference = greatest ? other.minus(one) : one.minus(other);
    return path.isAtMostZero(difference, false) ? one : other;
  }

  private Symbol cases(Expr.Cases e, Scope scope) {
    return switch (e.kind()) {
      case EXCEPTIONS, UNIQUE, FIRST -> {
        for (Expr.Arm arm : e.arms()) {
          if (truth(arm.condition(), scope)) {
            yield evaluate(arm.value(), scope);
          }
        }
        yield otherwise(e, scope);
      }
      case HIGHEST, LOWEST -> {
        Linear best = null;
        for (Expr.Arm arm : e.arms()) {
          if (truth(arm.condition(), scope)) {
            Linear value = number(arm.value(), scope);
            best = best == null ? value : better(e.kind() == Expr.CasesKind.HIGHEST, best, value);
          }
        }
        yield best == null ? otherwise(e, scope) : number(best);
      }
      case SUM -> {
        Linear sum = Linear.of(0);
        for (Expr.Arm arm : e.arms()) {
          if (truth(arm.condition(), scope)) {
            sum = sum.plus(number(arm.value(), scope));
          }
        }
        yield number(sum);
      }
    };
  }

  /// The answer where no arm holds. Where there is none the checker has shown that this cannot be.
  private Symbol otherwise(Expr.Cases e, Scope scope) {
    if (e.otherwise() == null) {
      throw new Path.Abandoned();
    }
    return evaluate(e.otherwise(), scope);
  }
}
