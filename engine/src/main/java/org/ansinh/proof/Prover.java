package org.ansinh.proof;

import org.ansinh.ir.Claim;

/// Something that decides claims. The one here splits into cases; a solver for what it leaves
/// undecided can stand behind this interface.
public interface Prover {
  /// Whether the claim holds of every unit, or a unit of which it does not.
  Verdict decide(Claim claim);
}
