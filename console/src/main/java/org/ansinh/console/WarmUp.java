package org.ansinh.console;

import java.util.List;
import org.ansinh.Engine;
import org.ansinh.Study;
import org.ansinh.console.session.PopulationChoice;
import org.ansinh.console.session.Populations;
import org.ansinh.console.session.Session;
import org.ansinh.console.session.SessionState;
import org.ansinh.diagnostics.EngineException;
import org.ansinh.simulation.Progress;

/// Gets the pack's population and one run over it ready while the reader types, so that the first
/// comparison is as fast as the next.
final class WarmUp {
  private WarmUp() {}

  /// Begins in the background; whatever goes wrong there is told when it is asked for.
  static void begin(Session session) {
    SessionState state = session.state();
    Populations populations = session.populations();
    Engine engine;
    try {
      engine = session.engine(state);
    } catch (EngineException unreadable) {
      return;
    }
    Thread.ofPlatform()
        .daemon()
        .name("warm-up")
        .start(
            () -> {
              try {
                engine
                    .study(populations.of(PopulationChoice.USUAL, engine.pack()), 1)
                    .simulate(
                        new Study.Scenario(state.date(), List.of(), List.of(), List.of()),
                        Progress.SILENT);
              } catch (EngineException later) {
                // The same will be said in answer to a request.
              }
            });
  }
}
