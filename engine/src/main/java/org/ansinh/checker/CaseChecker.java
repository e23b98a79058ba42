package org.ansinh.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.Case;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Policy;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.source.SourceSpan;
import org.ansinh.syntax.Assignment;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// Checks tests: facts against the declared inputs, expectations against the law on the test's
/// date.
public final class CaseChecker {
  private final Policy policy;
  private final Problems problems = new Problems();

  private CaseChecker(Policy policy) {
    this.policy = policy;
  }

  /// @param test null if there are issues
  public record Result(@Nullable Case test, List<Issue> issues) {
    public Result {
      issues = List.copyOf(issues);
    }
  }

  /// @param facts those that hold
  public record Facts(List<Case.Fact> facts, List<Issue> issues) {
    public Facts {
      facts = List.copyOf(facts);
      issues = List.copyOf(issues);
    }
  }

  /// Checks one test.
  ///
  /// @param policy the law with the test's amendments
  /// @param baseline the law without them, or null if the test names none
  public static Result check(TestItem item, Policy policy, @Nullable Policy baseline) {
    List<Fact> written = new ArrayList<>();
    item.lines()
        .forEach(
            line -> {
              if (line instanceof Fact fact) {
                written.add(fact);
              }
            });
    Facts facts = facts(written, List.of(), policy);
    List<Issue> issues = new ArrayList<>(facts.issues());
    Map<String, Entity> units = new LinkedHashMap<>();
    facts.facts().forEach(fact -> units.put(fact.name(), fact.entity()));
    Scope scope = new Scope(policy, baseline, item.on().date(), units);
    List<Expr> expectations = new ArrayList<>();
    for (TestItem.Line line : item.lines()) {
      if (line instanceof TestItem.Expect expect) {
        switch (ExpressionChecker.checkTruth(expect.claim(), scope)) {
          case ExpressionChecker.Checked checked -> expectations.add(checked.expr());
          case ExpressionChecker.Refusal refusal -> issues.addAll(refusal.issues());
        }
      }
    }
    List<Issue> distinct = WholeCheck.distinct(issues);
    return distinct.isEmpty()
        ? new Result(
            new Case(
                item.name().text(),
                item.on().date(),
                item.with().stream().map(Name::text).toList(),
                facts.facts(),
                expectations,
                item.span()),
            distinct)
        : new Result(null, distinct);
  }

  /// Checks facts, as in a test or after `let`.
  ///
  /// @param known facts given before, whose units may be members
  public static Facts facts(List<Fact> written, List<Case.Fact> known, Policy policy) {
    return RuleBook.exclusively(() -> new CaseChecker(policy).facts(written, known));
  }

  private Facts facts(List<Fact> written, List<Case.Fact> known) {
    Map<String, Entity> units = new LinkedHashMap<>();
    known.forEach(fact -> units.put(fact.name(), fact.entity()));
    Map<String, SourceSpan> declared = new HashMap<>();
    for (Fact fact : written) {
      SourceSpan before = declared.putIfAbsent(fact.unit().text(), fact.unit().span());
      if (before != null) {
        problems.add(
            Issue.of(
                    IssueCode.DUPLICATE_NAME,
                    fact.unit().span(),
                    "There are two units called `%s`.".formatted(fact.unit()))
                .relatedTo(before, "the first one"));
      }
      Entity entity = problems.attempt(() -> entity(fact.entity()));
      if (entity != null) {
        units.put(fact.unit().text(), entity);
      }
    }
    Map<String, String> groups = new HashMap<>();
    for (Case.Fact fact : known) {
      fact.members()
          .forEach(member -> groups.put(fact.entity().name() + " " + member, fact.name()));
    }
    List<Case.Fact> facts = new ArrayList<>();
    for (Fact fact : written) {
      Entity entity = units.get(fact.unit().text());
      if (entity != null && entity.name().equals(fact.entity().text())) {
        List<String> members = members(fact, entity, units, groups);
        facts.add(
            new Case.Fact(fact.unit().text(), entity, members, values(fact, entity), fact.span()));
      }
    }
    return new Facts(facts, problems.issues());
  }

  private Entity entity(Name name) {
    Entity entity = policy.entities().get(name.text());
    if (entity == null) {
      Issue issue =
          Issue.of(
              IssueCode.FACT_UNKNOWN,
              name.span(),
              "There is no entity called `%s`.".formatted(name));
      String question = Nearest.question(name.text(), policy.entities().keySet());
      throw new Refused(question.isEmpty() ? issue : issue.hint(question));
    }
    return entity;
  }

