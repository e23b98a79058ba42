package org.ansinh.documentation.html;

import static org.ansinh.documentation.html.Html.attribute;
import static org.ansinh.documentation.html.Html.css;
import static org.ansinh.documentation.html.Html.element;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ansinh.ir.Figure;
import org.ansinh.ir.Label;
import org.ansinh.ir.Measure;
import org.ansinh.ir.NumberType;
import org.ansinh.ir.Parameter;
import org.ansinh.ir.Value;
import org.ansinh.ir.ValueType;
import org.ansinh.period.Dated;
import org.jspecify.annotations.Nullable;

/// Numbers over time for the drawing library: days and values as attributes of an empty figure. A
/// reader without scripts sees the table beside it and no figure.
final class Chart {
  private Chart() {}

  private record Line(Label label, List<@Nullable BigDecimal> values) {}

  /// The values of a parameter from day to day; nothing if it has never changed, or has no number.
  /// The last value is drawn for a year.
  static Html steps(Parameter parameter) {
    List<Dated<Parameter.Setting>> versions = parameter.history().versions();
    if (!(parameter.type() instanceof NumberType type) || versions.size() < 2) {
      return Html.none();
    }
    int series = parameter.by() == null ? 1 : parameter.by().values().size();
    if (series > 8) {
      return Html.none();
    }
    List<LocalDate> days = new ArrayList<>();
    List<List<@Nullable BigDecimal>> values = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      values.add(new ArrayList<>());
    }
    for (int v = 0; v < versions.size(); v++) {
      Dated<Parameter.Setting> version = versions.get(v);
      days.add(version.period().from());
      for (int i = 0; i < series; i++) {
        values.get(i).add(number(version.value().values().get(i), type));
      }
      LocalDate until = version.period().end();
      boolean gap =
          until != null
              && (v + 1 == versions.size() || until.isBefore(versions.get(v + 1).period().from()));
      if (gap) {
        days.add(until);
        values.forEach(list -> list.add(null));
      } else if (until == null) {
        days.add(version.period().from().plusYears(1));
        values.forEach(list -> list.add(list.getLast()));
      }
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < series; i++) {
      Label label =
          parameter.by() == null
              ? parameter.label()
              : named(
                  parameter.by().values().get(i).label(), parameter.by().values().get(i).name());
      lines.add(new Line(named(label, parameter.name()), values.get(i)));
    }
    return figure("step", days, lines, type);
  }

  /// Targets and actual figures of a measure for the whole country, as points.
  static Html points(Measure measure) {
    TreeMap<LocalDate, @Nullable BigDecimal[]> byDay = new TreeMap<>();
    for (Figure figure : measure.figures()) {
      if (figure.place() == null) {
        int series = figure.role() == Figure.Role.ACTUAL ? 0 : 1;
        byDay.computeIfAbsent(figure.day(), d -> new BigDecimal[2])[series] =
            scaled(figure.value(), measure.type());
      }
    }
    if (byDay.size() < 2) {
      return Html.none();
    }
    List<@Nullable BigDecimal> actual = new ArrayList<>();
    List<@Nullable BigDecimal> target = new ArrayList<>();
    for (@Nullable BigDecimal[] pair : byDay.values()) {
      actual.add(pair[0]);
      target.add(pair[1]);
    }
    return figure(
        "points",
        List.copyOf(byDay.keySet()),
        List.of(
            new Line(new Label("Kết quả", "Actual"), actual),
            new Line(new Label("Chỉ tiêu", "Target"), target)),
        measure.type());
  }

  private static Label named(Label label, String name) {
    String vi = label.vi().isEmpty() ? name : label.vi();
    return new Label(vi, label.en().isEmpty() ? vi : label.en());
  }

  private static @Nullable BigDecimal number(Value value, NumberType type) {
    return value instanceof Value.NumberValue number ? scaled(number.number(), type) : null;
  }

  private static BigDecimal scaled(BigDecimal number, NumberType type) {
    return type.percent() ? number.movePointRight(2) : number;
  }

  private static Html figure(String kind, List<LocalDate> days, List<Line> lines, ValueType type) {
    String unit = type instanceof NumberType t && t.percent() ? "%" : type.describe();
    List<Html> series = new ArrayList<>();
    for (Line line : lines) {
      series.add(
          element(
              "data",
              attribute("data-vi", line.label().vi()),
              attribute("data-en", line.label().en()),
              attribute(
                  "data-values",
                  line.values().stream()
                      .map(value -> value == null ? "-" : value.toPlainString())
                      .collect(Collectors.joining(" ")))));
    }
    return element(
        "figure",
        css("chart"),
        attribute("data-kind", kind),
        attribute("data-unit", unit),
        attribute(
            "data-days", days.stream().map(LocalDate::toString).collect(Collectors.joining(" "))),
        series);
  }
}
