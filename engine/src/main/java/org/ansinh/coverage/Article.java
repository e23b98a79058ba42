package org.ansinh.coverage;

import java.util.Comparator;

/// The number of an article, such as 22, or 48a where an amendment has put it after 48.
///
/// @param letter empty, or what follows the number
public record Article(int number, String letter) implements Comparable<Article> {
  private static final Comparator<Article> ORDER =
      Comparator.comparingInt(Article::number).thenComparing(Article::letter);

  @Override
  public int compareTo(Article other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return number + letter;
  }
}