  private List<String> members(
      Fact fact, Entity entity, Map<String, Entity> units, Map<String, String> groups) {
    List<String> members = new ArrayList<>();
    Entity.Containment containment = entity.containment();
    if (containment == null) {
      if (!fact.members().isEmpty()) {
        problems.add(
            Issue.of(
                IssueCode.MALFORMED_FACTS,
                fact.members().getFirst().span(),
                "A %s has no members.".formatted(entity.name())));
      }
      return members;
    }
    if (fact.members().isEmpty()) {
      problems.add(
          Issue.of(
                  IssueCode.MALFORMED_FACTS,
                  fact.span(),
                  "`%s` has no members, but every %s has at least one."
                      .formatted(fact.unit(), entity.name()))
              .hint("Write `%s is %s of a, b`.".formatted(fact.unit(), entity.name())));
    }
    if (fact.members().size() > containment.atMost()) {
      problems.add(
          Issue.of(
              IssueCode.FACT_OUT_OF_RANGE,
              fact.span(),
              "`%s` has %d members, but a %s has at most %d."
                  .formatted(
                      fact.unit(), fact.members().size(), entity.name(), containment.atMost())));
    }
    for (Name member : fact.members()) {
      Entity kind = units.get(member.text());
      if (kind == null || !kind.name().equals(containment.member().name())) {
        Issue issue =
            Issue.of(
                IssueCode.UNKNOWN_MEMBER,
                member.span(),
                kind == null
                    ? "There is no %s called `%s` here."
                        .formatted(containment.member().name(), member)
                    : "`%s` is a %s, but the members of a %s are %ss."
                        .formatted(
                            member, kind.name(), entity.name(), containment.member().name()));
        String question =
            Nearest.question(
                member.text(),
                units.entrySet().stream()
                    .filter(unit -> unit.getValue().name().equals(containment.member().name()))
                    .map(Map.Entry::getKey)
                    .toList());
        problems.add(question.isEmpty() ? issue : issue.hint(question));
        continue;
      }
      String before = groups.put(entity.name() + " " + member.text(), fact.unit().text());
      if (before != null
          && (!before.equals(fact.unit().text()) || members.contains(member.text()))) {
        problems.add(
            Issue.of(
                IssueCode.MALFORMED_FACTS,
                member.span(),
                "`%s` is already a member of `%s`.".formatted(member, before)));
      }
      members.add(member.text());
    }
    return members;
  }

  private Map<Input, Value> values(Fact fact, Entity entity) {
    Map<Input, Value> values = new LinkedHashMap<>();
    for (Assignment assignment : fact.values()) {
      problems.attempt(
          () -> {
            Name name = assignment.name();
            Input input = policy.inputs().get(name.text());
            if (input == null || !input.entity().name().equals(entity.name())) {
              throw new NameIssues(CheckedPolicy.of(policy).declarations()).noInput(entity, name);
            }
            if (values.putIfAbsent(input, value(assignment, input)) != null) {
              throw new Refused(
                  Issue.of(
                      IssueCode.MALFORMED_FACTS,
                      name.span(),
                      "`%s` is given twice for `%s`.".formatted(name, fact.unit())));
            }
            return input;
          });
    }
    return values;
  }

  private Value value(Assignment assignment, Input input) {
    String name = input.name();
    SourceSpan span = assignment.value().span();
    Scope scope = new Scope(policy, null, Declarations.BEGINNING, Map.of());
    if (!Constants.isWritten(assignment.value(), input.type())) {
      throw new Refused(
          Issue.of(
              IssueCode.FACT_WRONG_KIND,
              span,
              "A fact is a value that is written out, such as `5`."));
    }
    Expr value =
        Formula.adopt(
            ExpressionChecker.formula(scope)
                .value(assignment.value(), Context.of(null), input.type()),
            input.type());
    if (!Kinds.same(value.type(), input.type())) {
      Issue issue =
          Issue.of(
              IssueCode.FACT_WRONG_KIND,
              span,
              "`%s` is %s, but here it is given %s."
                  .formatted(name, Kinds.described(input.type()), Kinds.described(value.type())));
      throw new Refused(
          input.type() instanceof NumberType number && !number.unit().isNumber()
              ? issue.hint("Write for example `%s = 5 %s`.".formatted(name, number.unit()))
              : issue);
    }
    requireAllowed(name, input.type(), value, span);
    return Constants.value(value);
  }

  private static void requireAllowed(String name, ValueType type, Expr value, SourceSpan span) {
    if (type instanceof NumberType allowed && value.type() instanceof NumberType found) {
      if (!allowed.range().contains(found.range())) {
        throw outOfRange(
            name, Numbers.text(allowed.range()), Numbers.text(found.range().low()), span);
      }
      if (found.scale() > allowed.scale()) {
        throw new Refused(
            Issue.of(
                IssueCode.NUMBER_NOT_EXACT,
                span,
                "`%s` has %d digits after the point, but %s has %d."
                    .formatted(
                        name, allowed.scale(), Numbers.text(found.range().low()), found.scale())));
      }
    }
    if (type instanceof DateType allowed
        && value.type() instanceof DateType found
        && (found.earliest().isBefore(allowed.earliest())
            || found.latest().isAfter(allowed.latest()))) {
      throw outOfRange(
          name, allowed.earliest() + " to " + allowed.latest(), found.earliest().toString(), span);
    }
  }

  private static Refused outOfRange(String name, String range, String found, SourceSpan span) {
    return new Refused(
        Issue.of(
            IssueCode.FACT_OUT_OF_RANGE,
            span,
            "`%s` ranges from %s, so it cannot be %s.".formatted(name, range, found)));
  }
}
