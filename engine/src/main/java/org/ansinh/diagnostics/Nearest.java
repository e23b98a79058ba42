package org.ansinh.diagnostics;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names nearest to one that was not found, for suggestions.
///
/// Nearness is the optimal string alignment distance (Damerau–Levenshtein without repeated edits)
/// of the names without case and diacritics; at most three are offered, and only those within a
/// third of the name's length.
public final class Nearest {
  private Nearest() {}

  /// Up to three of `candidates` that are near `name`, nearest first.
  public static List<String> to(String name, Collection<String> candidates) {
    String wanted = folded(name);
    int limit = Math.max(1, (wanted.length() + 2) / 3);
    record Scored(String name, int distance) {}
    return candidates.stream()
        .distinct()
        .map(candidate -> new Scored(candidate, distance(wanted, folded(candidate), limit)))
        .filter(scored -> scored.distance() <= limit)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::name))
        .limit(3)
        .map(Scored::name)
        .toList();
  }

  /// `text` in lower case without diacritics: `Lương cơ sở` becomes `luong co so`.
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }

  /// "did you mean 'a' or 'b'?", or an empty string if nothing is near.
  public static String question(String name, Collection<String> candidates) {
    List<String> near = to(name, candidates);
    if (near.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Did you mean ");
    for (int i = 0; i < near.size(); i++) {
      text.append(i == 0 ? "" : i == near.size() - 1 ? " or " : ", ");
      text.append('`').append(near.get(i)).append('`');
    }
    return text.append('?').toString();
  }

  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        current[j] = best;
      }
      int[] spare = before;
      before = previous;
      previous = current;
      current = spare;
    }
    return previous[b.length()];
  }
}
