package org.ansinh.documentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ansinh.coverage.Coverage;
import org.ansinh.ir.Policy;
import org.ansinh.pack.PolicyPack;
import org.ansinh.syntax.AmendmentItem;
import org.ansinh.syntax.CategoryItem;
import org.ansinh.syntax.CheckItem;
import org.ansinh.syntax.EntityItem;
import org.ansinh.syntax.FigureItem;
import org.ansinh.syntax.Item;
import org.ansinh.syntax.TestItem;
import org.jspecify.annotations.Nullable;

/// All that the documentation of a pack says.
public final class Book {
  private final PolicyPack pack;
  private final Policy policy;
  private final Map<Sort.Space, Map<String, Sheet>> named = new EnumMap<>(Sort.Space.class);
  private final IdentityHashMap<Item, Sheet> sheets = new IdentityHashMap<>();
  private final List<Sheet> inOrder = new ArrayList<>();
  private final Map<String, CategoryItem> categoryOfValue = new HashMap<>();
  private final List<Branch> branches;
  private final List<Coverage> coverage;

  private Book(PolicyPack pack, Policy policy) {
    this.pack = pack;
    this.policy = policy;
    this.coverage = Coverage.of(pack.items());
    new Binding().bind();
    this.branches = readBranches();
  }

  /// The documentation of a pack.
  ///
  /// @throws org.ansinh.diagnostics.PolicyException if its text or a declaration does not hold
  public static Book of(PolicyPack pack) {
    return new Book(pack, pack.policy(List.of()));
  }

  public PolicyPack pack() {
    return pack;
  }

  /// The law as it is, without amendments.
  public Policy policy() {
    return policy;
  }

  /// Every item, in the order of the pack.
  public List<Sheet> sheets() {
    return List.copyOf(inOrder);
  }

  public List<Sheet> sheets(Sort sort) {
    return inOrder.stream().filter(sheet -> sheet.sort() == sort).toList();
  }

  public Sheet sheet(Item item) {
    Sheet sheet = sheets.get(item);
    if (sheet == null) {
      throw new IllegalArgumentException("no item of this pack: " + item.name());
    }
    return sheet;
  }

  /// The item of a name, or null.
  public @Nullable Sheet find(Sort.Space space, String name) {
    return named.getOrDefault(space, Map.of()).get(name);
  }

  /// The category that has a value of this name; null if none has, or several.
  public @Nullable CategoryItem categoryOf(String value) {
    return categoryOfValue.get(value);
  }

  public List<Branch> branches() {
    return branches;
  }

  /// The coverage of every source, in the order of the pack.
  public List<Coverage> coverage() {
    return coverage;
  }

  /// All that the law says, in the order of the pack.
  public List<Statement> statements() {
    return inOrder.stream().flatMap(sheet -> sheet.statements().stream()).toList();
  }

  private List<Branch> readBranches() {
    Map<String, Map<String, List<Sheet>>> read = new LinkedHashMap<>();
    for (Sheet sheet : inOrder) {
      String file = sheet.place().substring(0, sheet.place().lastIndexOf(':'));
      read.computeIfAbsent(sheet.branch(), b -> new LinkedHashMap<>())
          .computeIfAbsent(file, f -> new ArrayList<>())
          .add(sheet);
    }
    List<Branch> all = new ArrayList<>();
    read.forEach(
        (branch, files) -> {
          List<Branch.File> ofBranch = new ArrayList<>();
          files.forEach(
              (file, ofFile) -> ofBranch.add(new Branch.File(file, remarks(ofFile), ofFile)));
          all.add(new Branch(branch, ofBranch));
        });
    all.sort(Comparator.comparing(branch -> !branch.isLaw()));
    return all;
  }

  /// The comment at the head of a file, up to its first blank line.
  private static List<String> remarks(List<Sheet> file) {
    List<String> lines = new ArrayList<>();
    for (String line : file.getFirst().item().layout().before()) {
      if (line.isEmpty()) {
        break;
      }
      lines.add(line.replaceFirst("^/[/*]\\s?", "").replaceFirst("\\s*\\*/$", ""));
    }
    return lines;
  }

  /// The file of an item, within the pack.
  private static String file(Item item, @Nullable Path folder) {
    String name = item.span().source().name();
    if (folder == null) {
      return name;
    }
    Path within = folder.toAbsolutePath().normalize();
    Path path = Path.of(name).toAbsolutePath().normalize();
    return path.startsWith(within) ? within.relativize(path).toString().replace('\\', '/') : name;
  }

