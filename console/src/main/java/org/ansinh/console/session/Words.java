package org.ansinh.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The words of a command line typed at the prompt, and the little words that stand for options.
///
/// `compare voluntary_2027 by province, area` and `compare voluntary_2027 --by province,area` are
/// the same words.
public final class Words {
  private Words() {}

  /// The words of `line`: parted by blanks, except within double quotes.
  public static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
          begun = false;
        }
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  /// `words` with lists joined (`a, b` is `a,b`) and little words replaced by the options they
  /// stand for.
  ///
  /// @param clauses little word to option, for example `by` to `--by`
  public static List<String> asOptions(List<String> words, Map<String, String> clauses) {
    List<String> joined = new ArrayList<>();
    for (String word : withPairs(words, clauses)) {
      boolean continues =
          !joined.isEmpty() && (joined.getLast().endsWith(",") || word.startsWith(","));
      if (continues) {
        joined.set(joined.size() - 1, joined.getLast() + word);
      } else {
        joined.add(word);
      }
    }
    List<String> options = new ArrayList<>();
    for (String word : joined) {
      boolean first = options.isEmpty();
      boolean isValue =
          !first && options.getLast().startsWith("--") && clauses.containsValue(options.getLast());
      String option = clauses.get(word);
      options.add(option == null || isValue ? word : option);
    }
    return options;
  }

  /// `words` with clauses of two words, such as `as known`, joined into one.
  private static List<String> withPairs(List<String> words, Map<String, String> clauses) {
    List<String> joined = new ArrayList<>();
    for (String word : words) {
      String pair = joined.isEmpty() ? "" : joined.getLast() + " " + word;
      if (clauses.containsKey(pair)) {
        joined.set(joined.size() - 1, pair);
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  /// The parts of a list with commas, without blanks or empty parts.
  public static List<String> list(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /// The first word of `line`; empty if there is none.
  public static String first(String line) {
    String text = line.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  /// `line` without its first word.
  public static String rest(String line) {
    String text = line.strip();
    return text.substring(first(text).length()).strip();
  }
}
