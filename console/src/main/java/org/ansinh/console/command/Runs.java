package org.ansinh.console.command;

import java.nio.file.Path;
import org.ansinh.Study;
import org.ansinh.console.session.PolicyFiles;
import org.ansinh.console.session.PopulationChoice;
import org.ansinh.console.session.SessionState;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.population.Population;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Runs over the population that a request asks for.
final class Runs {
  private Runs() {}

  /// The population that `--population`, or `--persons` and `--seed`, ask for; the session's if
  /// they ask for none.
  static Population population(Request request, Context context, SessionState state) {
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
    return context.session().populations().of(choice, context.session().policyPack(state));
  }

  /// Questions about `population`, computed on all processors; of rows that contradict themselves
  /// too if the request says so.
  static Study study(Population population, Request request, Context context, SessionState state) {
    Study study =
        context
            .session()
            .engine(state)
            .study(population, Runtime.getRuntime().availableProcessors());
    return request.has("--allow-contradictions") ? study.allowingContradictions() : study;
  }
}
