package org.ansinh.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks through all paths of a question, in a fixed order, until one answers yes.
///
/// A path is made by evaluating the question from the start, with the decisions so far repeated;
/// when it ends, the last decision that has another option takes it. So no state has to be undone,
/// and the depth of the stack does not grow with the decisions.
final class Exploration {
  /// So many paths that may be possible and could not be confirmed are enough to give up.
  private static final int DOUBTS = 40;

  private final Terms terms = new Terms();
  private final Budget budget;
  private final Inlining inlining;
  private final @Nullable LocalDate today;

  /// Something asked of a unit of which nothing is known.
  @FunctionalInterface
  interface Question {
    boolean ask(Evaluation evaluation, Scope scope);
  }

  /// Looks closer at a path on which the question is answered with yes.
  @FunctionalInterface
  interface Confirmation {
    /// Whether the model is one indeed.
    boolean confirms(Model model);
  }

  /// What exploring found.
  sealed interface Finding {}

  /// No unit answers yes.
  record Never() implements Finding {}

  /// A unit that answers yes.
  record Found(Model model) implements Finding {}

  /// Neither was shown: the steps were used up, or a path was possible without a unit that could be
  /// confirmed.
  record Open(@Nullable Model doubtful) implements Finding {}

  Exploration(long steps, Inlining inlining, @Nullable LocalDate today) {
    budget = new Budget(steps);
    this.inlining = inlining;
    this.today = today;
  }

  Finding explore(Question question, Confirmation confirmation) {
    List<Path.Decision> trail = new ArrayList<>();
    Model doubtful = null;
    int doubts = 0;
    try {
      do {
        Path path = new Path(trail, budget);
        try {
          Evaluation evaluation = new Evaluation(terms, path, inlining, today);
          if (question.ask(evaluation, new Scope(null, 0))) {
            Model model = Search.model(path);
            if (model != null && confirmation.confirms(model)) {
              return new Found(model);
            }
            if (model != null) {
              doubtful = doubtful == null ? model : doubtful;
              if (++doubts >= DOUBTS) {
                return new Open(doubtful);
              }
            }
          }
        } catch (Path.Abandoned nobody) {
          budget.spend(1);
        }
        while (!trail.isEmpty() && !trail.getLast().advance()) {
          trail.removeLast();
        }
      } while (!trail.isEmpty());
    } catch (Budget.Spent spent) {
      return new Open(doubtful);
    }
    return doubts > 0 ? new Open(doubtful) : new Never();
  }
}
