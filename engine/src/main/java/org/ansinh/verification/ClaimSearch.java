package org.ansinh.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.DataException;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Looks for a unit that refutes a claim, among units made of boundary values and of values in
/// between. Finding none proves nothing.
///
/// The same claim is answered alike on every machine, unless time runs out first.
public final class ClaimSearch {
  private static final int UNITS = 20_000;
  private static final long NANOSECONDS = 2_000_000_000L;
  private static final int MOST_MEMBERS = 4;
  private static final String OTHER = "other";

  private final Claim claim;
  private final Consistency consistency;
  private final Map<String, List<Candidates>> candidates = new LinkedHashMap<>();
  private final List<Entity> groups;
  private int tried;

  private ClaimSearch(Claim claim, Consistency consistency) {
    this.claim = claim;
    this.consistency = consistency;
    List<Expr> exprs = new ArrayList<>(List.of(claim.holds()));
    if (claim.where() != null) {
      exprs.add(claim.where());
    }
    Reach reach = new Reach(claim.date(), exprs);
    this.groups = reach.groups();
    for (Input input : reach.inputs()) {
      candidates
          .computeIfAbsent(input.entity().name(), name -> new ArrayList<>())
          .add(new Candidates(input, reach.constants(), claim.date()));
    }
  }

  /// What a search found.
  ///
  /// @param tried how many units the claim was computed for
  /// @param witness the facts of a unit that refutes it and of those around it, the unit first;
  ///   null if none was found
  public record Outcome(int tried, @Nullable List<Case.Fact> witness) {}

  /// Searches for a unit that refutes `claim` and whose facts are consistent.
  public static Outcome search(Claim claim, Consistency consistency) {
    return new ClaimSearch(claim, consistency).search();
  }

  private Outcome search() {
    Draws draws = new Draws(0x5EED);
    long end = System.nanoTime() + NANOSECONDS;
    Set<List<Case.Fact>> seen = new HashSet<>();
    for (int i = 0; i < UNITS && System.nanoTime() < end; i++) {
      List<Case.Fact> facts = draw(draws);
      if (seen.add(facts) && refutes(facts)) {
        return new Outcome(tried, simplified(facts));
      }
    }
    return new Outcome(tried, null);
  }

  private boolean refutes(List<Case.Fact> facts) {
    try {
      Facts given = Facts.of(facts);
      Interpreter interpreter = new Interpreter(claim.date(), given);
      Frame frame = interpreter.frame(null).bind(claim.unit(), facts.getFirst().name());
      if (claim.where() != null && !interpreter.holds(claim.where(), frame)) {
        return false;
      }
      tried++;
      return !interpreter.holds(claim.holds(), frame) && consistency.broken(given).isEmpty();
    } catch (DataException missing) {
      return false;
    }
  }

  private List<Case.Fact> draw(Draws draws) {
    Entity entity = claim.unit().entity();
    List<Case.Fact> facts = new ArrayList<>();
    Entity.Containment containment = entity.containment();
    if (containment != null) {
      List<Case.Fact> members = new ArrayList<>();
      int size = 1 + draws.below(Math.min(MOST_MEMBERS, containment.atMost()));
      for (int i = 1; i <= size; i++) {
        members.add(fact(OTHER + i, containment.member(), List.of(), draws));
      }
      facts.add(
          fact(claim.unit().name(), entity, members.stream().map(Case.Fact::name).toList(), draws));
      facts.addAll(members);
      return facts;
    }
    facts.add(fact(claim.unit().name(), entity, List.of(), draws));
    for (Entity group : groups) {
      if (group.containment() != null && group.containment().member().equals(entity)) {
        facts.addAll(groupAround(group, facts.size(), draws));
      }
    }
    return facts;
  }

  private List<Case.Fact> groupAround(Entity group, int from, Draws draws) {
    List<Case.Fact> facts = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of(claim.unit().name()));
    int others = draws.below(MOST_MEMBERS);
    for (int i = 0; i < others; i++) {
      Case.Fact other = fact(OTHER + (from + i), claim.unit().entity(), List.of(), draws);
      facts.add(other);
      names.add(draws.below(names.size() + 1), other.name());
    }
    facts.add(fact(group.link() + "_of_" + claim.unit().name(), group, names, draws));
    return facts;
  }

  private Case.Fact fact(String name, Entity entity, List<String> members, Draws draws) {
    Map<Input, Value> values = new LinkedHashMap<>();
    for (Candidates candidate : candidates.getOrDefault(entity.name(), List.of())) {
      Value value = candidate.draw(draws);
      if (value != null) {
        values.put(candidate.input(), value);
      }
    }
    return new Case.Fact(name, entity, members, values, claim.span());
  }

  /// The same refutation with fewer units and facts, and plainer values.
  private List<Case.Fact> simplified(List<Case.Fact> facts) {
    List<Case.Fact> current = facts;
    for (Case.Fact fact : facts) {
      if (!fact.name().equals(claim.unit().name())) {
        List<Case.Fact> fewer = without(current, fact.name());
        current = refutes(fewer) ? fewer : current;
      }
    }
    for (Case.Fact fact : List.copyOf(current)) {
      for (Candidates candidate : candidates.getOrDefault(fact.entity().name(), List.of())) {
        current = simplified(current, fact.name(), candidate);
      }
    }
    return current;
  }

  private List<Case.Fact> simplified(List<Case.Fact> facts, String unit, Candidates candidate) {
    List<Case.Fact> omitted = with(facts, unit, candidate.input(), null);
    if (refutes(omitted)) {
      return omitted;
    }
    for (Value value : candidate.values().subList(0, Math.min(2, candidate.values().size()))) {
      List<Case.Fact> plainer = with(facts, unit, candidate.input(), value);
      if (refutes(plainer)) {
        return plainer;
      }
    }
    return facts;
  }

  private static List<Case.Fact> without(List<Case.Fact> facts, String unit) {
    return facts.stream()
        .filter(fact -> !fact.name().equals(unit))
        .map(
            fact ->
                new Case.Fact(
                    fact.name(),
                    fact.entity(),
                    fact.members().stream().filter(member -> !member.equals(unit)).toList(),
                    fact.values(),
                    fact.span()))
        .toList();
  }

  private static List<Case.Fact> with(
      List<Case.Fact> facts, String unit, Input input, @Nullable Value value) {
    List<Case.Fact> changed = new ArrayList<>();
    for (Case.Fact fact : facts) {
      if (!fact.name().equals(unit)) {
        changed.add(fact);
        continue;
      }
      Map<Input, Value> values = new LinkedHashMap<>(fact.values());
      if (value == null) {
        values.remove(input);
      } else {
        values.put(input, value);
      }
      changed.add(new Case.Fact(fact.name(), fact.entity(), fact.members(), values, fact.span()));
    }
    return changed;
  }
}
