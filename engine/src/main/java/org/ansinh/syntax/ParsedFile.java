package org.ansinh.syntax;

import java.util.List;
import org.ansinh.diagnostics.Issue;
import org.ansinh.source.SourceText;

/// What a file says, as far as it could be read, and what could not be read.
///
/// @param trailing comment lines after the last item
/// @param issues empty if every line was understood
public record ParsedFile(
    SourceText source, List<Item> items, List<String> trailing, List<Issue> issues) {
  public ParsedFile {
    items = List.copyOf(items);
    trailing = List.copyOf(trailing);
    issues = List.copyOf(issues);
  }
}
