package org.ansinh.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a text of law: articles from one to another, or a part of one.
///
/// @param part what of the article, for example `1.đ`; empty for the whole
public record Place(Article first, Article last, String part) {
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;]|\\s(?:and|và)\\s)\\s*");
  private static final String NUMBER = "(\\d{1,4})(\\p{Ll}?)";
  private static final Pattern PLACE =
      Pattern.compile(NUMBER + "(?:\\s*[-–]\\s*" + NUMBER + "|((?:\\.[\\p{L}\\d-]+)+))?");

  /// The places that an address names: `31.1.đ`, `38-41`, `66.1.a, 66.3`; none if it is not made of
  /// numbers of articles.
  public static List<Place> in(String address) {
    List<Place> places = new ArrayList<>();
    for (String one : BETWEEN.split(address.strip(), -1)) {
      Matcher match = PLACE.matcher(one);
      if (!match.matches()) {
        return List.of();
      }
      Article first = new Article(Integer.parseInt(match.group(1)), match.group(2));
      Article last =
          match.group(3) == null
              ? first
              : new Article(Integer.parseInt(match.group(3)), match.group(4));
      if (last.compareTo(first) < 0) {
        return List.of();
      }
      places.add(new Place(first, last, match.group(5) == null ? "" : match.group(5).substring(1)));
    }
    return places;
  }

  /// Whether it speaks of `article` or a part of it.
  public boolean touches(Article article) {
    return first.compareTo(article) <= 0 && last.compareTo(article) >= 0;
  }

  /// Whether all of `other` lies in it.
  public boolean contains(Place other) {
    boolean between = first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    return between
        && (part.isEmpty() || other.part.equals(part) || other.part.startsWith(part + "."));
  }

  @Override
  public String toString() {
    return first.equals(last) ? first + (part.isEmpty() ? "" : "." + part) : first + "-" + last;
  }
}
