package org.ansinh.console.session;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.source.SourceText;
import org.ansinh.syntax.Fact;
import org.jspecify.annotations.Nullable;

/// What has been chosen and typed so far; a change makes another one.
///
/// @param date the date of the law
/// @param known the day as known on which the law is asked; null for all that is written
/// @param amendments those in force, in order
/// @param files policy files read on top of the pack
/// @param items what was typed, by the name of the item
/// @param facts the units that `let` named, in order
public record SessionState(
    LocalDate date,
    @Nullable LocalDate known,
    List<String> amendments,
    List<Path> files,
    Map<String, SourceText> items,
    Map<String, Fact> facts) {
  public SessionState {
    amendments = List.copyOf(amendments);
    files = List.copyOf(files);
    items = new LinkedHashMap<>(items);
    facts = new LinkedHashMap<>(facts);
  }

  /// The state at the start, on `date`.
  public static SessionState at(LocalDate date) {
    return new SessionState(date, null, List.of(), List.of(), Map.of(), Map.of());
  }

  public SessionState on(LocalDate other) {
    return new SessionState(other, known, amendments, files, items, facts);
  }

  /// This state as the law was known on `day`; null for all that is written.
  public SessionState asKnown(@Nullable LocalDate day) {
    return new SessionState(date, day, amendments, files, items, facts);
  }

  /// The days asked about: `2026-09-01`, or `2026-09-01 as known 2026-03-01`.
  public String days() {
    return known == null ? date.toString() : date + " as known " + known;
  }

  public SessionState with(List<String> others) {
    return new SessionState(date, known, others, files, items, facts);
  }

  /// This state with one more file; a file already read is read anew at its place.
  public SessionState loading(Path file) {
    if (files.contains(file)) {
      return this;
    }
    List<Path> more = new ArrayList<>(files);
    more.add(file);
    return new SessionState(date, known, amendments, more, items, facts);
  }

  /// This state with an item more, or an item in place of the one of that name.
  public SessionState typing(String name, SourceText text) {
    Map<String, SourceText> more = new LinkedHashMap<>(items);
    more.put(name, text);
    return new SessionState(date, known, amendments, files, more, facts);
  }

  /// This state with a unit more, or with a unit in place of the one of that name.
  public SessionState letting(Fact fact) {
    Map<String, Fact> more = new LinkedHashMap<>(facts);
    more.put(fact.unit().text(), fact);
    return new SessionState(date, known, amendments, files, items, more);
  }
}
