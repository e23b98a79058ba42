package org.ansinh.console.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.Engine;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.pack.LawFiles;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.jspecify.annotations.Nullable;

/// Reads and keeps the packs that states of a session ask for: the pack of the folder, the files
/// read on top of it, what was typed.
public final class Workbench {
  private final Map<Contents, Engine> engines = new HashMap<>();

  private record Contents(
      Path folder, List<Path> files, List<SourceText> texts, @Nullable LocalDate known) {}

  /// The pack in `folder` with the state's files and items on top, as known on the state's day if
  /// it has one.
  ///
  /// @throws PolicyException if any text is not understood
  /// @throws org.ansinh.diagnostics.RequestException if a file cannot be read
  public Engine engine(Path folder, SessionState state) {
    Engine engine = unchecked(folder, state);
    List<Issue> issues = engine.pack().issues();
    if (!issues.isEmpty()) {
      throw new PolicyException(issues);
    }
    return engine;
  }

  /// The same where some text may not be understood.
  public Engine unchecked(Path folder, SessionState state) {
    return kept(
        new Contents(folder, state.files(), List.copyOf(state.items().values()), state.known()));
  }

  private Engine kept(Contents contents) {
    Engine engine = engines.get(contents);
    if (engine == null) {
      engine = read(contents);
      engines.put(contents, engine);
    }
    return engine;
  }

  /// Engines of one folder share what they compile.
  private Engine read(Contents contents) {
    LocalDate known = contents.known();
    if (known != null) {
      return kept(new Contents(contents.folder(), contents.files(), contents.texts(), null))
          .asKnown(known);
    }
    if (!contents.texts().isEmpty()) {
      Engine below = kept(new Contents(contents.folder(), contents.files(), List.of(), null));
      return below.with(contents.texts().stream().map(Parser::parse).toList());
    }
    if (!contents.files().isEmpty()) {
      Engine below = kept(new Contents(contents.folder(), List.of(), List.of(), null));
      List<ParsedFile> files = new ArrayList<>();
      for (Path file : contents.files()) {
        files.add(Parser.parse(LawFiles.read(file)));
      }
      return below.with(files);
    }
    return Engine.load(contents.folder());
  }

  /// Forgets all, so that files are read anew.
  public void forget() {
    engines.clear();
  }
}
