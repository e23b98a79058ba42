package org.ansinh.console.input;

import java.util.List;
import java.util.function.Predicate;
import org.ansinh.syntax.Parser;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;

/// Decides when what was typed is an entry, and which of its words are completed.
///
/// A command is complete at the end of its line; an item at an empty line; an expression as soon as
/// it makes sense.
final class EntryParser implements org.jline.reader.Parser {
  private final Predicate<String> command;
  private final Phrases phrases;

  /// Which words before the cursor belong together, as those of a label.
  interface Phrases {
    /// Where the phrase that ends at the end of `typed` begins.
    int beginning(String typed);
  }

  /// @param command whether a line is a command
  EntryParser(Predicate<String> command, Phrases phrases) {
    this.command = command;
    this.phrases = phrases;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
    if (accepting && !line.isBlank() && !command.test(line) && !Parser.isComplete(line)) {
      throw new EOFError(-1, -1, "the entry goes on", "");
    }
    int begin = context == ParseContext.COMPLETE ? phrases.beginning(line.substring(0, cursor)) : 0;
    return new Phrase(line, cursor, begin);
  }

  /// The whole line as one word, except for the phrase being completed.
  private record Phrase(String line, int cursor, int begin) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(begin, Math.max(begin, cursor));
    }

    @Override
    public int wordCursor() {
      return word().length();
    }

    @Override
    public int wordIndex() {
      return words().size() - 1;
    }

    @Override
    public List<String> words() {
      return begin == 0 ? List.of(word()) : List.of(line.substring(0, begin), word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }
}
