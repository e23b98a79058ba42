package org.ansinh;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ansinh.ir.Law;
import org.ansinh.ir.Measure;
import org.ansinh.ir.Rule;
import org.ansinh.simulation.Results;
import org.ansinh.tabulation.Measured;
import org.ansinh.tabulation.MeasuredRules;
import org.ansinh.tabulation.Table;
import org.jspecify.annotations.Nullable;

/// The measures that a request asks for, and the rules they need.
final class Measuring {
  private final List<MeasuredRules> asked;

  private Measuring(List<MeasuredRules> asked) {
    this.asked = asked;
  }

  /// Those of `names` that are measures of `law`.
  static Measuring of(List<String> names, Law law) {
    List<MeasuredRules> asked = new ArrayList<>();
    for (String name : names) {
      Measure measure = law.policy().measures().get(name);
      if (measure != null) {
        asked.add(MeasuredRules.of(measure, law));
      }
    }
    return new Measuring(asked);
  }

  /// Those of `names` that are measures of both laws; if no names are given, all whose rules
  /// differ.
  static Measuring compared(List<String> names, Law baseline, Law amended) {
    if (!names.isEmpty()) {
      return of(
          names.stream().filter(name -> baseline.policy().measures().containsKey(name)).toList(),
          baseline);
    }
    List<MeasuredRules> differing = new ArrayList<>();
    for (Measure measure : baseline.policy().measures().values()) {
      MeasuredRules before = inForce(measure, baseline);
      MeasuredRules after = inForce(measure, amended);
      if (before != null && after != null && !before.isSameAs(after)) {
        differing.add(before);
      }
    }
    return new Measuring(differing);
  }

  private static @Nullable MeasuredRules inForce(Measure measure, Law law) {
    String base = measure.base();
    return law.findInForce(measure.counted()) == null
            || (base != null && law.findInForce(base) == null)
        ? null
        : MeasuredRules.of(measure, law);
  }

  /// The same measures in another law.
  Measuring in(Law law) {
    return of(asked.stream().map(rules -> rules.measure().name()).toList(), law);
  }

  boolean isEmpty() {
    return asked.isEmpty();
  }

  /// `names` without these measures.
  List<String> others(List<String> names) {
    return names.stream()
        .filter(name -> asked.stream().noneMatch(rules -> rules.measure().name().equals(name)))
        .toList();
  }

  /// `rules`, and those that the measures need.
  List<Rule> with(List<Rule> rules) {
    Set<Rule> all = new LinkedHashSet<>(rules);
    asked.forEach(measure -> all.addAll(measure.rules()));
    return List.copyOf(all);
  }

  List<Measured> measured(Results results, Groups groups) {
    return asked.stream()
        .map(
            rules ->
                Measured.of(results, rules, groups.over(results, rules.measure().entity().name())))
        .toList();
  }

  /// A table a measure: these beside `after`, measure by measure.
  List<Table> beside(Measuring after, Results results, Groups groups) {
    List<Measured> old = measured(results, groups);
    List<Measured> now = after.measured(results, groups);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      tables.add(old.get(i).beside(now.get(i)));
    }
    return tables;
  }
}
