package org.ansinh.population;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ansinh.column.Column;
import org.ansinh.diagnostics.DataException;
import org.ansinh.diagnostics.Issue;
import org.ansinh.diagnostics.IssueCode;
import org.ansinh.source.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Microdata arranged by entity, with memberships and weights; never changes.
public final class Population {
  private final String name;
  private final int year;
  private final long seed;
  private final Map<String, UnitTable> tables;
  private final Map<String, Membership> memberships;
  private volatile @Nullable String fingerprint;

  /// @param year the year the data speak of
  /// @param seed the random seed it was made from; 0 for data that were observed
  /// @param tables one an entity
  /// @param memberships at most one a group entity
  /// @throws DataException if tables, columns and memberships do not fit together
  public Population(
      String name, int year, long seed, List<UnitTable> tables, List<Membership> memberships) {
    this.name = name;
    this.year = year;
    this.seed = seed;
    this.tables = new LinkedHashMap<>();
    this.memberships = new LinkedHashMap<>();
    List<Issue> issues = new ArrayList<>();
    for (UnitTable table : tables) {
      if (this.tables.put(table.entity(), table) != null) {
        issues.add(issue("there are two tables of `" + table.entity() + "`"));
      }
      table.columns().forEach((input, column) -> checkSize(table, input, column, issues));
      Column weights = table.weights();
      if (weights != null) {
        checkSize(table, "weights", weights, issues);
        checkWeights(table.entity(), weights, issues);
      }
    }
    for (Membership membership : memberships) {
      if (this.memberships.put(membership.group(), membership) != null) {
        issues.add(issue("there are two memberships of `" + membership.group() + "`"));
      }
      checkCount(membership.group(), membership.groupCount(), issues);
      checkCount(membership.member(), membership.memberCount(), issues);
    }
    if (!issues.isEmpty()) {
      throw new DataException(issues);
    }
  }

  public String name() {
    return name;
  }

  public int year() {
    return year;
  }

  public long seed() {
    return seed;
  }

  /// A hash of all that is in it but the name.
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = PopulationHash.of(this);
      fingerprint = known;
    }
    return known;
  }

  /// The tables in the order given.
  public List<UnitTable> tables() {
    return List.copyOf(tables.values());
  }

  /// The table of the entity called `entity`, or null.
  public @Nullable UnitTable table(String entity) {
    return tables.get(entity);
  }

  /// How many units of the entity there are; 0 if it has no table.
  public int size(String entity) {
    UnitTable table = tables.get(entity);
    return table == null ? 0 : table.size();
  }

  public List<Membership> memberships() {
    return List.copyOf(memberships.values());
  }

  /// The members of the group entity called `group`, or null.
  public @Nullable Membership membership(String group) {
    return memberships.get(group);
  }

  /// The weights of an entity's units: its own, else for a group those of its first member (1 if it
  /// has none), else 1 each.
  public Column weights(String entity) {
    UnitTable table = tables.get(entity);
    Column own = table == null ? null : table.weights();
    if (own != null) {
      return own;
    }
    Membership membership = memberships.get(entity);
    UnitTable members = membership == null ? null : tables.get(membership.member());
    Column theirs = members == null ? null : members.weights();
    if (membership == null || theirs == null) {
      return Column.constant(1, 0, size(entity));
    }
    long one = 1;
    for (int i = 0; i < theirs.scale(); i++) {
      one *= 10;
    }
    long[] values = new long[membership.groupCount()];
    for (int g = 0; g < values.length; g++) {
      int first = membership.offsets()[g];
      values[g] = membership.sizeOf(g) == 0 ? one : theirs.value(membership.rowAt(first));
    }
    return Column.of(values, theirs.scale(), null);
  }

  static DataException invalid(String message) {
    return new DataException(issue(message));
  }

  private static Issue issue(String message) {
    return Issue.of(IssueCode.POPULATION_FILE_INVALID, SourceSpan.NONE, message);
  }

  private static void checkSize(UnitTable table, String column, Column values, List<Issue> issues) {
    if (values.size() != table.size()) {
      issues.add(
          issue(
              "`"
                  + table.entity()
                  + "` has "
                  + table.size()
                  + " rows, but column `"
                  + column
                  + "` has "
                  + values.size()));
    }
  }

  private static void checkWeights(String entity, Column weights, List<Issue> issues) {
    if (weights.low() < 0) {
      int row = 0;
      while (weights.value(row) >= 0) {
        row++;
      }
      issues.add(issue("weights of `" + entity + "` are negative, first in row " + row));
    }
    if (weights.validity() != null) {
      issues.add(issue("some weights of `" + entity + "` are missing"));
    }
  }

  private void checkCount(String entity, int count, List<Issue> issues) {
    UnitTable table = tables.get(entity);
    if (table == null) {
      issues.add(issue("a membership speaks of `" + entity + "`, but there is no such table"));
    } else if (table.size() != count) {
      issues.add(
          issue(
              "`"
                  + entity
                  + "` has "
                  + table.size()
                  + " rows, but a membership speaks of "
                  + count));
    }
  }
}
