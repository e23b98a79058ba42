package org.ansinh;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ansinh.checker.CaseChecker;
import org.ansinh.checker.ExpressionChecker;
import org.ansinh.checker.Scope;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.Explainer;
import org.ansinh.explanation.Step;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.interpreter.Frame;
import org.ansinh.interpreter.Interpreter;
import org.ansinh.ir.Case;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Expr;
import org.ansinh.ir.Policy;
import org.ansinh.ir.UnitRef;
import org.ansinh.ir.Value;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Entry;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.Parser;
import org.ansinh.verification.Consistency;

/// A day, the amendments switched on, and named units with facts: what an expression at the prompt
/// is read in. Immutable.
///
/// Facts are kept as they were written and read anew under each law, so that the day and the
/// amendments can change around them.
public final class Sitting {
  private final PolicyPack pack;
  private final LocalDate date;
  private final List<String> amendments;
  private final Map<String, Fact> lets;
  private final ValueText text;

  private Sitting(
      PolicyPack pack,
      LocalDate date,
      List<String> amendments,
      Map<String, Fact> lets,
      ValueText text) {
    this.pack = pack;
    this.date = date;
    this.amendments = List.copyOf(amendments);
    this.lets = lets;
    this.text = text;
  }

  static Sitting begin(PolicyPack pack, LocalDate date) {
    return new Sitting(pack, date, List.of(), Map.of(), ValueText.ENGLISH);
  }

  /// A value and how it was asked.
  public record Evaluated(Expr expr, Value value) {}

  public LocalDate date() {
    return date;
  }

  public List<String> amendments() {
    return amendments;
  }

  /// This with messages in which values and labels are written as `other` says.
  public Sitting writing(ValueText other) {
    return new Sitting(pack, date, amendments, lets, other);
  }

  /// The facts given, in the order of the names.
  public List<Fact> lets() {
    return List.copyOf(lets.values());
  }

  /// The law as amended.
  public Policy policy() {
    return pack.policy(amendments);
  }

  /// The law without the amendments.
  public Policy baseline() {
    return pack.policy(List.of());
  }

  /// This on another day.
  public Sitting on(LocalDate other) {
    return new Sitting(pack, other, amendments, lets, text);
  }

  /// This with other amendments.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if one is unknown or does not fit
  public Sitting with(List<String> others) {
    var _ = pack.policy(others);
    return new Sitting(pack, date, others, lets, text);
  }

  /// This with one more unit; one of the same name is replaced.
  ///
  /// @throws RequestException if the fact does not hold under the law in force here
  public Sitting let(Fact fact) {
    Map<String, Fact> more = new LinkedHashMap<>(lets);
    more.remove(fact.unit().text());
    more.put(fact.unit().text(), fact);
    Sitting next = new Sitting(pack, date, amendments, more, text);
    var _ = next.facts();
    return next;
  }

  /// This over another pack, such as one with more items.
  public Sitting over(PolicyPack other) {
    return new Sitting(other, date, amendments, lets, text);
  }

  /// The facts as the law in force here reads them.
  ///
  /// @throws RequestException if one does not hold
  public List<Case.Fact> facts() {
    CaseChecker.Facts read = CaseChecker.facts(lets(), List.of(), policy());
    if (!read.issues().isEmpty()) {
      throw new RequestException(read.issues());
    }
    return read.facts();
  }

  /// The value of an expression.
  ///
  /// @throws RequestException if the expression does not pass its checks
  /// @throws org.ansinh.diagnostics.DataException if facts that matter are not given
  public Evaluated evaluate(org.ansinh.syntax.Expr written) {
    List<Case.Fact> facts = facts();
    Expr expr = checked(written, facts);
    Facts given = Facts.of(facts);
    Interpreter interpreter = new Interpreter(date, given);
    Frame frame = frame(interpreter, facts);
    return consistent(
        given, interpreter, () -> new Evaluated(expr, interpreter.value(expr, frame)));
  }

  /// The value of an expression given as text.
  ///
  /// @throws RequestException if it cannot be understood or does not pass its checks
  /// @throws org.ansinh.diagnostics.DataException if facts that matter are not given
  public Evaluated evaluate(String text) {
    return evaluate(parsed(text));
  }

  /// Why an expression has its value; of a parameter's or rule's own value, its step with date and
  /// citation.
  ///
  /// @throws RequestException if the expression does not pass its checks
  /// @throws org.ansinh.diagnostics.DataException if facts that matter are not given
  public Step explain(org.ansinh.syntax.Expr written) {
    List<Case.Fact> facts = facts();
    Expr expr = checked(written, facts);
    Facts given = Facts.of(facts);
    Interpreter interpreter = new Interpreter(date, given);
    Frame frame = frame(interpreter, facts);
    String text = written.span().text();
    return consistent(
        given, interpreter, () -> new Explainer(interpreter).explain(expr, frame, text));
  }

  /// Why an expression given as text has its value.
  public Step explain(String text) {
    return explain(parsed(text));
  }

  private static org.ansinh.syntax.Expr parsed(String text) {
    return switch (Parser.parseExpression(new SourceText("<prompt>", text))) {
      case Entry.Expression e -> e.expr();
      case Entry.Faulty e -> throw new RequestException(e.issues());
      case Entry.Empty e ->
          throw new IllegalArgumentException("expected an expression, found nothing");
      case Entry.Items e ->
          throw new IllegalArgumentException("expected an expression, found items");
      case Entry.Let e ->
          throw new IllegalArgumentException("expected an expression, found a fact");
    };
  }

  private Expr checked(org.ansinh.syntax.Expr written, List<Case.Fact> facts) {
    Map<String, Entity> units = new LinkedHashMap<>();
    facts.forEach(fact -> units.put(fact.name(), fact.entity()));
    Policy baseline = amendments.isEmpty() ? null : baseline();
    return switch (ExpressionChecker.check(written, new Scope(policy(), baseline, date, units))) {
      case ExpressionChecker.Checked c -> c.expr();
      case ExpressionChecker.Refusal r -> throw new RequestException(new ArrayList<>(r.issues()));
    };
  }

  /// Refuses facts that contradict each other under the law in force here.
  ///
  /// @throws DataException naming every constraint that is broken (E408)
  public void requireConsistent() {
    consistency().require(Facts.of(facts()));
  }

  private Consistency consistency() {
    return new Consistency(date, policy().on(date).constraints(), text);
  }

  /// The outcome of `work`, unless it speaks of units whose facts contradict each other.
  private <T> T consistent(Facts facts, Interpreter interpreter, Supplier<T> work) {
    T outcome;
    try {
      outcome = work.get();
    } catch (DataException missing) {
      consistency().require(facts);
      throw missing;
    }
    if (!interpreter.readings().isEmpty()) {
      Consistency consistency = consistency();
      consistency.require(facts);
      consistency.require(facts, interpreter);
    }
    return outcome;
  }

  private static Frame frame(Interpreter interpreter, List<Case.Fact> facts) {
    Frame frame = interpreter.frame(null);
    for (Case.Fact fact : facts) {
      frame = frame.bind(new UnitRef.Bound(fact.name(), fact.entity()), fact.name());
    }
    return frame;
  }
}
