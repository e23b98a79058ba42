package org.ansinh.proof;

import java.util.Map;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// The answer to a claim about every unit.
public sealed interface Verdict {
  /// The claim holds for every unit that data may describe.
  record Proved() implements Verdict {}

  /// The claim fails for the unit with these inputs, as the interpreter confirms.
  ///
  /// @param inputs those that matter, in the order in which the claim meets them; inputs of the
  ///   unit's group are among them
  /// @param left what the left side of the claim is for this unit, if it is a comparison; otherwise
  ///   null
  /// @param right the same of the right side
  record Refuted(Map<Input, Value> inputs, @Nullable Value left, @Nullable Value right)
      implements Verdict {}

  /// Neither was shown.
  ///
  /// @param reason why not, as a clause: `it has too many cases`
  record Undecided(String reason) implements Verdict {}
}
