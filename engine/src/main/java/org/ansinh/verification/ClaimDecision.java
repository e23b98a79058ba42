package org.ansinh.verification;

import java.util.List;
import org.ansinh.ir.Case;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// What is known of a check: that it holds of every unit, a unit of which it does not, or neither.
public sealed interface ClaimDecision {
  Claim claim();

  /// The claim holds of every unit that data may describe.
  record Proved(Claim claim) implements ClaimDecision {}

  /// The claim fails for a unit, computed by the interpreter.
  ///
  /// @param witness the facts of the unit and of those around it, the unit first
  /// @param left the left side of the claim for this unit, if it is a comparison; otherwise null
  /// @param right the same of the right side
  record Refuted(Claim claim, List<Case.Fact> witness, @Nullable Value left, @Nullable Value right)
      implements ClaimDecision {
    public Refuted {
      witness = List.copyOf(witness);
    }
  }

  /// Neither was shown, and none of the units tried refutes the claim.
  ///
  /// @param reason why there is no proof, as a clause
  /// @param tried how many units the claim was computed for
  record Undecided(Claim claim, String reason, int tried) implements ClaimDecision {}
}
