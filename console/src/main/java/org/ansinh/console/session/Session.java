package org.ansinh.console.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sitting: the pack, the state and the states before it, and what was entered.
///
/// Not safe for use by several threads at once.
public final class Session {
  private final Path home;
  private final LocalDate today;
  private final Deque<Step> past = new ArrayDeque<>();
  private final List<String> entered = new ArrayList<>();
  private Path pack;
  private SessionState state;

  private record Step(SessionState before, String what) {}

  /// @param home the folder of the checkout, where `policies/` is
  /// @param today the date of the law until another is chosen
  public Session(Path home, LocalDate today) {
    this.home = home;
    this.today = today;
    this.pack = home.resolve("policies").resolve("vn");
    this.state = SessionState.at(today);
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
