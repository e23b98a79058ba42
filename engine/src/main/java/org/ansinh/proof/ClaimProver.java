package org.ansinh.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Claim;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Input;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.jspecify.annotations.Nullable;

/// Decides claims by splitting into all cases and comparing linear forms in each: by the ranges of
/// rules first, then with their formulas down to the inputs. A refutation is confirmed by the
/// interpreter before it is given.
public final class ClaimProver implements Prover {
  private static final long QUICK = 200_000;
  private static final long THOROUGH = 40_000_000;
  private static final int INSIDE = 200;

  private final long steps;

  public ClaimProver() {
    this(THOROUGH);
  }

  /// @param steps how much work may be done before giving up; 40 million take some seconds
  public ClaimProver(long steps) {
    this.steps = steps;
  }

  @Override
  public Verdict decide(Claim claim) {
    Exploration.Question fails =
        (evaluation, scope) ->
            (claim.where() == null || evaluation.truth(claim.where(), scope))
                && !evaluation.truth(claim.holds(), scope);
    if (never(fails, claim, Math.min(steps, QUICK), Inlining.none())) {
      return new Verdict.Proved();
    }
    List<Expr> exprs = new ArrayList<>(List.of(claim.holds()));
    if (claim.where() != null) {
      exprs.add(claim.where());
    }
    Inlining differing = Inlining.withoutShared(INSIDE, exprs);
    if (differing.keepsSome() && never(fails, claim, steps / 4, differing)) {
      return new Verdict.Proved();
    }
    Confirming confirming = new Confirming(claim);
    Exploration cases = new Exploration(steps, Inlining.upTo(INSIDE), claim.date());
    return switch (cases.explore(fails, confirming)) {
      case Exploration.Never never -> new Verdict.Proved();
      case Exploration.Found found -> confirming.refutation();
      case Exploration.Open open ->
          new Verdict.Undecided(
              open.doubtful() == null
                  ? "it has too many cases"
                  : "it has a case that I can neither exclude nor show with a person");
    };
  }

  /// Whether no unit is seen to fail, whatever the rules that are taken as they are.
  private static boolean never(
      Exploration.Question fails, Claim claim, long steps, Inlining inlining) {
    return new Exploration(steps, inlining, claim.date()).explore(fails, model -> true)
        instanceof Exploration.Never;
  }

  /// Whether a yes/no expression over the inputs of `unit` holds of every such unit.
  public Verdict decide(Expr condition, UnitRef.Bound unit, LocalDate date) {
    return decide(new Claim("", date, List.of(), unit, null, condition, condition.span()));
  }

  /// Computes the claim with the interpreter for the units that models describe.
  private static final class Confirming implements Exploration.Confirmation {
    private final Claim claim;
    private Verdict.@Nullable Refuted refuted;

    Confirming(Claim claim) {
      this.claim = claim;
    }

    Verdict refutation() {
      Verdict.Refuted found = refuted;
      return found == null ? new Verdict.Undecided("no person was found") : found;
    }

    @Override
    public boolean confirms(Model model) {
      Map<Input, Value> inputs = new LinkedHashMap<>(model.inputs());
      ModelBindings bindings = new ModelBindings(inputs, model.unknowns());
      Interpreter interpreter = new Interpreter(claim.date(), bindings);
      String name = claim.unit().name();
      Frame frame = interpreter.frame(name).bind(claim.unit(), name);
      try {
        boolean fails =
            (claim.where() == null || interpreter.holds(claim.where(), frame))
                && !interpreter.holds(claim.holds(), frame);
        if (fails) {
          refuted = refutation(interpreter, frame, bindings);
        }
        return fails;
      } catch (EngineException | ArithmeticException doubtful) {
        return false;
      }
    }

    private Verdict.Refuted refutation(
        Interpreter interpreter, Frame frame, ModelBindings bindings) {
      Value left = null;
      Value right = null;
      if (claim.holds() instanceof Expr.Compare compare) {
        left = interpreter.value(compare.left(), frame);
        right = interpreter.value(compare.right(), frame);
      }
      return new Verdict.Refuted(bindings.values(), left, right);
    }
  }
}
