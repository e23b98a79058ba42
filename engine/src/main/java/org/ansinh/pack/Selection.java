package org.ansinh.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.PackItem;
import org.ansinh.syntax.ParsedFile;
import org.ansinh.syntax.Parser;
import org.ansinh.syntax.TestItem;

/// Which tests and checks of which pack are meant by paths.
///
/// A folder with a `pack.law` is a pack, and a file below one is that part of it; a folder that
/// holds packs means all of them. Other files are read on top of the pack in use, all together; one
/// that has a `pack` item of its own stands for itself.
///
/// @param pack the pack, with what is read on top of it
/// @param files the files that are meant, of the pack's
public record Selection(PolicyPack pack, List<ParsedFile> files) {
  public Selection {
    files = List.copyOf(files);
  }

  /// The tests in the files meant.
  public List<TestItem> tests() {
    return only(TestItem.class);
  }

  /// The checks in the files meant.
  public List<CheckItem> checks() {
    return only(CheckItem.class);
  }

  /// Whether the whole pack is meant.
  public boolean isWhole() {
    return files.size() == pack.files().size();
  }

  /// Whether `issue` is at or about a place in the files meant.
  public boolean concerns(Issue issue) {
    Set<SourceText> sources = new LinkedHashSet<>();
    files.forEach(file -> sources.add(file.source()));
    return isWhole()
        || sources.contains(issue.where().source())
        || issue.related().stream().anyMatch(place -> sources.contains(place.where().source()));
  }

  private <T extends Item> List<T> only(Class<T> kind) {
    return files.stream()
        .flatMap(file -> file.items().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /// All of `pack`.
  public static Selection whole(PolicyPack pack) {
    return new Selection(pack, pack.files());
  }

  /// What `paths` mean where `inUse` is the pack in use; all of it if there are none.
  ///
  /// @throws RequestException if one cannot be read
  public static List<Selection> of(List<Path> paths, PolicyPack inUse) {
    if (paths.isEmpty()) {
      return List.of(whole(inUse));
    }
    Map<Path, List<Path>> inPacks = new LinkedHashMap<>();
    List<ParsedFile> loose = new ArrayList<>();
    List<Selection> selections = new ArrayList<>();
    for (Path path : paths) {
      Path folder = Files.exists(path) ? PolicyPack.folderOf(path) : null;
      if (folder != null) {
        inPacks.computeIfAbsent(folder, key -> new ArrayList<>()).add(path);
        continue;
      }
      for (Path file : Files.isDirectory(path) ? LawFiles.below(path) : List.of(path)) {
        Path pack = Files.exists(file) ? PolicyPack.folderOf(file) : null;
        if (pack != null) {
          inPacks.computeIfAbsent(pack, key -> new ArrayList<>()).add(file);
          continue;
        }
        ParsedFile parsed = Parser.parse(LawFiles.read(file));
        if (parsed.items().stream().anyMatch(PackItem.class::isInstance)) {
          selections.add(whole(PolicyPack.of(file.toString(), List.of(parsed))));
        } else {
          loose.add(parsed);
        }
      }
    }
    inPacks.forEach((folder, parts) -> selections.add(part(folder, parts, inUse)));
    if (!loose.isEmpty()) {
      selections.add(new Selection(inUse.with(loose), loose));
    }
    return selections;
  }

  private static Selection part(Path folder, List<Path> parts, PolicyPack inUse) {
    Path own = inUse.folder();
    boolean same = own != null && own.toAbsolutePath().normalize().equals(folder);
    PolicyPack pack = same ? inUse : PolicyPack.load(shortest(folder));
    List<ParsedFile> files =
        pack.files().stream()
            .filter(
                file -> {
                  Path place = Path.of(file.source().name()).toAbsolutePath().normalize();
                  return parts.stream()
                      .anyMatch(part -> place.startsWith(part.toAbsolutePath().normalize()));
                })
            .toList();
    if (files.isEmpty()) {
      throw LawFiles.unreadable(parts.getFirst(), "this is no policy text (.law)");
    }
    return new Selection(pack, files);
  }

  /// `folder` as seen from the working folder, if it is below it.
  private static Path shortest(Path folder) {
    Path here = Path.of("").toAbsolutePath().normalize();
    return folder.startsWith(here) && !folder.equals(here) ? here.relativize(folder) : folder;
  }
}
