package org.ansinh.console.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.ansinh.console.session.Words;
import org.ansinh.source.SourceText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What a command was asked: its words and options.
public final class Request {
  private final ParseResult parsed;
  private final SourceText text;
  private final boolean fromShell;

  /// @param text all that follows the command's name, as typed and at its place
  /// @param fromShell whether it was asked from a shell and not within a session
  Request(ParseResult parsed, SourceText text, boolean fromShell) {
    this.parsed = parsed;
    this.text = text;
    this.fromShell = fromShell;
  }

  public boolean isFromShell() {
    return fromShell;
  }

  /// The value of an option, or null.
  public @Nullable String option(String name) {
    String value = parsed.matchedOptionValue(name, (String) null);
    return value;
  }

  public boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  /// The values of an option that takes a list with commas.
  public List<String> list(String option) {
    String value = option(option);
    return value == null ? List.of() : Words.list(value);
  }

  /// The words that belong to no option.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    // One that stands on both sides of an option is matched twice, with all its words each time.
    for (PositionalParamSpec position : new LinkedHashSet<>(parsed.matchedPositionals())) {
      words.addAll(position.stringValues());
    }
    return List.copyOf(words);
  }

  /// The words, with lists taken apart.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (String word : words()) {
      names.addAll(Words.list(word));
    }
    return names;
  }

  /// All that follows the command's name, as typed, without blanks around it.
  public String text() {
    return text.text().strip();
  }

  /// The same at its place in the entry, for messages.
  public SourceText source() {
    return text;
  }
}
