package org.ansinh.verification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Bindings;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.interpreter.Reading;
import org.ansinh.interpreter.Values;
import org.ansinh.ir.Case;
import org.ansinh.ir.Citation;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Whether facts can be true together: whether each unit meets the constraints of a law.
///
/// A constraint is broken if what is given breaks it, whatever else may be. What only a standard
/// value breaks is no contradiction of the facts; but an answer that used that value was computed
/// for someone who cannot be, so the input is asked for.
public final class Consistency {
  private final LocalDate date;
  private final List<Rule> constraints;
  private final ValueText text;

  /// @param date the day that `today` means
  /// @param constraints those of the law of that day
  /// @param text how values and labels are written in messages
  public Consistency(LocalDate date, List<Rule> constraints, ValueText text) {
    this.date = date;
    this.constraints = List.copyOf(constraints);
    this.text = text;
  }

  /// A constraint that facts break.
  ///
  /// @param readings the facts that break it
  record Broken(Rule constraint, Case.Fact fact, Set<Reading> readings) {}

  /// Refuses facts that contradict each other.
  ///
  /// @throws DataException naming every constraint that is broken (E408)
  public void require(Facts facts) {
    List<Issue> issues = broken(facts).stream().map(this::contradiction).toList();
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
  }

  /// Refuses what was computed with standard values that contradict what is given.
  ///
  /// @param asked what has computed the answers
  /// @throws DataException naming every input that is wanting (E404)
  public void require(Facts facts, Interpreter asked) {
    Map<Place, Value> used = new HashMap<>();
    for (Reading reading : asked.readings()) {
      if (!reading.given()) {
        used.put(new Place(reading.unit(), reading.input().name()), reading.value());
      }
    }
    List<Issue> issues = new ArrayList<>();
    if (!used.isEmpty()) {
      Bindings assumed = new Assumed(facts, used);
      each(
          facts,
          (constraint, fact) -> {
            Interpreter interpreter = Interpreter.ofGiven(date, assumed);
            if (Boolean.FALSE.equals(meets(interpreter, constraint, fact))) {
              Set<Reading> readings = interpreter.readings();
              readings.stream()
                  .filter(r -> used.containsKey(new Place(r.unit(), r.input().name())))
                  .forEach(reading -> issues.add(wanting(constraint, fact, reading, readings)));
            }
          });
    }
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
  }

  private record Place(Object unit, String input) {}

  /// What is given, and the standard values that answers used.
  private record Assumed(Facts facts, Map<Place, Value> used) implements Bindings {
    @Override
    public @Nullable Value input(Object unit, Input input) {
      Value given = facts.input(unit, input);
      return given != null ? given : used.get(new Place(unit, input.name()));
    }

    @Override
    public List<? extends Object> members(Object group, Entity entity) {
      return facts.members(group, entity);
    }

    @Override
    public @Nullable Object groupOf(Object unit, Entity entity) {
      return facts.groupOf(unit, entity);
    }
  }

  /// The constraints that what is given breaks.
  List<Broken> broken(Facts facts) {
    List<Broken> broken = new ArrayList<>();
    each(
        facts,
        (constraint, fact) -> {
          Interpreter given = Interpreter.ofGiven(date, facts);
          if (Boolean.FALSE.equals(meets(given, constraint, fact))) {
            broken.add(new Broken(constraint, fact, given.readings()));
          }
        });
    return broken;
  }

  @FunctionalInterface
  private interface Judgement {
    void on(Rule constraint, Case.Fact fact);
  }

  private void each(Facts facts, Judgement judgement) {
    for (Case.Fact fact : facts.all()) {
      for (Rule constraint : constraints) {
        if (constraint.entity() != null
            && constraint.entity().name().equals(fact.entity().name())) {
          judgement.on(constraint, fact);
        }
      }
    }
  }

  /// Whether the unit of `fact` meets `constraint`; null if that depends on what is missing.
  private static @Nullable Boolean meets(Interpreter interpreter, Rule constraint, Case.Fact fact) {
    try {
      return Values.truth(interpreter.value(constraint, fact.name()));
    } catch (DataException missing) {
      return null;
    }
  }

  private Issue contradiction(Broken broken) {
    Rule constraint = broken.constraint();
    String unit = broken.fact().name();
    Issue issue =
        Issue.of(
                IssueCode.FACTS_CONTRADICT,
                broken.fact().span(),
                "%s: %s contradict%s: %s"
                    .formatted(
                        unit,
                        listed(broken.readings(), unit, reading -> true),
                        broken.readings().size() == 1 ? "s what must hold" : " each other",
                        says(constraint, text)))
            .relatedTo(constraint.span(), "the constraint is here");
    return issue.hint(remedy(broken.readings()));
  }

  private static String remedy(Set<Reading> readings) {
    Set<String> names = new LinkedHashSet<>();
    readings.forEach(reading -> names.add("`" + reading.input().name() + "`"));
    return names.isEmpty()
        ? "Ask about another day."
        : "Correct " + String.join(" or ", names) + ", or ask about another day.";
  }

  private Issue wanting(Rule constraint, Case.Fact fact, Reading wanted, Set<Reading> readings) {
    Input input = wanted.input();
    return Issue.of(
            IssueCode.FACT_MISSING,
            fact.span(),
            "%s: `%s` is needed, because its standard value %s cannot be with %s: %s"
                .formatted(
                    wanted.unit(),
                    input.name(),
                    text.text(wanted.value(), input.type()),
                    listed(readings, fact.name(), reading -> !reading.equals(wanted)),
                    says(constraint, text)))
        .relatedTo(constraint.span(), "the constraint is here")
        .hint("Give `" + input.name() + "`");
  }

  private String listed(Set<Reading> readings, String unit, Predicate<Reading> which) {
    StringJoiner listed = new StringJoiner(", ");
    for (Reading reading : readings) {
      if (which.test(reading)) {
        String owner = reading.unit().toString().equals(unit) ? "" : reading.unit() + ".";
        listed.add(
            "`"
                + owner
                + reading.input().name()
                + "` = "
                + text.text(reading.value(), reading.input().type()));
      }
    }
    return listed.length() == 0 ? "the day asked about" : listed.toString();
  }

  /// The inputs that `rule` depends on, through the rules it refers to.
  public static List<Input> inputs(Rule rule, LocalDate date) {
    return new Reach(date, List.of(rule.formula())).inputs();
  }

  /// The words of a constraint, with its name and what it rests on.
  public static String says(Rule constraint, ValueText text) {
    Citation citation = constraint.citation();
    return text.label(constraint.label(), constraint.name())
        + " (`"
        + constraint.name()
        + "`"
        + (citation == null ? "" : "; " + citation.describe())
        + ")";
  }
}
