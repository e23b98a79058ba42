package org.ansinh;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Law;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Results;
import org.ansinh.tabulation.ComparedRule;
import org.ansinh.tabulation.Comparison;
import org.ansinh.tabulation.Grouping;
import org.ansinh.tabulation.Pace;
import org.ansinh.tabulation.SettledSums;

/// Settles retroactive law for every unit of a population.
final class SettlingAll {
  private final Study study;
  private final Settlement settlement;
  private final Progress progress;

  SettlingAll(Study study, Settlement settlement, Progress progress) {
    this.study = study;
    this.settlement = settlement;
    this.progress = progress;
  }

  Settled settle(List<String> names, List<String> by) {
    settlement.refuseUnlessDue(names);
    SettledSums sums = new SettledSums(study.population());
    StringBuilder fingerprints = new StringBuilder();
    Results last = null;
    Groups groups = null;
    int runs = 0;
    for (Pace pace : Pace.values()) {
      for (LocalDate day : pace.periods(settlement.from(), settlement.until())) {
        List<ComparedRule> rules =
            settlement.due(day, pace, names).stream()
                .filter(rule -> rule.either().entity() != null && study.hasUnits(rule))
                .toList();
        if (rules.isEmpty()) {
          continue;
        }
        Law law = settlement.after().on(day);
        Groups own = Groups.of(by, law);
        Results results = study.run(law, day, ComparedRule.targets(rules), own, progress);
        rules.forEach(rule -> sums.add(results, rule));
        fingerprints.append(results.fingerprint());
        runs++;
        if (last == null || day.isAfter(last.date())) {
          last = results;
          groups = own;
        }
      }
    }
    if (last == null || groups == null) {
      throw AddedRules.refused(
          "nothing that is due by month, year or day differs from %s until %s"
              .formatted(settlement.from(), settlement.until()));
    }
    Results latest = last;
    Groups asked = groups;
    Function<String, Grouping> over = entity -> asked.over(latest, entity);
    return new Settled(
        runs,
        settlement.dueOnce(),
        sums.byRule(),
        sums.byPayer(),
        asked.isEmpty() ? List.of() : sums.byGroup(over),
        sums.outcomes(over, Comparison.PERSONS),
        Fingerprint.of(fingerprints.toString()));
  }
}
