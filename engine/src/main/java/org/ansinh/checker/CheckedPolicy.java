package org.ansinh.checker;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Category;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Payer;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Source;
import org.ansinh.ir.Succession;
import org.ansinh.period.Dated;
import org.ansinh.proof.CaseAnalysis;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.TestItem;
import org.ansinh.syntax.TreeWalk;
import org.jspecify.annotations.Nullable;

/// A policy whose rules are checked when they are first asked for. Safe for several threads.
final class CheckedPolicy implements Policy {
  private final String name;
  private final List<Item> items;
  private final List<String> amendments;
  private final Declarations declarations;
  private final RuleBook book;
  private final @Nullable Ancestry ancestry;
  private final Map<String, Declared> rules;
  private final Map<String, WholeCheck.Findings> findings = new ConcurrentHashMap<>();
  private final CaseAnalysis cases = new CaseAnalysis();
  private volatile @Nullable String fingerprint;
  private volatile @Nullable Mentions mentions;

  /// @param base the policy that amendments made this one from, or null
  CheckedPolicy(
      String name,
      List<Item> items,
      List<String> amendments,
      Declarations declarations,
      @Nullable CheckedPolicy base) {
    this.name = name;
    this.items = List.copyOf(items);
    this.amendments = List.copyOf(amendments);
    this.declarations = declarations;
    this.ancestry = base == null ? null : Ancestry.of(base, this.items);
    this.book = new RuleBook(declarations, ancestry);
    Map<String, Declared> declared = new LinkedHashMap<>();
    declarations.formulas.forEach(
        (rule, formulas) ->
            declared.put(
                rule,
                new Declared(
                    rule,
                    formulas.entity(),
                    Declarations.label(formulas.item().label()),
                    formulas.isFunction(),
                    formulas.timeline().versions().stream()
                        .map(version -> version.period().from())
                        .toList(),
                    formulas.item().span())));
    this.rules = Collections.unmodifiableMap(declared);
  }

  /// The policy as the checker made it.
  static CheckedPolicy of(Policy policy) {
    if (policy instanceof CheckedPolicy checked) {
      return checked;
    }
    throw new IllegalArgumentException(
        "expected a policy of the checker, found " + policy.getClass());
  }

  RuleBook book() {
    return book;
  }

  Declarations declarations() {
    return declarations;
  }

  List<Item> items() {
    return items;
  }

  /// Which of the items mention which names.
  Mentions mentions() {
    Mentions known = mentions;
    if (known == null) {
      known = Mentions.in(items, ancestry == null ? null : ancestry.base().mentions());
      mentions = known;
    }
    return known;
  }

  /// Whether the rule called `rule` may be another one than without the amendments.
  boolean isAmended(String rule) {
    return ancestry == null || !ancestry.shares(rule);
  }

  /// What is known of tables and exceptions; for one thread at a time.
  CaseAnalysis cases() {
    return cases;
  }

  /// What was found of the rule or function called `name`, or is found now.
  WholeCheck.Findings findings(String name, Function<CheckedPolicy, WholeCheck.Findings> find) {
    if (ancestry != null && ancestry.shares(name)) {
      return ancestry.base().findings(name, find);
    }
    WholeCheck.Findings known = findings.get(name);
    if (known == null) {
      known = find.apply(this);
      findings.put(name, known);
    }
    return known;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String currency() {
    return declarations.currency;
  }

  @Override
  public Map<String, Entity> entities() {
    return Collections.unmodifiableMap(declarations.entities);
  }

  @Override
  public Map<String, Category> categories() {
    return Collections.unmodifiableMap(declarations.categories);
  }

  @Override
  public Map<String, Source> sources() {
    return Collections.unmodifiableMap(declarations.sources);
  }

  @Override
  public Map<String, Payer> payers() {
    return Collections.unmodifiableMap(declarations.payers);
  }

  @Override
  public Map<String, Input> inputs() {
    return Collections.unmodifiableMap(declarations.inputs);
  }

  @Override
  public Map<String, Parameter> parameters() {
    return Collections.unmodifiableMap(declarations.parameters);
  }

  @Override
  public Map<String, Declared> rules() {
    return rules;
  }

  @Override
  public Set<String> constraints() {
    return Collections.unmodifiableSet(declarations.constraints);
  }

  @Override
  public Map<String, Measure> measures() {
    return Collections.unmodifiableMap(declarations.measures);
  }

  @Override
  public Map<String, Succession> successions() {
    return Collections.unmodifiableMap(declarations.successions);
  }

  @Override
  public NavigableSet<LocalDate> changes() {
    return Collections.unmodifiableNavigableSet(declarations.changes);
  }

  @Override
  public List<String> amendments() {
    return amendments;
  }

  @Override
  public @Nullable LocalDate known() {
    return declarations.known;
  }

  @Override
  public String fingerprint() {
    String made = fingerprint;
    if (made == null) {
      StringBuilder text = new StringBuilder();
      for (Item item : items) {
        if (!(item instanceof TestItem
            || item instanceof CheckItem
            || item instanceof FigureItem
            || item instanceof AmendmentItem
            || item instanceof PackItem)) {
          TreeWalk.write(item, text);
        }
      }
      text.append(declarations.currency);
      if (declarations.known != null) {
        text.append(" as known ").append(declarations.known);
      }
      made = Fingerprint.of(text.toString());
      fingerprint = made;
    }
    return made;
  }

  @Override
  public Law on(LocalDate date) {
    if (date.isBefore(DateType.ANY.earliest()) || date.isAfter(DateType.ANY.latest())) {
      throw new RequestException(
          Issue.of(
              IssueCode.BAD_REQUEST,
              SourceSpan.NONE,
              "I know the law on days from %s to %s, not on %s."
                  .formatted(DateType.ANY.earliest(), DateType.ANY.latest(), date)));
    }
    return new Law(this, book.interval(date), rule -> find(rule, date));
  }

  private @Nullable Rule find(String rule, LocalDate date) {
    Declarations.Formulas formulas = declarations.computed(rule);
    if (formulas == null) {
      List<Issue> faulty = declarations.faulty.get(rule);
      if (faulty != null) {
        throw new PolicyException(faulty);
      }
      return null;
    }
    if (formulas.isFunction()) {
      return null;
    }
    SourceSpan declaredAt = formulas.item().name().span();
    RuleBook.Outcome outcome = book.remembered(rule, date);
    if (outcome == null) {
      outcome = RuleBook.exclusively(() -> book.rule(rule, date, declaredAt));
    }
    if (outcome.rule() != null) {
      return outcome.rule();
    }
    if (outcome.missing() != null) {
      throw new PolicyException(notYet(formulas, outcome.missing(), date));
    }
    throw new PolicyException(outcome.issues());
  }

  private static Issue notYet(Declarations.Formulas formulas, Missing missing, LocalDate date) {
    String name = formulas.item().name().text();
    SourceSpan where = formulas.item().name().span();
    Dated<?> first = formulas.timeline().versions().getFirst();
    return missing.name().equals(name)
        ? Issue.of(
            IssueCode.NOT_IN_FORCE,
            where,
            "`%s` is not in force on %s; it begins on %s."
                .formatted(name, date, first.period().from()))
        : Issue.of(
                IssueCode.NOT_IN_FORCE,
                where,
                "`%s` has no value on %s, because it needs `%s`, which begins on %s."
                    .formatted(name, date, missing.name(), missing.first()))
            .relatedTo(missing.span(), "it is declared here");
  }

  @Override
  public String toString() {
    return name + (amendments.isEmpty() ? "" : " with " + String.join(", ", amendments));
  }
}
