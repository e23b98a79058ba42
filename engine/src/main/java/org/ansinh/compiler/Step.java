package org.ansinh.compiler;

import java.util.List;
import org.ansinh.ir.Entity;

/// One pass over a batch.
sealed interface Step {
  /// Formulas of one entity, in the order they are computed for each unit.
  record Formulas(Entity entity, List<Variable> variables) implements Step {
    public Formulas {
      variables = List.copyOf(variables);
    }
  }

  /// Positions in groups.
  ///
  /// @param among who counts
  /// @param keys the order; none for the order of the file
  record Positions(Variable position, Entity group, Variable among, List<Variable> keys)
      implements Step {
    public Positions {
      keys = List.copyOf(keys);
    }
  }
}