  private static String branch(String file) {
    String path = file.startsWith("rules/") ? file.substring("rules/".length()) : file;
    int slash = path.lastIndexOf('/');
    if (slash >= 0) {
      return path.substring(0, slash);
    }
    String base = path.endsWith(".law") ? path.substring(0, path.length() - 4) : path;
    return path.equals(file) ? base : "rules";
  }

  /// Makes the sheets: first what each item uses, then what uses it.
  private final class Binding {
    private final Map<Sort.Space, Map<String, Item>> items = new EnumMap<>(Sort.Space.class);
    private final IdentityHashMap<Item, Set<Item>> uses = new IdentityHashMap<>();
    private final IdentityHashMap<Item, Set<Item>> usedBy = new IdentityHashMap<>();
    private final IdentityHashMap<Item, List<TestItem>> tests = new IdentityHashMap<>();
    private final IdentityHashMap<Item, List<CheckItem>> checks = new IdentityHashMap<>();
    private final IdentityHashMap<Item, List<AmendmentItem>> amendments = new IdentityHashMap<>();
    private final IdentityHashMap<Item, List<FigureItem>> figures = new IdentityHashMap<>();

    void bind() {
      Set<String> ambiguous = new LinkedHashSet<>();
      for (Item item : pack.items()) {
        items
            .computeIfAbsent(Sort.of(item).space(), s -> new HashMap<>())
            .putIfAbsent(item.name().text(), item);
        if (item instanceof CategoryItem category) {
          for (CategoryItem.Value value : category.values()) {
            if (categoryOfValue.putIfAbsent(value.name().text(), category) != null) {
              ambiguous.add(value.name().text());
            }
          }
        }
      }
      categoryOfValue.keySet().removeAll(ambiguous);
      pack.items().forEach(this::read);
      for (Item item : pack.items()) {
        add(item);
      }
    }

    private void read(Item item) {
      switch (item) {
        case TestItem test -> {
          Set<String> of = References.expected(test);
          test.with().forEach(amendment -> of.add(amendment.text()));
          attach(of, test, tests);
        }
        case CheckItem check -> attach(References.uses(check), check, checks);
        case FigureItem figure -> attach(List.of(figure.measure().text()), figure, figures);
        case AmendmentItem amendment -> {
          Set<String> changed = new LinkedHashSet<>();
          amendment.changes().forEach(change -> changed.add(References.changed(change)));
          attach(changed, amendment, amendments);
          uses(amendment);
        }
        default -> uses(item);
      }
    }

    private void uses(Item item) {
      for (String name : References.uses(item)) {
        Item used = find(name);
        if (used != null && !used.equals(item) && !(used instanceof EntityItem)) {
          uses.computeIfAbsent(item, i -> new LinkedHashSet<>()).add(used);
          if (!(item instanceof AmendmentItem)) {
            usedBy.computeIfAbsent(used, i -> new LinkedHashSet<>()).add(item);
          }
        }
      }
    }

    private @Nullable Item find(String name) {
      Item value = items.getOrDefault(Sort.Space.VALUE, Map.of()).get(name);
      return value != null ? value : items.getOrDefault(Sort.Space.TYPE, Map.of()).get(name);
    }

    private <T> void attach(Collection<String> names, T what, IdentityHashMap<Item, List<T>> to) {
      for (String name : names) {
        Item item = find(name);
        if (item != null) {
          to.computeIfAbsent(item, i -> new ArrayList<>()).add(what);
        }
      }
    }

    private void add(Item item) {
      String file = file(item, pack.folder());
      Sheet sheet =
          new Sheet(
              item,
              Sort.of(item),
              branch(file),
              file + ":" + item.span().line(),
              List.copyOf(uses.getOrDefault(item, Set.of())),
              List.copyOf(usedBy.getOrDefault(item, Set.of())),
              tests.getOrDefault(item, List.of()),
              checks.getOrDefault(item, List.of()),
              amendments.getOrDefault(item, List.of()),
              figures.getOrDefault(item, List.of()),
              Statement.of(item),
              References.own(item));
      sheets.put(item, sheet);
      inOrder.add(sheet);
      named
          .computeIfAbsent(sheet.sort().space(), s -> new HashMap<>())
          .putIfAbsent(sheet.name(), sheet);
    }
  }
}
