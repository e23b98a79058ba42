package org.ansinh.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ansinh.syntax.Citation;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.SourceItem;
import org.ansinh.syntax.TreeWalk;
import org.jspecify.annotations.Nullable;

/// What of a text of law is encoded, article by article.
///
/// @param lines every article if the text says how many it has; otherwise those that are cited or
///   left out
/// @param contradicted citations of what the text is said to leave out
/// @param beyond citations of articles that the text does not have
/// @param whole citations that name no article, or name it by other than numbers
/// @param misnamed articles left out whose numbers cannot be read, or that the text does not have
public record Coverage(
    SourceItem source,
    List<Line> lines,
    List<Cited> contradicted,
    List<Cited> beyond,
    List<Item> whole,
    List<SourceItem.Omission> misnamed) {
  public Coverage {
    lines = List.copyOf(lines);
    contradicted = List.copyOf(contradicted);
    beyond = List.copyOf(beyond);
    whole = List.copyOf(whole);
    misnamed = List.copyOf(misnamed);
  }

  /// Whether an article is encoded.
  public enum State {
    /// Something cites it.
    ENCODED,
    /// Nothing cites it, and the source says why.
    NOT_ENCODED,
    /// Nothing cites it, and nothing is said of it.
    UNACCOUNTED
  }

  /// One article.
  ///
  /// @param cited what cites it, in the order of the text
  /// @param omitted what of it is left out
  public record Line(Article article, List<Cited> cited, List<SourceItem.Omission> omitted) {
    public Line {
      cited = List.copyOf(cited);
      omitted = List.copyOf(omitted);
    }

    public State state() {
      return !cited.isEmpty()
          ? State.ENCODED
          : !omitted.isEmpty() ? State.NOT_ENCODED : State.UNACCOUNTED;
    }

    /// The items that cite it, each once.
    public List<Item> items() {
      Set<String> seen = new HashSet<>();
      return cited.stream().map(Cited::item).filter(item -> seen.add(item.name().text())).toList();
    }
  }

  /// Articles that follow each other and are in one state for one reason.
  public record Stretch(List<Line> lines) {
    public Stretch {
      lines = List.copyOf(lines);
    }

    public State state() {
      return lines.getFirst().state();
    }

    /// `5`, or `10-18`.
    public String numbers() {
      Article first = lines.getFirst().article();
      Article last = lines.getLast().article();
      return first.equals(last) ? first.toString() : first + "-" + last;
    }
  }

  /// Whether the text says how many articles it has, so that it can be said what is missing.
  public boolean isListed() {
    return source.articleCount() != null;
  }

  public long count(State state) {
    return lines.stream().filter(line -> line.state() == state).count();
  }

  /// Its lines, those of one kind together; an encoded article stands alone.
  public List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (!open.isEmpty() && !alike(open.getLast(), line)) {
        stretches.add(new Stretch(open));
        open.clear();
      }
      open.add(line);
    }
    if (!open.isEmpty()) {
      stretches.add(new Stretch(open));
    }
    return stretches;
  }

  private static boolean alike(Line one, Line next) {
    return one.state() == next.state()
        && one.state() != State.ENCODED
        && one.omitted().equals(next.omitted());
  }

  /// The coverage of every source among `items`, in order.
  public static List<Coverage> of(List<Item> items) {
    Map<String, SourceItem> sources = new HashMap<>();
    for (Item item : items) {
      if (item instanceof SourceItem source) {
        sources.putIfAbsent(source.name().text(), source);
      }
    }
    Map<String, Citations> bySource = new HashMap<>();
    for (Item item : items) {
      TreeWalk.visit(
          item,
          node -> {
            if (node instanceof Citation citation) {
              for (String source : counted(citation.source().text(), sources)) {
                bySource.computeIfAbsent(source, s -> new Citations()).add(item, citation);
              }
            }
          });
    }
    List<Coverage> all = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof SourceItem source) {
        all.add(of(source, bySource.getOrDefault(source.name().text(), new Citations())));
      }
    }
    return all;
  }

  /// The source, and the texts that it amends, whose articles it is cited by.
  private static Set<String> counted(String source, Map<String, SourceItem> sources) {
    Set<String> names = new HashSet<>();
    @Nullable String name = source;
    while (name != null && names.add(name)) {
      SourceItem item = sources.get(name);
      name = item == null || item.amends() == null ? null : item.amends().text();
    }
    return names;
  }

  private static final class Citations {
    final List<Cited> placed = new ArrayList<>();
    final List<Item> whole = new ArrayList<>();

    void add(Item item, Citation citation) {
      List<Place> places = citation.article() == null ? List.of() : Place.in(citation.article());
      places.forEach(place -> placed.add(new Cited(item, citation, place)));
      if (places.isEmpty() && (whole.isEmpty() || !whole.getLast().equals(item))) {
        whole.add(item);
      }
    }
  }

  private static Coverage of(SourceItem source, Citations citations) {
    Integer count = source.articleCount();
    Map<Article, List<Cited>> cited = new TreeMap<>();
    Map<Article, List<SourceItem.Omission>> omitted = new TreeMap<>();
    List<Cited> beyond = new ArrayList<>();
    List<Cited> contradicted = new ArrayList<>();
    List<SourceItem.Omission> misnamed = new ArrayList<>();
    List<Place> left = new ArrayList<>();
    for (SourceItem.Omission omission : source.omissions()) {
      List<Place> places = Place.in(omission.number());
      if (places.isEmpty() || places.stream().anyMatch(place -> isBeyond(place, count))) {
        misnamed.add(omission);
        continue;
      }
      left.addAll(places);
      for (Place place : places) {
        articles(place)
            .forEach(a -> omitted.computeIfAbsent(a, x -> new ArrayList<>()).add(omission));
      }
    }
    for (Cited one : citations.placed) {
      if (isBeyond(one.place(), count)) {
        beyond.add(one);
        continue;
      }
      articles(one.place()).forEach(a -> cited.computeIfAbsent(a, x -> new ArrayList<>()).add(one));
      if (left.stream().anyMatch(place -> place.contains(one.place()))) {
        contradicted.add(one);
      }
    }
    Set<Article> articles = new java.util.TreeSet<>(cited.keySet());
    articles.addAll(omitted.keySet());
    for (int number = 1; count != null && number <= count; number++) {
      articles.add(new Article(number, ""));
    }
    List<Line> lines =
        articles.stream()
            .map(
                article ->
                    new Line(
                        article,
                        cited.getOrDefault(article, List.of()),
                        omitted.getOrDefault(article, List.of())))
            .toList();
    return new Coverage(source, lines, contradicted, beyond, citations.whole, misnamed);
  }

  private static boolean isBeyond(Place place, @Nullable Integer count) {
    return place.first().number() < 1 || (count != null && place.last().number() > count);
  }

  private static List<Article> articles(Place place) {
    List<Article> articles = new ArrayList<>();
    articles.add(place.first());
    for (int number = place.first().number() + 1; number <= place.last().number(); number++) {
      articles.add(new Article(number, ""));
    }
    if (!place.last().equals(articles.getLast())) {
      articles.add(place.last());
    }
    return articles;
  }
}
