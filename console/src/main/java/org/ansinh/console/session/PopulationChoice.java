package org.ansinh.console.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which population answers are about.
public sealed interface PopulationChoice {
  /// The number of persons of a population that is made for a session.
  int USUAL_PERSONS = 200_000;

  /// The pack's own recipe, the usual number of persons, seed 1.
  PopulationChoice USUAL = new Made(null, USUAL_PERSONS, 1);

  /// Made from a recipe.
  ///
  /// @param recipe the recipe's file; null for the pack's own
  record Made(@Nullable Path recipe, int persons, long seed) implements PopulationChoice {}

  /// Read from a file.
  record Read(Path file) implements PopulationChoice {}
}
