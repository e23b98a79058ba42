package org.ansinh.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.proof.Prover;
import org.ansinh.proof.Verdict;
import org.jspecify.annotations.Nullable;

/// Decides checks: by proof first, and where that leaves one open by searching for a unit that
/// refutes it.
public final class ClaimDecider {
  private final Prover prover;
  private final ValueText text;

  /// @param text how values are written in messages
  public ClaimDecider(Prover prover, ValueText text) {
    this.prover = prover;
    this.text = text;
  }

  public ClaimDecision decide(Claim claim) {
    return switch (prover.decide(claim)) {
      case Verdict.Proved v -> new ClaimDecision.Proved(claim);
      case Verdict.Refuted v ->
          new ClaimDecision.Refuted(claim, v.facts(claim.unit()), v.left(), v.right());
      case Verdict.Undecided v -> search(claim, v.reason());
    };
  }

  private static ClaimDecision search(Claim claim, String reason) {
    ClaimSearch.Outcome outcome = ClaimSearch.search(claim);
    List<Case.Fact> witness = outcome.witness();
    if (witness == null) {
      return new ClaimDecision.Undecided(claim, reason, outcome.tried());
    }
    Value left = null;
    Value right = null;
    if (claim.holds() instanceof Expr.Compare compare) {
      Interpreter interpreter = new Interpreter(claim.date(), Facts.of(witness));
      Frame frame = interpreter.frame(null).bind(claim.unit(), witness.getFirst().name());
      left = interpreter.value(compare.left(), frame);
      right = interpreter.value(compare.right(), frame);
    }
    return new ClaimDecision.Refuted(claim, witness, left, right);
  }

  /// The issue that a refuted check is: E511, with the unit and the two sides for it.
  public Issue issue(ClaimDecision.Refuted refuted) {
    Claim claim = refuted.claim();
    StringBuilder message = new StringBuilder("check \"" + claim.name() + "\" does not hold");
    String who = describe(refuted.witness());
    message.append(who.isEmpty() ? " of anyone" : " when " + who);
    if (claim.holds() instanceof Expr.Compare compare) {
      String left = shown(refuted.left(), compare.left().type());
      String right = shown(refuted.right(), compare.right().type());
      message.append(": ").append(left).append(opposite(compare.comparison())).append(right);
    }
    return Issue.of(IssueCode.CHECK_REFUTED, claim.span(), message.toString());
  }

  private String shown(@Nullable Value value, ValueType type) {
    return value == null ? "…" : text.text(value, type);
  }

  private String describe(List<Case.Fact> witness) {
    List<String> parts = new ArrayList<>();
    for (Case.Fact fact : witness) {
      String prefix = fact.equals(witness.getFirst()) ? "" : fact.name() + ".";
      for (Map.Entry<Input, Value> entry : fact.values().entrySet()) {
        String value = text.text(entry.getValue(), entry.getKey().type());
        parts.add(prefix + entry.getKey().name() + " = " + value);
      }
    }
    return String.join(", ", parts);
  }

  /// The sign that holds where `comparison` does not.
  private static String opposite(Expr.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> " != ";
      case NOT_EQUAL -> " = ";
      case LESS -> " >= ";
      case LESS_OR_EQUAL -> " > ";
      case GREATER -> " <= ";
      case GREATER_OR_EQUAL -> " < ";
    };
  }
}
