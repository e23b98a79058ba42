package org.ansinh.console.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ansinh.console.output.Grid;
import org.ansinh.console.output.Language;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Measure;
import org.ansinh.tabulation.Allocation;
import org.jspecify.annotations.Nullable;

/// The targets of provinces put together beside that of the country: whether they add up to it, and
/// what the provinces without a target have to reach.
final class AllocationGrid {
  private final Language language;

  AllocationGrid(Language language) {
    this.language = language;
  }

  /// @param population what it is called that shares are weighted with
  Grid grid(Measure measure, List<Allocation> allocations, String population) {
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text("by", language.choose("Đến ngày", "By")));
    columns.add(Grid.Column.text("division", language.choose("Cách chia", "Division")));
    columns.add(Grid.Column.text("set", language.choose("Có chỉ tiêu", "With a target")));
    columns.add(value("combined", language.choose("Gộp lại", "Together"), measure));
    columns.add(value("country", language.choose("Cả nước", "Country"), measure));
    columns.add(
        Grid.Column.difference(
            "difference",
            measure.type().percent()
                ? language.choose("Chênh lệch (điểm)", "Difference (points)")
                : language.choose("Chênh lệch", "Difference"),
            measure.type().unit()));
    columns.add(value("left", language.choose("Phần còn lại", "Left to the rest"), measure));
    columns.add(Grid.Column.text("source", language.choose("Văn bản cả nước", "Source")));
    List<List<Grid.Cell>> rows = new ArrayList<>();
    for (Allocation allocation : allocations) {
      Figure national = allocation.national();
      rows.add(
          List.of(
              new Grid.Cell.Text(allocation.day().toString()),
              new Grid.Cell.Text(allocation.division().name()),
              new Grid.Cell.Text(allocation.set() + "/" + allocation.division().values().size()),
              number(allocation.combined()),
              number(national == null ? null : national.value()),
              number(allocation.difference()),
              number(allocation.left()),
              national == null
                  ? Grid.Cell.NOTHING
                  : new Grid.Cell.Text(
                      national.citation().source().name(), national.citation().describe())));
    }
    String title =
        language.choose("Chỉ tiêu các nơi gộp lại: ", "Targets of places put together: ")
            + language.label(measure.label(), measure.name());
    List<String> notes =
        measure.isQuotient()
            ? List.of(
                language
                    .choose("Bình quân theo mẫu số của %s.", "Weighted with the base in %s.")
                    .formatted(population))
            : List.of();
    return new Grid(title, columns, 3, rows, notes);
  }

  private static Grid.Column value(String name, String heading, Measure measure) {
    return measure.type().percent()
        ? Grid.Column.rate(name, heading)
        : Grid.Column.number(name, heading, measure.type().unit());
  }

  private static Grid.Cell number(@Nullable BigDecimal value) {
    return value == null ? Grid.Cell.NOTHING : new Grid.Cell.Amount(value);
  }
}
