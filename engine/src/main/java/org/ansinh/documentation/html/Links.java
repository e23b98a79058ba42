package org.ansinh.documentation.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ansinh.documentation.Book;
import org.ansinh.documentation.Branch;
import org.ansinh.documentation.Sheet;
import org.ansinh.documentation.Sort;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.Item;
import org.jspecify.annotations.Nullable;

/// Where each thing stands: the page of an item, the place of a test on the page of its branch.
final class Links {
  static final String HOME = "index.html";
  static final String ALL = "all.html";
  static final String SOURCES = "sources.html";
  static final String UNCERTAIN = "uncertain.html";
  static final String TARGETS = "targets.html";
  static final String AMENDMENTS = "amendments.html";

  private final Book book;
  private final IdentityHashMap<Item, String> places = new IdentityHashMap<>();
  private final Map<String, String> branches = new HashMap<>();

  Links(Book book) {
    this.book = book;
    Set<String> taken = new HashSet<>();
    for (Branch branch : book.branches()) {
      branches.put(branch.name(), free("branch/" + branch.name().replace('/', '-'), taken));
    }
    for (Branch branch : book.branches()) {
      int number = 0;
      for (Sheet sheet : branch.sheets()) {
        String place =
            switch (sheet.sort()) {
              case TEST, CHECK ->
                  branch(branch.name()) + "#" + sheet.sort().name().charAt(0) + ++number;
              case PACK -> HOME;
              case FIGURE -> TARGETS;
              case RULE,
                  CONSTRAINT,
                  SUCCESSION,
                  PARAMETER,
                  TABLE,
                  BRACKETS,
                  INPUT,
                  MEASURE,
                  AMENDMENT,
                  ENTITY,
                  CATEGORY,
                  SOURCE,
                  PAYER ->
                  free(sheet.sort().space().word() + "/" + sheet.name(), taken);
            };
        places.put(sheet.item(), place);
      }
    }
  }

  /// Names that differ in capitals only would be one file on some machines.
  private static String free(String path, Set<String> taken) {
    String free = path;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = path + "-" + i;
    }
    return free + ".html";
  }

  /// The address of an item, from the top folder.
  String place(Item item) {
    String place = places.get(item);
    if (place == null) {
      throw new IllegalArgumentException("no item of this pack: " + item.name());
    }
    return place;
  }

  String branch(String name) {
    return branches.getOrDefault(name, HOME);
  }

  /// The part of an address after `#`.
  static String anchor(String place) {
    return place.substring(place.indexOf('#') + 1);
  }

  /// The address of an article on the page of its source.
  static String articleId(String number) {
    return "art-" + number.replaceAll("[^\\p{L}\\p{N}.-]", "_");
  }

  /// The address of a value of a category: on the category's page.
  @Nullable String categoryValue(String name) {
    CategoryItem category = book.categoryOf(name);
    return category == null ? null : place(category) + "#value-" + name;
  }

  /// The address of a name where a value, or a kind, may stand; null if it leads nowhere.
  @Nullable String value(String name) {
    for (Sort.Space space : List.of(Sort.Space.VALUE, Sort.Space.TYPE)) {
      Sheet sheet = book.find(space, name);
      if (sheet != null) {
        return place(sheet.item());
      }
    }
    return categoryValue(name);
  }

  @Nullable String in(Sort.Space space, String name) {
    Sheet sheet = book.find(space, name);
    return sheet == null ? null : place(sheet.item());
  }

  /// `address` as written on a page that lies so deep below the top folder.
  static String from(int depth, String address) {
    return "../".repeat(depth) + address;
  }
}
