package org.ansinh.documentation;

import java.util.List;

/// A folder of a pack, or a file beside the folders.
///
/// @param name the path below the pack (without `rules`), for example `pension`
/// @param files in order
public record Branch(String name, List<File> files) {
  public Branch {
    files = List.copyOf(files);
  }

  /// A file and what stands in it.
  ///
  /// @param remarks the comment at its head, line by line
  public record File(String name, List<String> remarks, List<Sheet> sheets) {
    public File {
      remarks = List.copyOf(remarks);
      sheets = List.copyOf(sheets);
    }
  }

  /// Whether its files are rules, and not sources, data or amendments.
  public boolean isLaw() {
    return files.getFirst().name().startsWith("rules/");
  }

  /// Whether it holds anything to be read beside the pages of sources and of the pack.
  public boolean isOwn() {
    return sheets().stream()
        .anyMatch(sheet -> sheet.sort() != Sort.SOURCE && sheet.sort() != Sort.PACK);
  }

  /// All that stands in it.
  public List<Sheet> sheets() {
    return files.stream().flatMap(file -> file.sheets().stream()).toList();
  }
}
