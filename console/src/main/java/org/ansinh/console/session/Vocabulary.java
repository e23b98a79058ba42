package org.ansinh.console.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.diagnostics.Nearest;

/// The names that can be typed, with their labels; found by the beginning of a name, or by words of
/// a label without diacritics: `luong co so` finds `base_salary`, "Mức lương cơ sở".
public final class Vocabulary {
  private final Map<String, Term> terms = new LinkedHashMap<>();

  /// A name.
  ///
  /// @param name as typed
  /// @param labels what readers call it, in each language
  /// @param sort what it is: `rule`, `command`
  public record Term(String name, List<String> labels, String sort) {
    public Term {
      labels = labels.stream().filter(label -> !label.isEmpty()).toList();
    }

    /// The first label, or nothing.
    public String label() {
      return labels.isEmpty() ? "" : labels.getFirst();
    }
  }

  private record Match(Term term, int rank) {}

  public Vocabulary(List<Term> terms) {
    terms.forEach(term -> this.terms.putIfAbsent(term.name(), term));
  }

  public boolean contains(String name) {
    return terms.containsKey(name);
  }

  /// The terms whose name begins with `typed`, then those whose label has the words typed, then
  /// those whose name has them within.
  public List<Term> matching(String typed) {
    String wanted = Nearest.folded(typed.strip());
    List<Match> matches = new ArrayList<>();
    for (Term term : terms.values()) {
      int rank = rank(term, wanted);
      if (rank < NO_MATCH) {
        matches.add(new Match(term, rank));
      }
    }
    matches.sort(
        Comparator.comparingInt(Match::rank)
            .thenComparingInt(match -> match.rank() == 0 ? 0 : match.term().label().length()));
    return matches.stream().map(Match::term).toList();
  }

  private static final int NO_MATCH = 9;

  private static int rank(Term term, String wanted) {
    String name = Nearest.folded(term.name());
    if (name.startsWith(wanted)) {
      return 0;
    }
    int best = NO_MATCH;
    for (String label : term.labels()) {
      String folded = Nearest.folded(label);
      int at = folded.indexOf(wanted);
      while (at >= 0) {
        boolean atWord = at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1));
        if (atWord) {
          best = 1;
          break;
        }
        at = folded.indexOf(wanted, at + 1);
      }
    }
    if (best == NO_MATCH && wanted.length() > 1 && name.contains("_" + wanted)) {
      best = 2;
    }
    return best;
  }
}
