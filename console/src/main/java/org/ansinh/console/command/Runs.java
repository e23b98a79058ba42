package org.ansinh.console.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.compiler.CompiledPolicy;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.PopulationChoice;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.Rule;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.simulation.Results;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Runs over the population that a request asks for.
final class Runs {
  private Runs() {}

  /// The population that `--population`, or `--persons` and `--seed`, ask for; the session's if
  /// they ask for none.
  static Population population(Request request, Context context, PolicyPack pack) {
    @Nullable String file = request.option("--population");
    boolean made = request.has("--persons") || request.has("--seed");
    if (file != null && made) {
      throw new RequestException(
          Issue.of(
                  IssueCode.BAD_REQUEST,
                  SourceSpan.NONE,
                  "A population that is read has its number of persons and its seed")
              .hint("Leave out --persons and --seed, or --population."));
    }
    PopulationChoice choice = context.session().populationChoice();
    if (file != null) {
      Path path = PolicyFiles.path(file);
      choice = new PopulationChoice.Read(path);
    } else if (made) {
      choice =
          new PopulationChoice.Made(
              null,
              Counts.persons(request.option("--persons")),
              Counts.seed(request.option("--seed")));
    }
    return context.session().populations().of(choice, pack);
  }

  /// Computes `rules` for everyone, on all processors.
  static Results run(LocalDate date, List<Rule> rules, Population population, Context context) {
    List<Rule> distinct = new ArrayList<>();
    for (Rule rule : rules) {
      if (distinct.stream().noneMatch(other -> other == rule)) {
        distinct.add(rule);
      }
    }
    CompiledPolicy compiled = context.session().compiler().compile(date, distinct);
    int threads = Runtime.getRuntime().availableProcessors();
    return new Simulator(Simulator.BATCH, threads).run(compiled, population);
  }
}
