package org.ansinh.simulation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.diagnostics.InternalException;
import org.ansinh.ir.Fingerprint;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.jspecify.annotations.Nullable;

/// What a run computed: a column for each rule asked for, and what it was computed from.
public final class Results {
  private final CompiledPolicy policy;
  private final Population population;
  private final Map<Rule, Column> columns;
  private volatile @Nullable String fingerprint;

  Results(CompiledPolicy policy, Population population, Map<Rule, Column> columns) {
    this.policy = policy;
    this.population = population;
    this.columns = new LinkedHashMap<>(columns);
  }

  public Population population() {
    return population;
  }

  /// The day that `today` means.
  public LocalDate date() {
    return policy.date();
  }

  /// The rules asked for, in the order asked.
  public List<Rule> targets() {
    return policy.targets();
  }

  /// The values of `target`, a rule of an entity: a unit a row.
  public Column column(Rule target) {
    Column column = columns.get(target);
    if (column == null) {
      throw new InternalException(
          "`" + target.name() + "` was not asked for, or has one value for all");
    }
    return column;
  }

  /// The value of a target of the whole country, or null if `target` is a rule of an entity.
  public @Nullable Value constant(Rule target) {
    return policy.constant(target);
  }

  /// A hash of all that decides the results: the rules with their inputs, the date, the population
  /// with its seed. Computed when first asked for.
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(policy.fingerprint() + population.seed() + population.fingerprint());
      fingerprint = known;
    }
    return known;
  }
}
