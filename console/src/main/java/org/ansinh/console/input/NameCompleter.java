package org.ansinh.console.input;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.ansinh.console.session.Vocabulary;
import org.ansinh.console.session.Words;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/// Completes names by their beginning or by words of their label, commands at the beginning of a
/// line, words such as `coverage` after theirs, and files after the commands that take one.
final class NameCompleter implements Completer, EntryParser.Phrases {
  private static final int MOST_WORDS = 6;
  private static final int MOST_CANDIDATES = 60;
  private static final Set<String> TAKES_FILE =
      Set.of("load", "run", "fmt", "to", "use", "--output", "-o");

  /// What may follow a command and is no name of the law.
  private static final Map<String, List<String>> FOLLOWS =
      Map.of(
          "show", List.of("targets", "payers", "coverage"),
          "population", List.of("make", "use"),
          "format", List.of("table", "csv", "json"),
          "time", List.of("on", "off"),
          "help", List.of("language"));

  private final Supplier<Vocabulary> names;
  private final Vocabulary commands;

  NameCompleter(Supplier<Vocabulary> names, Vocabulary commands) {
    this.names = names;
    this.commands = commands;
  }

  @Override
  public int beginning(String typed) {
    int word = typed.length();
    while (word > 0 && isNamePart(typed.charAt(word - 1))) {
      word--;
    }
    if (wantsFile(typed)) {
      return typed.lastIndexOf(' ') + 1;
    }
    int best = word;
    if (word < typed.length() && names.get().matching(typed.substring(word)).isEmpty()) {
      best = word;
    }
    int begin = word;
    for (int i = 1; i < MOST_WORDS && begin > 0 && typed.charAt(begin - 1) == ' '; i++) {
      int before = begin - 1;
      while (before > 0 && isNamePart(typed.charAt(before - 1))) {
        before--;
      }
      if (before == begin - 1) {
        break;
      }
      begin = before;
      if (!names.get().matching(typed.substring(begin)).isEmpty()) {
        best = begin;
      }
    }
    return best;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean wantsFile(String typed) {
    List<String> words = Words.split(typed);
    boolean begun = !typed.endsWith(" ");
    int before = words.size() - (begun ? 2 : 1);
    return before >= 0 && TAKES_FILE.contains(words.get(before));
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String typed = line.line().substring(0, line.cursor());
    String phrase = line.word();
    if (wantsFile(typed)) {
      files(phrase, candidates);
      return;
    }
    boolean first = typed.substring(0, typed.length() - phrase.length()).isBlank();
    if (first) {
      add(commands.matching(phrase), candidates);
    }
    List<Vocabulary.Term> matching = names.get().matching(phrase);
    List<Vocabulary.Term> following = following(typed, phrase);
    if (!following.isEmpty() && !phrase.isEmpty()) {
      matching = matching.stream().filter(term -> term.name().startsWith(phrase)).toList();
    }
    add(following, candidates);
    add(matching, candidates);
  }

  /// The words that may follow the command of the line and begin as the phrase does.
  private static List<Vocabulary.Term> following(String typed, String phrase) {
    String before = typed.substring(0, typed.length() - phrase.length()).strip();
    return FOLLOWS.getOrDefault(before, List.of()).stream()
        .filter(word -> word.startsWith(phrase))
        .map(word -> new Vocabulary.Term(word, List.of(), "command"))
        .toList();
  }

  private static void add(List<Vocabulary.Term> terms, List<Candidate> candidates) {
    for (Vocabulary.Term term : terms) {
      if (candidates.size() == MOST_CANDIDATES) {
        return;
      }
      String label = term.label().isEmpty() ? null : term.label();
      boolean command = term.sort().equals("command");
      candidates.add(
          new Candidate(
              term.name(), term.name(), null, label, null, null, command, candidates.size()));
    }
  }

  private static void files(String typed, List<Candidate> candidates) {
    int slash = typed.lastIndexOf('/');
    String folder = slash < 0 ? "" : typed.substring(0, slash + 1);
    String begun = typed.substring(slash + 1);
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(Path.of(folder.isEmpty() ? "." : folder))) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(begun) && (!name.startsWith(".") || begun.startsWith("."))) {
          found.add(folder + name + (Files.isDirectory(entry) ? "/" : ""));
        }
      }
    } catch (IOException | InvalidPathException unreadable) {
      return;
    }
    found.sort(null);
    for (String name : found) {
      candidates.add(
          new Candidate(
              name, name, null, null, null, null, !name.endsWith("/"), candidates.size()));
    }
  }

  /// Takes every candidate as it comes: the completer has already chosen.
  static final class Chosen implements CompletionMatcher {
    private List<Candidate> candidates = List.of();
    private String typed = "";

    @Override
    public void compile(
        Map<LineReader.Option, Boolean> options,
        boolean prefix,
        CompletingParsedLine line,
        boolean caseInsensitive,
        int errors,
        String originalGroupName) {
      typed = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> offered) {
      candidates = offered;
      return offered;
    }

    @Override
    public @Nullable Candidate exactMatch() {
      for (Candidate candidate : candidates) {
        if (candidate.value().equals(typed)) {
          return candidate;
        }
      }
      return null;
    }

    @Override
    public String getCommonPrefix() {
      String common = candidates.isEmpty() ? "" : candidates.getFirst().value();
      for (Candidate candidate : candidates) {
        int same = 0;
        String value = candidate.value();
        while (same < Math.min(common.length(), value.length())
            && common.charAt(same) == value.charAt(same)) {
          same++;
        }
        common = common.substring(0, same);
      }
      return common;
    }
  }
}
