package org.ansinh.tabulation;

import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.diagnostics.RequestException;
import org.ansinh.ir.BooleanType;
import org.ansinh.ir.CategoryType;
import org.ansinh.ir.DateType;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Input;
import org.ansinh.ir.Label;
import org.ansinh.ir.Merging;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.population.Membership;
import org.ansinh.population.Population;
import org.ansinh.population.UnitTable;
import org.ansinh.simulation.Results;
import org.ansinh.source.SourceSpan;

/// Which group each unit of an entity is in: by a category, by yes or no, by decile.
///
/// @param entity the name of the entity the units are of
/// @param by the heads of what the units are grouped by: one, or two for pairs
/// @param groups the groups in order, each with a name for every head
/// @param groupOf the place in `groups` of each unit
@SuppressWarnings("ArrayRecordComponent") // as long as the population; nobody may change it
public record Grouping(
    String entity, List<Table.Heading> by, List<List<Cell.Text>> groups, int[] groupOf) {
  private static final int CHUNK = 1024;
  private static final int TENTHS = 10;
  private static final Label ALL = new Label("Tất cả", "All");
  private static final Label YES = new Label("có", "yes");
  private static final Label NO = new Label("không", "no");

  public Grouping {
    by = List.copyOf(by);
    groups = groups.stream().map(List::copyOf).toList();
  }

  /// By one thing.
  ///
  /// @param name what the units are grouped by
  public Grouping(String entity, String name, Label label, List<Cell.Text> groups, int[] groupOf) {
    this(
        entity,
        List.of(new Table.Heading(name, label, null)),
        groups.stream().map(List::of).toList(),
        groupOf);
  }

  /// What the row over all groups is called, in each of its columns.
  List<Cell.Text> all() {
    return by.stream().map(heading -> new Cell.Text("all", ALL)).toList();
  }

  /// All units of an entity in one group.
  public static Grouping all(Population population, String entity) {
    return new Grouping(
        entity, "all", ALL, List.of(new Cell.Text("all", ALL)), new int[population.size(entity)]);
  }

  /// By an input, a category or yes/no. Where data give no value the input's standard value counts.
  ///
  /// @throws RequestException if the input has too many values to group by, or data lack it
  public static Grouping by(Population population, Input input) {
    UnitTable table = population.table(input.entity().name());
    Column column = table == null ? null : table.column(input.name());
    Value standard = input.standard();
    if (column == null || (column.validity() != null && standard == null)) {
      if (standard == null || table == null) {
        throw refused(
            "`" + input.name() + "` is not known of everyone, so there are no groups by it");
      }
    }
    long otherwise =
        switch (standard) {
          case Value.BooleanValue v -> v.truth() ? 1 : 0;
          case Value.CategoryValue v -> v.ordinal();
          case null, default -> 0;
        };
    int[] groupOf = new int[table == null ? 0 : table.size()];
    if (column != null) {
      read(column, groupOf);
    }
    for (int row = 0; row < groupOf.length; row++) {
      if (column == null || (column.validity() != null && !column.known(row))) {
        groupOf[row] = (int) otherwise;
      }
    }
    return new Grouping(
        input.entity().name(),
        input.name(),
        input.label(),
        groupsOf(input.name(), input.type()),
        groupOf);
  }

  /// By a rule that was computed, a category or yes/no.
  ///
  /// @throws RequestException if the rule has too many values to group by
  public static Grouping by(Results results, Rule rule) {
    List<Cell.Text> groups = groupsOf(rule.name(), rule.type());
    Column column = results.column(rule);
    int[] groupOf = new int[column.size()];
    read(column, groupOf);
    return new Grouping(entityOf(rule), rule.name(), rule.label(), groups, groupOf);
  }

  private static void read(Column column, int[] into) {
    long[] chunk = new long[CHUNK];
    for (int from = 0; from < into.length; from += CHUNK) {
      int count = Math.min(CHUNK, into.length - from);
      column.read(from, count, chunk);
      for (int i = 0; i < count; i++) {
        into[from + i] = (int) chunk[i];
      }
    }
  }

  /// By tenths of the population, weighted, in the order of a rule's values: the poorest tenth is
  /// the first. Units of equal value are taken in the order of the file, so such units can be in
  /// neighboring tenths.
  public static Grouping deciles(Results results, Rule rule) {
    return deciles(
        entityOf(rule),
        rule.name(),
        rule.label(),
        results.column(rule),
        results.population().weights(entityOf(rule)));
  }

  /// By tenths in the order of an input's values; see [#deciles(Results, Rule)].
  public static Grouping deciles(Population population, Input input) {
    String entity = input.entity().name();
    UnitTable table = population.table(entity);
    Column column = table == null ? null : table.column(input.name());
    if (column == null) {
      throw refused("the population has no column `" + input.name() + "` of `" + entity + "`");
    }
    return deciles(entity, input.name(), input.label(), column, population.weights(entity));
  }

  private static Grouping deciles(
      String entity, String name, Label label, Column values, Column weights) {
    int[] order = Ranking.ascending(values);
    long all = 0;
    for (int row = 0; row < order.length; row++) {
      all = Math.addExact(all, weights.value(row));
    }
    int[] groupOf = new int[order.length];
    long before = 0;
    for (int row : order) {
      long middle = Math.addExact(2 * before, weights.value(row));
      groupOf[row] =
          all == 0 ? 0 : (int) Math.min(TENTHS - 1, Math.multiplyExact(middle, TENTHS) / (2 * all));
      before += weights.value(row);
    }
    List<Cell.Text> groups = new ArrayList<>();
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      groups.add(new Cell.Text("d" + tenth, new Label("Nhóm " + tenth, "Decile " + tenth)));
    }
    Label title =
        new Label("Nhóm mười phần theo " + label.or(name), "Deciles of " + label.or(name));
    return new Grouping(entity, "decile of " + name, title, groups, groupOf);
  }

  /// Members by the group of the unit they belong to: persons by their household's region.
  public Grouping ofMembers(Membership membership) {
    if (!membership.group().equals(entity)) {
      throw new IllegalArgumentException(
          "expected groups of " + entity + ", found " + membership.group());
    }
    int[] theirs = new int[membership.memberCount()];
    for (int row = 0; row < theirs.length; row++) {
      theirs[row] = groupOf[membership.groupOf()[row]];
    }
    return new Grouping(membership.member(), by, groups, theirs);
  }

  /// This grouping for units of the entity called `wanted`: itself, or by the groups they belong
  /// to.
  ///
  /// @throws RequestException if units of `wanted` belong to no unit that is grouped
  public Grouping over(Population population, String wanted) {
    if (wanted.equals(entity)) {
      return this;
    }
    Membership membership = population.membership(entity);
    if (membership == null || !membership.member().equals(wanted)) {
      throw refused(
          "`%s` is of %s: units of %s cannot be grouped by it"
              .formatted(by.getFirst().name(), entity, wanted));
    }
    return ofMembers(membership);
  }

  /// These groups put together as their units merged.
  ///
  /// @param name what is asked for
  public Grouping merged(String name, Merging merging) {
    int[] theirs = new int[groupOf.length];
    for (int row = 0; row < theirs.length; row++) {
      theirs[row] = merging.into().get(groupOf[row]);
    }
    return new Grouping(
        entity, name, merging.to().label(), groupsOf(name, new CategoryType(merging.to())), theirs);
  }

  /// Every pair of a group of this and a group of `other`.
  public Grouping with(Grouping other) {
    List<List<Cell.Text>> pairs = new ArrayList<>();
    for (List<Cell.Text> first : groups) {
      for (List<Cell.Text> second : other.groups) {
        List<Cell.Text> pair = new ArrayList<>(first);
        pair.addAll(second);
        pairs.add(pair);
      }
    }
    int[] both = new int[groupOf.length];
    int width = other.groups.size();
    int[] seconds = other.groupOf;
    for (int row = 0; row < both.length; row++) {
      both[row] = groupOf[row] * width + seconds[row];
    }
    List<Table.Heading> heads = new ArrayList<>(by);
    heads.addAll(other.by);
    return new Grouping(entity, heads, pairs, both);
  }

  private static List<Cell.Text> groupsOf(String name, ValueType type) {
    return switch (type) {
      case CategoryType t ->
          t.category().values().stream().map(v -> new Cell.Text(v.name(), v.label())).toList();
      case BooleanType t -> List.of(new Cell.Text("no", NO), new Cell.Text("yes", YES));
      case NumberType t ->
          throw refused("`" + name + "` is an amount: group by its tenths, `" + name + "_decile`");
      case DateType t -> throw refused("`" + name + "` is a date: there are no groups by it");
    };
  }

  private static String entityOf(Rule rule) {
    Entity entity = rule.entity();
    if (entity == null) {
      throw refused("`" + rule.name() + "` has one value for all: there are no groups by it");
    }
    return entity.name();
  }

  private static RequestException refused(String message) {
    return new RequestException(Issue.of(IssueCode.BAD_REQUEST, SourceSpan.NONE, message));
  }
}
