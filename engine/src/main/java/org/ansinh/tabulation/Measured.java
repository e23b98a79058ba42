package org.ansinh.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.column.Column;
import org.ansinh.ir.Label;
import org.ansinh.ir.Measure;
import org.ansinh.population.Population;
import org.ansinh.quantity.Unit;
import org.ansinh.simulation.Results;
import org.jspecify.annotations.Nullable;

/// A measure of a population, by group.
///
/// @param by the heads of what the groups go by
/// @param rows a row a group
/// @param all all groups together
public record Measured(Measure measure, List<Table.Heading> by, List<Row> rows, Row all) {
  private static final int SHARE_DIGITS = 4;
  private static final int MEAN_DIGITS = 2;
  private static final Label ROUNDED =
      new Label(
          "Tỷ lệ làm tròn đến 0,01%, nửa làm tròn lên; tử số và mẫu số là số chính xác.",
          "Shares are rounded to 0.01%, half up; what they are quotients of is exact.");

  public Measured {
    by = List.copyOf(by);
    rows = List.copyOf(rows);
  }

  /// One group.
  ///
  /// @param group its name for every head
  /// @param counted the weighted number of units that count, or the weighted total
  /// @param base the weighted number of units it is divided by
  public record Row(List<Cell.Text> group, BigDecimal counted, BigDecimal base) {
    public Row {
      group = List.copyOf(group);
    }
  }

  /// @param by groups of the measure's entity
  public static Measured of(Results results, MeasuredRules rules, Grouping by) {
    Population population = results.population();
    String entity = rules.measure().entity().name();
    Grouping groups = by.over(population, entity);
    Column weights = population.weights(entity);
    Totals counted = Totals.of(results.column(rules.counted()), weights, groups);
    Column basis =
        rules.base() == null ? Column.constant(1, 0, weights.size()) : results.column(rules.base());
    Totals base = Totals.of(basis, weights, groups);
    List<Row> rows = new ArrayList<>();
    for (int g = 0; g < groups.groups().size(); g++) {
      rows.add(new Row(groups.groups().get(g), counted.get(g), base.get(g)));
    }
    return new Measured(
        rules.measure(), by.by(), rows, new Row(groups.all(), counted.all(), base.all()));
  }

  /// The value of a row: of a share 0.4271 for 42.71%, rounded half up; null if it is a quotient by
  /// nobody.
  public @Nullable BigDecimal value(Row row) {
    if (!measure.isQuotient()) {
      return row.counted();
    }
    return row.base().signum() == 0
        ? null
        : row.counted().divide(row.base(), digits(), RoundingMode.HALF_UP);
  }

  private int digits() {
    return measure.statistic() == Measure.Statistic.SHARE ? SHARE_DIGITS : MEAN_DIGITS;
  }

  /// How many units one percentage point of a share is, rounded half up; null if it is no share.
  public @Nullable BigDecimal onePoint(Row row) {
    return measure.statistic() == Measure.Statistic.SHARE
        ? row.base().movePointLeft(2).setScale(0, RoundingMode.HALF_UP)
        : null;
  }

  private List<Row> shown() {
    List<Row> shown = new ArrayList<>(rows.size() > 1 ? rows : List.of());
    shown.add(all);
    return shown;
  }

  private static Cell cell(@Nullable BigDecimal value) {
    return value == null ? Cell.EMPTY : Cell.of(value);
  }

  private Table.Heading heading(String name, Label label) {
    return new Table.Heading(name, label, measure.type().unit(), measure.type().percent());
  }

  private Table.Heading countHeading(String vi, String en) {
    Unit unit = measure.statistic() == Measure.Statistic.MEAN ? measure.type().unit() : null;
    return new Table.Heading("counted", new Label(vi, en), unit);
  }

  private Label title() {
    String vi = measure.label().or(measure.name());
    String en = measure.label().en().isEmpty() ? vi : measure.label().en();
    return new Label(vi + " (" + measure.name() + ")", en + " (" + measure.name() + ")");
  }

  private List<Label> notes() {
    return measure.statistic() == Measure.Statistic.SHARE ? List.of(ROUNDED) : List.of();
  }

  /// The values, and of a quotient what it is made of.
  public Table table() {
    boolean quotient = measure.isQuotient();
    boolean share = measure.statistic() == Measure.Statistic.SHARE;
    List<Table.Heading> headings = new ArrayList<>(by);
    if (quotient) {
      headings.add(countHeading(share ? "Số tính" : "Tổng", share ? "Counted" : "Total"));
      headings.add(new Table.Heading("base", new Label("Trên tổng số", "Out of"), null));
    }
    headings.add(heading("value", new Label("Giá trị", "Value")));
    if (share) {
      headings.add(new Table.Heading("one_point", new Label("Một điểm là", "One point is"), null));
    }
    List<List<Cell>> table = new ArrayList<>();
    for (Row row : shown()) {
      List<Cell> cells = new ArrayList<>(row.group());
      if (quotient) {
        cells.add(Cell.of(row.counted()));
        cells.add(Cell.of(row.base()));
      }
      cells.add(cell(value(row)));
      if (share) {
        cells.add(cell(onePoint(row)));
      }
      table.add(cells);
    }
    return new Table(measure.name(), title(), headings, table, notes());
  }

  /// This beside the same measure under an amended law. The change of a share is in percentage
  /// points.
  public Table beside(Measured amended) {
    boolean percent = measure.type().percent();
    List<Table.Heading> headings = new ArrayList<>(by);
    headings.add(heading("baseline", new Label("Luật hiện hành", "Baseline")));
    headings.add(heading("amended", new Label("Sau sửa đổi", "Amended")));
    headings.add(
        percent
            ? new Table.Heading(
                "change_points", new Label("Thay đổi (điểm phần trăm)", "Change (points)"), null)
            : new Table.Heading("change", new Label("Thay đổi", "Change"), measure.type().unit()));
    if (measure.isQuotient()) {
      headings.add(
          new Table.Heading(
              "change_counted", new Label("Thay đổi số tính", "Change of what counts"), null));
    }
    List<List<Cell>> table = new ArrayList<>();
    List<Row> before = shown();
    List<Row> after = amended.shown();
    for (int i = 0; i < before.size(); i++) {
      BigDecimal old = value(before.get(i));
      BigDecimal now = amended.value(after.get(i));
      BigDecimal change = old == null || now == null ? null : now.subtract(old);
      List<Cell> cells = new ArrayList<>(before.get(i).group());
      cells.add(cell(old));
      cells.add(cell(now));
      cells.add(cell(change == null || !percent ? change : change.movePointRight(2)));
      if (measure.isQuotient()) {
        cells.add(Cell.of(after.get(i).counted().subtract(before.get(i).counted())));
      }
      table.add(cells);
    }
    return new Table(measure.name(), title(), headings, table, notes());
  }
}
