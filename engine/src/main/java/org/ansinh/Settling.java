package org.ansinh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Pace;
import org.ansinh.verification.Consistency;
import org.jspecify.annotations.Nullable;

/// Settles retroactive law for units of which facts are given.
final class Settling {
  private final Settlement settlement;
  private final Function<LocalDate, Facts> facts;
  private final List<String> units;
  private final Map<String, Issue> missing = new LinkedHashMap<>();

  /// @param facts those of a period, by its first day
  /// @param units whose amounts are settled; all of whom facts are given if empty
  Settling(Settlement settlement, Function<LocalDate, Facts> facts, List<String> units) {
    this.units = List.copyOf(units);
    this.settlement = settlement;
    this.facts = facts;
  }

  /// The periods in which a rule differs by law, by unit and rule, in order of time; of rules that
  /// make no difference to a unit in any of them, none unless they are named.
  List<SettledLine> lines(List<String> names) {
    settlement.refuseUnlessDue(names);
    Map<List<String>, List<SettledLine>> byRule = new LinkedHashMap<>();
    for (Pace pace : Pace.values()) {
      for (LocalDate day : pace.periods(settlement.from(), settlement.until())) {
        period(day, pace, names, byRule);
      }
    }
    if (!missing.isEmpty()) {
      throw new DataException(List.copyOf(missing.values()));
    }
    List<SettledLine> lines = new ArrayList<>();
    for (List<SettledLine> own : byRule.values()) {
      if (!names.isEmpty() || own.stream().anyMatch(line -> line.difference().signum() != 0)) {
        lines.addAll(own);
      }
    }
    return lines;
  }

  private void period(
      LocalDate day, Pace pace, List<String> names, Map<List<String>, List<SettledLine>> byRule) {
    Facts given = facts.apply(day);
    Law law = settlement.after().on(day);
    new Consistency(day, law.constraints(), ValueText.ENGLISH).require(given);
    Interpreter interpreter = new Interpreter(day, given);
    for (ComparedRule rule : settlement.due(day, pace, names)) {
      Rule either = rule.either();
      Entity entity = either.entity();
      if (entity == null || !(either.type() instanceof NumberType type)) {
        continue;
      }
      for (Case.Fact fact : given.all()) {
        Object unit = AskedUnit.of(fact, entity, given, interpreter);
        if (unit == null || !(units.isEmpty() || units.contains(fact.name()))) {
          continue;
        }
        try {
          SettledLine line =
              new SettledLine(
                  fact.name(),
                  rule.name(),
                  either.label(),
                  day,
                  pace.whole(type.unit()),
                  either.payer(),
                  either.payee(),
                  amount(interpreter, rule.baseline(), unit),
                  amount(interpreter, rule.amended(), unit));
          byRule
              .computeIfAbsent(List.of(fact.name(), rule.name()), _ -> new ArrayList<>())
              .add(line);
        } catch (DataException wanting) {
          wanting.issues().forEach(issue -> missing.putIfAbsent(Answering.factOf(issue), issue));
        }
      }
    }
  }

  private static BigDecimal amount(Interpreter interpreter, @Nullable Rule rule, Object unit) {
    return rule != null && interpreter.value(rule, unit) instanceof Value.NumberValue value
        ? value.number()
        : BigDecimal.ZERO;
  }
}
