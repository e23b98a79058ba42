package org.ansinh.interpreter;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.Nearest;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Named units and what is given of them: the facts of a test, of a request, or of `let` at the
/// prompt. Immutable.
///
/// The unit of an [Interpreter] is its name.
public final class Facts implements Bindings {
  private static final Facts NONE = new Facts(List.of());

  private final Map<String, Case.Fact> facts = new LinkedHashMap<>();
  private final Map<String, Map<String, Value>> values = new HashMap<>();
  private final Map<Membership, String> groups = new HashMap<>();

  private record Membership(String member, String entity) {}

  private Facts(List<Case.Fact> given) {
    for (Case.Fact fact : given) {
      if (facts.putIfAbsent(fact.name(), fact) != null) {
        throw issue(IssueCode.MALFORMED_FACTS, fact, "`" + fact.name() + "` is given twice");
      }
      Map<String, Value> byName = new HashMap<>();
      fact.values().forEach((input, value) -> byName.put(input.name(), value));
      values.put(fact.name(), byName);
    }
    for (Case.Fact group : facts.values()) {
      for (String member : group.members()) {
        add(group, member);
      }
    }
  }

  private void add(Case.Fact group, String member) {
    Case.Fact fact = facts.get(member);
    Entity.Containment containment = group.entity().containment();
    if (fact == null) {
      Issue issue =
          Issue.of(
              IssueCode.UNKNOWN_MEMBER,
              group.span(),
              "`" + group.name() + "` has a member `" + member + "` of whom nothing is given");
      String question = Nearest.question(member, facts.keySet());
      throw new DataException(question.isEmpty() ? issue : issue.hint(question));
    }
    if (containment == null || !fact.entity().name().equals(containment.member().name())) {
      throw issue(
          IssueCode.UNKNOWN_MEMBER,
          group,
          "`%s` is a %s; a %s has %s"
              .formatted(
                  member,
                  fact.entity().name(),
                  group.entity().name(),
                  containment == null
                      ? "no members"
                      : containment.role() + " of " + containment.member().name()));
    }
    String before = groups.put(new Membership(member, group.entity().name()), group.name());
    if (before != null) {
      throw issue(
          IssueCode.UNKNOWN_MEMBER,
          group,
          before.equals(group.name())
              ? "`" + member + "` is listed twice in `" + before + "`"
              : "`"
                  + member
                  + "` is in two of "
                  + group.entity().name()
                  + ": `"
                  + before
                  + "` and `"
                  + group.name()
                  + "`");
    }
  }

  private static DataException issue(IssueCode code, Case.Fact fact, String message) {
    return new DataException(Issue.of(code, fact.span(), message));
  }

  /// Of no unit anything.
  public static Facts none() {
    return NONE;
  }

  /// The facts given.
  ///
  /// @throws DataException if a name is given twice, a member is not given, or one is in two groups
  ///   of an entity
  public static Facts of(List<Case.Fact> facts) {
    return new Facts(facts);
  }

  /// The facts, in the order given.
  public List<Case.Fact> all() {
    return List.copyOf(facts.values());
  }

  /// What is given of the unit called `name`, or null.
  public Case.@Nullable Fact find(String name) {
    return facts.get(name);
  }

  @Override
  public @Nullable Value input(Object unit, Input input) {
    Map<String, Value> given = values.get(unit);
    return given == null ? null : given.get(input.name());
  }

  @Override
  public List<? extends Object> members(Object group, Entity entity) {
    Case.Fact fact = facts.get(group);
    return fact == null ? List.of() : fact.members();
  }

  @Override
  public @Nullable Object groupOf(Object unit, Entity entity) {
    return groups.get(new Membership(unit.toString(), entity.name()));
  }
}
