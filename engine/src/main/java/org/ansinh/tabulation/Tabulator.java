package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.ir.Entity;
import org.ansinh.ir.Label;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Rule;
import org.ansinh.population.Population;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;
import org.jspecify.annotations.Nullable;

/// Weighted totals of results.
public final class Tabulator {
  private static final Label UNITS = new Label("Số lượng", "Count");

  private Tabulator() {}

  /// How many units there are, and the total of each rule, by group; last the total over all
  /// groups. A yes/no rule is counted.
  ///
  /// @param rules rules of one entity
  /// @param by groups of that entity, or of a group entity whose members it is
  public static Table totals(Results results, List<Rule> rules, Grouping by) {
    Population population = results.population();
    String entity = rules.isEmpty() ? by.entity() : entityOf(rules.getFirst());
    Grouping groups = by.over(population, entity);
    Column weights = population.weights(entity);
    List<Table.Heading> headings = new ArrayList<>();
    headings.addAll(by.by());
    headings.add(new Table.Heading("units", UNITS, null));
    List<Totals> sums = new ArrayList<>();
    sums.add(Totals.of(Column.constant(1, 0, weights.size()), weights, groups));
    for (Rule rule : rules) {
      headings.add(new Table.Heading(rule.name(), rule.label(), unitOf(rule)));
      sums.add(Totals.of(results.column(rule), weights, groups));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int g = 0; g < groups.groups().size(); g++) {
      List<Cell> row = new ArrayList<>(groups.groups().get(g));
      for (Totals sum : sums) {
        row.add(Cell.of(sum.get(g)));
      }
      rows.add(row);
    }
    if (groups.groups().size() > 1) {
      List<Cell> row = new ArrayList<>(groups.all());
      for (Totals sum : sums) {
        row.add(Cell.of(sum.all()));
      }
      rows.add(row);
    }
    return new Table("totals", new Label("Tổng", "Totals"), headings, rows, List.of());
  }

  /// The weighted total of a number, or the weighted count of units for which a yes/no rule holds.
  public static BigDecimal total(Results results, Rule rule) {
    String entity = entityOf(rule);
    Population population = results.population();
    return Totals.of(
            results.column(rule), population.weights(entity), Grouping.all(population, entity))
        .get(0);
  }

  static String entityOf(Rule rule) {
    return entityIn(rule).name();
  }

  static Entity entityIn(Rule rule) {
    Entity entity = rule.entity();
    if (entity == null) {
      throw new IllegalArgumentException("expected a rule of an entity, found " + rule.name());
    }
    return entity;
  }

  static @Nullable Unit unitOf(Rule rule) {
    return rule.type() instanceof NumberType number ? number.unit() : null;
  }
}
