package org.ansinh.console.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.PolicyException;
import org.ansinh.pack.LawFiles;
import org.ansinh.pack.PolicyPack;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;

/// Reads and keeps the packs that states of a session ask for: the pack of the folder, the files
/// read on top of it, what was typed.
public final class Workbench {
  private final Map<Contents, PolicyPack> packs = new HashMap<>();

  private record Contents(Path folder, List<Path> files, List<SourceText> texts) {}

  /// The pack in `folder` with the state's files and items on top.
  ///
  /// @throws PolicyException if any text is not understood
  /// @throws org.ansinh.diagnostics.RequestException if a file cannot be read
  public PolicyPack pack(Path folder, SessionState state) {
    PolicyPack pack =
        kept(new Contents(folder, state.files(), List.copyOf(state.items().values())));
    if (!pack.issues().isEmpty()) {
      throw new PolicyException(pack.issues());
    }
    return pack;
  }

  /// The same with what is not understood in it left out.
  public PolicyPack unchecked(Path folder, SessionState state) {
    return kept(new Contents(folder, state.files(), List.copyOf(state.items().values())));
  }

  private PolicyPack kept(Contents contents) {
    PolicyPack pack = packs.get(contents);
    if (pack == null) {
      pack = read(contents);
      packs.put(contents, pack);
    }
    return pack;
  }

  private PolicyPack read(Contents contents) {
    if (!contents.texts().isEmpty()) {
      PolicyPack below = kept(new Contents(contents.folder(), contents.files(), List.of()));
      return below.with(contents.texts().stream().map(Parser::parse).toList());
    }
    if (!contents.files().isEmpty()) {
      PolicyPack below = kept(new Contents(contents.folder(), List.of(), List.of()));
      List<ParsedFile> files = new ArrayList<>();
      for (Path file : contents.files()) {
        files.add(Parser.parse(LawFiles.read(file)));
      }
      return below.with(files);
    }
    return PolicyPack.load(contents.folder());
  }

  /// Forgets all, so that files are read anew.
  public void forget() {
    packs.clear();
  }
}
