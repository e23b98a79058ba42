package org.ansinh.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.ansinh.column.Column;
import org.ansinh.compiler.Batch;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.compiler.Links;
import org.ansinh.compiler.Program;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Rule;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.PopulationCheck;
import org.ansinh.population.UnitTable;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Runs compiled policies over populations. Results do not depend on the size of batches or the
/// number of threads.
public final class Simulator {
  /// Units in a batch: buffers stay in the cache of a core.
  public static final int BATCH = 1024;

  private final int batchSize;
  private final int threads;

  /// Runs in the calling thread.
  public Simulator() {
    this(BATCH, 1);
  }

  /// @param batchSize about how many units a batch has; a group is never cut
  /// @param threads how many threads compute
  public Simulator(int batchSize, int threads) {
    if (batchSize < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "expected a batch of 1 or more and 1 thread or more, found "
              + batchSize
              + ", "
              + threads);
    }
    this.batchSize = batchSize;
    this.threads = threads;
  }

  public Results run(CompiledPolicy policy, Population population) {
    return run(policy, population, Progress.SILENT);
  }

  /// Computes the policy's targets for every unit.
  ///
  /// @throws DataException if the population lacks what the policy needs, or values are out of
  ///   range
  /// @throws CancellationException if the calling thread is interrupted; its interrupted status is
  ///   cleared
  public Results run(CompiledPolicy policy, Population population, Progress progress) {
    Map<Rule, KeptColumn> kept = new LinkedHashMap<>();
    for (Rule target : policy.targets()) {
      Entity entity = target.entity();
      if (entity != null) {
        kept.put(target, KeptColumn.of(policy.type(target), population.size(entity.name())));
      }
    }
    stream(
        policy, population, List.of((program, thread) -> keeper(policy, program, kept)), progress);
    Map<Rule, Column> columns = new LinkedHashMap<>();
    kept.forEach((rule, column) -> columns.put(rule, column.column()));
    return new Results(policy, population, columns);
  }

  private record Target(int buffer, int entity, KeptColumn column) {}

  /// Batches of different threads are stored in different rows.
  private static BatchConsumer keeper(
      CompiledPolicy policy, Program program, Map<Rule, KeptColumn> kept) {
    List<Target> targets = new ArrayList<>();
    kept.forEach(
        (rule, column) ->
            targets.add(new Target(policy.buffer(program, rule), numberOf(policy, rule), column)));
    return batch -> {
      for (Target target : targets) {
        int entity = target.entity();
        target
            .column()
            .store(batch.buffer(target.buffer()), batch.first(entity), batch.count(entity));
      }
    };
  }

  /// The number that `rule`'s entity has in a batch.
  public static int numberOf(CompiledPolicy policy, Rule rule) {
    Entity entity = rule.entity();
    for (int i = 0; i < policy.entities().size(); i++) {
      if (entity != null && policy.entities().get(i).name().equals(entity.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "`" + rule.name() + "` is a rule of no entity of the policy");
  }

  /// Computes the policy's targets for every unit and hands each batch on, keeping nothing.
  ///
  /// @param consumers each makes a consumer for each thread
  /// @throws DataException as for [#run]
  /// @throws CancellationException as for [#run]
  public void stream(
      CompiledPolicy policy,
      Population population,
      List<BatchConsumer.Source> consumers,
      Progress progress) {
    List<Membership> memberships = check(policy, population);
    List<Links> links = new ArrayList<>();
    for (Membership membership : memberships) {
      links.add(new Links(membership.offsets(), membership.rows(), membership.groupOf()));
    }
    Function<Input, @Nullable Column> columns = input -> columnOf(population, input);
    Program program = policy.program(columns, links);
    Slices slices = Slices.of(policy, population, memberships, batchSize);
    int workers = Math.max(1, Math.min(threads, slices.count()));
    List<Work> work = new ArrayList<>();
    for (int thread = 0; thread < workers; thread++) {
      List<BatchConsumer> own = new ArrayList<>();
      for (BatchConsumer.Source consumer : consumers) {
        own.add(consumer.of(program, thread));
      }
      Batch batch = program.batch(columns, links, slices.sizes());
      int from = slices.begin(thread, workers);
      int to = slices.begin(thread + 1, workers);
      work.add(new Work(program, batch, slices, from, to, own));
    }
    Work.runAll(work, progress);
  }

  private static @Nullable Column columnOf(Population population, Input input) {
    UnitTable table = population.table(input.entity().name());
    return table == null ? null : table.column(input.name());
  }

  /// The memberships that the policy reads, once everything is known to fit.
  private static List<Membership> check(CompiledPolicy policy, Population population) {
    List<Issue> issues = new ArrayList<>();
    for (Entity entity : policy.entities()) {
      if (population.table(entity.name()) == null) {
        issues.add(
            Issue.of(
                IssueCode.FACT_MISSING,
                SourceSpan.NONE,
                "the population has no table of `" + entity.name() + "`"));
      }
    }
    List<Membership> memberships = new ArrayList<>();
    for (Entity group : policy.groups()) {
      Membership membership = population.membership(group.name());
      if (membership == null) {
        issues.add(
            Issue.of(
                IssueCode.FACT_MISSING,
                SourceSpan.NONE,
                "the population does not say who is a member of which `" + group.name() + "`"));
        continue;
      }
      memberships.add(membership);
      Entity.Containment containment = group.containment();
      int largest = membership.largest();
      if (containment != null && largest > containment.atMost()) {
        issues.add(
            Issue.of(
                IssueCode.FACT_OUT_OF_RANGE,
                SourceSpan.NONE,
                "a `"
                    + group.name()
                    + "` has "
                    + largest
                    + " "
                    + containment.role()
                    + ", but at most "
                    + containment.atMost()
                    + " are allowed"));
      }
    }
    issues.addAll(PopulationCheck.of(population, policy.inputs()).issues());
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
    return memberships;
  }
}
