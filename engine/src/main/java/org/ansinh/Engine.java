package org.ansinh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.ansinh.checker.CheckResult;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.io.FactsReader;
import org.ansinh.ir.Policy;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.TestItem;

/// The way in: a policy pack that can be asked, tested and amended. Immutable, and safe for several
/// threads.
///
/// ```
/// Engine engine = Engine.load(Path.of("policies/vn"));
/// Facts facts = engine.facts("{\"persons\": {\"an\": {\"employed\": true, \"wage\": \"50000000\", \"region\": \"I\"}}}", List.of());
/// Answer answer = engine.answer(new Question(LocalDate.of(2024, 8, 1), List.of(), facts, List.of("si_employee"), false));
/// answer.values().get("an").get("si_employee");   // 3744000
/// ```
public final class Engine {
  private final PolicyPack pack;

  private Engine(PolicyPack pack) {
    this.pack = pack;
  }

  /// An engine for the pack in `folder`.
  ///
  /// @throws org.ansinh.diagnostics.RequestException if the folder or one of its files cannot be
  ///   read
  public static Engine load(Path folder) {
    return new Engine(PolicyPack.load(folder));
  }

  public static Engine of(PolicyPack pack) {
    return new Engine(pack);
  }

  public PolicyPack pack() {
    return pack;
  }

  /// An engine for this pack with more text read on top of it.
  public Engine with(List<ParsedFile> more) {
    return new Engine(pack.with(more));
  }

  /// The policy with `amendments` switched on.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if the text does not hold, or an amendment is
  ///   unknown or does not fit
  public Policy policy(List<String> amendments) {
    return pack.policy(amendments);
  }

  /// What is wrong with the policy with `amendments` switched on, every rule in every stretch of
  /// time.
  public CheckResult check(List<String> amendments) {
    return pack.check(amendments);
  }

  /// Facts given as JSON, checked against the policy with `amendments`; see [FactsReader] for their
  /// form.
  ///
  /// @throws org.ansinh.diagnostics.DataException if they cannot be used
  public Facts facts(String json, List<String> amendments) {
    return facts(new SourceText("<facts>", json), amendments);
  }

  /// Facts given as JSON in a file that is shown under its name.
  public Facts facts(SourceText json, List<String> amendments) {
    return FactsReader.read(json, policy(amendments));
  }

  /// The answer to a question.
  ///
  /// @throws org.ansinh.diagnostics.RequestException if a name is unknown or not in force
  /// @throws org.ansinh.diagnostics.DataException if facts that matter are not given
  /// @throws org.ansinh.diagnostics.PolicyException if a rule that is needed does not pass its
  ///   checks
  public Answer answer(Question question) {
    return new Answering(policy(question.amendments()), question).answer();
  }

  /// A prompt's view of the pack on a day.
  public Sitting sitting(LocalDate on) {
    return Sitting.begin(pack, on);
  }

  /// Runs the tests selected, in order; values in messages are written as `text` says.
  public static List<TestOutcome> test(Selection selection, ValueText text) {
    Examination examination = new Examination(selection.pack(), text);
    return selection.tests().stream().map(examination::run).toList();
  }

  /// Runs one test of a pack.
  public static TestOutcome run(PolicyPack pack, TestItem test) {
    return new Examination(pack, ValueText.ENGLISH).run(test);
  }

  /// Decides the checks selected, in order; values in messages are written as `text` says.
  public static List<CheckOutcome> decide(Selection selection, ValueText text) {
    Examination examination = new Examination(selection.pack(), text);
    return selection.checks().stream().map(examination::decide).toList();
  }
}
