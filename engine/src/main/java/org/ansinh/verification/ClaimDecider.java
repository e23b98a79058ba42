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
import org.ansinh.ir.Rule;
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

  /// Decides `claim` of units of any facts.
  public ClaimDecision decide(Claim claim) {
    return decide(claim, List.of());
  }

  /// Decides `claim` of units whose facts meet `constraints`.
  ///
  /// What is proved of all units holds of those. A unit that refutes the claim but breaks a
  /// constraint is set aside, and the claim decided anew for units that meet that one.
  public ClaimDecision decide(Claim claim, List<Rule> constraints) {
    Consistency consistency = new Consistency(claim.date(), constraints, text);
    Claim narrowed = claim;
    for (int i = 0; i <= constraints.size(); i++) {
      switch (prover.decide(narrowed)) {
        case Verdict.Proved v -> {
          return new ClaimDecision.Proved(claim);
        }
        case Verdict.Undecided v -> {
          return search(claim, narrowed, consistency, v.reason());
        }
        case Verdict.Refuted v -> {
          List<Case.Fact> witness = v.facts(claim.unit());
          List<Rule> own = new ArrayList<>();
          boolean others = false;
          for (Consistency.Broken broken : consistency.broken(Facts.of(witness))) {
            if (broken.fact().name().equals(claim.unit().name())) {
              own.add(broken.constraint());
            } else {
              others = true;
            }
          }
          if (own.isEmpty() && !others) {
            return new ClaimDecision.Refuted(claim, witness, v.left(), v.right());
          }
          if (own.isEmpty()) {
            return search(
                claim, narrowed, consistency, "what refutes it breaks a constraint of its group");
          }
          narrowed = meeting(narrowed, own);
        }
      }
    }
    return search(claim, narrowed, consistency, "what refutes it breaks constraints");
  }

  /// `claim` of units that meet `constraints` as well.
  private static Claim meeting(Claim claim, List<Rule> constraints) {
    List<Expr> conditions = new ArrayList<>();
    if (claim.where() != null) {
      conditions.add(claim.where());
    }
    for (Rule rule : constraints) {
      conditions.add(new Expr.RuleRef(claim.unit(), rule, rule.type(), claim.span()));
    }
    Expr where =
        conditions.size() == 1 ? conditions.getFirst() : new Expr.And(conditions, claim.span());
    return new Claim(
        claim.name(),
        claim.date(),
        claim.amendments(),
        claim.unit(),
        where,
        claim.holds(),
        claim.span());
  }

  private static ClaimDecision search(
      Claim claim, Claim narrowed, Consistency consistency, String reason) {
    ClaimSearch.Outcome outcome = ClaimSearch.search(narrowed, consistency);
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
