package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.ansinh.column.Column;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.compiler.Program;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Law;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.simulation.BatchConsumer;
import org.ansinh.simulation.Progress;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceSpan;
import org.ansinh.verification.Consistency;
import org.jspecify.annotations.Nullable;

/// Whether the rows of a population meet the constraints of a law.
///
/// A constraint is judged if the population gives all that it depends on, or if what is asked
/// depends on the rest, for which standard values stand in.
final class PopulationConsistency {
  private static final int NAMED = 3;

  private final KernelCompiler compiler;
  private final Simulator simulator;
  private final Population population;

  PopulationConsistency(KernelCompiler compiler, Simulator simulator, Population population) {
    this.compiler = compiler;
    this.simulator = simulator;
    this.population = population;
  }

  /// Refuses a population that breaks constraints.
  ///
  /// @param asked the inputs that answers depend on
  /// @throws DataException naming each constraint that is broken, how often and where first (E408)
  void require(Law law, LocalDate on, List<Input> asked) {
    Set<String> used = asked.stream().map(Input::name).collect(Collectors.toSet());
    List<Rule> judged =
        law.constraints().stream().filter(rule -> isJudged(rule, on, used)).toList();
    if (judged.isEmpty()) {
      return;
    }
    List<Issue> issues = new ArrayList<>();
    broken(judged, on).forEach((rule, rows) -> issues.add(issue(rule, rows, on)));
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
  }

  private boolean isJudged(Rule constraint, LocalDate on, Set<String> used) {
    Entity entity = constraint.entity();
    if (entity == null || population.table(entity.name()) == null) {
      return false;
    }
    boolean any = false;
    for (Input input : Consistency.inputs(constraint, on)) {
      if (column(input) != null) {
        any = true;
      } else if (!used.contains(input.name()) || (input.standard() == null && !input.optional())) {
        return false;
      }
    }
    return any;
  }

  private @Nullable Column column(Input input) {
    UnitTable table = population.table(input.entity().name());
    return table == null ? null : table.column(input.name());
  }

  private Map<Rule, BitSet> broken(List<Rule> constraints, LocalDate on) {
    CompiledPolicy compiled = compiler.compile(on, constraints);
    Map<Rule, BitSet> broken = new LinkedHashMap<>();
    constraints.forEach(rule -> broken.put(rule, new BitSet()));
    simulator.stream(
        compiled,
        population,
        List.of((program, thread) -> collector(compiled, program, broken)),
        Progress.SILENT);
    broken.values().removeIf(BitSet::isEmpty);
    return broken;
  }

  private static BatchConsumer collector(
      CompiledPolicy compiled, Program program, Map<Rule, BitSet> broken) {
    return batch ->
        broken.forEach(
            (rule, rows) -> {
              int entity = Simulator.numberOf(compiled, rule);
              long[] met = batch.buffer(compiled.buffer(program, rule));
              int first = batch.first(entity);
              int count = batch.count(entity);
              for (int i = 0; i < count; i++) {
                if (met[i] == 0) {
                  synchronized (rows) {
                    rows.set(first + i);
                  }
                }
              }
            });
  }

  private Issue issue(Rule constraint, BitSet rows, LocalDate on) {
    int count = rows.cardinality();
    Entity entity = constraint.entity();
    StringJoiner named = new StringJoiner(", ");
    rows.stream().limit(NAMED).forEach(row -> named.add(String.valueOf(row)));
    String where =
        count == 1
            ? "row " + named
            : count + " rows, the first " + named + (count > NAMED ? ", …" : "");
    int first = rows.nextSetBit(0);
    StringJoiner facts = new StringJoiner(", ");
    List<String> names = new ArrayList<>();
    for (Input input : Consistency.inputs(constraint, on)) {
      names.add("`" + input.name() + "`");
      if (entity != null && input.entity().name().equals(entity.name())) {
        facts.add("`" + input.name() + "` = " + shown(input, first));
      }
    }
    return Issue.of(
            IssueCode.FACTS_CONTRADICT,
            SourceSpan.NONE,
            "%s of `%s` break%s %s; row %d has %s"
                .formatted(
                    where,
                    entity == null ? "" : entity.name(),
                    count == 1 ? "s" : "",
                    Consistency.says(constraint, ValueText.ENGLISH),
                    first,
                    facts))
        .relatedTo(constraint.span(), "the constraint is here")
        .hint(
            "Correct "
                + String.join(" or ", names)
                + " in the population, or ask about another day.")
        .hint("Add --allow-contradictions to compute with the rows as they are.");
  }

  private String shown(Input input, int row) {
    Column column = column(input);
    if (column == null || !column.known(row)) {
      Value standard = input.standard();
      return standard == null
          ? "nothing"
          : ValueText.ENGLISH.text(standard, input.type()) + " (not given)";
    }
    return ValueText.ENGLISH.text(value(input, column, row), input.type());
  }

  private static Value value(Input input, Column column, int row) {
    return switch (input.type()) {
      case NumberType _ -> new Value.NumberValue(column.decimal(row));
      case BooleanType _ -> Value.BooleanValue.of(column.value(row) != 0);
      case CategoryType type -> new Value.CategoryValue(type.category(), (int) column.value(row));
      case DateType _ -> new Value.DateValue(LocalDate.ofEpochDay(column.value(row)));
    };
  }
}
