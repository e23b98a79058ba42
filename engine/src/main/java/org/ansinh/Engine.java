package org.ansinh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.ansinh.checker.CheckResult;
import org.ansinh.compiler.KernelCompiler;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.explanation.ValueText;
import org.ansinh.interpreter.Facts;
import org.ansinh.io.FactsReader;
import org.ansinh.io.RecipeReader;
import org.ansinh.ir.Policy;
import org.ansinh.pack.LawFiles;
import org.ansinh.pack.PolicyPack;
import org.ansinh.pack.Selection;
import org.ansinh.population.Population;
import org.ansinh.simulation.Simulator;
import org.ansinh.source.SourceSpan;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Name;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.TestItem;
import org.ansinh.synthesis.Recipe;
import org.ansinh.synthesis.Synthesizer;
import org.jspecify.annotations.Nullable;

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
  private final KernelCompiler compiler;

  private Engine(PolicyPack pack, KernelCompiler compiler) {
    this.pack = pack;
    this.compiler = compiler;
  }

  /// An engine for the pack in `folder`.
  ///
  /// @throws org.ansinh.diagnostics.RequestException if the folder or one of its files cannot be
  ///   read
  public static Engine load(Path folder) {
    return of(PolicyPack.load(folder));
  }

  public static Engine of(PolicyPack pack) {
    return new Engine(pack, new KernelCompiler());
  }

  public PolicyPack pack() {
    return pack;
  }

  /// An engine for this pack with more text read on top of it; what is compiled is shared.
  public Engine with(List<ParsedFile> more) {
    return new Engine(pack.with(more), compiler);
  }

  /// An engine for this pack as it was known on a day; see [PolicyPack#asKnown]. What is compiled
  /// is shared.
  ///
  /// @throws org.ansinh.diagnostics.RequestException if nothing of it was known then
  public Engine asKnown(LocalDate day) {
    return new Engine(pack.asKnown(day), compiler);
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
  /// @throws org.ansinh.diagnostics.DataException if facts contradict each other, or some that
  ///   matter are not given
  /// @throws org.ansinh.diagnostics.PolicyException if a rule that is needed does not pass its
  ///   checks
  public Answer answer(Question question) {
    return answer(question, ValueText.ENGLISH);
  }

  /// The answer to a question, with values in messages written as `text` says.
  public Answer answer(Question question, ValueText text) {
    return new Answering(policy(question.amendments()), question, text).answer();
  }

  /// What units owe more, or are owed back, because of law that applies from before it was known.
  ///
  /// @param facts those of a period, by its first day, under the law as it is known now; usually
  ///   the same for all
  /// @param units whose amounts are settled; all of whom facts are given if empty
  /// @param names amounts by month, year or day; all that name a payer if empty
  /// @throws org.ansinh.diagnostics.EngineException as for [#answer]
  public static List<SettledLine> settle(
      Settlement settlement,
      Function<LocalDate, Facts> facts,
      List<String> units,
      List<String> names) {
    return new Settling(settlement, facts, units).lines(names);
  }

  /// A prompt's view of the pack on a day.
  public Sitting sitting(LocalDate on) {
    return Sitting.begin(pack, on);
  }

  /// The population that a recipe of the pack describes, made anew.
  ///
  /// @param recipe the name of a file in the pack's folder `populations`, without `.json`; null for
  ///   the one that the pack names
  /// @throws org.ansinh.diagnostics.EngineException if there is no such recipe, or it does not fit
  ///   the pack
  public Population populate(@Nullable String recipe, int persons, long seed) {
    Recipe read = RecipeReader.read(LawFiles.readText(recipeFile(recipe)));
    return Synthesizer.make(read, policy(List.of()), persons, seed);
  }

  private Path recipeFile(@Nullable String recipe) {
    PackItem header = pack.header();
    String name = recipe;
    if (name == null && header != null) {
      name =
          header.values(PackItem.Key.POPULATION).stream().map(Name::text).findFirst().orElse(null);
    }
    Path folder = pack.folder();
    if (name == null || folder == null) {
      throw new RequestException(
          Issue.of(
              IssueCode.BAD_REQUEST,
              SourceSpan.NONE,
              "the pack `" + pack.name() + "` names no population"));
    }
    return folder.resolve("populations").resolve(name + ".json");
  }

  /// The pack on a population: totals and comparisons.
  ///
  /// @param threads how many threads compute at once
  public Study study(Population population, int threads) {
    return new Study(pack, population, compiler, new Simulator(Simulator.BATCH, threads));
  }

  /// Runs the tests selected, in order; values in messages are written as `text` says.
  public static List<TestOutcome> test(Selection selection, ValueText text) {
    Examination examination = new Examination(selection.pack(), text);
    return selection.tests().stream().map(examination::run).toList();
  }

  /// What is wrong with the tests selected, without running them.
  public static List<Issue> misfits(Selection selection) {
    Examination examination = new Examination(selection.pack(), ValueText.ENGLISH);
    return selection.tests().stream().flatMap(test -> examination.misfits(test).stream()).toList();
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
