package org.ansinh.console.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ansinh.Engine;
import org.ansinh.Sitting;
import org.ansinh.pack.PolicyPack;
import org.ansinh.population.Population;
import org.ansinh.syntax.Fact;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;

/// One sitting: the pack, the state and the states before it, and what was entered.
///
/// Not safe for use by several threads at once.
public final class Session {
  private final Path home;
  private final LocalDate today;
  private final Deque<Step> past = new ArrayDeque<>();
  private final List<String> entered = new ArrayList<>();
  private final Workbench workbench = new Workbench();
  private final Populations populations = new Populations(Populations.usualCache());
  private PopulationChoice population = PopulationChoice.USUAL;
  private Path pack;
  private SessionState state;

  private record Step(SessionState before, String what) {}

  /// @param home the folder of the checkout, where `policies/` is
  /// @param today the date of the law until another is chosen
  public Session(Path home, LocalDate today) {
    this.home = home;
    this.today = today;
    this.pack = shortest(home.resolve("policies").resolve("vn"));
    this.state = SessionState.at(today);
  }

  /// `folder` as seen from the working folder, if it is below that.
  private static Path shortest(Path folder) {
    Path here = Path.of("").toAbsolutePath().normalize();
    Path there = folder.toAbsolutePath().normalize();
    return there.startsWith(here) && !there.equals(here) ? here.relativize(there) : folder;
  }

  public Path home() {
    return home;
  }

  public LocalDate today() {
    return today;
  }

  /// The folder of the policy pack.
  public Path pack() {
    return pack;
  }

  /// Takes another pack, before anything is asked.
  public void usePack(Path folder) {
    pack = folder;
  }

  /// The pack with all that was read and typed on top of it.
  public PolicyPack policyPack() {
    return policyPack(state);
  }

  /// The pack with all that `other` reads and types on top of it.
  public PolicyPack policyPack(SessionState other) {
    return engine(other).pack();
  }

  /// The engine for the pack with all that `other` reads and types on top of it.
  public Engine engine(SessionState other) {
    return workbench.engine(pack, other);
  }

  /// A prompt's view of `other`: its date, amendments and units.
  ///
  /// @throws org.ansinh.diagnostics.EngineException if an amendment or a unit does not fit
  public Sitting sitting(SessionState other) {
    Sitting sitting = engine(other).sitting(other.date()).with(other.amendments());
    for (Fact fact : other.facts().values()) {
      sitting = sitting.let(fact);
    }
    return sitting;
  }

  /// Everything that is declared.
  public List<Item> items() {
    return policyPack().items();
  }

  /// The names that can be typed: units that `let` named, and all that is declared.
  public Vocabulary vocabulary() {
    List<Vocabulary.Term> terms = new ArrayList<>();
    state
        .facts()
        .forEach(
            (name, fact) -> terms.add(new Vocabulary.Term(name, List.of(), fact.entity().text())));
    terms.addAll(Items.terms(items()));
    return new Vocabulary(terms);
  }

  public Populations populations() {
    return populations;
  }

  /// Takes another population from now on.
  public void choose(PopulationChoice other) {
    population = other;
  }

  public PopulationChoice populationChoice() {
    return population;
  }

  /// The population chosen.
  public Population population() {
    return populations.of(population, policyPack());
  }

  public Workbench workbench() {
    return workbench;
  }

  public SessionState state() {
    return state;
  }

  /// Goes on to `next`.
  ///
  /// @param what the change in a few words, for `undo`
  public void change(SessionState next, String what) {
    past.push(new Step(state, what));
    state = next;
  }

  /// Goes back one change and says which, or null if there is none.
  public @Nullable String undo() {
    Step step = past.poll();
    if (step == null) {
      return null;
    }
    state = step.before();
    return step.what();
  }

  /// Notes an entry for `history`.
  public void note(String entry) {
    entered.add(entry);
  }

  /// What was entered, first first.
  public List<String> entered() {
    return List.copyOf(entered);
  }
}
